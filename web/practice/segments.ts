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
  const joined: Segment[] = [];
  for (const [index, start] of cuts.slice(0, -1).entries()) {
    const end = cuts[index + 1] ?? text.length;
    const over = spans.filter((span) => span.start <= start && span.end >= end);
    const polarity = polarityOf(over.map((span) => span.polarity));
    const last = joined.at(-1);
    // A gap between two sentences has nothing to say for itself.
    const gap = text.slice(start, end).trim() === '';
    if (last && (gap || last.polarity === polarity)) last.text += text.slice(start, end);
    else joined.push({ start, text: text.slice(start, end), polarity });
  }
  return joined;
}

function polarityOf(polarities: ('+' | '-')[]): Segment['polarity'] {
  const plus = polarities.includes('+');
  const minus = polarities.includes('-');
  if (plus && minus) return 'both';
  if (plus) return '+';
  return minus ? '-' : null;
}

const clamp = (offset: number, length: number): number => Math.max(0, Math.min(offset, length));
