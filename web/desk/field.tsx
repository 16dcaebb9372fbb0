import { type KeyboardEvent, useEffect, useId, useRef } from 'react';

type Props = {
  label: string;
  note?: string;
  value: string;
  onChange(value: string): void;
  /** The most characters that are taken. */
  max: number;
  rows?: number;
  /** Takes the keyboard as it appears. */
  focus?: boolean;
  invalid?: boolean;
  close?: () => void;
};

/** Room for a few sentences, with its label above. Ctrl or Cmd with Enter sends its form, Escape closes it. */
export function Field({ label, note, value, onChange, max, rows = 3, focus = false, invalid = false, close }: Props) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (focus) area.current?.focus();
  }, [focus]);
  return (
    <p className="desk-field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        ref={area}
        rows={rows}
        maxLength={max}
        value={value}
        aria-invalid={invalid}
        aria-describedby={note ? `${id}-note` : undefined}
        onChange={({ target }) => onChange(target.value)}
        onKeyDown={(event) => onFieldKey(event, close)}
      />
      {note && (
        <span id={`${id}-note`} className="quiet">
          {note}
        </span>
      )}
    </p>
  );
}

/** What the keys of every field of the desk do. */
export function onFieldKey(event: KeyboardEvent<HTMLElement>, close?: () => void): void {
  if (event.key === 'Escape' && close) {
    event.preventDefault();
    event.stopPropagation();
    close();
  }
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    event.currentTarget.closest('form')?.requestSubmit();
  }
}
