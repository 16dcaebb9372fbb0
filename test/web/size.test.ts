import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const assets = fileURLToPath(new URL('../../dist/web/assets/', import.meta.url));

/** Compressed size of all built files of a kind, in kB. */
const kilobytes = (ending: string): number =>
  readdirSync(assets)
    .filter((name) => name.endsWith(ending))
    .reduce((sum, name) => sum + gzipSync(readFileSync(assets + name)).length, 0) / 1000;

test('the whole page is at most 140 kB of compressed JavaScript and 15 kB of styles', () => {
  expect(kilobytes('.js')).toBeGreaterThan(50);
  expect(kilobytes('.js')).toBeLessThanOrEqual(140);
  expect(kilobytes('.css')).toBeLessThanOrEqual(15);
});
