import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { CallPreview, LookAtCall } from '../../server/domain/call-requests.ts';
import type { Language } from '../../server/domain/language.ts';
import { bringCall, getRubrics } from '../api/calls.ts';
import { useLanguage } from '../language/use-language.tsx';
import { useMessages } from '../messages/messages.ts';
import { Choice } from '../ui/choice.tsx';
import { problemText } from './problem-text.ts';
import { useCallsTexts } from './texts.ts';

const defaultRubric = 'trust-based-selling';
const languages = [
  { value: 'en' as const, title: 'English', lang: 'en' },
  { value: 'fr' as const, title: 'Français', lang: 'fr' },
];

type Props = { words: LookAtCall; preview: CallPreview; another(): void };

/** Who speaks in the transcript, and what is to be said of it: the seller, a name, a language, a rubric, and what was true. */
export function Describe({ words, preview, another }: Props) {
  const m = useCallsTexts();
  const messages = useMessages();
  const { language: own } = useLanguage();
  const [, navigate] = useLocation();
  const [seller, setSeller] = useState('');
  const [title, setTitle] = useState('');
  const [language, setLanguage] = useState<Language>(preview.language ?? own);
  const [rubric, setRubric] = useState(defaultRubric);
  const [facts, setFacts] = useState('');
  const [missing, setMissing] = useState<string | null>(null);
  const rubrics = useQuery({ queryKey: ['rubrics'], queryFn: getRubrics });
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const bring = useMutation({
    mutationFn: () =>
      bringCall({
        ...words,
        title: title.trim(),
        language,
        seller: preview.speakers[Number(seller)]?.name ?? '',
        rubric,
        facts,
      }),
    onSuccess: ({ id }) => navigate(`/calls/${id}`),
  });
  const problem = missing ?? (bring.error && problemText(bring.error, messages, m));
  const few = preview.speakers.length < 2;
  const minutes = preview.seconds === null || preview.seconds < 60 ? null : m.minutes(Math.round(preview.seconds / 60));
  const check = (): string | null => {
    if (few) return m.oneSpeaker;
    if (seller === '') return m.chooseSeller;
    return title.trim() === '' ? m.titleMissing : null;
  };
  return (
    <form
      className="calls__form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const said = check();
        setMissing(said);
        if (said === null) bring.mutate();
      }}
    >
      <div className="calls__found">
        <h2 ref={heading} tabIndex={-1}>
          {m.found(m.turns(preview.turns), minutes)}
        </h2>
        {preview.assumed && <p>{m.assumed}</p>}
        {preview.skipped > 0 && <p className="quiet">{m.skipped(preview.skipped)}</p>}
        {preview.language === null && <p>{m.other}</p>}
        {few && <p>{m.oneSpeaker}</p>}
      </div>
      <Choice
        legend={m.seller}
        note={m.sellerNote}
        name="seller"
        value={seller}
        options={preview.speakers.map(({ name, turns, first }, index) => ({
          value: String(index),
          title: name || m.unnamed,
          body: m.speaker(m.turns(turns), first),
        }))}
        onChange={setSeller}
      />
      <div className="calls__field">
        <label htmlFor="call-title">{m.callTitle}</label>
        <input
          id="call-title"
          value={title}
          maxLength={120}
          autoComplete="off"
          placeholder={m.callTitleExample}
          onChange={(event) => setTitle(event.target.value)}
        />
      </div>
      <Choice<Language> legend={m.language} name="language" value={language} options={languages} onChange={setLanguage} />
      {rubrics.data && rubrics.data.length > 1 && (
        <Choice
          legend={m.rubric}
          name="rubric"
          value={rubric}
          options={rubrics.data.map(({ id, title: called }) => ({ value: id, title: called, lang: 'en' }))}
          onChange={setRubric}
        />
      )}
      <div className="calls__field">
        <label htmlFor="call-facts">{m.facts}</label>
        <textarea
          id="call-facts"
          rows={4}
          value={facts}
          maxLength={8000}
          aria-describedby="call-facts-note"
          onChange={(event) => setFacts(event.target.value)}
        />
        <p id="call-facts-note" className="quiet">
          {m.factsNote}
        </p>
      </div>
      {problem && (
        <p className="calls__problem" role="alert">
          {problem}
        </p>
      )}
      <p className="calls__ways">
        <button type="submit" className="button" disabled={bring.isPending}>
          {bring.isPending ? m.starting : m.mark}
        </button>
        <button type="button" className="button button--plain" onClick={another}>
          {m.another}
        </button>
      </p>
    </form>
  );
}
