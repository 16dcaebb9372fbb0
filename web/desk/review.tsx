import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { Review as ReviewBody } from '../../server/domain/review.ts';
import { Problem } from '../account/problem.tsx';
import { getNext, type QueueFilters, queueSearch, setBlind } from '../api/review.ts';
import { MissedMoments } from '../debrief/missed-moments.tsx';
import { Scores } from '../debrief/scores.tsx';
import { useFormat } from '../language/use-format.ts';
import { useMessages } from '../messages/messages.ts';
import { Paragraphs } from '../ui/paragraphs.tsx';
import { Portrait } from '../ui/portrait.tsx';
import { useMedia } from '../ui/use-media.ts';
import { useKept } from './kept.ts';
import { ReturnForm, returnId } from './return-form.tsx';
import { ReviewAside } from './review-aside.tsx';
import { Shortcuts } from './shortcuts.tsx';
import { useDeskTexts } from './texts.ts';
import { TurnView } from './turn-view.tsx';
import { useDesk } from './use-desk.ts';
import { useKeys } from './use-keys.ts';

type Props = { review: ReviewBody; filters: QueueFilters };

/** A learner's conversation with everything a coach needs to judge it, and everything they can say about it. */
export function Review({ review, filters }: Props) {
  const messages = useMessages();
  const texts = useDeskTexts();
  const m = texts.review;
  const desk = useDesk(review);
  const [, navigate] = useLocation();
  const [single, setSingle] = useKept('keys', true);
  const [help, setHelp] = useState(false);
  const wide = useMedia('(min-width: 64rem)');
  const search = queueSearch(filters);
  const next = useMutation({
    mutationFn: () => getNext(filters, review.conversation),
    onMutate: () => desk.say(m.looking),
    onSuccess: ({ conversation }) => {
      if (conversation === null) desk.say(m.noNext);
      else navigate(`/desk/reviews/${encodeURIComponent(conversation)}${search}`);
    },
  });
  const open = review.disputes.filter(({ status }) => status === 'open').length;
  const digits = Object.fromEntries([1, 2, 3, 4, 5].map((level) => [String(level), () => desk.giveHere(level)]));
  useKeys(
    {
      ...digits,
      0: () => desk.giveNone(),
      j: desk.next,
      k: desk.previous,
      J: desk.nextTurn,
      K: desk.previousTurn,
      l: () => desk.choose(1),
      h: () => desk.choose(-1),
      right: () => desk.choose(1),
      left: () => desk.choose(-1),
      r: () => desk.reasonHere(),
      v: desk.toggleEvidence,
      c: () => desk.comment(),
      e: () => desk.exemplify(),
      d: desk.answerNext,
      f: () => document.querySelector<HTMLElement>(`#${returnId} textarea`)?.focus(),
      n: () => next.mutate(),
      u: () => navigate(`/desk${search}`),
      '?': () => setHelp(true),
    },
    single,
  );
  return (
    <article className="review">
      <Head review={review} search={search} help={() => setHelp(true)} />
      <Blind review={review} renew={desk.renew} />
      {open > 0 && <p className="desk-bar desk-bar--against">{texts.dispute.openCount(open)}</p>}
      <div className="review__columns">
        {!wide && <ReviewAside review={review} wide={false} />}
        <div className="review__words">
          <h2>{m.transcript}</h2>
          <p className="quiet">{m.transcriptNote}</p>
          <ol className="transcript">
            {review.transcript.map((turn) => (
              <TurnView key={turn.turn} desk={desk} turn={turn} />
            ))}
          </ol>
          {review.outcome && (
            <section className="review__end" aria-labelledby="review-end">
              <p className="eyebrow">{messages.debrief.kinds[review.outcome.kind]}</p>
              <h2 id="review-end">{review.outcome.title}</h2>
              {review.epilogue && <Paragraphs className="prose" text={review.epilogue} lang={review.language} />}
            </section>
          )}
          {review.debrief && (
            <details className="desk-part review__report">
              <summary>
                <h2>{m.report}</h2>
              </summary>
              <Scores debrief={review.debrief} />
              <MissedMoments
                moments={review.debrief.missedMoments}
                name={review.persona.name}
                transcript={review.transcript}
                language={review.language}
              />
            </details>
          )}
          <ReturnForm review={review} onReturned={desk.returned} next={() => next.mutate()} />
          <Problem error={next.error} />
        </div>
        {wide && <ReviewAside review={review} wide />}
      </div>
      <p className={desk.said === '' ? 'desk-said' : 'desk-said desk-said--on'} role="status">
        {desk.said}
      </p>
      {help && <Shortcuts on={single} setOn={setSingle} onClose={() => setHelp(false)} />}
    </article>
  );
}

function Head({ review, search, help }: { review: ReviewBody; search: string; help(): void }) {
  const m = useDeskTexts().review;
  const { day } = useFormat();
  const { learner, persona, scene, outcome, submittedAt, hints, difficulty, assignment } = review;
  const facts = [
    outcome?.title,
    m.submitted(day(submittedAt)),
    m.difficulties[difficulty],
    hints > 0 ? m.hints(hints) : undefined,
    assignment ? m.assignment : undefined,
  ].filter((fact) => fact !== undefined);
  return (
    <header className="review__head">
      <p className="review__ways">
        <Link href={`/desk${search}`}>
          <span aria-hidden="true">← </span>
          {m.back}
        </Link>
        <button type="button" className="link-button" aria-haspopup="dialog" onClick={help}>
          {m.keysTitle}
        </button>
      </p>
      <div className="review__who">
        <Portrait person={persona} size={56} />
        <div>
          <h1>{m.title(learner.name, persona.name)}</h1>
          <p className="quiet">{[scene.title, ...facts].join(' · ')}</p>
        </div>
      </div>
    </header>
  );
}

/** Whether one reviews blind, and the way into it or out of it. */
function Blind({ review, renew }: { review: ReviewBody; renew(): Promise<unknown> }) {
  const m = useDeskTexts().blind;
  const set = useMutation({ mutationFn: (blind: boolean) => setBlind(review.conversation, blind), onSuccess: renew });
  const { active, possible } = review.blind;
  if (!active && !possible) return null;
  return (
    <div className="desk-bar">
      <p>{active ? m.on : m.possibleNote}</p>
      <p className="quiet">
        <button type="button" className="link-button" disabled={set.isPending} onClick={() => set.mutate(!active)}>
          {active ? m.end : m.possible}
        </button>{' '}
        {active && m.endNote}
      </p>
      <Problem error={set.error} own={{ conflict: m.seen }} />
    </div>
  );
}
