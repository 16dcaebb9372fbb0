import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { ContentKind } from '../../server/domain/content-version.ts';
import type { Publication, StudioEntry } from '../../server/domain/draft.ts';
import { Problem } from '../account/problem.tsx';
import { beginDraft, getContentProblems, getStudio } from '../api/studio.ts';
import { useFormat } from '../language/use-format.ts';
import { TryingNav } from '../trying/trying-frame.tsx';
import { Page } from '../ui/page.tsx';
import { Failed, Loading } from '../ui/page-state.tsx';
import { useTitle } from '../ui/use-title.ts';
import '../desk/desk.css';
import { contentPath } from './content-path.ts';
import { draftThereIs } from './draft-there-is.ts';
import { ProblemList } from './problem-list.tsx';
import './studio.css';
import { useStudioTexts } from './texts.ts';

/** All buyers and rubrics, as they are published and as they are drafted. */
export function StudioPage() {
  const m = useStudioTexts().list;
  const studio = useQuery({ queryKey: ['studio'], queryFn: getStudio, staleTime: 0 });
  useTitle(m.title);
  return (
    <Page>
      <TryingNav />
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
          <Entries title={m.buyers} entries={studio.data.entries.filter(({ kind }) => kind === 'persona')} />
          <Entries title={m.rubrics} entries={studio.data.entries.filter(({ kind }) => kind === 'rubric')} />
        </>
      )}
    </Page>
  );
}

/** Files in the content folder that cannot be published as they are. */
function BrokenFiles() {
  const m = useStudioTexts().list;
  const problems = useQuery({ queryKey: ['content-problems'], queryFn: getContentProblems, staleTime: 0 });
  if (!problems.data || problems.data.length === 0) return null;
  return (
    <section className="desk-bar desk-bar--against">
      <h2>{m.broken}</h2>
      <p>{m.brokenLead}</p>
      <ProblemList problems={problems.data} files />
    </section>
  );
}

function Entries({ title, entries }: { title: string; entries: readonly StudioEntry[] }) {
  if (entries.length === 0) return null;
  return (
    <section className="studio-part">
      <h2>{title}</h2>
      <ul className="studio-entries">
        {entries.map((entry) => (
          <Entry key={entry.contentId} entry={entry} />
        ))}
      </ul>
    </section>
  );
}

function Entry({ entry }: { entry: StudioEntry }) {
  const m = useStudioTexts().list;
  const { day, time } = useFormat();
  const { kind, contentId, title, latest, versions, conversations, draft } = entry;
  const name = title ?? contentId;
  return (
    <li>
      <h3>
        <Link href={contentPath(kind, contentId)}>{name}</Link>
        {name !== contentId && <code className="studio-id">{contentId}</code>}
      </h3>
      <dl>
        <div>
          <dt>{m.columns.published}</dt>
          <dd>{latest === null ? <span className="quiet">{m.never}</span> : <Latest latest={latest} />}</dd>
          {latest?.note && <dd className="quiet">{latest.note}</dd>}
        </div>
        <div>
          <dt>{m.columns.use}</dt>
          <dd>{m.versions(versions)}</dd>
          <dd className="quiet">{m.conversations(conversations)}</dd>
        </div>
        <div>
          <dt>{m.columns.draft}</dt>
          {draft === null ? (
            <dd>
              <BeginEditing kind={kind} contentId={contentId} name={name} />
            </dd>
          ) : (
            <>
              <dd>
                <Link href={`/studio/drafts/${draft.id}`} aria-label={m.openNamed(name)}>
                  {m.open}
                </Link>
              </dd>
              <dd className="quiet">
                {m.saved(m.at(day(draft.updatedAt), time(draft.updatedAt)), draft.updatedBy?.name ?? m.gone)}
              </dd>
            </>
          )}
        </div>
      </dl>
    </li>
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
