import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { ContentKind } from '../../server/domain/content-version.ts';
import type { Publication, StudioEntry } from '../../server/domain/draft.ts';
import { Problem } from '../account/problem.tsx';
import { beginDraft, getContentProblems, getStudio } from '../api/studio.ts';
import { useFormat } from '../language/use-format.ts';
import { Page } from '../ui/page.tsx';
import { Failed, Loading } from '../ui/page-state.tsx';
import { useTitle } from '../ui/use-title.ts';
import '../desk/desk.css';
import { contentPath } from './content-path.ts';
import { draftThereIs } from './draft-there-is.ts';
import './studio.css';
import { useStudioTexts } from './texts.ts';

/** All buyers and rubrics, as they are published and as they are drafted. */
export function StudioPage() {
  const m = useStudioTexts().list;
  const studio = useQuery({ queryKey: ['studio'], queryFn: getStudio, staleTime: 0 });
  useTitle(m.title);
  return (
    <Page>
      <header className="desk-head">
        <h1>{m.title}</h1>
        <p>{m.lead}</p>
        <p>
          <Link href="/studio/new" className="button">
            {m.new}
          </Link>
        </p>
      </header>
      {studio.isPending && <Loading />}
      {studio.isError && !studio.data && <Failed error={studio.error} retry={() => studio.refetch()} />}
      {studio.data && (
        <>
          <BrokenFiles />
          <Table title={m.buyers} entries={studio.data.entries.filter(({ kind }) => kind === 'persona')} />
          <Table title={m.rubrics} entries={studio.data.entries.filter(({ kind }) => kind === 'rubric')} />
        </>
      )}
    </Page>
  );
}

/** Files in the content folder that cannot be published as they are. */
function BrokenFiles() {
  const { list: m, editor } = useStudioTexts();
  const problems = useQuery({ queryKey: ['content-problems'], queryFn: getContentProblems, staleTime: 0 });
  if (!problems.data || problems.data.length === 0) return null;
  return (
    <section className="desk-bar desk-bar--against">
      <h2>{m.broken}</h2>
      <p>{m.brokenLead}</p>
      <ul className="studio-list">
        {problems.data.map(({ file, line, column, path, message }) => (
          <li key={`${file} ${line} ${column} ${message}`}>
            <code>{file}</code>, {editor.at(line, column)}:{' '}
            <span lang="en">{path === '' ? message : `${path}: ${message}`}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Table({ title, entries }: { title: string; entries: readonly StudioEntry[] }) {
  const m = useStudioTexts().list;
  if (entries.length === 0) return null;
  return (
    <section className="studio-part">
      <h2>{title}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard */}
      <section className="table-scroll" tabIndex={0} aria-label={title}>
        <table className="card__table studio-table">
          <thead>
            <tr>
              {Object.values(m.columns).map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <Row key={entry.contentId} entry={entry} />
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

function Row({ entry }: { entry: StudioEntry }) {
  const m = useStudioTexts().list;
  const { day, time } = useFormat();
  const { kind, contentId, title, latest, versions, conversations, draft } = entry;
  const name = title ?? contentId;
  return (
    <tr>
      <th scope="row">
        <Link href={contentPath(kind, contentId)}>{name}</Link>
        <br />
        <code className="quiet">{contentId}</code>
      </th>
      <td>
        {latest === null ? <span className="quiet">{m.never}</span> : <Latest latest={latest} />}
        {latest?.note && (
          <>
            <br />
            <span className="quiet">{latest.note}</span>
          </>
        )}
      </td>
      <td>
        {m.versions(versions)}
        <br />
        <span className="quiet">{m.conversations(conversations)}</span>
      </td>
      <td>
        {draft === null ? (
          <BeginEditing kind={kind} contentId={contentId} name={name} />
        ) : (
          <>
            <Link href={`/studio/drafts/${draft.id}`} aria-label={m.openNamed(name)}>
              {m.open}
            </Link>
            <br />
            <span className="quiet">
              {m.saved(m.at(day(draft.updatedAt), time(draft.updatedAt)), draft.updatedBy?.name ?? m.gone)}
            </span>
          </>
        )}
      </td>
    </tr>
  );
}

function Latest({ latest: { version, at, by, origin } }: { latest: Publication }) {
  const m = useStudioTexts().list;
  const { day } = useFormat();
  if (version === null) return m.withdrawn(day(at));
  return m.published(day(at), origin === 'file' ? m.fromFile : (by?.name ?? m.gone));
}

/** Begins a draft of what is published, or goes on with the one that somebody began meanwhile. */
export function BeginEditing({ kind, contentId, name }: { kind: ContentKind; contentId: string; name: string }) {
  const m = useStudioTexts().list;
  const [, go] = useLocation();
  const client = useQueryClient();
  const [error, setError] = useState<Error | null>(null);
  const begin = async () => {
    try {
      const { id } = await beginDraft({ kind, contentId }).catch(draftThereIs);
      await client.invalidateQueries({ queryKey: ['studio'] });
      go(`/studio/drafts/${id}`);
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)));
    }
  };
  return (
    <>
      <button type="button" className="button button--plain" aria-label={m.editNamed(name)} onClick={() => void begin()}>
        {m.edit}
      </button>
      <Problem error={error} />
    </>
  );
}
