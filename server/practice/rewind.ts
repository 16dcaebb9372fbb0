import type { Principal } from '../domain/principal.ts';
import { CandorError } from '../errors.ts';
import { refuseIfAssignmentForbids, refuseOnceClosed } from './assigned.ts';
import { cancelLine, cancelReadings, type Listener } from './hub.ts';
import type { Practice } from './practice.ts';
import { refuseWhileDraining } from './start.ts';
import { noConversation, type Seat, takeSeat } from './take-seat.ts';

/**
 * Goes back to just before a reply, in a new conversation that keeps everything up to there; the old one stays as it is, but for an open
 * line and a model's reading, which are cancelled (and said again when somebody resumes it).
 */
export async function rewind(
  practice: Practice,
  principal: Principal,
  id: string,
  turn: number,
  listener: Listener,
): Promise<Seat> {
  const branch = await practice.hub.exclusively(id, async (live) => {
    refuseWhileDraining(practice);
    const opened = await practice.store.openConversation(principal, id);
    if (!opened) throw noConversation(id);
    refuseIfAssignmentForbids(opened.conversation, 'rewind');
    if (opened.conversation.endedAt !== null) await refuseOnceClosed(practice, principal, opened.conversation);
    if (opened.turns[turn]?.speaker !== 'learner') {
      const replies = opened.turns.filter(({ speaker }) => speaker === 'learner').map((reply) => reply.turn);
      throw new CandorError(
        'bad-frame',
        `turn: ${turn} is no reply of yours; your replies are ${replies.join(', ') || 'none so far'}`,
      );
    }
    const branch = practice.newId();
    await practice.store.branchConversation({
      ...opened.conversation,
      id: branch,
      branchedFrom: { conversation: id, turn },
      hints: 0,
      engine: practice.engine,
      startedAt: practice.now().toISOString(),
      endedAt: null,
      ending: null,
    });
    cancelLine(live);
    cancelReadings(live);
    return branch;
  });
  return takeSeat(practice, principal, branch, listener);
}
