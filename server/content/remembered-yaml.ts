import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../node_modules/.cache/content', import.meta.url));
/** Texts shorter than this are parsed sooner than looked up: characters. */
const worthKeeping = 20_000;
/** Texts kept; the oldest go. */
const kept = 64;

const fileFor = (source: string): string => join(folder, `${createHash('sha256').update(source).digest('hex')}.json`);

/**
 * What the YAML text was found to hold before, on this installation; undefined where it was not. A persona of 400 kB takes the YAML
 * parser half a second at every start, and its JSON a few milliseconds.
 */
export function recallYaml(source: string): unknown {
  if (source.length < worthKeeping) return undefined;
  try {
    return JSON.parse(readFileSync(fileFor(source), 'utf8'));
  } catch {
    // Nothing kept, or half of it: the text itself is there to be parsed.
    return undefined;
  }
}

/** Keeps what a YAML text holds; it must be of JSON's kinds alone. Where nothing can be written, the next start takes longer. */
export function keepYaml(source: string, value: unknown): void {
  if (source.length < worthKeeping) return;
  try {
    mkdirSync(folder, { recursive: true });
    const file = fileFor(source);
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, JSON.stringify(value));
    renameSync(draft, file);
    forgetOldest();
  } catch {}
}

function forgetOldest(): void {
  const files = readdirSync(folder).map((name) => ({ name, at: statSync(join(folder, name)).mtimeMs }));
  for (const { name } of files.sort((a, b) => b.at - a.at).slice(kept)) rmSync(join(folder, name), { force: true });
}
