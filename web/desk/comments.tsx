import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { Comment } from '../../server/domain/coaching.ts';
import { Problem } from '../account/problem.tsx';
import { useMe } from '../account/use-me.ts';
import { addComment, deleteComment } from '../api/review.ts';
import { remarkId, wordsId } from '../debrief/remarked-text.tsx';
import { useFormat } from '../language/use-format.ts';
import { useMessages } from '../messages/messages.ts';
import { Field, onFieldKey } from './field.tsx';
import { placeOf } from './phrase.ts';
import { useReviewTexts } from './review-texts.ts';

type Props = { comments: readonly Comment[]; onDeleted(id: string): void };

/** What was said about a turn, with the words it is about; one's own can be taken back. */
export function Comments({ comments, onDeleted }: Props) {
  const { quoted } = useMessages();
  const texts = useReviewTexts();
  const m = texts.comments;
  const { day } = useFormat();
  const me = useMe();
  const remove = useMutation({ mutationFn: deleteComment, onSuccess: (_, id) => onDeleted(id) });
  if (comments.length === 0) return null;
  return (
    <>
      <ul className="desk-notes">
        {comments.map(({ id, quote, text, by, at }) => (
          <li key={id} id={remarkId(id)} tabIndex={-1}>
            {quote && (
              <p className="quiet">
                {m.on} <a href={`#${wordsId(id)}`}>{quoted(quote)}</a>
              </p>
            )}
            <p className="prose">{text}</p>
            <p className="quiet">
              {m.by(by.name ?? texts.someone, day(at))}{' '}
              {by.id === me?.id && (
                <button
                  type="button"
                  className="link-button"
                  aria-label={m.deleteLabel(text)}
                  disabled={remove.isPending}
                  onClick={() => remove.mutate(id)}
                >
                  {m.delete}
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

type FormProps = {
  conversation: string;
  turn: number;
  text: string;
  /** What is spoken of, in words. */
  what: string;
  /** Words that were selected, and where they stand. */
  phrase: { start: number; end: number; quote: string } | undefined;
  onSaved(comment: Comment): void;
  close(): void;
};

/** A remark to write, on a turn or on words of it. */
export function CommentForm({ conversation, turn, text, what, phrase, onSaved, close }: FormProps) {
  const m = useReviewTexts().comments;
  const id = useId();
  const [comment, setComment] = useState('');
  const [words, setWords] = useState(phrase?.quote ?? '');
  const given = words.trim() !== '';
  // The same words may stand there twice; those that were selected are meant as long as they are not changed.
  const place = phrase && words === phrase.quote ? { start: phrase.start, end: phrase.end } : placeOf(text, words);
  const missing = given && place === null;
  const save = useMutation({
    mutationFn: () => addComment(conversation, { turn, text: comment, ...(given && place ? place : {}) }),
    onSuccess: onSaved,
  });
  return (
    <form
      className="desk-form"
      aria-label={m.addTo(what)}
      onSubmit={(event) => {
        event.preventDefault();
        if (!missing && comment.trim() !== '') save.mutate();
      }}
    >
      <Field label={m.text} value={comment} onChange={setComment} max={4000} focus close={close} />
      <p className="desk-field">
        <label htmlFor={id}>{m.words}</label>
        <input
          id={id}
          value={words}
          aria-invalid={missing}
          aria-describedby={`${id}-note`}
          onChange={({ target }) => setWords(target.value)}
          onKeyDown={(event) => onFieldKey(event, close)}
        />
        <span id={`${id}-note`} className={missing ? 'account__problem' : 'quiet'} role={missing ? 'alert' : undefined}>
          {missing ? m.notThere : m.wordsNote}
        </span>
      </p>
      <Problem error={save.error} />
      <p className="desk-ways">
        <button type="submit" className="button" disabled={save.isPending || missing || comment.trim() === ''}>
          {m.save}
        </button>
        <button type="button" className="link-button" onClick={close}>
          {m.cancel}
        </button>
      </p>
    </form>
  );
}
