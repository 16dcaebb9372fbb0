import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Watching, watchContent } from '../../server/content/watch.ts';

const folder = mkdtempSync(join(tmpdir(), 'candor-watch-'));
let watching: Watching | undefined;
afterEach(async () => {
  await watching?.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('watching content', () => {
  it('tells of a file that comes, changes and goes, not of others, and never twice at a time', async () => {
    let [calls, atOnce, most] = [0, 0, 0];
    const file = join(folder, 'mine.yaml');
    watching = await watchContent([folder, join(folder, 'not-there')], async () => {
      calls++;
      atOnce++;
      most = Math.max(most, atOnce);
      await new Promise((resolve) => setImmediate(resolve));
      atOnce--;
    });
    writeFileSync(join(folder, 'notes.txt'), 'nothing');
    writeFileSync(file, 'id: mine\n');
    await vi.waitFor(() => expect(calls).toBe(1), 20_000);
    writeFileSync(file, 'id: mine\ntitle: changed\n');
    await vi.waitFor(() => expect(calls).toBe(2), 20_000);
    rmSync(file);
    await vi.waitFor(() => expect(calls).toBe(3), 20_000);
    expect(most).toBe(1);
  });
});
