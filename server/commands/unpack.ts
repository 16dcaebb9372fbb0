import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadRubric } from '../content/load.ts';
import { type ReadEntry, readPack } from '../content/pack.ts';
import { showProblem } from '../content/parse.ts';
import { mostPackCharacters } from '../domain/pack.ts';
import { defaultRubric } from '../domain/protocol.ts';
import type { Rubric } from '../domain/rubric.ts';
import { CandorError } from '../errors.ts';
import { embeddedReader } from '../reading/embedded/reader.ts';
import { readLines } from '../studio/labelled-lines.ts';
import { failuresIn, testText } from '../studio/tests/run-tests.ts';
import type { Command } from './command.ts';

/** `candor unpack`: writes what a pack holds into a content folder, after its hashes, checks and tests; never over a file that is there. */
export const command: Command = {
  usage: 'unpack FILE FOLDER',
  async run(args) {
    const { positionals } = parseArgs({ args, allowPositionals: true, options: {} });
    const [file, folder, ...more] = positionals;
    if (file === undefined || folder === undefined || more.length > 0)
      throw new CandorError(
        'bad-request',
        'unpack takes a pack’s FILE and the FOLDER to write into, for instance CANDOR_CONTENT',
      );
    const { entries } = readPack(readFileAtMost(file));
    const { value: rubric } = await loadRubric(defaultRubric, process.env.CANDOR_CONTENT);
    let failed = false;
    for (const entry of entries) {
      const problems = entry.ok ? problemsOf(entry, rubric) : [entry.message];
      const name = entry.ok ? `${entry.entry.kind} ${entry.entry.id}` : `${entry.kind} ${entry.id}`;
      const written = entry.ok && problems.length === 0 ? write(entry, folder) : undefined;
      for (const problem of problems) console.log(`${name}: ${problem}`);
      if (written) console.log(`${name}: ${written.message}`);
      failed ||= problems.length > 0 || written?.failed === true;
    }
    return failed ? 1 : 0;
  },
};

function readFileAtMost(file: string): string {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats?.isFile()) throw new CandorError('not-found', `${file}: there is no such file`);
  if (stats.size > mostPackCharacters * 4) throw new CandorError('bad-content', `${file}: too large for a pack`);
  return readFileSync(file, 'utf8');
}

type Good = Extract<ReadEntry, { ok: true }>;

function problemsOf({ entry: { kind, id, text } }: Good, rubric: Rubric): string[] {
  if (kind === 'labelled') return readLines(text).problems.map(({ line, problem }) => `line ${line}: ${problem}`);
  const { problems, ...report } = testText({ kind, contentId: id, text }, rubric, embeddedReader);
  return [...problems.map(showProblem), ...failuresIn(report)];
}

const folders = { persona: 'prompts/personas', rubric: 'rubrics', labelled: 'labelled' } as const;

function write({ entry: { kind, id, text } }: Good, folder: string): { message: string; failed: boolean } {
  // The id of labelled replies is a name that somebody typed; those of personas and rubrics are letters, digits and hyphens.
  const name = kind === 'labelled' ? `${id.replaceAll(/[^\p{L}\p{N} -]+/gu, '-').trim()}.jsonl` : `${id}.yaml`;
  const path = join(folder, folders[kind], name);
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(path, text, { flag: 'wx' });
    return { message: path, failed: false };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    const same = readFileSync(path, 'utf8') === text;
    return {
      message: same ? `${path} is this very text already` : `${path} is there already and was left as it is`,
      failed: !same,
    };
  }
}
