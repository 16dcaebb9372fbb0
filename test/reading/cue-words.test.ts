import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { tokenise } from '../../server/language/tokens.ts';

const folder = new URL('../../server/reading/embedded/cues/', import.meta.url);
type Tables = Record<string, Record<string, { en?: unknown; fr?: unknown }>>;

it.each(readdirSync(folder))('no wording of %s waits for a word that no text has', async (file) => {
  const tables: Tables = await import(new URL(file, folder).href);
  const never: string[] = [];
  for (const table of Object.values(tables))
    for (const [name, languages] of Object.entries(table))
      for (const language of ['en', 'fr'] as const) {
        const source = languages[language];
        if (typeof source !== 'string') continue;
        // Classes, stems, strengths and figures are no words; a text's own are cut as a reply's are (“au” is “a le”).
        for (const wording of source.split(';'))
          for (const word of wording.split(/[\s|?]+/))
            if (
              /^[a-z]+$/.test(word) &&
              tokenise(word, language)
                .map((token) => token.word)
                .join(' ') !== word
            )
              never.push(`${name}, ${language}: “${word}” in “${wording.trim()}”`);
      }
  expect(never).toEqual([]);
});
