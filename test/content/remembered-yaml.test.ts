import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parsePersona } from '../../server/content/parse.ts';

const file = fileURLToPath(new URL('../../prompts/personas/cynical-shopper.yaml', import.meta.url));
const shipped = readFileSync(file, 'utf8');
const keptAt = (source: string): string =>
  fileURLToPath(
    new URL(`../../node_modules/.cache/content/${createHash('sha256').update(source).digest('hex')}.json`, import.meta.url),
  );
/** A text that nobody has parsed before, since its number is new each time. */
const fresh = (): string => `${shipped}\n# ${process.pid}-${performance.now()}\n`;

describe('what a persona’s text holds', () => {
  it('is the same from the text as from what was kept of it', () => {
    const source = fresh();
    const first = parsePersona(file, source, true);
    expect(existsSync(keptAt(source))).toBe(true);
    expect(first.ok).toBe(true);
    expect(parsePersona(file, source, true)).toEqual(first);
  });

  it('is parsed again where what was kept is broken, or of another form', () => {
    const source = fresh();
    const first = parsePersona(file, source, true);
    for (const broken of ['{"id": "cyn', '{"id": "cynical-shopper"}']) {
      writeFileSync(keptAt(source), broken);
      expect(parsePersona(file, source, true)).toEqual(first);
    }
  });

  it('is not kept of a draft, which no start asks for', () => {
    const source = fresh();
    expect(parsePersona(file, source).ok).toBe(true);
    expect(existsSync(keptAt(source))).toBe(false);
  });

  it('is not kept where it is wrong', () => {
    const source = `${fresh()}colour: red\n`;
    expect(parsePersona(file, source, true).ok).toBe(false);
    expect(existsSync(keptAt(source))).toBe(false);
  });
});
