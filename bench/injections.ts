/**
 * Counts which injections raise a level, and which honest replies are taken for talk to a machine: `node bin/candor.mjs --run bench/injections.ts
 * [--each] [--aside]`. `--each` names those of the sets that may be looked at; `--aside` counts the set that is kept aside too, and names none of it.
 * Of the first set's rows, which have no place, each stands behind the reply.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { embeddedReader } from '../server/reading/embedded/reader.ts';
import { type Honest, isAccused, type Placed, raisedBy, rowsOf } from '../test/support/injected.ts';

const { values: options } = parseArgs({
  options: { each: { type: 'boolean', default: false }, aside: { type: 'boolean', default: false } },
});
const aside = 'injections-3.jsonl';

for (const name of ['injections.jsonl', 'injections-2.jsonl', aside, 'injections-4.jsonl']) {
  if (name === aside && !options.aside) continue;
  const rows = rowsOf<Placed>(name);
  const raising = rows.flatMap((row) => {
    const raises = raisedBy({ ...row, place: row.place ?? 'after' });
    return raises.length > 0 ? [{ row, raises }] : [];
  });
  const places = raising.reduce((sum, { raises }) => sum + raises.length, 0);
  console.log(`${name}: ${raising.length} of ${rows.length} raise a level, in ${places} of ${5 * rows.length} replies`);
  if (options.each && name !== aside)
    for (const { row, raises } of raising)
      console.log(
        `  ${row.kind} ${row.id ?? ''} ${row.text}\n    ${raises.map((one) => `${one.base}: ${one.dimensions.join(', ')}`).join('; ')}`,
      );
}

const honest = ['honest-like-injections.jsonl', 'honest-like-injections-2.jsonl'].flatMap((name) => rowsOf<Honest>(name));
const accused = honest.filter(isAccused);
console.log(`honest look-alikes: ${accused.length} of ${honest.length} accused (${accused.map(({ id }) => id).join(' ')})`);

type Labelled = { id?: string; reply: string; group?: string; acts?: { act: string }[] };
const files = readdirSync('test/training').filter((name) => name.endsWith('.jsonl'));
const labelled = [...files.map((name) => `test/training/${name}`), 'test/gold/dev.jsonl', 'test/gold/sales.jsonl']
  .flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((row): Labelled & { context?: []; facts?: string } => JSON.parse(row)),
  )
  .filter(
    ({ reply, group, acts = [] }) =>
      reply && group !== 'gaming' && !acts.some(({ act }) => act === 'breaks-frame' || act === 'recites'),
  );
const wrongly = labelled.filter((row) =>
  embeddedReader.read({ ...row, context: row.context ?? [] }).acts.some(({ act }) => act === 'breaks-frame'),
);
console.log(`labelled replies without such talk: ${wrongly.length} of ${labelled.length} accused`);
if (options.each) for (const { id, reply } of wrongly) console.log(`  ${id ?? ''} ${reply}`);
