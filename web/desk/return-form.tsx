import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Review } from '../../server/domain/review.ts';
import { Problem } from '../account/problem.tsx';
import { returnReview } from '../api/review.ts';
import { useFormat } from '../language/use-format.ts';
import { Field } from './field.tsx';
import { useReviewTexts } from './review-texts.ts';
import { repliesOf } from './say-level.ts';

/** The field's id, which a key leads to. */
export const returnId = 'return';

type Props = { review: Review; onReturned(): void; next(): void };

/** Gives a conversation back to its learner with a few words; what was given so far becomes final. */
export function ReturnForm({ review, onReturned, next }: Props) {
  const texts = useReviewTexts();
  const m = texts.back;
  const { day } = useFormat();
  const [summary, setSummary] = useState('');
  const send = useMutation({
    mutationFn: () => returnReview(review.conversation, summary),
    onSuccess: () => {
      setSummary('');
      onReturned();
    },
  });
  const levelled = repliesOf(review).map(({ marks = [] }) => marks.filter(({ own }) => own !== null).length);
  const open = review.disputes.filter(({ status }) => status === 'open').length;
  const withheld = review.transcript.filter((turn) => turn.withheld).length;
  const { learner, summaries, mine } = review;
  return (
    <section className="return" aria-labelledby="return-title">
      <h2 id="return-title">{m.title(learner.name)}</h2>
      <p>{m.body}</p>
      {summaries.length > 0 && (
        <div>
          <h3>{m.earlier}</h3>
          <ul className="desk-notes">
            {summaries.map(({ by, at, text }) => (
              <li key={at}>
                <p className="prose">{text}</p>
                <p className="quiet">{m.by(by.name ?? texts.someone, day(at))}</p>
              </li>
            ))}
          </ul>
        </div>
      )}
      <form
        className="desk-form"
        id={returnId}
        onSubmit={(event) => {
          event.preventDefault();
          if (summary.trim() !== '') send.mutate();
        }}
      >
        <ul className="return__state quiet">
          <li>
            {m.given(
              levelled.reduce((sum, n) => sum + n, 0),
              levelled.filter((n) => n > 0).length,
            )}
          </li>
          {open > 0 && <li>{m.openDisputes(open)}</li>}
          {withheld > 0 && <li>{m.withheld(withheld)}</li>}
        </ul>
        <Field label={m.summary} value={summary} onChange={setSummary} max={4000} rows={5} />
        <Problem error={send.error} own={texts.levels.problems} />
        <p className="desk-ways">
          <button type="submit" className="button" disabled={send.isPending || summary.trim() === ''}>
            {mine === 'returned' ? m.again : m.send}
          </button>
          <button type="button" className="button button--plain" onClick={next}>
            {texts.review.nextKey}
          </button>
        </p>
      </form>
    </section>
  );
}
