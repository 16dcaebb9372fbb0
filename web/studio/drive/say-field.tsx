import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import '../../practice/composer.css';
import { useMedia } from '../../ui/use-media.ts';
import { useDriveTexts } from './texts.ts';

const longest = 4_000;

type Props = {
  text: string;
  setText(text: string): void;
  playing: boolean;
  say(text: string): void;
  /** Counts up when the keyboard is to come here. */
  focus: number;
};

/** Where one talks to the draft. Enter says it; on a phone the button does. What could not be played stays. */
export function SayField({ text, setText, playing, say, focus }: Props) {
  const m = useDriveTexts().talk;
  const touch = useMedia('(pointer: coarse)');
  const field = useRef<HTMLTextAreaElement>(null);
  const fieldId = useId();
  const noteId = useId();
  useEffect(() => {
    if (focus > 0) field.current?.focus();
  }, [focus]);
  const trimmed = text.trim();
  const over = trimmed.length - longest;
  const blocked = playing || over > 0;
  const send = (words: string) => {
    if (!blocked && words !== '') say(words);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || touch || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send(trimmed);
  };
  return (
    <form
      className="composer drive__say"
      onSubmit={(event) => {
        event.preventDefault();
        send(trimmed);
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
          {over > 0 ? m.tooLong(over) : playing ? m.playing : ''}
        </p>
        <button type="button" className="link-button" aria-disabled={playing} onClick={() => !playing && say('…')}>
          {m.silence}
        </button>
        <button type="submit" className="button" title={m.sayTitle} aria-disabled={blocked || trimmed === ''}>
          {m.say}
        </button>
      </div>
    </form>
  );
}
