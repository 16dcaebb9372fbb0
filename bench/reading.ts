/**
 * Times reading and scoring on one core: `node bin/candor.mjs --run bench/reading.ts [FILE]`. FILE holds JSON lines as `candor score`
 * reads them; without it a fixed reply of 50 words is read in a short context. Prints microseconds a reply (p50, p99) and replies a second.
 */
import { readFileSync } from 'node:fs';
import { rubricOption } from '../server/commands/rubric-option.ts';
import { embeddedReader } from '../server/reading/embedded/reader.ts';
import { parseScoreLine, scoreReading } from '../server/scoring/score-line.ts';

const reply =
  'I don’t know yet, and I would rather say so than guess. What I do know is the price, 310 a year, and that two in ten of our ' +
  'customers saw nothing in the first nine months. What would have to happen by then for you to call it a success with your board?';
const context = [
  { speaker: 'self', text: 'Thank you for making the time.' },
  {
    speaker: 'other',
    text: 'You have ten minutes. My name is on this, so how do I know that it works, and what does it cost?',
  },
];
const file = process.argv[2];
const lines = file ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [JSON.stringify({ id: 1, context, reply })];
const rubric = await rubricOption('trust-based-selling', undefined);

const rounds = Math.ceil(20_000 / lines.length);
/** One line, from its text to its marks. */
function scoreLine(line: string): unknown {
  const input = parseScoreLine(line, 1);
  return 'error' in input ? input : scoreReading(input, { reading: embeddedReader.read(input) }, rubric);
}

for (let warm = 0; warm < 2000; warm++) scoreLine(lines[warm % lines.length] ?? '');
const times: number[] = [];
const begun = performance.now();
for (let round = 0; round < rounds; round++)
  for (const line of lines) {
    const started = performance.now();
    JSON.stringify(scoreLine(line));
    times.push((performance.now() - started) * 1000);
  }
const seconds = (performance.now() - begun) / 1000;
times.sort((a, b) => a - b);
const at = (share: number) => Math.round(times[Math.floor(share * times.length)] ?? 0);
console.log(`${times.length} replies: p50 ${at(0.5)} µs, p99 ${at(0.99)} µs, ${Math.round(times.length / seconds)} a second`);
