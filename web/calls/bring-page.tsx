import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import type { CallPreview, LookAtCall } from '../../server/domain/call-requests.ts';
import { lookAtCall } from '../api/calls.ts';
import { useMessages } from '../messages/messages.ts';
import { Page } from '../ui/page.tsx';
import { useTitle } from '../ui/use-title.ts';
import './calls.css';
import { Describe } from './describe.tsx';
import { problemText } from './problem-text.ts';
import { useCallsTexts } from './texts.ts';
import { useSource } from './use-source.ts';

type Looked = { words: LookAtCall; preview: CallPreview };

/** Bringing a call in two steps: its words, and then who of those who speak is the seller. */
export function BringPage() {
  const m = useCallsTexts();
  const [looked, setLooked] = useState<Looked | null>(null);
  useTitle(m.newTitle);
  return (
    <Page>
      <div className="calls calls--narrow">
        <header className="calls__head">
          <p>
            <Link href="/calls">{m.back}</Link>
          </p>
          <h1>{m.newTitle}</h1>
        </header>
        {looked ? <Describe {...looked} another={() => setLooked(null)} /> : <Words onLooked={setLooked} />}
      </div>
    </Page>
  );
}

/** A file, or words that were pasted. */
function Words({ onLooked }: { onLooked(looked: Looked): void }) {
  const m = useCallsTexts();
  const messages = useMessages();
  const source = useSource(m);
  const look = useMutation({
    mutationFn: async () => {
      const words = await source.words();
      return { words, preview: await lookAtCall(words) };
    },
    onSuccess: onLooked,
  });
  const problem = source.problem ?? (look.error && problemText(look.error, messages, m));
  return (
    <form
      className="calls__form"
      noValidate
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        source.choose(event.dataTransfer.files[0] ?? null);
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (source.check()) look.mutate();
      }}
    >
      <p className="calls__note">{m.privacy}</p>
      <div className="calls__field">
        <label htmlFor="call-file">{m.file}</label>
        <input
          id="call-file"
          type="file"
          accept=".txt,.vtt,.srt,.json,.md,text/plain,text/vtt,application/json"
          aria-describedby="call-file-note"
          onChange={(event) => source.choose(event.target.files?.[0] ?? null)}
        />
        <p id="call-file-note" className="quiet">
          {m.fileNote}
        </p>
        {source.dropped && <p>{m.chosen(source.dropped)}</p>}
      </div>
      <div className="calls__field">
        <label htmlFor="call-text">{m.paste}</label>
        <textarea
          id="call-text"
          rows={9}
          value={source.text}
          placeholder={m.pasteExample}
          spellCheck={false}
          aria-describedby="call-text-note"
          onChange={(event) => source.type(event.target.value)}
        />
        <p id="call-text-note" className="quiet">
          {m.pasteNote}
        </p>
      </div>
      {problem && (
        <p className="calls__problem" role="alert">
          {problem}
        </p>
      )}
      <p>
        <button type="submit" className="button" disabled={look.isPending}>
          {look.isPending ? m.looking : m.look}
        </button>
      </p>
    </form>
  );
}
