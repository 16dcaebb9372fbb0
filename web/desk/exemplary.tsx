import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { Exemplary } from '../../server/domain/coaching.ts';
import type { Review } from '../../server/domain/review.ts';
import { Problem } from '../account/problem.tsx';
import { useMe } from '../account/use-me.ts';
import { addExemplary, deleteExemplary } from '../api/review.ts';
import { useFormat } from '../language/use-format.ts';
import { useMessages } from '../messages/messages.ts';
import { Field } from './field.tsx';
import { useReviewTexts } from './review-texts.ts';
import { titleOf } from './say-level.ts';

type Props = { moments: readonly Exemplary[]; onDeleted(id: string): void };

/** Moments that begin with a turn and are held up as examples, with what the learner said to that. */
export function ExemplaryNotes({ moments, onDeleted }: Props) {
  const texts = useReviewTexts();
  const m = texts.exemplary;
  const { day } = useFormat();
  const me = useMe();
  const remove = useMutation({ mutationFn: deleteExemplary, onSuccess: (_, id) => onDeleted(id) });
  if (moments.length === 0) return null;
  return (
    <>
      <ul className="desk-notes desk-notes--example">
        {moments.map(({ id, note, by, at, consent }) => (
          <li key={id}>
            <p className="prose">{note}</p>
            <p className="quiet">
              {m.by(by.name ?? texts.someone, day(at))} · {m.consent[consent]}{' '}
              {by.id === me?.id && (
                <button
                  type="button"
                  className="link-button"
                  aria-label={m.removeLabel(note)}
                  disabled={remove.isPending}
                  onClick={() => remove.mutate(id)}
                >
                  {m.remove}
                </button>
              )}
            </p>
          </li>
        ))}
      </ul>
      <Problem error={remove.error} />
    </>
  );
}

type FormProps = { review: Review; turn: number; onSaved(moment: Exemplary): void; close(): void };

/** As many turns as an example may have. */
const most = 12;
const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 60).trimEnd()}…` : text);

/** A moment to hold up: from the buyer's line before a reply to the reply itself, or as far as one wants. */
export function ExemplaryForm({ review, turn, onSaved, close }: FormProps) {
  const messages = useMessages();
  const m = useReviewTexts().exemplary;
  const { transcript, persona, learner } = review;
  const before = transcript.find((entry) => entry.turn === turn - 1);
  const [from, setFrom] = useState(before?.speaker === 'buyer' ? turn - 1 : turn);
  const [to, setTo] = useState(turn);
  const [dimension, setDimension] = useState('');
  const [note, setNote] = useState('');
  const id = useId();
  const save = useMutation({
    mutationFn: () => addExemplary(review.conversation, { from, to, note, ...(dimension === '' ? {} : { dimension }) }),
    onSuccess: onSaved,
  });
  const options = (turns: Review['transcript']) =>
    turns.map((entry) => (
      <option key={entry.turn} value={entry.turn}>
        {m.turn(entry.speaker === 'buyer' ? persona.name : learner.name, shortened(entry.text))}
      </option>
    ));
  return (
    <form
      className="desk-form"
      aria-label={m.title}
      onSubmit={(event) => {
        event.preventDefault();
        if (note.trim() !== '') save.mutate();
      }}
    >
      <Field label={m.note} note={m.noteHelp} value={note} onChange={setNote} max={1000} focus close={close} />
      <p className="pick">
        <label htmlFor={`${id}-from`}>{m.from}</label>
        <select
          id={`${id}-from`}
          value={from}
          onChange={({ target }) => {
            const next = Number(target.value);
            setFrom(next);
            setTo(Math.min(Math.max(to, next), next + most - 1));
          }}
        >
          {options(transcript)}
        </select>
      </p>
      <p className="pick">
        <label htmlFor={`${id}-to`}>{m.to}</label>
        <select id={`${id}-to`} value={to} onChange={({ target }) => setTo(Number(target.value))}>
          {options(transcript.filter((entry) => entry.turn >= from && entry.turn < from + most))}
        </select>
      </p>
      <p className="pick">
        <label htmlFor={`${id}-dimension`}>{m.dimension}</label>
        <select id={`${id}-dimension`} value={dimension} onChange={({ target }) => setDimension(target.value)}>
          <option value="">{m.noDimension}</option>
          {review.rubric.dimensions.map((entry) => (
            <option key={entry.id} value={entry.id}>
              {titleOf(messages, review, entry.id)}
            </option>
          ))}
        </select>
      </p>
      <Problem error={save.error} />
      <p className="desk-ways">
        <button type="submit" className="button" disabled={save.isPending || note.trim() === ''}>
          {m.save}
        </button>
        <button type="button" className="link-button" onClick={close}>
          {m.cancel}
        </button>
      </p>
    </form>
  );
}
