import { hitsOf } from '../prepared.ts';
import type { Scene } from '../scene.ts';

/** Cues that people who know what is looked for might string together. */
export const formulas = [
  'canned',
  'notKnowing',
  'discomfort',
  'ownFeeling',
  'interest',
  'choice',
  'detached',
  'yourFeeling',
  'apology',
  'elephant',
  'forYou',
  'acknowledge',
  'help',
] as const;

/** Whether anything in a reply is of the kind that is learned by rote. */
export const hasFormula = ({ reply, acts }: Pick<Scene, 'reply' | 'acts'>): boolean =>
  formulas.some((name) => hitsOf(reply, name).length > 0) ||
  (['canned-empathy', 'parrots', 'breaks-frame', 'stacked-questions', 'flatters', 'soothes'] as const).some((act) =>
    acts.has(act),
  );

/**
 * A recital: five and more kinds of the right phrase, and hardly a word of the matter. What it says of feeling, doubt and freedom is then
 * no more than a formula, and only the formula counts. `share` 0..1: how far the talk is of another kind than selling.
 */
export function readRecital(scene: Scene, share: number): void {
  readFormulas(scene);
  readEcho(scene);
  readTurning(scene, share);
  readVolley(scene);
  readComfort(scene);
}

function readFormulas({ reply, line, facts, uptake, acts }: Scene): void {
  const kinds = formulas.filter((name) => hitsOf(reply, name).some((hit) => hit.strength >= 0.5));
  if (!line || kinds.length < 5 || uptake.shared >= 2 || reply.figures.length > 0) return;
  const told = facts ? [...reply.content].filter((word) => facts.content.has(word)).length : 0;
  const said = kinds.reduce((sum, name) => sum + hitsOf(reply, name).length, 0);
  if (told >= 2 || said * 9 < reply.words.length) return;
  acts.fade(0.15);
  acts.add('recites', { start: reply.sentences[0]?.start ?? 0, end: reply.sentences.at(-1)?.end ?? 0 }, 1);
}

/** What an echo seems to do. */
const echoed = [
  'takes-up-words',
  'paraphrase',
  'summary',
  'checks-understanding',
  'reflects-meaning',
  'reflects-feeling',
  'acknowledges',
  'open-question',
] as const;

/** The buyer's words over and over, with little else: each is said several times, and nothing comes of them. */
function readEcho({ reply, line, acts }: Scene): void {
  if (!line) return;
  const said = reply.sentences.flatMap((sentence) => sentence.content);
  const theirs = said.filter((word) => line.content.has(word));
  const again = theirs.length - new Set(theirs).size;
  const fresh = new Set(said.filter((word) => !line.content.has(word))).size;
  // A teacher's “nine times seven, what is nine times seven?” is none: it is short, or brings something of its own.
  if (said.length < 10 || reply.sentences.length < 3 || theirs.length < 0.65 * said.length || again < 4 || fresh > 3) return;
  for (const act of echoed) acts.fadeAct(act, 0.25);
  acts.add('parrots', { start: reply.sentences[0]?.start ?? 0, end: reply.sentences.at(-1)?.end ?? 0 }, 1);
}

/** Strength from which a reply is said to recite: it is a hard thing to say of somebody who meant it. */
export const accuses = 0.3;

/**
 * Turning in a circle: a third of the words of matter were said before (“I don’t play games. You know I don’t play games …”), or nearly all are the
 * buyer’s and nothing is asked (of fewer than seven, some twice). Who gives a figure says something, and figures may be said again. In talk of another kind than selling (`share` 0..1: how far it is) people say a
 * thing again for good reason, a long echo apart.
 */
function readTurning({ reply, line, acts }: Scene, share: number): void {
  if (!line || reply.figures.some(({ value }) => !line.figures.some((known) => known.value === value))) return;
  const figures = reply.figures.flatMap(({ start, end }) =>
    reply.text
      .slice(start, end)
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u),
  );
  const said = reply.sentences.flatMap(({ content }) => content).filter((word) => !figures.includes(word));
  const again = said.length - new Set(said).size;
  const theirs = said.filter((word) => line.content.has(word)).length / said.length;
  const asks = reply.sentences.some(({ asking }) => asking === 'open' || asking === 'closed');
  const circles = said.length >= 8 && reply.sentences.length >= 3 && again >= 0.3 * said.length;
  const echoes = !asks && (said.length >= 7 ? theirs >= 0.75 : again >= 2 && theirs >= 0.9);
  if (!circles && !echoes) return;
  const plain = echoes && said.length >= 7 && theirs >= 0.9;
  const strength = 0.7 * (plain ? 1 : Math.min(1, 2 * (1 - share)));
  if (strength < accuses) return;
  acts.add('recites', { start: reply.sentences[0]?.start ?? 0, end: reply.sentences.at(-1)?.end ?? 0 }, strength);
}

/** Questions and nothing else, five and more: none of them waits for an answer. */
function readVolley({ reply, acts }: Scene): void {
  const asked = reply.sentences.filter((sentence) => sentence.asking !== 'no');
  const [first] = asked;
  const last = asked.at(-1);
  if (!first || !last || asked.length < 5 || asked.length < 0.6 * reply.sentences.length) return;
  for (const act of [
    'open-question',
    'closed-question',
    'invites-more',
    'asks-preference',
    'asks-permission',
    'takes-up-words',
  ] as const)
    acts.fadeAct(act, 0.2);
  acts.add('stacked-questions', { start: first.start, end: last.end }, 1);
}

/** One formula of empathy after the other is none of them meant. */
function readComfort({ acts }: Scene): void {
  const canned = acts.seen.filter(({ act, strength }) => act === 'canned-empathy' && strength >= 0.5);
  if (canned.length >= 3) acts.fade(0.25);
}
