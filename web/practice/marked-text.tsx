import { Fragment } from 'react';
import type { Evidence } from '../../server/domain/mark.ts';
import { useLanguage } from '../language/use-language.tsx';
import { useMessages } from '../messages/messages.ts';
import { segments } from './segments.ts';

const signs = { '+': '+', '-': '−', both: '±' } as const;
const kinds = { '+': 'for', '-': 'against', both: 'both' } as const;

/** A turn's words with the quotes underlined: for in a full line with +, against in a broken one with −. */
export function MarkedText({ text, evidence }: { text: string; evidence: readonly Evidence[] }) {
  const m = useMessages().marks;
  const { language } = useLanguage();
  const names = { '+': m.plus, '-': m.minus, both: m.both };
  return segments(text, evidence).map((segment) => {
    if (segment.polarity === null) return segment.text;
    const words = segment.text.trimEnd();
    // Of a word that is longer than any, an address say, the end: the rest of it may break.
    const lastWord = words.search(/\S{1,20}$/);
    return (
      <Fragment key={segment.start}>
        <mark className={`quote quote--${kinds[segment.polarity]}`}>
          {words.slice(0, lastWord)}
          <span className="quote__end">
            {words.slice(lastWord)}
            <span className="quote__sign" aria-hidden="true">
              {signs[segment.polarity]}
            </span>
          </span>
          <span className="visually-hidden" lang={language}>
            {' '}
            ({names[segment.polarity]}){' '}
          </span>
        </mark>
        {segment.text.slice(words.length)}
      </Fragment>
    );
  });
}
