import type { Evidence } from '../../server/domain/mark.ts';
import { messages } from '../messages.ts';
import { segments } from './segments.ts';

const signs = { '+': '+', '-': '−', both: '±' } as const;
const words = {
  '+': messages.marks.plus,
  '-': messages.marks.minus,
  both: `${messages.marks.plus}, ${messages.marks.minus.toLowerCase()}`,
} as const;

/** A turn's words with the quotes underlined: for in a full line with +, against in a broken one with −. */
export function MarkedText({ text, evidence }: { text: string; evidence: readonly Evidence[] }) {
  return segments(text, evidence).map((segment) =>
    segment.polarity === null ? (
      segment.text
    ) : (
      <mark
        key={segment.start}
        className={`quote quote--${segment.polarity === '+' ? 'for' : segment.polarity === '-' ? 'against' : 'both'}`}
      >
        {segment.text}
        <span className="quote__sign" aria-hidden="true">
          {signs[segment.polarity]}
        </span>
        <span className="visually-hidden"> ({words[segment.polarity]}) </span>
      </mark>
    ),
  );
}
