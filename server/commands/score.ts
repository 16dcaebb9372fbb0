import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { defaultRubric } from '../domain/protocol.ts';
import type { Rubric } from '../domain/rubric.ts';
import { CandorError } from '../errors.ts';
import { ModelError } from '../llm/model-error.ts';
import { createModels } from '../llm/models.ts';
import { embeddedReader } from '../reading/embedded/reader.ts';
import { parseScoreLine, type ScoreInput, type ScoreOutput, scoreReading } from '../scoring/score-line.ts';
import type { Command } from './command.ts';
import { linesOf, writeOut } from './lines.ts';
import { modelReaderOf } from './model-reader-of.ts';
import { rubricOption } from './rubric-option.ts';

/** How one line is scored, and how many at the same time. */
type Scorer = { atOnce: number; score(input: ScoreInput): ScoreOutput | Promise<ScoreOutput> };

/**
 * `candor score`: JSON lines in, one JSON line out for each, in order, as they come; a line that cannot be read gives an error in its
 * place. Nothing is kept from line to line, and a slow reader of the output slows the input down.
 */
export const command: Command = {
  usage: 'score [--rubric ID] [--reader embedded|llm]',
  async run(args) {
    const { values } = parseArgs({
      args,
      options: { rubric: { type: 'string', default: defaultRubric }, reader: { type: 'string', default: 'embedded' } },
    });
    const scorer = await scorerFor(values.reader, await rubricOption(values.rubric, process.env.CANDOR_CONTENT));
    // Whoever reads the output may stop early (`| head`); that is no failure of ours.
    process.stdout.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
    for await (const lines of linesOf(process.stdin))
      for (let first = 0; first < lines.length; first += scorer.atOnce) {
        const scored = await Promise.all(lines.slice(first, first + scorer.atOnce).map((line) => scoreOne(line, scorer)));
        if (!(await writeOut(process.stdout, scored.map((output) => `${JSON.stringify(output)}\n`).join('')))) return 0;
      }
    return 0;
  },
};

async function scoreOne({ line, number }: { line: string | null; number: number }, scorer: Scorer): Promise<ScoreOutput> {
  if (line === null) return { error: `line ${number}: longer than 4 million characters` };
  const input = parseScoreLine(line, number);
  if ('error' in input) return input;
  try {
    return await scorer.score(input);
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    return { id: input.id, error: `line ${number}: ${error.message}` };
  }
}

async function scorerFor(reader: string, rubric: Rubric): Promise<Scorer> {
  if (reader === 'embedded')
    return { atOnce: 256, score: (input) => scoreReading(input, { reading: embeddedReader.read(input) }, rubric) };
  if (reader !== 'llm') throw new CandorError('bad-config', `--reader: expected embedded or llm, got "${reader}"`);
  const config = readConfig(process.env);
  if (config.models.problem !== null) throw new CandorError('bad-config', config.models.problem);
  const { reader: model } = await createModels(config.models);
  if (!model)
    throw new CandorError(
      'bad-config',
      '--reader llm: no model is set up to read replies on this installation; name one in CANDOR_READER_MODEL, or use --reader embedded',
    );
  const modelReader = await modelReaderOf(config, model);
  const { signal } = new AbortController();
  return {
    atOnce: config.models.calls,
    score: async (input) => scoreReading(input, await modelReader.read(input, { signal }), rubric),
  };
}
