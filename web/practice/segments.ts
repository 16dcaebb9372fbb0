import type { Evidence, Mark } from '../../server/domain/mark.ts';

/** A stretch of a turn's text under the same evidence. `polarity` is null where none rests on it, `both` where it speaks for and against. */
export type Segment = { start: number; text: string; polarity: '+' | '-' | 'both' | null };

/** The evidence of all marks, or of one dimension's, that quotes the turn. */
export function evidenceFor(marks: readonly Mark[] | undefined, turn: number, dimension: string | null): Evidence[] {
  return (marks ?? [])
    .filter((mark) => dimension === null || mark.dimension === dimension)
    .flatMap((mark) => mark.evidence)
    .filter((evidence) => evidence.turn === turn);
}

/**
 * Cuts a text where evidence begins or ends. Joined, the segments are the text. Quotes may overlap; offsets beyond the text (which the
 * server does not send) are cut to it.
 */
export function segments(text: string, evidence: readonly Evidence[]): Segment[] {
  const spans = evidence
    .map(({ start, end, polarity }) => ({ start: clamp(start, text.length), end: clamp(end, text.length), polarity }))
    .filter((span) => span.start < span.end);
  const cuts = [...new Set([0, text.length, ...spans.flatMap((span) => [span.start, span.end])])].sort((a, b) => a - b);
  const cut = cuts.slice(0, -1).map((start, index): Segment => {
    const end = cuts[index + 1] ?? text.length;
    const over = spans.filter((span) => span.start <= start && span.end >= end);
    return { start, text: text.slice(start, end), polarity: polarityOf(over.map((span) => span.polarity)) };
  });
  return cut.reduce<Segment[]>((joined, segment) => {
    const last = joined.at(-1);
    if (!last || last.polarity !== segment.polarity) return [...joined, segment];
    return [...joined.slice(0, -1), { ...last, text: last.text + segment.text }];
  }, []);
}

function polarityOf(polarities: ('+' | '-')[]): Segment['polarity'] {
  const plus = polarities.includes('+');
  const minus = polarities.includes('-');
  if (plus && minus) return 'both';
  if (plus) return '+';
  return minus ? '-' : null;
}

const clamp = (offset: number, length: number): number => Math.max(0, Math.min(offset, length));
