import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { CandorError } from '../errors.ts';
import { backUp } from '../storage/back-up.ts';
import type { Command } from './command.ts';

export const command: Command = {
  usage: 'backup FILE',
  async run(args) {
    const { positionals } = parseArgs({ args, options: {}, allowPositionals: true });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0)
      throw new CandorError('bad-request', 'backup takes one FILE, to which the copy is written');
    const { conversations, turns } = backUp(readConfig(process.env).dataFolder, file);
    console.log(`${file}: ${conversations} conversations, ${turns} turns`);
    return 0;
  },
};
