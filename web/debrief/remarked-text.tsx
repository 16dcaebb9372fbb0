import type { Comment } from '../../server/domain/coaching.ts';
import type { Evidence } from '../../server/domain/mark.ts';
import { MarkedText } from '../practice/marked-text.tsx';
import { remarkPieces } from './remark-pieces.ts';
import { useDebriefTexts } from './texts.ts';

/** The ids of a remark and of the words that it is about, which lead to each other. */
export const remarkId = (comment: string): string => `remark-${comment}`;
export const wordsId = (comment: string): string => `words-${comment}`;

type Props = { text: string; evidence: readonly Evidence[]; remarks: readonly Comment[] };

/** A turn's words as `MarkedText` shows them, with those set apart that somebody remarked on; a sign after them leads to the remark. */
export function RemarkedText({ text, evidence, remarks }: Props) {
  const m = useDebriefTexts().coach;
  return remarkPieces(text, remarks).map(({ start, end, on, ending }) => {
    const own = evidence
      .filter((quote) => quote.start < end && quote.end > start)
      .map((quote) => ({ ...quote, start: Math.max(0, quote.start - start), end: Math.min(end, quote.end) - start }));
    const words = <MarkedText text={text.slice(start, end)} evidence={own} />;
    if (on.length === 0) return <span key={start}>{words}</span>;
    return (
      <span key={start} className="remarked">
        {words}
        {ending.map(({ id, by }) => (
          <a key={id} id={wordsId(id)} className="remarked__way" href={`#${remarkId(id)}`}>
            <span className="visually-hidden">{m.remark(by.name ?? '')}</span>
            <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false">
              <path d="M1.5 1.5h9v6.5h-4.5l-2.6 2.6V8H1.5z" />
            </svg>
          </a>
        ))}
      </span>
    );
  });
}
