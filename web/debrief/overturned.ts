import type { ConversationRecord, Debrief, TranscriptTurn } from '../../server/domain/protocol.ts';

type Marked = Pick<TranscriptTurn, 'turn' | 'marks' | 'engine'>;

/** Where a coach's level that counts lies to the engine's: `none` is no opportunity; undefined where there is no other level of a coach's. */
type Moved = 'up' | 'down' | 'none' | undefined;

function moved({ marks, engine }: Marked, dimension: string): Moved {
  const mark = marks?.find((one) => one.dimension === dimension);
  const before = engine?.marks.find((one) => one.dimension === dimension);
  if (mark?.source !== 'coach' || !before || mark.level === before.level) return undefined;
  if (mark.level === null) return 'none';
  // Where the engine saw no opportunity, any level says that there was one, and nothing it had seen speaks for or against.
  return before.level === null ? 'none' : mark.level > before.level ? 'up' : 'down';
}

/**
 * A debrief without what rests on a mark that a coach's level contradicts: no praise for what was marked down, no advice on what was marked up. The place
 * of the costliest reply stays, as trust fell there all the same. Pure.
 */
export function upheld(debrief: Debrief, transcript: readonly Marked[]): Debrief {
  const at = (turn: number) => transcript.find((entry) => entry.turn === turn);
  const contradicted = (turn: number, dimension: string, way: 'up' | 'down'): boolean => {
    const reply = at(turn);
    const to = reply && moved(reply, dimension);
    return to === way || to === 'none';
  };
  const { strength, next, better, missedMoments } = debrief;
  return {
    ...debrief,
    strength: strength && contradicted(strength.turn, strength.dimension, 'down') ? null : strength,
    next: next && contradicted(next.turn, next.dimension, 'up') ? null : next,
    ...(better ? { better: contradicted(better.turn, better.dimension, 'up') ? { ...better, text: '' } : better } : {}),
    missedMoments: missedMoments.filter(({ turn, quote, replyTurn }) => {
      // A moment does not name its dimension: it rests on each mark that quotes it against the reply.
      const on = (at(replyTurn)?.engine?.marks ?? []).filter(({ evidence }) =>
        evidence.some((one) => one.polarity === '-' && one.turn === turn && one.quote === quote),
      );
      return on.length === 0 || on.some(({ dimension }) => !contradicted(replyTurn, dimension, 'up'));
    }),
  };
}

/**
 * The transcript as it is shown: what the engine had seen is no reason for another level of a coach's, and a coach's words stand once where they answer
 * a dispute, which tells them itself. Pure.
 */
export function withCoachsReasons<T extends Marked>(
  transcript: readonly T[],
  disputes: ConversationRecord['disputes'] = [],
): T[] {
  return transcript.map((reply) => {
    if (!reply.engine || !reply.marks) return reply;
    const marks = reply.marks.map((mark) => {
      const told = disputes.some(
        ({ turn, dimension, answer }) =>
          turn === reply.turn && dimension === mark.dimension && answer !== undefined && answer.text === mark.reason,
      );
      const { reason, note, ...rest } = mark;
      const worded = told ? { ...rest, note: note === reason ? '' : note } : mark;
      return moved(reply, mark.dimension) === undefined ? worded : { ...worded, evidence: [] };
    });
    return { ...reply, marks };
  });
}
