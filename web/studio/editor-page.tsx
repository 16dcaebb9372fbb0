import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useMemo, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { ContentKind } from '../../server/domain/content-version.ts';
import type { Draft } from '../../server/domain/draft.ts';
import type { StudioView } from '../../server/domain/studio-view.ts';
import { Problem } from '../account/problem.tsx';
import { beginDraft, discardDraft, getDraft, getSchema } from '../api/studio.ts';
import { useFormat } from '../language/use-format.ts';
import { useLanguage } from '../language/use-language.tsx';
import { Page } from '../ui/page.tsx';
import { Failed, Loading } from '../ui/page-state.tsx';
import { useTitle } from '../ui/use-title.ts';
import '../desk/desk.css';
import { CheckedProblems } from './checked-problems.tsx';
import { contentPath } from './content-path.ts';
import { draftThereIs } from './draft-there-is.ts';
import type { Driven } from './drive/use-drive.ts';
import { Overtaken } from './overtaken.tsx';
import type { Schema } from './schema-at.ts';
import './studio.css';
import { TabList } from './tab-list.tsx';
import { type Publication, type StudioWork, studioTabs } from './tabs.tsx';
import { useStudioTexts } from './texts.ts';
import { useChecked } from './use-checked.ts';
import { type DraftWork, useDraft } from './use-draft.ts';

const CodeEditor = lazy(() => import('./code-editor.tsx').then((module) => ({ default: module.CodeEditor })));

