import type { History } from '../domain/conversation.ts';
import type { Principal } from '../domain/principal.ts';
import type { Reader } from '../domain/reading.ts';
import type { Dimension, Rubric } from '../domain/rubric.ts';
import { CandorError } from '../errors.ts';
import { nextStep } from '../scoring/next-step.ts';
import { refuseIfAssignmentForbids } from './assigned.ts';
import type { Listener } from './hub.ts';
import type { Practice } from './practice.ts';
import { visible } from './present.ts';
import { busy, ended } from './reply.ts';
import { settingOf } from './setting-of.ts';
import { noConversation } from './take-seat.ts';
import { asContext } from './take-turn.ts';

/** The level a learner without any marks is taken to be at. */
const unknownLevel = 3;

export type Hint = { dimension: string; text: string };

/** Gives the sender a hint for the next reply; the conversation counts how many were given. */
export function hint(practice: Practice, principal: Principal, id: string, sender: Listener): Promise<void> {
  return practice.hub.exclusively(id, async () => {
    const history = await practice.store.history(principal, id);
    if (!history) throw noConversation(id);
    if (history.conversation.endedAt !== null) throw ended(id);
    if (history.plan !== null) throw busy();
    refuseIfAssignmentForbids(history.conversation, 'hints');
    const { rubric } = await settingOf(practice, history.conversation);
    const found = hintFor(rubric, practice.reader, history);
    await practice.store.countHint(principal, id);
    sender({ type: 'hint', ...found });
  });
}

/**
 * What to try next: the dimension that the buyer's last line calls for, and of those the one where the learner is weakest so far; what
 * one level above the learner's own looks like after such a line. Where marks are withheld the hint does not draw on them. Pure.
 */
function hintFor(rubric: Rubric, reader: Reader, { conversation, turns }: History): Hint {
  // Silence: only what kind of line it answers is of interest.
  const { line } = reader.read({ context: asContext(turns), reply: '…', language: conversation.language });
  const marks = visible(conversation).marks ? turns.flatMap(({ heard }) => heard?.marks.marks ?? []) : [];
  const mean = (dimension: Dimension, value: 'score' | 'level'): number | null => {
    const values = marks
      .filter((mark) => mark.dimension === dimension.id && mark.status === 'scored')
      .map((mark) => mark[value])
      .filter((number) => number !== null);
    return values.length === 0 ? null : values.reduce((sum, number) => sum + number, 0) / values.length;
  };
  const calls = (dimension: Dimension) => dimension.calledForBy.filter((kind) => line.includes(kind)).length;
  const called = rubric.dimensions.filter((dimension) => calls(dimension) > 0);
  const [chosen] = [...(called.length > 0 ? called : rubric.dimensions)].sort(
    (a, b) => (mean(a, 'score') ?? 0.5) - (mean(b, 'score') ?? 0.5) || calls(b) - calls(a),
  );
  if (!chosen) throw new CandorError('bad-content', `rubric ${rubric.id} has no dimensions`);
  return { dimension: chosen.id, text: nextStep(chosen, Math.round(mean(chosen, 'level') ?? unknownLevel), line) };
}
