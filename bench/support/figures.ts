import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The value below which this share (0..1) of the values lies; NaN of none. */
export const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(share * values.length))] ?? Number.NaN;

/** What was measured of one thing, in rounds: quantiles over all of it, and the least and greatest of the rounds' own medians. */
export type Figures = { n: number; p50: number; p99: number; leastMedian: number; mostMedian: number };

export function figuresOf(rounds: readonly (readonly number[])[]): Figures {
  const all = rounds.flat();
  const medians = rounds.filter((round) => round.length > 0).map((round) => quantile(round, 0.5));
  return {
    n: all.length,
    p50: quantile(all, 0.5),
    p99: quantile(all, 0.99),
    leastMedian: Math.min(...medians),
    mostMedian: Math.max(...medians),
  };
}

const rounded = (value: number): string =>
  Number.isNaN(value) ? '–' : value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);

/** A number with the digits that mean something, as tables show it. */
export const shown = (value: number | string): string => (typeof value === 'string' ? value : rounded(value));

/** Prints rows as a Markdown table, so that it can be pasted into the docs as it is. */
export function printTable(heads: readonly string[], rows: readonly (readonly (number | string)[])[]): void {
  const cells = [heads, ...rows.map((row) => row.map(shown))];
  const widths = heads.map((_, column) => Math.max(...cells.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = cells;
  console.log([line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n'));
}

/** The machine and how busy it is: the load average over one minute tells how far absolute figures can be trusted. */
export const machine = () => ({
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  memoryGb: Math.round(totalmem() / 2 ** 30),
  node: process.version,
  load1: loadavg()[0] ?? Number.NaN,
});

/** The file named by `--json FILE`, or one in data/bench, which is never committed. */
export const jsonFile = (name: string, named: string | undefined): string =>
  named ?? join(fileURLToPath(new URL('../../data/bench', import.meta.url)), `${name}.json`);

/** Writes what was measured beside the machine it was measured on, and says where. */
export function writeJson(file: string, before: ReturnType<typeof machine>, measured: object): void {
  const after = machine();
  mkdirSync(dirname(file), { recursive: true });
  const at = new Date().toISOString();
  writeFileSync(file, `${JSON.stringify({ at, machine: before, loadAfter: after.load1, ...measured }, null, 2)}\n`);
  const load = `load ${before.load1.toFixed(1)} before, ${after.load1.toFixed(1)} after`;
  console.log(`${before.cores} cores (${before.cpu}), Node ${before.node}, ${load}; written to ${file}`);
}
