import { useMutation } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import type { Dispute } from '../../server/domain/coaching.ts';
import type { Review } from '../../server/domain/review.ts';
import { Problem } from '../account/problem.tsx';
import { answerDispute } from '../api/review.ts';
import { useFormat } from '../language/use-format.ts';
import { useMessages } from '../messages/messages.ts';
import { Choice } from '../ui/choice.tsx';
import { Field } from './field.tsx';
import { useReviewTexts } from './review-texts.ts';
import { levelWords, titleOf } from './say-level.ts';

type Open = Review['disputes'][number];
type Props = {
  review: Review;
  dispute: Open;
  answering: boolean;
  answer(): void;
  close(): void;
  onAnswered(dispute: Dispute): void;
};

/** A learner's objection to a mark, and the answer to it or the form for one. */
export function DisputeNote({ review, dispute, answering, answer, close, onAnswered }: Props) {
  const messages = useMessages();
  const texts = useReviewTexts();
  const m = texts.dispute;
  const { day } = useFormat();
  const { id, dimension, level, reason, status, answer: given, at } = dispute;
  const title = titleOf(messages, review, dimension);
  const open = status === 'open';
  return (
    <section
      className={open ? 'dispute dispute--open' : 'dispute'}
      id={`dispute-${id}`}
      aria-labelledby={`dispute-${id}-title`}
    >
      <h3 id={`dispute-${id}-title`}>{m.title(review.learner.name, title)}</h3>
      {reason === null ? (
        <p className="quiet">{m.hidden}</p>
      ) : (
        <>
          <p className="prose">{messages.quoted(reason)}</p>
          <p className="quiet">
            {m.level(levelWords(texts.levels, level))} · {day(at)}
          </p>
        </>
      )}
      {given && (
        <>
          <p>
            <strong>
              {m.status[status]}
              {given.level !== undefined && ` (${levelWords(texts.levels, given.level)})`}
            </strong>
          </p>
          <p className="prose">{given.text}</p>
          <p className="quiet">{m.answered(given.by.name ?? texts.someone, day(given.at))}</p>
        </>
      )}
      {open && reason !== null && !answering && (
        <button type="button" className="button button--plain" aria-label={m.answerLabel(title)} onClick={answer}>
          {m.answer}
        </button>
      )}
      {open && answering && (
        <AnswerForm dispute={dispute} own={ownLevel(review, dispute)} title={title} close={close} onAnswered={onAnswered} />
      )}
    </section>
  );
}

/** The level that one has given the disputed mark oneself; undefined where one has given none. */
const ownLevel = ({ transcript }: Review, { turn, dimension }: Open): number | null | undefined =>
  transcript.find((entry) => entry.turn === turn)?.marks?.find((mark) => mark.dimension === dimension)?.own?.level;

type FormProps = {
  dispute: Open;
  own: number | null | undefined;
  title: string;
  close(): void;
  onAnswered(dispute: Dispute): void;
};
type Verdict = 'mark-stands' | 'new-level';

function AnswerForm({ dispute, own, title, close, onAnswered }: FormProps) {
  const texts = useReviewTexts();
  const m = texts.dispute;
  const id = useId();
  // Whoever has given another level already means that one.
  const other = own !== undefined && own !== dispute.level;
  const [verdict, setVerdict] = useState<Verdict>(other ? 'new-level' : 'mark-stands');
  const [level, setLevel] = useState(other ? String(own ?? 'none') : '');
  const [text, setText] = useState('');
  const form = useRef<HTMLFormElement>(null);
  const missing = verdict === 'new-level' && level === '' ? m.missing.level : text.trim() === '' ? m.missing.text : undefined;
  const send = useMutation({
    mutationFn: () =>
      answerDispute(
        dispute.id,
        verdict === 'mark-stands' ? { verdict, text } : { verdict, level: level === 'none' ? null : Number(level), text },
      ),
    onSuccess: onAnswered,
  });
  return (
    <form
      ref={form}
      className="desk-form"
      aria-label={m.answerLabel(title)}
      onSubmit={(event) => {
        event.preventDefault();
        if (missing === undefined && !send.isPending) send.mutate();
      }}
    >
      <Choice<Verdict>
        legend={m.answer}
        name={id}
        value={verdict}
        onChange={setVerdict}
        options={[
          { value: 'mark-stands', title: m.stands },
          { value: 'new-level', title: m.newLevel },
        ]}
      />
      {verdict === 'new-level' && (
        <p className="pick">
          <label htmlFor={`${id}-level`}>{m.which}</label>
          <select id={`${id}-level`} value={level} required onChange={({ target }) => setLevel(target.value)}>
            <option value="" />
            {[1, 2, 3, 4, 5].map((step) => (
              <option key={step} value={step}>
                {step}
              </option>
            ))}
            <option value="none">{texts.levels.none}</option>
          </select>
        </p>
      )}
      <Field label={m.text} note={m.textNote} value={text} onChange={setText} max={1000} focus close={close} />
      <Problem error={send.error} own={{ conflict: m.conflict }} />
      <p className="desk-ways">
        <button
          type="submit"
          className="button"
          aria-disabled={send.isPending || missing !== undefined}
          aria-describedby={`${id}-missing`}
        >
          {m.send}
        </button>
        <button type="button" className="link-button" onClick={close}>
          {m.cancel}
        </button>
        <span id={`${id}-missing`} className="quiet">
          {missing}
        </span>
      </p>
    </form>
  );
}
