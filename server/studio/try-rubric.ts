import { hashOf } from '../content/hash.ts';
import type { TriedRubric, TryRubric } from '../domain/draft.ts';
import type { Reader } from '../domain/reading.ts';
import { rubricIn } from '../domain/rubric.ts';
import { asContext } from '../practice/take-turn.ts';
import { markReply } from '../scoring/mark-reply.ts';
import { type ParsedText, parseText } from './check-text.ts';

let latest: { hash: string; parsed: ParsedText } | undefined;

/** The rubric of a text, parsed once for as long as one tries replies and leaves the text as it is. */
function parsedOnce(contentId: string, text: string): ParsedText {
  const hash = hashOf(`${contentId}\n${text}`);
  if (latest?.hash !== hash) latest = { hash, parsed: parseText({ kind: 'rubric', contentId, text }) };
  return latest.parsed;
}

/** Marks one reply by the text of a rubric, as it would be marked in a talk whose fact sheet is empty. */
export function tryRubric({ contentId, text, line, reply, language }: TryRubric, reader: Reader): TriedRubric {
  const parsed = parsedOnce(contentId, text);
  if (!parsed.ok) return { problems: parsed.problems, marks: [] };
  if (parsed.value.kind !== 'rubric') return { problems: [], marks: [] };
  const rubric = rubricIn(parsed.value.value, language);
  const context = asContext(line.trim() === '' ? [] : [{ speaker: 'buyer', text: line }]);
  const reading = reader.read({ context, reply, facts: '', language });
  return { problems: [], marks: markReply(rubric, reading, { context, reply }) };
}
