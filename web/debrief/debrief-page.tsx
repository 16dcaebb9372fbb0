import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Link, Redirect } from 'wouter';
import { getConversation } from '../api/http.ts';
import { useMessages } from '../messages/messages.ts';
import { Page } from '../ui/page.tsx';
import { Failed, Loading, Notice } from '../ui/page-state.tsx';
import { useTitle } from '../ui/use-title.ts';
import { Debrief } from './debrief.tsx';
import './debrief.css';
import { Submission } from './submission.tsx';

const ConsentPrompt = lazy(() => import('../desk/consent.tsx').then((module) => ({ default: module.ConsentPrompt })));

/** The learner's report on a conversation that has ended. */
export function DebriefPage({ id }: { id: string }) {
  const m = useMessages().debrief;
  const record = useQuery({ queryKey: ['conversation', id], queryFn: () => getConversation(id), staleTime: 0 });
  useTitle(record.data?.outcome?.title ?? record.data?.conversation.persona.name);
  return (
    <Page>
      {record.isPending && <Loading />}
      {record.isError && !record.data && <Failed error={record.error} retry={() => record.refetch()} />}
      {record.data?.debrief && record.data.outcome && (
        <>
          <Debrief record={record.data} outcome={record.data.outcome} debrief={record.data.debrief} />
          {!record.data.learner && record.data.exemplary && record.data.exemplary.length > 0 && (
            <Suspense>
              <ConsentPrompt conversation={id} moments={record.data.exemplary} transcript={record.data.transcript} />
            </Suspense>
          )}
          <Submission record={record.data} />
        </>
      )}
      {record.data?.conversation.call && <Redirect to={`/calls/${id}`} replace />}
      {record.data && !record.data.conversation.call && !record.data.debrief && (
        <Notice title={m.unfinishedTitle}>
          <p>{m.unfinishedBody}</p>
          <Link href={`/conversations/${id}`} className="button">
            {m.goOn}
          </Link>
        </Notice>
      )}
    </Page>
  );
}
