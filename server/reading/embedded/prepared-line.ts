import type { Language } from '../../domain/language.ts';
import { readLength } from '../../language/read-length.ts';
import { askingOf } from './asking.ts';
import { type Prepared, prepare } from './prepared.ts';
import { matcherFor } from './readers.ts';

/** How many texts are kept: a talk's last turns, its fact sheet, and those of a few talks that go on beside it. */
const kept = 32;

const remembered: Record<Language, Map<string, Prepared>> = { en: new Map(), fr: new Map() };

/**
 * A turn that was said before the reply, or a fact sheet, made ready. The same ones come with reply after reply, so the last few are kept;
 * what is given must be left as it is.
 */
export function prepareLine(text: string, language: Language): Prepared {
  const lines = remembered[language];
  const known = lines.get(text);
  if (known) {
    lines.delete(text);
    lines.set(text, known);
    return known;
  }
  // A copy of its own: `text` may be a slice that would keep a far longer one in memory.
  const own = ` ${text}`.slice(1);
  const prepared = prepare(own, language, matcherFor('line', language), askingOf);
  if (text.length > readLength) return prepared;
  if (lines.size >= kept) lines.delete(lines.keys().next().value ?? '');
  lines.set(own, prepared);
  return prepared;
}
