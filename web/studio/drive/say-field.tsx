import { useEffect, useRef } from 'react';
import { ReplyField } from '../../ui/reply-field.tsx';
import { useDriveTexts } from './texts.ts';

type Props = {
  text: string;
  setText(text: string): void;
  playing: boolean;
  say(text: string): void;
  /** Counts up when the keyboard is to come here. */
  focus: number;
};

/** Where one talks to the draft. What could not be played stays. */
export function SayField({ text, setText, playing, say, focus }: Props) {
  const m = useDriveTexts().talk;
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (focus > 0) field.current?.focus();
  }, [focus]);
  return (
    <ReplyField
      field={field}
      text={text}
      onChange={setText}
      label={m.reply}
      placeholder={m.placeholder}
      tooLong={m.tooLong}
      note={playing ? m.playing : ''}
      announced
      blocked={playing}
      say={say}
      sayLabel={m.say}
      sayTitle={m.sayTitle}
      className="drive__say"
    >
      <button type="button" className="link-button" aria-disabled={playing} onClick={() => !playing && say('…')}>
        {m.silence}
      </button>
    </ReplyField>
  );
}
