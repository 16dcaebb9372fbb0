import { useId } from 'react';
import './choice.css';

/** `lang` of the whole option, `bodyLang` of its body alone, where they are not the page's. */
type Option<T extends string> = { value: T; title: string; body?: string; lang?: string; bodyLang?: string };
type Props<T extends string> = {
  legend: string;
  note?: string;
  name: string;
  value: T;
  options: Option<T>[];
  onChange(value: T): void;
};

/** One choice among a few, all in view. */
export function Choice<T extends string>({ legend, note, name, value, options, onChange }: Props<T>) {
  const noteId = useId();
  return (
    <fieldset className="choice" aria-describedby={note ? noteId : undefined}>
      <legend>{legend}</legend>
      <div className="choice__options">
        {options.map((option) => (
          <label key={option.value} className="choice__option" lang={option.lang}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span className="choice__title">{option.title}</span>
            {option.body && (
              <span className="choice__body" lang={option.bodyLang}>
                {option.body}
              </span>
            )}
          </label>
        ))}
      </div>
      {note && (
        <p id={noteId} className="quiet choice__note">
          {note}
        </p>
      )}
    </fieldset>
  );
}
