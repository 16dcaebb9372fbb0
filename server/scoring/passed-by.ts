import type { Act, ActId } from '../domain/act.ts';
import { asksSomething, type LineKind, type Reading } from '../domain/reading.ts';
import { sentences } from '../language/sentences.ts';

/** What a line has to show, or to do, for a reply to pass it by; whatever a line says can be left lying. */
const shownBy: Partial<Record<ActId, readonly LineKind[]>> = {
  'ignores-feeling': ['feeling', 'confidence'],
  'ignores-worry': ['worry', 'objection'],
};

/** Acts that give what was asked for. */
const answering: readonly ActId[] = [
  'answers-question',
  'admits-not-knowing',
  'discloses-limit',
  'discloses-interest',
  'refers-elsewhere',
  'advises-against',
];
/** Acts that take up what was said. */
const takingUp: readonly ActId[] = [
  'acknowledges',
  'paraphrase',
  'reflects-meaning',
  'reflects-feeling',
  'summary',
  'takes-up-words',
];
/** Acts beside which an answer may be none. */
const outweighing: readonly ActId[] = ['evades', 'gates', 'counter-question', 'closing-push'];
/** From this strength on a reply is taken to have given what was asked for. */
const gives = 0.5;
/** Below this strength it is not certain that anything but a question was passed by. */
const faint = 0.2;

/** “Tell me one thing”, « Dites-moi une seule chose » ask without a question mark. */
const request = /^(?:(?:tell|give|show) me|(?:dites|\p{L}+ez)-moi)(?![\p{L}])/iu;

/** Whether the words of a line put a question: what only sounds like one waits for no answer. */
const puts = (line: string): boolean =>
  sentences(line).some(({ start, end, ending }) => ending === '?' || request.test(line.slice(start, end)));

/**
 * Whether it is worth telling that a reply passed something by. An act that quotes the buyer's line (`passed`) moves a mark by its strength,
 * however faint; told as a missed moment it blames. So it is told only where the line (its words) asked or showed that, and the reply,
 * by the acts that were read, neither answered nor took it up. Pure.
 */
export function isMissed(passed: Act, { line: kinds, acts }: Reading, line: string): boolean {
  const most = (ids: readonly ActId[]) =>
    Math.max(0, ...acts.filter(({ act }) => ids.includes(act)).map(({ strength }) => strength));
  const given = most(kinds.includes('price-question') ? [...answering, 'gives-price'] : answering);
  const answered = given >= gives && given >= passed.strength && given >= most(outweighing);
  if (passed.act === 'ignores-question') return asksSomething(kinds) && puts(line) && !answered;
  const shown = shownBy[passed.act];
  if (shown && !shown.some((kind) => kinds.includes(kind))) return false;
  return passed.strength >= faint && most(takingUp) < passed.strength && !(passed.act === 'ignores-content' && answered);
}
