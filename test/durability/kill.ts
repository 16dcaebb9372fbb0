/**
 * Kills the server again and again under load, and checks that it keeps its promises.
 *   node bin/candor.mjs --run test/durability/kill.ts [ROUNDS] [SEED]
 * Prints the seed, a line per round and a summary; ends with 1 at the first promise that was broken, and then keeps the database.
 */
import { randomInt } from 'node:crypto';
import { killRounds } from './kill-rounds.ts';

const [rounds = 200, seed = randomInt(2 ** 31)] = process.argv.slice(2).map(Number);
if (!Number.isInteger(rounds) || rounds < 1 || !Number.isInteger(seed)) {
  console.error('usage: kill.ts [ROUNDS] [SEED], whole numbers');
  process.exit(2);
}
console.log(`seed ${seed}`);
try {
  const { startsKilled, accepted, lines, conversations } = await killRounds({ rounds, seed, log: console.log });
  console.log(
    `${rounds} times killed under load, ${startsKilled} times while starting: ` +
      `${accepted} accepted replies, ${lines} lines, ${conversations} conversations; none lost, none doubled, nothing broken`,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
