import { parseArgs } from 'node:util';
import { CandorError } from '../errors.ts';
import { embeddedReader } from '../reading/embedded/reader.ts';
import { scoreLine } from '../scoring/score-line.ts';
import type { Command } from './command.ts';
import { linesOf, writeOut } from './lines.ts';
import { rubricOption } from './rubric-option.ts';

/**
 * `candor score`: JSON lines in, one JSON line out for each, in order, as they come; a line that cannot be read gives an error in its
 * place. Nothing is kept from line to line, and a slow reader of the output slows the input down.
 */
export const command: Command = {
  usage: 'score [--rubric ID] [--reader embedded|llm]',
  async run(args) {
    const { values } = parseArgs({
      args,
      options: { rubric: { type: 'string', default: 'trust-based-selling' }, reader: { type: 'string', default: 'embedded' } },
    });
    if (values.reader !== 'embedded') throw new CandorError('bad-config', readerProblem(values.reader));
    const rubric = await rubricOption(values.rubric, process.env.CANDOR_CONTENT);
    // Whoever reads the output may stop early (`| head`); that is no failure of ours.
    process.stdout.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
    for await (const lines of linesOf(process.stdin)) {
      let out = '';
      for (const { line, number } of lines) {
        const scored =
          line === null
            ? { error: `line ${number}: longer than 4 million characters` }
            : scoreLine(line, number, rubric, embeddedReader);
        out += `${JSON.stringify(scored)}\n`;
      }
      if (!(await writeOut(process.stdout, out))) return 0;
    }
    return 0;
  },
};

const readerProblem = (reader: string): string =>
  reader === 'llm'
    ? '--reader llm: no model is set up to read replies on this installation; use --reader embedded'
    : `--reader: expected embedded or llm, got "${reader}"`;
