import { type RefObject, useEffect, useState } from 'react';
import { useMessages } from '../messages/messages.ts';
import { longestReply, ReplyField } from '../ui/reply-field.tsx';
import { useMedia } from '../ui/use-media.ts';
import { useMemory } from './practice-context.tsx';

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

  const left = longestReply - text.trim().length;
  return (
    <ReplyField
      field={field}
      text={text}
      onChange={change}
      label={m.reply}
      placeholder={m.placeholder(name)}
      tooLong={m.tooLong}
      note={left < 300 ? m.left(left) : (blocked ?? '')}
      blocked={blocked !== null}
      say={(words) => {
        say(words);
        change('');
      }}
      sayLabel={m.send}
      sayTitle={m.sendTitle}
    >
      <button type="button" className="link-button" disabled={blocked !== null} onClick={() => say('…')}>
        {m.staySilent}
      </button>
    </ReplyField>
  );
}
