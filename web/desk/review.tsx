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
import { useReviewTexts } from './review-texts.ts';
import { Shortcuts } from './shortcuts.tsx';
import { TurnView } from './turn-view.tsx';
import { useDesk } from './use-desk.ts';
import { useKeys } from './use-keys.ts';

type Props = {
  review: ReviewBody;
  filters: QueueFilters;
  /** It was to be opened blind. */
  blind: boolean;
};

/** A learner's conversation with everything a coach needs to judge it, and everything they can say about it. */
export function Review({ review, filters, blind }: Props) {
  const messages = useMessages();
  const texts = useReviewTexts();
  const m = texts.review;
  const desk = useDesk(review);
  const [, navigate] = useLocation();
  const [single, setSingle] = useKept('keys', true);
  const [help, setHelp] = useState(false);
  const wide = useMedia('(min-width: 64rem)');
  const search = queueSearch(filters);
  // Where it stood in the list as one came to it, whatever one has done with it since.
  const [since] = useState(review.since);
  const next = useMutation({
    mutationFn: () => getNext(filters, review.conversation, since),
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
      escape: () => desk.closeForm(desk.form),
      '?': () => setHelp(true),
    },
    single,
  );
  return (
    <article className="review">
      <Head review={review} search={search} help={() => setHelp(true)} />
      <Blind review={review} wanted={blind} renew={desk.renew} />
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
              <h2 id="review-end" lang={review.language}>
                {review.outcome.title}
              </h2>
              {review.epilogue && <Paragraphs className="prose" text={review.epilogue} lang={review.language} />}
            </section>
          )}
          {review.debrief && (
            <details className="desk-part review__report">
              <summary>
                <h2>{m.report}</h2>
              </summary>
              <Scores debrief={review.debrief} rubric={review.rubric} />
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
  const m = useReviewTexts().review;
  const { day } = useFormat();
  const { learner, persona, scene, outcome, submittedAt, hints, difficulty, assignment } = review;
  const facts = [
    m.submitted(day(submittedAt)),
    review.source === 'practice' ? m.difficulties[difficulty] : undefined,
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
          <p className="quiet">
            <span lang={review.language}>
              {[scene.title, outcome?.title].filter((title) => title !== undefined).join(' · ')}
            </span>
            {` · ${facts.join(' · ')}`}
          </p>
        </div>
      </div>
    </header>
  );
}

/** That one reviews blind, and the way out of it; or that it was wanted and cannot be had any more. */
function Blind({ review, wanted, renew }: { review: ReviewBody; wanted: boolean; renew(): Promise<unknown> }) {
  const m = useReviewTexts().blind;
  const end = useMutation({ mutationFn: () => setBlind(review.conversation, false), onSuccess: renew });
  if (review.blind.active)
    return (
      <div className="desk-bar">
        <p>{m.on}</p>
        <p className="quiet">
          <button type="button" className="link-button" disabled={end.isPending} onClick={() => end.mutate()}>
            {m.end}
          </button>{' '}
          {m.endNote}
        </p>
        <Problem error={end.error} />
      </div>
    );
  // With all levels given, nothing is hidden any more, and it was blind all the same.
  const open = review.transcript.some(({ marks }) => marks?.some(({ own }) => own === null));
  return wanted && open ? <p className="desk-bar">{m.seen}</p> : null;
}
