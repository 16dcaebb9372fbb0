/** `npm run bench -- NAME [OPTIONS]`: runs one of the benchmarks beside this file, by hand and one at a time. None of them is a test. */
import { readdirSync } from 'node:fs';

const here = new URL('.', import.meta.url);
const names = readdirSync(here)
  .filter((file) => file.endsWith('.ts') && file !== 'bench.ts')
  .map((file) => file.replace(/\.ts$/, ''));
const [name = '', ...options] = process.argv.slice(2);
if (!names.includes(name)) {
  console.error(`bench: there is no benchmark "${name}"; there are: ${names.join(', ')}`);
  process.exit(2);
}
const file = new URL(`${name}.ts`, here);
// A benchmark reads its options as if it had been started by itself.
process.argv.splice(1, process.argv.length, file.pathname, ...options);
await import(file.href);
