import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const built = fileURLToPath(new URL('../../dist/web/', import.meta.url));
const assets = join(built, 'assets');
const text = (name: string): string => readFileSync(join(assets, name), 'utf8');

/** Compressed size of built files, in kB. */
const kilobytes = (names: Iterable<string>): number =>
  [...names].reduce((sum, name) => sum + gzipSync(text(name)).length, 0) / 1000;

/** Files by what they are called before their hash. */
const called = (name: string): string[] =>
  readdirSync(assets).filter((file) => new RegExp(`^${name}-[\\w-]{8}\\.js$`).test(file));

/** Files with all that they import at once; what is imported only when it is needed is not among them. */
function withImports(names: readonly string[], found = new Set<string>()): Set<string> {
  for (const name of names) {
    if (found.has(name)) continue;
    found.add(name);
    const imported = [...text(name).matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g)].map(([, file = '']) => file);
    withImports(imported, found);
  }
  return found;
}

/** What a browser fetches for the chat page, its texts but for. */
function chatPage(): Set<string> {
  const page = readFileSync(join(built, 'index.html'), 'utf8');
  const first = [...page.matchAll(/\/assets\/([\w.-]+\.js)/g)].map(([, file = '']) => file);
  return withImports([...first, ...called('conversation-page')]);
}

test('the chat page loads at most 117 kB of compressed JavaScript, and none of the pages beside it', () => {
  const code = chatPage();
  const texts = [...called('en'), ...called('fr')];
  expect(texts).toHaveLength(2);
  expect(kilobytes(code)).toBeGreaterThan(50);
  expect(kilobytes(code) + Math.max(...texts.map((name) => kilobytes([name])))).toBeLessThanOrEqual(117);
  for (const beside of [
    'progress-page',
    'debrief-page',
    'account-page',
    'people-page',
    'models-page',
    'calls-page',
    'bring-page',
    'call-page',
    'queue-page',
    'review-page',
    'reliability-page',
    'library-page',
    'desk-routes',
    'studio-routes',
    'editor-page',
    'code-editor',
    'texts-en',
    'texts-fr',
  ]) {
    expect(called(beside), beside).not.toEqual([]);
    for (const name of called(beside)) expect(code).not.toContain(name);
  }
});

/** The style sheets that a browser fetches for the chat page: those of every page, and those that come with its code. */
function chatStyles(): string[] {
  const page = readFileSync(join(built, 'index.html'), 'utf8');
  const first = [...page.matchAll(/\/assets\/([\w.-]+\.css)/g)].map(([, file = '']) => file);
  // Which styles come with which code is said in the script that fetches it.
  const scripts = [...page.matchAll(/\/assets\/([\w.-]+\.js)/g)].map(([, file = '']) => text(file));
  const code = scripts.find((script) => script.includes('conversation-page-')) ?? '';
  const all = /m\.f=?\s*\|\|\s*\(m\.f=\[([^\]]*)\]/.exec(code)?.[1] ?? /=\[("assets\/[^\]]*)\]/.exec(code)?.[1] ?? '';
  const files = [...all.matchAll(/"(?:\.\/)?(?:assets\/)?([\w.-]+)"/g)].map(([, file = '']) => file);
  const [, wanted = ''] = /import\([^)]*conversation-page-[\w-]{8}\.js[^[]*\[([\d,]+)\]/.exec(code) ?? [];
  const own = wanted.split(',').map((at) => files[Number(at)] ?? '');
  return [...new Set([...first, ...own])].filter((file) => file.endsWith('.css'));
}

test('the chat page loads at most 10 kB of compressed styles', () => {
  const styles = chatStyles();
  expect(styles.some((file) => file.startsWith('conversation-page-'))).toBe(true);
  expect(kilobytes(styles)).toBeLessThanOrEqual(10);
});

/** The studio's own, which only designers fetch. */
const ofStudio = (name: string): boolean => /^(studio|studio-tab|trying)-/.test(name);

test('all pages but the studio have at most 20 kB of compressed styles together, and the studio 5 kB', () => {
  const styles = readdirSync(assets).filter((name) => name.endsWith('.css'));
  const studio = styles.filter(ofStudio);
  expect(studio.length).toBeGreaterThan(1);
  expect(kilobytes(studio)).toBeLessThanOrEqual(5);
  expect(kilobytes(styles.filter((name) => !ofStudio(name)))).toBeLessThanOrEqual(20);
});
