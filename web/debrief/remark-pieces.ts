import type { Comment } from '../../server/domain/coaching.ts';

/** A stretch of a turn's text under the same remarks (`on`); `ending` are those whose words end with it. */
type RemarkPiece = { start: number; end: number; on: readonly Comment[]; ending: readonly Comment[] };

/**
 * Cuts a text where a remark on words of it begins or ends, so that the pieces joined are the text. Remarks on the whole turn, and offsets that do not
 * fit the text (which the server does not send), cut nothing. Pure.
 */
export function remarkPieces(text: string, remarks: readonly Comment[]): RemarkPiece[] {
  const spans = remarks.flatMap((remark) => {
    const { start, end } = remark;
    return start === undefined || end === undefined || start >= end || end > text.length ? [] : [{ remark, start, end }];
  });
  const cuts = [...new Set([0, text.length, ...spans.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? text.length;
    const over = spans.filter((span) => span.start <= start && span.end >= end);
    return {
      start,
      end,
      on: over.map(({ remark }) => remark),
      ending: over.filter((span) => span.end === end).map(({ remark }) => remark),
    };
  });
}
