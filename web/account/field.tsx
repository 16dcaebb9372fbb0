import { useId } from 'react';

type Props = {
  label: string;
  note?: string;
  value: string;
  onChange(value: string): void;
  type?: 'text' | 'password';
  autoComplete: string;
  required?: boolean;
  minLength?: number;
};

/** A line to type into, with its label above and what to know about it below. */
export function Field({ label, note, value, onChange, type = 'text', autoComplete, required = false, minLength }: Props) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={type}
        value={value}
        autoComplete={autoComplete}
        required={required}
        minLength={minLength}
        maxLength={type === 'password' ? 200 : 80}
        spellCheck={false}
        aria-describedby={note ? `${id}-note` : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {note && (
        <p id={`${id}-note`} className="quiet">
          {note}
        </p>
      )}
    </div>
  );
}
