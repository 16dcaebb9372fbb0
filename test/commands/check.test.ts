import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { runCandor } from './run-candor.ts';

const shipped = new URL('../../prompts/personas/cynical-shopper.yaml', import.meta.url);
const broken = async (change: (persona: ReturnType<typeof parse>) => void): Promise<string> => {
  const file = join(await mkdtemp(join(tmpdir(), 'candor-')), 'cynical-shopper.yaml');
  const persona = parse(await readFile(shipped, 'utf8'));
  change(persona);
  await writeFile(file, stringify(persona));
  return file;
};

describe('candor check', () => {
  it('passes all that ships, with the personas’ own tests', async () => {
    const { code, out } = await runCandor(['check']);
    expect(out).toMatch(/personas with \d+ tests, \d+ rubrics with \d+ drills: all good/);
    expect(code).toBe(0);
  });

  it('names file, path and problem of a broken persona and exits with 1', async () => {
    const file = await broken((persona) => {
      persona.challenge = 9;
    });
    const { code, out } = await runCandor(['check', file]);
    expect(code).toBe(1);
    expect(out).toMatch(/cynical-shopper\.yaml: challenge: .* \(line \d+, column \d+\)/);
  });

  it.each(['settled', 'notSettled', 'unsettled', 'raised'])('names a question that is not there in `%s`', async (key) => {
    const file = await broken((persona) => {
      persona.reactions[0].when = { [key]: ['no-such-ask'] };
    });
    const { code, out } = await runCandor(['check', file]);
    expect(out).toMatch(new RegExp(`reactions\\[0\\]\\.when\\.${key}\\[0\\]: there is no ask "no-such-ask"`));
    expect(code).toBe(1);
  });

  it('fails when a persona’s own test fails', async () => {
    const file = await broken((persona) => {
      persona.tests[0].expect = { trustAtLeast: 100 };
    });
    const { code, out } = await runCandor(['check', file]);
    expect(out).toMatch(/tests: ".+": trust: expected/);
    expect(code).toBe(1);
  });

  it('says which file it cannot read', async () => {
    const { code, err } = await runCandor(['check', '/nowhere/nobody.yaml']);
    expect(code).toBe(2);
    expect(err).toContain('cannot read /nowhere/nobody.yaml');
  });
});
