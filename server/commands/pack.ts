import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { loadPersona, loadRubric } from '../content/load.ts';
import { writePack } from '../content/pack.ts';
import type { PackEntry } from '../domain/pack.ts';
import { CandorError } from '../errors.ts';
import type { Command } from './command.ts';

const several = { type: 'string' as const, multiple: true as const, default: [] as string[] };

/** `candor pack`: content files and labelled replies as one file on stdout, with a hash of each. */
export const command: Command = {
  usage: 'pack [--name NAME] [--persona ID]… [--rubric ID]… [--labelled FILE]…',
  async run(args) {
    const { values } = parseArgs({
      args,
      options: { name: { type: 'string', default: 'pack' }, persona: several, rubric: several, labelled: several },
    });
    const own = process.env.CANDOR_CONTENT;
    const entries: Omit<PackEntry, 'sha256'>[] = [];
    for (const id of values.persona) entries.push({ kind: 'persona', id, text: (await loadPersona(id, own)).source });
    for (const id of values.rubric) entries.push({ kind: 'rubric', id, text: (await loadRubric(id, own)).source });
    for (const file of values.labelled) {
      if (!existsSync(file)) throw new CandorError('not-found', `${file}: there is no such file`);
      entries.push({ kind: 'labelled', id: basename(file, '.jsonl'), text: readFileSync(file, 'utf8') });
    }
    if (entries.length === 0)
      throw new CandorError('bad-request', 'pack: name what goes in: --persona ID, --rubric ID or --labelled FILE');
    process.stdout.write(writePack(values.name, new Date().toISOString(), entries));
    return 0;
  },
};
