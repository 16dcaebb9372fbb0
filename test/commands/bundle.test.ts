import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { removeFolder, temporaryFolder } from '../support/test-server.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** The product in a place of its own, whose source a test may change. */
const folder = temporaryFolder();
for (const part of ['bin', 'server', 'prompts', 'rubrics', 'package.json', 'package-lock.json'])
  cpSync(join(root, part), join(folder, part), { recursive: true });
symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
const made: string[] = [];
afterAll(() => {
  for (const bundle of made) rmSync(bundle, { recursive: true, force: true });
  removeFolder(folder);
});

const run = (args: readonly string[], input = ''): string => execFileSync(process.execPath, args, { input, encoding: 'utf8' });
/** The bundle that the launcher takes; '' where it runs the source. */
const taken = (): string => {
  const bundle = pathToFileURL(join(folder, 'bin/bundle.mjs')).href;
  return run(['--input-type=module', '-e', `console.log((await import('${bundle}')).freshBundle() ?? '')`]).trim();
};

test('a bundle of the server answers as the source does, and is left aside once a source file is another', () => {
  expect(taken()).toBe('');
  run([join(folder, 'bin/bundle.mjs')]);
  const bundle = taken();
  made.push(dirname(bundle));
  expect(bundle).toMatch(/cli\.mjs$/);

  const line = JSON.stringify({ id: 1, context: [{ speaker: 'other', text: 'What does it cost?' }], reply: '310 a year.' });
  const bundled = run([bundle, 'score'], line);
  expect(JSON.parse(bundled)).toMatchObject({ id: 1, marks: { transparency: { status: 'scored' } } });
  expect(bundled).toBe(run([join(folder, 'server/cli.ts'), 'score'], line));
  expect(run([join(folder, 'bin/candor.mjs'), 'score'], line)).toBe(bundled);

  appendFileSync(join(folder, 'server/cli.ts'), '\n');
  expect(taken()).toBe('');
  expect(run([join(folder, 'bin/candor.mjs'), 'score'], line)).toBe(bundled);
}, 60_000);
