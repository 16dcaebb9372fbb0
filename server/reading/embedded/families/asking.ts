import { hitsOf, inSentence, type ReadSentence } from '../prepared.ts';
import { prepareLine } from '../prepared-line.ts';
import type { Scene } from '../scene.ts';
import { ownTurns, pointsBack } from '../uptake.ts';

/** Questions, their kind and their number; permission, invitations and checks. */
export function readAsking(scene: Scene): void {
  const { reply, acts } = scene;
  const asked: ReadSentence[] = [];
  for (const [index, sentence] of reply.sentences.entries()) {
    const permission = inSentence(reply, 'permission', index);
    const check = inSentence(reply, 'check', index);
    if (permission && (sentence.asking !== 'no' || sentence.to - sentence.from < 14)) acts.add('asks-permission', sentence);
    if (check) acts.add('checks-understanding', sentence, sentence.asking === 'no' ? 0.8 : 1);
    if (inSentence(reply, 'invite', index)) acts.add('invites-more', sentence, sentence.to - sentence.from <= 6 ? 1 : 0.6);
    if (sentence.asking === 'no' || permission || check) continue;
    asked.push(sentence);
    const selling = inSentence(reply, 'close', index) || inSentence(reply, 'favour', index);
    // A question that asks for the order is a push, whatever its form.
    if (selling) continue;
    // Asked for oneself: “will you please leave me the wood?”
    const theirs = inSentence(reply, 'ownNeed', index) ? 0.4 : 1;
    if (sentence.asking === 'open')
      acts.add(
        'open-question',
        sentence,
        Math.min(worldliness(sentence, openingOf(scene, sentence)), responsive(scene, sentence)) *
          (rhetorical(scene, sentence) ? 0.3 : 1),
      );
    else if (sentence.asking === 'leading') acts.add('leading-question', sentence, 0.8);
    else acts.add('closed-question', sentence, theirs);
    for (const hit of hitsOf(reply, 'preference'))
      if (hit.sentence === index) acts.add('asks-preference', sentence, (sentence.you > 0 ? 1 : 0.6) * theirs);
  }
  const first = asked[0];
  const last = asked.at(-1);
  if (!first || !last) return;
  const items = asked.reduce((sum, sentence) => sum + parts(scene, sentence), 0);
  if (items >= 3) acts.add('stacked-questions', { start: first.start, end: last.end }, Math.min(1, 0.4 + 0.2 * (items - 2)));
  const run = questionRun(scene);
  if (run >= 2) acts.add('question-run', last, Math.min(1, 0.3 * run));
}

/** The first two words after “and”, “so” and their like. */
function openingOf({ reply }: Scene, sentence: ReadSentence): string {
  const words = reply.words.slice(sentence.from, sentence.from + 5);
  const from = words.findIndex((word) => !/^(and|so|but|okay|well|now|then|et|alors|donc)$/.test(word));
  return words.slice(from, from + 2).join(' ');
}

/** An open question about the buyer's world counts in full, one about the seller's matters less. */
function worldliness(sentence: ReadSentence, opening: string): number {
  if (sentence.me + sentence.firm > 0 && sentence.you === 0 && sentence.ending === '?') return 0.5;
  // “What is seven times three?” has one answer, open as it sounds.
  if (sentence.you === 0 && sentence.asking === 'open' && /^(what|which|quel|quelle) (is|are|est|sont)$/.test(opening))
    return 0.5;
  return sentence.to - sentence.from > 40 ? 0.6 : 1;
}

/** “Why should anyone comply?”, put to nobody in what answers nobody, is an argument. */
const rhetorical = ({ line }: Scene, sentence: ReadSentence): boolean => line === null && sentence.you === 0;

/** After something was told, a question that would fit anybody counts half: none of the line's matter, nothing pointing back to it. */
function responsive({ line, reply }: Scene, sentence: ReadSentence): number {
  if (!line?.fresh || line.kinds.has('invitation') || line.kinds.has('small-talk') || line.content.size < 4) return 1;
  if (sentence.content.some((word) => line.content.has(word))) return 1;
  return pointsBack(reply, sentence) || reply.sentences[0] !== sentence ? 1 : 0.5;
}

/** “Who else is in, what's the budget, who decides”: several questions in one sentence. */
function parts({ reply }: Scene, sentence: ReadSentence): number {
  const commas = reply.text
    .slice(sentence.start, sentence.end)
    .split(/[,;]| and | et /)
    .filter((part) =>
      /^\s*(what|who|how|when|where|why|which|is|are|do|does|can|quel|quelle|qui|quand|combien|comment|pourquoi|que)\b/i.test(
        part,
      ),
    );
  return Math.max(1, Math.min(6, commas.length));
}

/** How many of one's own last turns were questions and nothing more. */
function questionRun({ context, reply }: Scene): number {
  let run = 0;
  for (const text of ownTurns(context)) {
    if (!text.includes('?')) break;
    const turn = prepareLine(text.slice(-600), reply.language);
    if (turn.sentences.some((sentence) => sentence.asking === 'no' && sentence.to - sentence.from > 4)) break;
    run++;
  }
  return run;
}
