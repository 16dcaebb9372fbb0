import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { ConversationRecord } from '../../server/domain/protocol.ts';
import { Problem } from '../account/problem.tsx';
import { useMe } from '../account/use-me.ts';
import { submitConversation, withdrawConversation } from '../api/accounts.ts';
import { useFormat } from '../language/use-format.ts';
import { useMessages } from '../messages/messages.ts';
import { useAnnounce } from '../ui/announce.tsx';

/** Hands one's conversation to the coaches of one's groups, or takes it back; nothing where one is in no group. */
export function Submission({ record }: { record: ConversationRecord }) {
  const m = useMessages().submission;
  const { day } = useFormat();
  const me = useMe();
  const queries = useQueryClient();
  const announce = useAnnounce();
  const { submittedAt, learner, conversation } = record;
  const words = submittedAt ? m.submitted(day(submittedAt)) : m.body;
  const awaited = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: said when the state changes, not when the words do
  useEffect(() => {
    if (awaited.current) announce(words);
    awaited.current = false;
  }, [submittedAt]);
  const change = useMutation({
    mutationFn: () => (submittedAt ? withdrawConversation(conversation.id) : submitConversation(conversation.id)),
    onSuccess: () => {
      awaited.current = true;
      return queries.invalidateQueries({ queryKey: ['conversation', conversation.id] });
    },
  });
  if (learner || !me || (me.groups.length === 0 && !submittedAt && !conversation.assignment)) return null;
  if (conversation.assignment)
    return (
      <section className="submission">
        <h2>{m.title}</h2>
        <p>{m.assigned(conversation.assignment.title)}</p>
      </section>
    );
  return (
    <section className="submission">
      <h2>{m.title}</h2>
      <p>{words}</p>
      <Problem error={change.error} />
      {/* Not disabled meanwhile: it would lose the keyboard. */}
      <button
        type="button"
        className="button button--plain"
        aria-disabled={change.isPending}
        onClick={() => !change.isPending && change.mutate()}
      >
        {submittedAt ? m.withdraw : m.submit}
      </button>
    </section>
  );
}
