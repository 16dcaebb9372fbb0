import { hitsOf, wholeOf } from '../prepared.ts';
import type { Scene } from '../scene.ts';
import { readEcho } from './echo.ts';

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
  readAgain(scene);
  readForm(scene);
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
  acts.add('recites', wholeOf(reply), 1);
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
  acts.add('recites', wholeOf(reply), strength);
}

/** Sentences with which later ones are compared. */
const compared = 40;

/** The same sentence at least three times, with as little else: whoever means it says it once. */
function readAgain({ reply, acts }: Scene): void {
  const said: ReadonlySet<string>[] = [];
  let again = 0;
  let words = 0;
  for (const { from, to } of reply.sentences) {
    const own = new Set(reply.words.slice(from, to));
    if (own.size >= 3 && said.some((other) => saysAgain(own, other))) {
      again++;
      words += to - from;
    } else if (said.length < compared) said.push(own);
  }
  if (again < 2 || words < 0.5 * reply.words.length) return;
  acts.add('recites', wholeOf(reply), 0.7);
}

/** Whether one of two sentences is the other with at most two words more (“I am so sorry”). */
function saysAgain(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [less, more] = one.size <= other.size ? [one, other] : [other, one];
  return more.size - less.size <= 2 && [...less].every((word) => more.has(word));
}

/** A form filled in (“Price: 480. Limit: none at weekends.”) for whoever said nothing that it answers. */
function readForm({ reply, line, uptake, acts }: Scene): void {
  if (!line || uptake.shared > 0) return;
  const filled = reply.sentences.filter(({ start, end }) => /^\p{L}+( \p{L}+)?\s?: /u.test(reply.text.slice(start, end)));
  if (filled.length < 3 || filled.length < 0.6 * reply.sentences.length) return;
  acts.add('recites', wholeOf(reply), 0.7);
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
