import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { StudioEntry, StudioList } from '../../server/domain/draft.ts';
import { Problem } from '../account/problem.tsx';
import { useMe } from '../account/use-me.ts';
import { beginDraft, getStudio, getTemplate, textFromOutline } from '../api/studio.ts';
import { Line, Pick } from '../assignments/inputs.tsx';
import { useLanguage } from '../language/use-language.tsx';
import { Choice } from '../ui/choice.tsx';
import { Page } from '../ui/page.tsx';
import { Failed, Loading } from '../ui/page-state.tsx';
import { useTitle } from '../ui/use-title.ts';
import '../desk/desk.css';
import { keepOutline, keptOutline } from './kept-outline.ts';
import { emptyOutline, isWhole, OutlineForm } from './outline-form.tsx';
import './studio.css';
import { useStudioTexts } from './texts.ts';

const ways = ['template', 'rubric', 'copy', 'outline'] as const;
type Way = (typeof ways)[number];

const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** A new buyer or rubric: from a template, as a copy, or from a few words. */
export function NewPage() {
  const m = useStudioTexts().begin;
  const studio = useQuery({ queryKey: ['studio'], queryFn: getStudio, staleTime: 0 });
  useTitle(m.title);
  return (
    <Page>
      <header className="desk-head">
        <Link href="/studio">{m.back}</Link>
        <h1>{m.title}</h1>
      </header>
      {studio.isPending && <Loading />}
      {studio.isError && !studio.data && <Failed error={studio.error} retry={() => studio.refetch()} />}
      {studio.data && <Form studio={studio.data} />}
    </Page>
  );
}

const keyOf = ({ kind, contentId }: StudioEntry): string => `${kind} ${contentId}`;

function Form({ studio }: { studio: StudioList }) {
  const all = useStudioTexts();
  const m = all.begin;
  const { language } = useLanguage();
  const [, go] = useLocation();
  const client = useQueryClient();
  const copies = studio.entries.filter(({ latest }) => latest?.version != null);
  const me = useMe();
  const [person] = useState(me?.id ?? '');
  const [kept] = useState(() => keptOutline(person));
  const [way, setWay] = useState<Way>(kept ? 'outline' : 'template');
  const [id, setId] = useState(kept?.id ?? '');
  const [copyOf, setCopyOf] = useState(copies[0] ? keyOf(copies[0]) : '');
  const [outline, setOutline] = useState(kept?.outline ?? emptyOutline);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const wrongId = !idPattern.test(id);
  const partial = way === 'outline' && !isWhole(outline);
  useEffect(() => {
    if (way === 'outline') keepOutline(person, { id, outline });
  }, [person, way, id, outline]);

  const draftOf = async () => {
    if (way === 'copy') {
      const entry = copies.find((one) => keyOf(one) === copyOf);
      if (!entry?.latest?.version) throw new Error('there is nothing to copy');
      return beginDraft({ kind: entry.kind, contentId: id, copyOf: entry.latest.version, fresh: true });
    }
    if (way === 'outline')
      return beginDraft({
        kind: 'persona',
        contentId: id,
        text: await textFromOutline({ contentId: id, language, outline }),
        fresh: true,
      });
    const kind = way === 'rubric' ? 'rubric' : 'persona';
    const text = (await getTemplate(kind)).replace(/^id: .*$/m, `id: ${id}`);
    return beginDraft({ kind, contentId: id, text, fresh: true });
  };
  const begin = async () => {
    setTried(true);
    if (wrongId || partial || busy) return;
    setBusy(true);
    setError(null);
    try {
      const draft = await draftOf();
      if (way === 'outline') keepOutline(person, { id: '', outline: emptyOutline });
      await client.invalidateQueries({ queryKey: ['studio'] });
      go(`/studio/drafts/${draft.id}`);
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)));
      setBusy(false);
    }
  };

  return (
    <form
      className="studio-begin"
      onSubmit={(event) => {
        event.preventDefault();
        void begin();
      }}
    >
      <Choice<Way>
        legend={m.how}
        name="way"
        value={way}
        options={ways.filter((one) => one !== 'copy' || copies.length > 0).map((value) => ({ value, title: m.ways[value] }))}
        onChange={setWay}
      />
      {way === 'copy' && (
        <Pick label={m.copyOf} value={copyOf} onChange={setCopyOf}>
          {copies.map((entry) => (
            <option key={keyOf(entry)} value={keyOf(entry)}>
              {entry.title ?? entry.contentId} ({all.kinds[entry.kind]}, {entry.contentId})
            </option>
          ))}
        </Pick>
      )}
      <Line label={m.id} note={m.idNote} value={id} onChange={setId} max={80} invalid={tried && wrongId} />
      {tried && wrongId && <p role="alert">{m.idWrong}</p>}
      {way === 'outline' && <OutlineForm studio={studio} outline={outline} onChange={setOutline} tried={tried} />}
      {tried && partial && <p role="alert">{m.empty}</p>}
      <Problem error={error} own={error && 'code' in error && error.code === 'conflict' ? { conflict: error.message } : {}} />
      <p>
        <button type="submit" className="button" disabled={busy}>
          {m.begin}
        </button>
      </p>
    </form>
  );
}
