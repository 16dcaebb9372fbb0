import { isScalar, parseDocument } from 'yaml';
import type { ContentKind } from '../domain/content-version.ts';

const lines: Record<ContentKind, RegExp> = { persona: /^name[ \t]*:.*$/m, rubric: /^title[ \t]*:.*$/m };
/** Names that are longer are no names. */
const longestLine = 300;

/**
 * What the persona or rubric of a YAML text is called, from the one line that says so: the text need not check, and is not parsed as a whole, which takes a
 * large one half a second. Null where no such line is there, or it says something else than a text.
 */
export function nameIn(kind: ContentKind, text: string): string | null {
  const line = lines[kind].exec(text)?.[0];
  if (line === undefined || line.length > longestLine) return null;
  const document = parseDocument(line);
  const value = document.errors.length === 0 ? document.get(kind === 'persona' ? 'name' : 'title', true) : undefined;
  const name = isScalar(value) && typeof value.value === 'string' ? value.value.trim() : '';
  return name === '' ? null : name;
}
