import { useCallback } from 'react';
import type { Evidence } from '../../server/domain/mark.ts';
import type { ConversationRecord } from '../../server/domain/protocol.ts';
import { useMe } from '../account/use-me.ts';
import { DisputeMark } from './dispute-mark.tsx';
import { Comments } from './from-coach.tsx';
import { RemarkedText } from './remarked-text.tsx';

/** What coaches said of a turn, and what one may object to in a mark: of one's own, where there is a coach to answer. */
export function useCoaching(record: Pick<ConversationRecord, 'comments' | 'disputes' | 'learner' | 'conversation'>) {
  const me = useMe();
  const groups = me?.groups.length ?? 0;
  const { comments, disputes, learner, conversation } = record;
  const markAside = useCallback(
    (turn: number, dimension: string) => {
      const own = disputes?.filter((one) => one.turn === turn && one.dimension === dimension) ?? [];
      if (learner || (groups === 0 && own.length === 0)) return null;
      return <DisputeMark conversation={conversation.id} turn={turn} dimension={dimension} disputes={own} open={groups > 0} />;
    },
    [disputes, learner, groups, conversation.id],
  );
  const turnAside = useCallback(
    (turn: number) => {
      const here = comments.filter((one) => one.turn === turn);
      return here.length === 0 ? null : <Comments comments={here} />;
    },
    [comments],
  );
  const wordsOf = useCallback(
    ({ turn, text }: { turn: number; text: string }, evidence: readonly Evidence[]) => (
      <RemarkedText text={text} evidence={evidence} remarks={comments.filter((one) => one.turn === turn)} />
    ),
    [comments],
  );
  return { markAside, turnAside, wordsOf };
}
