import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { writePack } from '../../server/content/pack.ts';
import { rubric, shopper } from '../support/small-content.ts';
import { removeFolder, temporaryFolder } from '../support/test-server.ts';
import { runCandor } from './run-candor.ts';

const folder = temporaryFolder();
const env = { CANDOR_CONTENT: join(folder, 'own') };
const labelled = join(folder, 'gold.jsonl');
const packed = join(folder, 'pack.json');
beforeAll(() => {
  for (const kind of ['prompts/personas', 'rubrics']) mkdirSync(join(folder, 'own', kind), { recursive: true });
  writeFileSync(join(folder, 'own/prompts/personas/shopper.yaml'), stringify(shopper));
  writeFileSync(join(folder, 'own/rubrics/small.yaml'), stringify({ ...rubric, id: 'small' }));
  writeFileSync(labelled, '{"id":"a","reply":"Hm.","levels":{"listening":3}}\n');
});
afterAll(() => removeFolder(folder));

/** As one would from a shell: what came out, into a file. */
async function packInto(file: string): Promise<void> {
  const { code, out, err } = await runCandor(
    ['pack', '--name', 'Autumn', '--persona', 'shopper', '--rubric', 'small', '--labelled', labelled],
    { env },
  );
  expect(err).toBe('');
  expect(code).toBe(0);
  writeFileSync(file, out);
}

describe('candor pack and candor unpack', () => {
  it('take content from one folder to another, letter by letter, and never over a file that is there', async () => {
    await packInto(packed);
    expect(JSON.parse(readFileSync(packed, 'utf8'))).toMatchObject({ candor: 'pack', name: 'Autumn' });
    const to = join(folder, 'other');
    const first = await runCandor(['unpack', packed, to]);
    expect(first.out).toContain('persona shopper: ');
    expect(first.code).toBe(0);
    const persona = join(to, 'prompts/personas/shopper.yaml');
    expect(readFileSync(persona, 'utf8')).toBe(stringify(shopper));
    expect(readFileSync(join(to, 'labelled/gold.jsonl'), 'utf8')).toBe(readFileSync(labelled, 'utf8'));
    // Again: the same is there already, and what was changed since is left as it is.
    writeFileSync(join(to, 'rubrics/small.yaml'), '# mine\n');
    const again = await runCandor(['unpack', packed, to]);
    expect(again.out).toContain('shopper.yaml is this very text already');
    expect(again.out).toContain('small.yaml is there already and was left as it is');
    expect(again.code).toBe(1);
    expect(readFileSync(join(to, 'rubrics/small.yaml'), 'utf8')).toBe('# mine\n');
  }, 120_000);

  it('refuse what is not there, with its name, and say what goes in where nothing is named', async () => {
    const nobody = await runCandor(['pack', '--persona', 'shoper'], { env });
    expect(nobody.err).toMatch(/there is no persona "shoper"; there are: .*shopper/);
    expect(nobody.code).not.toBe(0);
    const noFile = await runCandor(['pack', '--labelled', 'nowhere.jsonl']);
    expect(noFile.err).toContain('nowhere.jsonl: there is no such file');
    expect(noFile.code).not.toBe(0);
    const nothing = await runCandor(['pack']);
    expect(nothing.err).toContain('--persona ID, --rubric ID or --labelled FILE');
    expect(nothing.code).not.toBe(0);
    const noFolder = await runCandor(['unpack', packed]);
    expect(noFolder.err).toContain('FOLDER');
    expect(noFolder.code).not.toBe(0);
  }, 120_000);

  it('write nothing of what is broken, damaged or fails its tests, and say which and why', async () => {
    const failing = {
      ...shopper,
      id: 'weak',
      tests: [{ name: 'asks too much', replies: ['Hi.'], expect: { trustAtLeast: 99 } }],
    };
    const text = writePack('Mixed', '2026-11-01T00:00:00.000Z', [
      { kind: 'persona', id: 'weak', text: stringify(failing) },
      { kind: 'rubric', id: 'half', text: 'id: half\ntitle: [\n' },
      { kind: 'labelled', id: 'Gold', text: '{"id":"a","reply":"Hm.","levels":{"listening":9}}\n' },
    ]);
    const json = JSON.parse(text);
    json.entries.push({ ...json.entries[1], sha256: '0'.repeat(64) });
    writeFileSync(packed, JSON.stringify(json));
    const to = join(folder, 'nothing');
    const { code, out } = await runCandor(['unpack', packed, to]);
    expect(code).toBe(1);
    expect(out).toContain('persona weak: tests: "asks too much": trust: expected at least 99');
    expect(out).toMatch(/rubric half: half\.yaml: .*\(line \d+, column \d+\)/);
    expect(out).toMatch(/labelled Gold: line 1: levels\.listening/);
    expect(out).toContain('does not match its hash');
    expect(existsSync(to)).toBe(false);
    const noPack = await runCandor(['unpack', labelled, to]);
    expect(noPack.err).toContain('this is no pack');
    expect(noPack.code).not.toBe(0);
  }, 120_000);
});
