import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCandor } from './run-candor.ts';

const kind = [
  'No, we don’t have it, I’m sorry. Pinson’s across the street has it, for forty-six euros.',
  'They are open until seven. I can ring them and have one put by, if that helps.',
  'I earn nothing if you buy there. You asked for that one, and that is where it is.',
].join('\n');
const pushy = [
  'Madam, you have excellent taste! This one is far better, and there are only two left.',
  'I can do a special price if you take it right now.',
  'Come on, shall I wrap it? Cash or card?',
].join('\n');
const args = ['rehearse', '--persona', 'cynical-shopper', '--seed', '7', '--json'];

describe('candor rehearse', () => {
  it('gives the same bytes for the same replies, and another talk for others', async () => {
    const [first, second, other] = await Promise.all([
      runCandor(args, { input: kind }),
      runCandor(args, { input: kind }),
      runCandor(args, { input: pushy }),
    ]);
    expect(first.code).toBe(0);
    expect(second.out).toBe(first.out);
    expect(other.out).not.toBe(first.out);
    const [good, bad] = [JSON.parse(first.out), JSON.parse(other.out)];
    expect(Object.keys(good)).toEqual(
      expect.arrayContaining(['persona', 'scene', 'seed', 'transcript', 'outcome', 'epilogue', 'debrief', 'unusedReplies']),
    );
    expect(good.transcript.at(-2).trust).toBeGreaterThan(bad.transcript.at(-2).trust);
    expect(bad.outcome.kind).not.toBe('agreement');
  });

  it('takes JSON strings, and says which replies were left when the buyer had gone', async () => {
    const input = `${Array.from({ length: 12 }, () => JSON.stringify('You’d be a fool not to buy today.\nOnly two left!')).join('\n')}\n`;
    const { out, code } = await runCandor(args, { input });
    expect(code).toBe(0);
    const { unusedReplies, outcome, transcript } = JSON.parse(out);
    expect(unusedReplies.length).toBeGreaterThan(0);
    expect(unusedReplies.length + transcript.filter((turn: { speaker: string }) => turn.speaker === 'learner').length).toBe(12);
    expect(outcome.kind).toBe('breakdown');
  });

  it('carries what was built at lunch into the later call', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'candor-'));
    const warm =
      'Quel bel endroit. Vous y venez souvent ?\nMon père tenait un petit restaurant à Nantes, j’y ai appris à écouter.\nEt vous, qu’est-ce qui vous a mené au droit ?\n';
    const base = ['rehearse', '--persona', 'french-counterpart', '--language', 'fr', '--json'];
    const lunch = await runCandor(base, { input: warm });
    expect(lunch.code).toBe(0);
    const file = join(folder, 'lunch.json');
    await writeFile(file, lunch.out);
    const call = await runCandor([...base, '--after', file], { input: 'Bonjour, je pensais à notre déjeuner.\n' });
    const cold = await runCandor([...base, '--scene', 'settlement-call'], { input: 'Bonjour, je pensais à notre déjeuner.\n' });
    expect(JSON.parse(call.out).scene).toBe('settlement-call');
    expect(JSON.parse(call.out).transcript[0]).not.toEqual(JSON.parse(cold.out).transcript[0]);
  });

  it('refuses an unknown persona, scene, difficulty and file, each with one clear message', async () => {
    const cases: [string[], RegExp][] = [
      [['--persona', 'nobody'], /no persona "nobody"; there are: .*cynical-shopper/],
      [['--persona', 'cynical-shopper', '--scene', 'moon'], /no scene "moon"; its scenes: /],
      [['--persona', 'cynical-shopper', '--difficulty', 'brutal'], /--difficulty: .*brutal/],
      [['--persona', 'cynical-shopper', '--replies', '/nowhere/replies.txt'], /cannot read \/nowhere\/replies\.txt/],
      [[], /needs --persona/],
      [['--persona', 'cynical-shopper', '--colour'], /colour/],
    ];
    for (const [extra, message] of cases) {
      const { code, err, out } = await runCandor(['rehearse', ...extra]);
      expect(code).toBe(2);
      expect(err).toMatch(message);
      expect(err).not.toContain('    at ');
      expect(out).toBe('');
    }
  });
});