/** A draft in the editor, with what it comes to beside it. */
export function EditorPage({ id }: { id: string }) {
  const draft = useQuery({
    queryKey: ['draft', id],
    queryFn: () => getDraft(id),
    // What is typed lives in the editor from then on.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  return (
    <Page>
      {draft.isPending && <Loading />}
      {draft.isError && !draft.data && <Failed error={draft.error} retry={() => draft.refetch()} />}
      {draft.data && <Editor begun={draft.data} />}
    </Page>
  );
}

function Editor({ begun }: { begun: Draft }) {
  const all = useStudioTexts();
  const m = all.editor;
  const { language } = useLanguage();
  const [, go] = useLocation();
  const client = useQueryClient();
  const draftWork = useDraft(begun);
  const { kind, contentId } = draftWork.draft;
  const checked = useChecked(kind, contentId, draftWork.text, language);
  const schema = useQuery({
    queryKey: ['schema', kind],
    // The server's own; what it is not is not completed.
    queryFn: () => getSchema(kind) as Promise<Schema>,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const [open, setOpen] = useState('view');
  const [goTo, setGoTo] = useState<{ line: number; column: number } | null>(null);
  const name = nameIn(checked.view, kind, draftWork.text) ?? contentId;
  useTitle(m.of(all.kinds[kind], name));
  const tabs = studioTabs.filter(({ kinds }) => kinds.includes(kind));
  const Panel = tabs.find((tab) => tab.id === open)?.Panel;
  const path = contentPath(kind, contentId);
  const [publication, setPublication] = useState<Publication>({ note: '', reason: '', over: undefined });
  const prepare = useCallback((change: Partial<Publication>) => setPublication((now) => ({ ...now, ...change })), []);
  const driven = useRef<Driven | null>(null);
  const work: StudioWork = {
    ...draftWork,
    checked,
    publication,
    prepare,
    driven,
    published: () => go(path),
  };
  return (
    <>
      <header className="studio-head">
        <Link href={path}>{m.back}</Link>
        <h1>
          {m.of(all.kinds[kind], name)} {name !== contentId && <code className="studio-id">{contentId}</code>}
        </h1>
        <Standing work={draftWork} />
      </header>
      {draftWork.theirs && <Overtaken work={draftWork} theirs={draftWork.theirs} />}
      {draftWork.gone && <Gone work={draftWork} />}
      <div className="studio-columns">
        <section aria-label={m.label(contentId)}>
          <p className="quiet">{m.keys}</p>
          <Suspense fallback={<Loading />}>
            <CodeEditor
              text={draftWork.text}
              onChange={draftWork.setText}
              save={() => void draftWork.save()}
              label={m.label(contentId)}
              keys={m.keys}
              problems={checked.problems}
              schema={schema.data}
              phrases={m.find}
              goTo={goTo}
            />
          </Suspense>
          <CheckedProblems checked={checked} goTo={setGoTo} />
          <Discard
            discard={async () => {
              await discardDraft(begun.id, draftWork.draft.revision);
              await client.invalidateQueries({ queryKey: ['studio'] });
              draftWork.forget();
              go('/studio');
            }}
          />
        </section>
        <TabList
          label={all.tabs.label}
          tabs={tabs.map(({ id, title }) => ({ id, title: title(all) }))}
          open={open}
          onOpen={setOpen}
        >
          <Suspense fallback={<Loading />}>{Panel && <Panel work={work} />}</Suspense>
        </TabList>
      </div>
    </>
  );
}

/** What the text calls its buyer or rubric: as it was when it had no problems, else by the line that says so. */
function nameIn(view: StudioView | null, kind: ContentKind, text: string): string | undefined {
  if (view) return view.kind === 'persona' ? view.persona.name : view.rubric.title;
  const line = (kind === 'persona' ? /^name[ \t]*:(.*)$/m : /^title[ \t]*:(.*)$/m).exec(text)?.[1] ?? '';
  return line.trim().replace(/^(["'])(.*)\1$/, '$2') || undefined;
}

/** The draft was published or discarded meanwhile: its text begins another one, unless somebody has begun one already. */
function Gone({ work }: { work: DraftWork }) {
  const { editor: m, list } = useStudioTexts();
  const [, go] = useLocation();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const [there, setThere] = useState<string | null>(null);
  const { kind, contentId } = work.draft;
  const begin = async () => {
    setBusy(true);
    setError(null);
    setThere(null);
    try {
      const { id } = await beginDraft({ kind, contentId, text: work.text });
      await client.invalidateQueries({ queryKey: ['studio'] });
      work.forget();
      go(`/studio/drafts/${id}`);
    } catch (failure) {
      setBusy(false);
      try {
        setThere(draftThereIs(failure).id);
      } catch {
        setError(failure instanceof Error ? failure : new Error(String(failure)));
      }
    }
  };
  return (
    <div className="desk-bar desk-bar--against">
      <p role="alert">{m.gone}</p>
      <button type="button" className="button button--plain" disabled={busy} onClick={() => void begin()}>
        {m.beginAgain}
      </button>
      {there && (
        <p role="alert">
          {m.begunMeanwhile} {/* Beside this page, which keeps the text. */}
          <a href={`/studio/drafts/${there}`} target="_blank" rel="noreferrer">
            {list.open}
          </a>
        </p>
      )}
      <Problem error={error} />
    </div>
  );
}

/** Whether it is saved, who else is at it, and the button that saves. */
function Standing({ work }: { work: DraftWork }) {
  const all = useStudioTexts();
  const m = all.editor;
  const { time } = useFormat();
  const { draft, saved, saving, others, restored, error, theirs } = work;
  const names = useMemo(() => others.map(({ name }) => name).join(', '), [others]);
  return (
    <>
      <div className="studio-standing">
        <button type="button" className="button" disabled={saved || saving || theirs !== null} onClick={() => void work.save()}>
          {saving ? m.saving : m.save}
        </button>
        <p className="quiet" role="status">
          {saved ? m.saved(time(draft.updatedAt), draft.updatedBy?.name ?? all.list.gone) : m.unsaved}
        </p>
      </div>
      <Problem error={error} />
      {restored && theirs === null && (
        <p className="desk-bar">
          {m.restored}{' '}
          <button type="button" className="link-button" onClick={work.putBack}>
            {m.putBack}
          </button>
        </p>
      )}
      <div role="status">{names !== '' && <p className="desk-bar">{m.others(names)}</p>}</div>
    </>
  );
}

/** Discarding asks once more: the draft's text is gone then. */
function Discard({ discard }: { discard(): Promise<void> }) {
  const m = useStudioTexts().editor;
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const really = async () => {
    setBusy(true);
    setError(null);
    await discard().catch((failure: unknown) => {
      setError(failure instanceof Error ? failure : new Error(String(failure)));
      setBusy(false);
    });
  };
  if (!asking)
    return (
      <button type="button" className="link-button" onClick={() => setAsking(true)}>
        {m.discard}
      </button>
    );
  return (
    <div className="desk-bar desk-bar--against">
      <p>{m.discardNote}</p>
      <p className="desk-ways">
        <button type="button" className="button" disabled={busy} onClick={() => void really()}>
          {m.discardSure}
        </button>
        <button type="button" className="button button--plain" onClick={() => setAsking(false)}>
          {m.keep}
        </button>
      </p>
      <Problem error={error} />
    </div>
  );
}
