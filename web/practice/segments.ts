import type { Evidence, Mark } from '../../server/domain/mark.ts';

/** A stretch of a turn's text under the same evidence. `polarity` is null where none rests on it, `both` where it speaks for and against. */
type Segment = { start: number; text: string; polarity: '+' | '-' | 'both' | null };

/** So many markers explain a mark at a glance; more are there to be looked up. */
const mostMarkers = 3;

/**
 * A mark's evidence in two parts: `first`, of the few markers that explain it best, led by the one its note speaks of, and `rest`. The
 * server sends the weightiest first. Where there was no opportunity there is no level that anything could speak for or against.
 */
export function explaining(mark: Mark): { first: Evidence[]; rest: Evidence[] } {
  if (mark.status === 'no-opportunity') return { first: [], rest: [] };
  const markers = [...new Set([noted(mark), ...mark.evidence].flatMap((evidence) => evidence?.marker ?? []))];
  const of = (some: readonly string[]) => some.flatMap((marker) => mark.evidence.filter((one) => one.marker === marker));
  return { first: of(markers.slice(0, mostMarkers)), rest: of(markers.slice(mostMarkers)) };
}

/** What a note speaks of, as the server chooses it: a low level is explained by what pulled it down, a high one by what lifted it. */
function noted({ level, evidence }: Mark): Evidence | undefined {
  const wanted = level === null ? undefined : level <= 2 ? '-' : level >= 4 ? '+' : undefined;
  return evidence.find(({ polarity }) => polarity === wanted) ?? evidence[0];
}

/**
 * The evidence to show in a turn's words: what explains the mark of the dimension that is open, or, with none open, what each mark's note
 * speaks of.
 */
export function evidenceFor(marks: readonly Mark[] | undefined, turn: number, dimension: string | null): Evidence[] {
  return (marks ?? [])
    .filter((mark) => dimension === null || mark.dimension === dimension)
    .flatMap((mark) => {
      const { first } = explaining(mark);
      return dimension === null ? first.filter(({ marker }) => marker === first[0]?.marker) : first;
    })
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
