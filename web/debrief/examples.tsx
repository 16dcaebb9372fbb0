import { lazy, Suspense } from 'react';
import type { ConversationRecord } from '../../server/domain/protocol.ts';

const ConsentPrompt = lazy(() => import('../desk/consent.tsx').then((module) => ({ default: module.ConsentPrompt })));

/** Asks a learner about moments of theirs that coaches hold up; nothing once the conversation is theirs alone again, as nobody is shown it then. */
export function Examples({ record }: { record: ConversationRecord }) {
  const { learner, exemplary, submittedAt, conversation, transcript } = record;
  if (learner || submittedAt === undefined || !exemplary || exemplary.length === 0) return null;
  return (
    <Suspense>
      <ConsentPrompt conversation={conversation.id} moments={exemplary} transcript={transcript} />
    </Suspense>
  );
}
