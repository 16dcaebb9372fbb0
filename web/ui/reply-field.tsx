import { type KeyboardEvent, type ReactNode, type RefObject, useId } from 'react';
import './reply-field.css';
import { useMedia } from './use-media.ts';

/** Longest reply, in UTF-16 code units. */
export const longestReply = 4_000;

type Props = {
  field: RefObject<HTMLTextAreaElement | null>;
  text: string;
  onChange(text: string): void;
  label: string;
  placeholder: string;
  tooLong(over: number): string;
  /** What stands below while the reply is not too long. */
  note: string;
  /** Whether a screen reader is told of the note as it changes. */
  announced?: boolean;
  blocked: boolean;
  say(text: string): void;
  sayLabel: string;
  sayTitle: string;
  className?: string;
  /** Other things to do than to say it. */
  children?: ReactNode;
};

/** Where one says things. Enter says it; on a phone, where the return key makes a line, the button does. Typing is always possible. */
export function ReplyField({ field, text, onChange, label, placeholder, tooLong, note, announced, ...props }: Props) {
  const { blocked, say, sayLabel, sayTitle, className = '', children } = props;
  const touch = useMedia('(pointer: coarse)');
  const fieldId = useId();
  const noteId = useId();
  const trimmed = text.trim();
  const over = trimmed.length - longestReply;
  const unsayable = blocked || trimmed === '' || over > 0;
  const send = () => {
    if (!unsayable) say(trimmed);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || touch || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };
  return (
    <form
      className={`composer ${className}`}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <label htmlFor={fieldId} className="visually-hidden">
        {label}
      </label>
      <textarea
        ref={field}
        id={fieldId}
        className="composer__field"
        rows={2}
        value={text}
        placeholder={placeholder}
        aria-describedby={noteId}
        aria-invalid={over > 0}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div className="composer__foot">
        <p
          id={noteId}
          role={announced ? 'status' : undefined}
          className={`composer__note ${over > 0 ? 'composer__note--over' : ''}`}
        >
          {over > 0 ? tooLong(over) : note}
        </p>
        {children}
        <button type="submit" className="button" title={sayTitle} aria-disabled={unsayable}>
          {sayLabel}
        </button>
      </div>
    </form>
  );
}
