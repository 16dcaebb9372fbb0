import { type KeyboardEvent, type RefObject, useEffect, useId, useState } from 'react';
import { useMessages } from '../messages/messages.ts';
import { useMedia } from '../ui/use-media.ts';
import './composer.css';
import { useMemory } from './practice-context.tsx';

const longest = 4_000;

type Props = {
  conversation: string;
  /** In which one talks. */
  field: RefObject<HTMLTextAreaElement | null>;
  name: string;
  /** Why a reply cannot go out just now; null if it can. */
  blocked: string | null;
  returned: string | null;
  takeReturned(): void;
  say(text: string): void;
};

/** Where the learner says things. Typing is always possible; the draft survives a reload. */
export function Composer({ conversation, field, name, blocked, returned, takeReturned, say }: Props) {
  const m = useMessages().practice;
  const memory = useMemory();
  const [text, setText] = useState(() => memory.draft(conversation));
  const touch = useMedia('(pointer: coarse)');
  const fieldId = useId();
  const noteId = useId();

  // On a phone the keyboard would cover the buyer's words.
  useEffect(() => {
    if (!touch) field.current?.focus({ preventScroll: true });
  }, [touch, field]);

  const change = (next: string) => {
    setText(next);
    memory.saveDraft(conversation, next);
  };

  useEffect(() => {
    if (returned === null) return;
    setText((typed) => {
      const next = typed === '' ? returned : `${returned}\n${typed}`;
      memory.saveDraft(conversation, next);
      return next;
    });
    takeReturned();
  }, [returned, takeReturned, memory, conversation]);

  const trimmed = text.trim();
  const over = trimmed.length - longest;
  const note = over > 0 ? m.tooLong(over) : over > -300 ? m.left(-over) : (blocked ?? '');
  const send = (words: string) => {
    if (blocked !== null || words === '' || words.length > longest) return;
    say(words);
    if (words === trimmed) change('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // On a phone the return key makes a line; there is the button beside it.
    if (event.key !== 'Enter' || event.shiftKey || touch || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send(trimmed);
  };

  return (
    <form
      className="composer"
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
        placeholder={m.placeholder(name)}
        aria-describedby={noteId}
        aria-invalid={over > 0}
        onChange={(event) => change(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div className="composer__foot">
        <p id={noteId} className={`composer__note ${over > 0 ? 'composer__note--over' : ''}`}>
          {note}
        </p>
        <button type="button" className="link-button" disabled={blocked !== null} onClick={() => send('…')}>
          {m.staySilent}
        </button>
        <button
          type="submit"
          className="button"
          title={m.sendTitle}
          aria-disabled={blocked !== null || trimmed === '' || over > 0}
        >
          {m.send}
        </button>
      </div>
    </form>
  );
}
