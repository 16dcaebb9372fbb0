import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, vi } from 'vitest';
import { stringify } from 'yaml';
import { shopper } from '../support/small-content.ts';

const launcher = fileURLToPath(new URL('../../bin/candor.mjs', import.meta.url));
const patience = 60_000;

it('check --watch checks again after each change, until it is ended', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'candor-check-'));
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'shopper.yaml');
  const write = (change: object) => writeFileSync(file, stringify({ ...shopper, ...change }));
  write({});
  const child = spawn(process.execPath, [launcher, 'check', '--watch', file]);
  try {
    let out = '';
    child.stdout.on('data', (piece) => {
      out += piece;
    });
    await vi.waitFor(() => expect(out).toMatch(/all good\nwatching/), patience);
    write({ challenge: 9 });
    await vi.waitFor(() => expect(out).toMatch(/watching[\s\S]*shopper\.yaml: challenge: .* \(line \d+/), patience);
    write({ name: 'Somebody' });
    await vi.waitFor(() => expect(out).toMatch(/challenge:[\s\S]*all good/), patience);
    child.kill('SIGTERM');
    expect(await once(child, 'close')).toEqual([0, null]);
  } finally {
    child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
}, 200_000);
