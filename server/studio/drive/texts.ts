import { createHash } from 'node:crypto';
import { type Parsed, parsePersona, parseRubric } from '../../content/parse.ts';
import type { Persona } from '../../domain/persona.ts';
import type { Rubric } from '../../domain/rubric.ts';

/** YAML texts with what they hold, the last few of them: a draft is driven a turn at a time, and its text takes a second to parse. */
export type Texts = {
  persona(source: string): Parsed<Persona>;
  rubric(source: string): Parsed<Rubric>;
};

export const nameOf = (source: string): string => createHash('sha256').update(source).digest('hex');

export function createTexts(most = 4): Texts {
  return { persona: remembering(parsePersona, most), rubric: remembering(parseRubric, most) };
}

function remembering<T>(parse: (file: string, source: string) => Parsed<T>, most: number) {
  const known = new Map<string, Parsed<T>>();
  return (source: string): Parsed<T> => {
    const name = nameOf(source);
    const parsed = known.get(name) ?? parse('draft', source);
    known.delete(name);
    known.set(name, parsed);
    if (known.size > most) for (const oldest of known.keys()) if (known.delete(oldest)) break;
    return parsed;
  };
}
