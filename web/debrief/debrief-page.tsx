import { useQuery } from '@tanstack/react-query';
import { Link, Redirect } from 'wouter';
import { getConversation } from '../api/http.ts';
import { useMessages } from '../messages/messages.ts';
import { Page } from '../ui/page.tsx';
import { Failed, Loading, Notice } from '../ui/page-state.tsx';
import { useTitle } from '../ui/use-title.ts';
import { Debrief } from './debrief.tsx';
import './debrief.css';
import { Examples } from './examples.tsx';
import { Submission } from './submission.tsx';

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
          <Examples record={record.data} />
          <Submission record={record.data} />
        </>
      )}
      {record.data?.conversation.call && <Redirect to={`/calls/${id}${window.location.hash}`} replace />}
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
