import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { CallProgress } from '../../server/domain/call-requests.ts';
import { Problem } from '../account/problem.tsx';
import { deleteCall, getCall, getStanding } from '../api/calls.ts';
import { useFormat } from '../language/use-format.ts';
import { Page } from '../ui/page.tsx';
import { Failed, Loading } from '../ui/page-state.tsx';
import { useTitle } from '../ui/use-title.ts';
import './calls.css';
import { Report } from './report.tsx';
import { useCallsTexts } from './texts.ts';

/** How often a call that is being read is asked after. */
const everyMs = 700;

/** A real call: how far it is read, and then what came of it. */
export function CallPage({ id }: { id: string }) {
  const m = useCallsTexts();
  const record = useQuery({
    queryKey: ['conversation', id],
    queryFn: () => getCall(id),
    staleTime: 0,
  });
  useTitle(record.data?.conversation.scene.title);
  return (
    <Page>
      {record.isPending && <Loading />}
      {record.isError && !record.data && <Failed error={record.error} retry={() => record.refetch()} />}
      {record.data && (
        <div className="calls">
          <p>
            <Link href="/calls">{m.back}</Link>
          </p>
          {record.data.progress ? (
            <Reading id={id} title={record.data.conversation.scene.title} first={record.data.progress} />
          ) : (
            <Report record={record.data} />
          )}
          {!record.data.learner && <Removal id={id} />}
        </div>
      )}
    </Page>
  );
}

type ReadingProps = { id: string; title: string; first: CallProgress };

/** How far it is; asked for by itself, since a long call is a long answer. */
function Reading({ id, title, first }: ReadingProps) {
  const m = useCallsTexts();
  const { whole } = useFormat();
  const standing = useQuery({
    queryKey: ['standing', id],
    queryFn: () => getStanding(id),
    refetchInterval: everyMs,
    staleTime: 0,
  });
  const marked = standing.data?.marked === true;
  const queries = useQueryClient();
  useEffect(() => {
    if (marked) void queries.invalidateQueries({ queryKey: ['conversation', id] });
  }, [marked, queries, id]);
  const { done, of } = standing.data?.progress ?? (marked ? { done: first.of, of: first.of } : first);
  const told = m.progress(whole(done), whole(of));
  return (
    <section className="calls__reading">
      <h1>{title}</h1>
      <h2>{m.reading}</h2>
      <progress value={done} max={Math.max(of, 1)} aria-label={told} />
      <p>{told}</p>
      <p className="quiet">{m.readingBody}</p>
    </section>
  );
}

/** Asks once more before it deletes. */
function Removal({ id }: { id: string }) {
  const m = useCallsTexts();
  const [asked, setAsked] = useState(false);
  const [, navigate] = useLocation();
  const queries = useQueryClient();
  const removal = useMutation({
    mutationFn: () => deleteCall(id),
    onSuccess: async () => {
      navigate('/calls');
      queries.removeQueries({ queryKey: ['conversation', id] });
      await queries.invalidateQueries({ queryKey: ['calls'] });
    },
  });
  if (!asked)
    return (
      <p>
        <button type="button" className="link-button" onClick={() => setAsked(true)}>
          {m.remove}
        </button>
      </p>
    );
  return (
    <section className="calls__removal">
      <p role="status">{m.removeBody}</p>
      <Problem error={removal.error} />
      <p className="calls__ways">
        <button type="button" className="button button--plain" disabled={removal.isPending} onClick={() => removal.mutate()}>
          {m.removeYes}
        </button>
        <button type="button" className="button button--plain" onClick={() => setAsked(false)}>
          {m.removeNo}
        </button>
      </p>
    </section>
  );
}
