import { randomInt } from 'node:crypto';
import { expect, test } from 'vitest';
import { killRounds } from './kill-rounds.ts';

test('killed ten times at random moments under load, no accepted reply is lost, none doubled, and nothing is broken', async () => {
  // `npm run kill -- 10 SEED` repeats what a failure names.
  const killed = await killRounds({ rounds: 10, seed: randomInt(2 ** 31) });
  expect(killed.rounds).toBe(10);
  expect(killed.accepted).toBeGreaterThan(0);
  expect(killed.lines).toBeGreaterThan(0);
}, 300_000);
