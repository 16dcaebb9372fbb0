import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useMessages } from '../messages/messages.ts';
import '../practice/composer.css';
import { errorText } from '../ui/error-text.ts';
import { useMedia } from '../ui/use-media.ts';
import { useDrillTexts } from './texts.ts';

const longest = 4_000;

/** `asked`: one has just asked to say it once more. */
type Props = { sending: boolean; error: Error | null; asked: boolean; say(text: string): void };

/** Where one answers. Enter says it; on a phone the button does. What could not be sent stays. */
export function AnswerField({ sending, error, asked, say }: Props) {
  const m = useDrillTexts();
  const messages = useMessages();
  const [text, setText] = useState('');
  const touch = useMedia('(pointer: coarse)');
  const field = useRef<HTMLTextAreaElement>(null);
  const fieldId = useId();
  const noteId = useId();
  useEffect(() => {
    // On a phone the keyboard would cover the buyer's words, unless one wants to write.
    if (!touch || asked) field.current?.focus({ preventScroll: true });
  }, [touch, asked]);
  const trimmed = text.trim();
  const over = trimmed.length - longest;
  const send = () => {
    if (!sending && trimmed !== '' && over <= 0) say(trimmed);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || touch || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };
  return (
    <>
      {error && (
        <p className="drills__problem" role="alert">
          {m.notRead} {errorText(error, messages)}
        </p>
      )}
      <form
        className="composer"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <label htmlFor={fieldId} className="visually-hidden">
          {m.reply}
        </label>
        <textarea
          ref={field}
          id={fieldId}
          className="composer__field"
          rows={2}
          value={text}
          placeholder={m.placeholder}
          aria-describedby={noteId}
          aria-invalid={over > 0}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <div className="composer__foot">
          <p id={noteId} role="status" className={`composer__note ${over > 0 ? 'composer__note--over' : ''}`}>
            {over > 0 ? m.tooLong(over) : sending ? m.sending : ''}
          </p>
          <button type="submit" className="button" title={m.sayTitle} aria-disabled={sending || trimmed === '' || over > 0}>
            {m.say}
          </button>
        </div>
      </form>
    </>
  );
}
