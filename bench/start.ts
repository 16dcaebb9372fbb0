/**
 * From starting the server's process to its address being printed, as a user starts it, on a database that is there already: `npm run bench --
 * start [--times N] [--json FILE]`. The floor is the same Node that does nothing. Also what the page weighs, as it goes over the wire. Build the
 * page first (`npm run build`), or the first start does.
 */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { pageFolder } from '../server/commands/build-page.ts';
import { removeFolder, temporaryFolder } from '../test/support/test-server.ts';
import { figuresOf, jsonFile, machine, printTable, writeJson } from './support/figures.ts';

const { values } = parseArgs({ options: { times: { type: 'string', default: '10' }, json: { type: 'string' } } });
const times = Number(values.times);
const launcher = fileURLToPath(new URL('../bin/candor.mjs', import.meta.url));

/** Milliseconds until the process prints its first line. */
async function untilLine(command: string, args: readonly string[], env: Record<string, string>): Promise<number> {
  const since = performance.now();
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'ignore'] });
  const exited = new Promise((resolve) => child.once('exit', resolve));
  await new Promise((resolve) => createInterface(child.stdout).once('line', resolve));
  const took = performance.now() - since;
  child.kill('SIGTERM');
  await exited;
  return took;
}

const before = machine();
const folder = temporaryFolder();
const env = { PORT: '0', CANDOR_DATA: folder };
/** By the shebang: under whichever Node is there, as a shell does it. */
const serve = () => untilLine(launcher, ['serve'], env);
const bare = () => untilLine(process.execPath, ['-e', 'console.log(1); setInterval(() => {}, 1000)'], {});
const first = await serve();
await serve();
const measured: { floor: number[]; start: number[] } = { floor: [], start: [] };
for (let time = 0; time < times; time++) {
  measured.floor.push(await bare());
  measured.start.push(await serve());
}
removeFolder(folder);

/** What a first visit to the learner's home fetches at least: the page, and the scripts and styles that it names. */
const page = readFileSync(join(pageFolder, 'index.html'), 'utf8');
const named = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(([, file]) => file ?? '');
const weigh = (files: readonly string[]) => {
  const texts = files.map((file) => readFileSync(join(pageFolder, file)));
  const kilobytes = (sizes: number[]) => sizes.reduce((sum, size) => sum + size, 0) / 1024;
  return {
    raw: kilobytes(texts.map((text) => text.length)),
    gzip: kilobytes(texts.map((text) => gzipSync(text).length)),
    brotli: kilobytes(texts.map((text) => brotliCompressSync(text).length)),
  };
};
const all = readdirSync(join(pageFolder, 'assets')).filter((file) => ['.js', '.css'].includes(extname(file)));
const weight = { home: weigh(['index.html', ...named]), all: weigh(all.map((file) => join('assets', file))) };

const [floor, start] = [figuresOf(measured.floor.map((ms) => [ms])), figuresOf(measured.start.map((ms) => [ms]))];
const row = (name: string, { p50, leastMedian, mostMedian }: typeof floor) => [
  name,
  p50,
  `${leastMedian.toFixed(0)}–${mostMedian.toFixed(0)}`,
];
printTable(
  ['ms', 'median', 'least–most'],
  [
    row('Node that does nothing (floor)', floor),
    row('npm start to its address', start),
    ['the very first, with an empty database', first, ''],
    ['ratio', start.p50 / floor.p50, ''],
  ],
);
printTable(
  ['page, kB', 'raw', 'gzip', 'brotli'],
  [
    ['what home names', weight.home.raw, weight.home.gzip, weight.home.brotli],
    ['all scripts and styles', weight.all.raw, weight.all.gzip, weight.all.brotli],
  ],
);
writeJson(jsonFile('start', values.json), before, { floor, start, firstMs: first, weight });
