import type { Language } from '../../domain/language.ts';
import { readLength } from '../../language/read-length.ts';
import { askingOf } from './asking.ts';
import { type Prepared, prepare } from './prepared.ts';
import { matcherFor } from './readers.ts';

/** How many texts are kept: a talk's last turns, its fact sheet, and those of a few talks that go on beside it. */
const kept = 32;

const remembered = new Map<string, Prepared>();

/**
 * A turn that was said before the reply, or a fact sheet, made ready. The same ones come with reply after reply, so the last few are kept;
 * what is given must be left as it is.
 */
export function prepareLine(text: string, language: Language): Prepared {
  const key = `${language}:${text}`;
  const known = remembered.get(key);
  if (known) {
    remembered.delete(key);
    remembered.set(key, known);
    return known;
  }
  // The key's own copy: `text` may be a slice that would keep a far longer one in memory.
  const prepared = prepare(key.slice(3), language, matcherFor('line', language), askingOf);
  if (text.length > readLength) return prepared;
  if (remembered.size >= kept) remembered.delete(remembered.keys().next().value ?? '');
  remembered.set(key, prepared);
  return prepared;
}
