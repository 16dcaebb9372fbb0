import { type ReactNode, useId } from 'react';

type LineProps = {
  /** Where a link leads that is to lead here. */
  id?: string | undefined;
  label: string;
  note?: string;
  value: string;
  onChange(value: string): void;
  type?: 'text' | 'date' | 'time';
  /** The keyboard of a phone. */
  numeric?: boolean;
  max?: number;
  invalid?: boolean;
};

/** A line to fill in, with its label above and what to know about it below. */
export function Line({
  id: given,
  label,
  note,
  value,
  onChange,
  type = 'text',
  numeric = false,
  max = 200,
  invalid = false,
}: LineProps) {
  const own = useId();
  const id = given ?? own;
  return (
    <p className="desk-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={type}
        value={value}
        autoComplete="off"
        inputMode={numeric ? 'decimal' : undefined}
        maxLength={type === 'text' ? max : undefined}
        aria-invalid={invalid}
        aria-describedby={note ? `${id}-note` : undefined}
        onChange={({ target }) => onChange(target.value)}
      />
      {note && (
        <span id={`${id}-note`} className="quiet">
          {note}
        </span>
      )}
    </p>
  );
}

type PickProps = {
  id?: string | undefined;
  label: string;
  value: string;
  onChange(value: string): void;
  children: ReactNode;
  invalid?: boolean;
};

/** One choice of many. */
export function Pick({ id: given, label, value, onChange, children, invalid = false }: PickProps) {
  const own = useId();
  const id = given ?? own;
  return (
    <p className="pick">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} aria-invalid={invalid} onChange={({ target }) => onChange(target.value)}>
        {children}
      </select>
    </p>
  );
}

type CheckProps = { checked: boolean; onChange(checked: boolean): void; children: ReactNode };

/** Something that is so or not. */
export function Check({ checked, onChange, children }: CheckProps) {
  return (
    <label className="desk-check">
      <input type="checkbox" checked={checked} onChange={({ target }) => onChange(target.checked)} />
      <span>{children}</span>
    </label>
  );
}

/** A list with something put in or taken out. */
export const toggled = <T,>(list: readonly T[], entry: T, on: boolean): T[] =>
  on ? [...list.filter((other) => other !== entry), entry] : list.filter((other) => other !== entry);
