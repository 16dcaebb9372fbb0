import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'wouter';
import type { ContentKind } from '../../server/domain/content-version.ts';
import type { Publication, VersionList } from '../../server/domain/draft.ts';
import { Problem } from '../account/problem.tsx';
import { getVersion, getVersions, rollBack } from '../api/studio.ts';
import { Field } from '../desk/field.tsx';
import { useFormat } from '../language/use-format.ts';
import { Page } from '../ui/page.tsx';
import { Failed, Loading, PartFailed } from '../ui/page-state.tsx';
import { useTitle } from '../ui/use-title.ts';
import '../desk/desk.css';
import { HunkList } from './hunk-list.tsx';
import { hunksOf } from './hunks.ts';
import './studio.css';
import { BeginEditing } from './studio-page.tsx';
import { useStudioTexts } from './texts.ts';

/** One persona or rubric: its draft, and everything that was published, by whom, why and how much it is used. */
export function ContentPage({ kind, id }: { kind: ContentKind; id: string }) {
  const versions = useQuery({ queryKey: ['studio', 'versions', kind, id], queryFn: () => getVersions(kind, id), staleTime: 0 });
  useTitle(versions.data?.title ?? id);
  return (
    <Page>
      {versions.isPending && <Loading />}
      {versions.isError && !versions.data && <Failed error={versions.error} retry={() => versions.refetch()} />}
      {versions.data && <Shown versions={versions.data} />}
    </Page>
  );
}

const CertificateDetails = lazy(() =>
  import('../trying/certificate.tsx').then((module) => ({ default: module.CertificateDetails })),
);

function Shown({ versions }: { versions: VersionList }) {
  const all = useStudioTexts();
  const m = all.content;
  const { day } = useFormat();
  const { kind, contentId, title, current, draft, publications } = versions;
  const name = title ?? contentId;
  const [rolled, setRolled] = useState(false);
  return (
    <>
      <header className="desk-head">
        <Link href="/studio">{m.back}</Link>
        <h1>{name}</h1>
        <p>
          {all.kinds[kind]} <code className="quiet">{contentId}</code>
        </p>
      </header>
      <section className="studio-part">
        <h2>{m.draft}</h2>
        {draft ? (
          <p>
            <Link href={`/studio/drafts/${draft.id}`}>{all.list.open}</Link>{' '}
            <span className="quiet">
              {m.begun(day(draft.createdAt), draft.createdBy?.name ?? all.list.gone)} ·{' '}
              {all.list.saved(day(draft.updatedAt), draft.updatedBy?.name ?? all.list.gone)}
            </span>
          </p>
        ) : (
          <BeginEditing kind={kind} contentId={contentId} name={name} />
        )}
      </section>
      <section className="studio-part">
        <h2>{m.history}</h2>
        <div role="status">{rolled && <p>{m.rolled}</p>}</div>
        {publications.length === 0 && <p>{m.none}</p>}
        <ol className="studio-history">
          {publications.map((publication, index) => (
            <Entry
              key={`${publication.at} ${publication.version}`}
              versions={versions}
              publication={publication}
              before={publications[index + 1]?.version ?? null}
              isCurrent={index === 0 && publication.version === current}
              rolled={() => setRolled(true)}
            />
          ))}
        </ol>
      </section>
    </>
  );
}

type EntryProps = {
  versions: VersionList;
  publication: Publication;
  /** The version that was current before it. */
  before: string | null;
  isCurrent: boolean;
  rolled(): void;
};

function Entry({ versions, publication, before, isCurrent, rolled }: EntryProps) {
  const all = useStudioTexts();
  const m = all.content;
  const { day, time } = useFormat();
  const { version, origin, at, by, note, reason, conversations } = publication;
  const when = all.list.at(day(at), time(at));
  return (
    <li>
      <p>
        <strong>{when}</strong> · {origin === 'file' ? all.list.fromFile : (by?.name ?? all.list.gone)}
        {isCurrent && <span className="studio-current">{m.current}</span>}
        {version === null && <span className="tag">{m.withdrawn}</span>}
      </p>
      {note && <p>{note}</p>}
      {reason && <p className="studio-reason">{m.reason(reason)}</p>}
      {version !== null && <p className="quiet">{all.list.conversations(conversations)}</p>}
      {version !== null && before !== null && before !== version && <Change versions={versions} from={before} to={version} />}
      {version !== null && versions.kind === 'rubric' && (
        <Suspense fallback={<Loading />}>
          <CertificateDetails version={version} />
        </Suspense>
      )}
      {version !== null && version !== versions.current && (
        <RollBack versions={versions} version={version} when={when} rolled={rolled} />
      )}
    </li>
  );
}

/** What a publication changed, fetched when one opens it. */
function Change({ versions: { kind, contentId }, from, to }: { versions: VersionList; from: string; to: string }) {
  const { content: m, changes } = useStudioTexts();
  const [open, setOpen] = useState(false);
  const both = useQuery({
    queryKey: ['version-texts', from, to],
    queryFn: () => Promise.all([from, to].map((version) => getVersion(kind, contentId, version))),
    enabled: open,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const [old, fresh] = both.data ?? [];
  const hunks = old && fresh ? hunksOf(old.text, fresh.text) : undefined;
  return (
    <details className="desk-part" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{m.show}</summary>
      {open && both.isPending && <Loading />}
      {both.isError && <PartFailed error={both.error} retry={() => both.refetch()} />}
      {hunks && (hunks.length === 0 ? <p>{changes.none}</p> : <HunkList hunks={hunks} />)}
    </details>
  );
}

type RollBackProps = { versions: VersionList; version: string; when: string; rolled(): void };

function RollBack({ versions: { kind, contentId, current }, version, when, rolled }: RollBackProps) {
  const { content: m, publish } = useStudioTexts();
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const go = async () => {
    setBusy(true);
    setError(null);
    try {
      await rollBack(kind, contentId, { version, current, note });
      setOpen(false);
      rolled();
      await Promise.all([
        client.invalidateQueries({ queryKey: ['studio'] }),
        client.invalidateQueries({ queryKey: ['certificates'] }),
      ]);
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)));
    }
    setBusy(false);
  };
  if (!open)
    return (
      <button type="button" className="link-button" aria-label={m.rollBackTo(when)} onClick={() => setOpen(true)}>
        {m.rollBack}
      </button>
    );
  return (
    <form
      className="desk-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (note.trim() !== '' && !busy) void go();
      }}
    >
      <Field label={m.rollBackNote} value={note} onChange={setNote} max={2000} rows={2} focus close={() => setOpen(false)} />
      <Problem error={error} own={publish.errors} />
      <p>
        <button type="submit" className="button" disabled={busy || note.trim() === ''}>
          {m.rollBackGo}
        </button>
      </p>
    </form>
  );
}
