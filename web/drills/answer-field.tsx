import { useEffect, useRef, useState } from 'react';
import { useMessages } from '../messages/messages.ts';
import { errorText } from '../ui/error-text.ts';
import { ReplyField } from '../ui/reply-field.tsx';
import { useMedia } from '../ui/use-media.ts';
import { useDrillTexts } from './texts.ts';

/** `asked`: one has just asked to say it once more. */
type Props = { sending: boolean; error: Error | null; asked: boolean; say(text: string): void };

/** Where one answers. What could not be sent stays. */
export function AnswerField({ sending, error, asked, say }: Props) {
  const m = useDrillTexts();
  const messages = useMessages();
  const [text, setText] = useState('');
  const touch = useMedia('(pointer: coarse)');
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    // On a phone the keyboard would cover the buyer's words, unless one wants to write.
    if (!touch || asked) field.current?.focus({ preventScroll: true });
  }, [touch, asked]);
  return (
    <>
      {error && (
        <p className="drills__problem" role="alert">
          {m.notRead} {errorText(error, messages)}
        </p>
      )}
      <ReplyField
        field={field}
        text={text}
        onChange={setText}
        label={m.reply}
        placeholder={m.placeholder}
        tooLong={m.tooLong}
        note={sending ? m.sending : ''}
        announced
        blocked={sending}
        say={say}
        sayLabel={m.say}
        sayTitle={m.sayTitle}
      />
    </>
  );
}
