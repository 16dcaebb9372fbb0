import { useId, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { CardDraft } from '../../server/domain/card.ts';
import { Problem } from '../account/problem.tsx';
import { beginDraft } from '../api/studio.ts';
import { lookAtCard } from '../api/trying.ts';
import { useFormat } from '../language/use-format.ts';
import { ProblemList } from '../studio/problem-list.tsx';
import { Loading } from '../ui/page-state.tsx';
import { base64Of } from './read-file.ts';
import { useTryingTexts } from './texts.ts';

/** What the server takes; it says the same of a larger one. */
const mostBytes = 8 * 1024 * 1024;

/** Begins a buyer from a character card: what it fills in and what is missing first, then the draft. */
export function CardImport() {
  const m = useTryingTexts().packs;
  const { whole } = useFormat();
  const [, go] = useLocation();
  const id = useId();
  const file = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const [card, setCard] = useState<CardDraft | null>(null);
  const during = async (work: () => Promise<void>) => {
    setError(null);
    setSaid(null);
    setBusy(true);
    try {
      await work();
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)));
    }
    setBusy(false);
  };
  const look = () => {
    const chosen = file.current?.files?.[0];
    if (!chosen) return setSaid(m.noFile);
    if (chosen.size > mostBytes) return setSaid(m.tooLarge);
    return during(async () => {
      setCard(null);
      setCard(await lookAtCard(await base64Of(chosen)));
    });
  };
  const begin = async ({ contentId, text }: CardDraft) => {
    const { id } = await beginDraft({ kind: 'persona', contentId, text, fresh: true });
    go(`/studio/drafts/${id}`);
  };
  return (
    <section className="trying-part" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{m.cardTitle}</h2>
      <p>{m.cardAbout}</p>
      <label htmlFor={`${id}-file`}>{m.cardFile}</label>
      <input id={`${id}-file`} type="file" accept=".json,.png,application/json,image/png" ref={file} />
      <p>
        <button type="button" className="button" disabled={busy} onClick={() => void look()}>
          {m.lookCard}
        </button>
      </p>
      {said && <p role="alert">{said}</p>}
      {busy && <Loading />}
      <Problem error={error} {...(card ? {} : { own: { 'bad-content': m.noCard } })} />
      {card && !busy && (
        <>
          <p role="status">
            <strong>{card.name}</strong> ({card.spec}). {m.cardFilled(card.filled.join(', '))}
          </p>
          {card.problems.length > 0 && <p>{m.cardMissing(card.problems.length, whole(card.problems.length))}</p>}
          <ProblemList problems={card.problems} />
          <p>
            <button type="button" className="button" onClick={() => void during(() => begin(card))}>
              {m.makeDraft(card.contentId)}
            </button>
          </p>
        </>
      )}
    </section>
  );
}
