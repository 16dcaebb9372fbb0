import { createReadStream, existsSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { defaultRubric } from '../domain/protocol.ts';
import { CandorError } from '../errors.ts';
import { embeddedReader } from '../reading/embedded/reader.ts';
import type { Agreement, Estimate } from '../scoring/agreement.ts';
import {
  calibrate,
  type LabelledReply,
  parseLabelled,
  type ReliabilityCard,
  unknownDimensions,
} from '../scoring/calibration.ts';
import type { Command } from './command.ts';
import { linesOf } from './lines.ts';
import { rubricOption } from './rubric-option.ts';

/** `candor calibrate`: how far the engine's levels agree with people's, dimension by dimension. */
export const command: Command = {
  usage: 'calibrate --rubric ID FILE [--json]',
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { rubric: { type: 'string', default: defaultRubric }, json: { type: 'boolean', default: false } },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0)
      throw new CandorError('bad-request', 'calibrate takes one FILE of labelled replies, a JSON object a line');
    if (!existsSync(file) || !statSync(file).isFile()) throw new CandorError('not-found', `${file}: there is no such file`);
    const rubric = await rubricOption(values.rubric, process.env.CANDOR_CONTENT);
    const replies = await readLabelled(file);
    const names = rubric.dimensions.map(({ id }) => id).join(', ');
    for (const id of unknownDimensions(replies, rubric))
      console.error(
        `candor: ${file}: "${id}" is no dimension of ${rubric.id}, and its levels count for nothing; there are ${names}`,
      );
    const cards = calibrate(replies, rubric, embeddedReader);
    if (values.json)
      console.log(JSON.stringify({ rubric: rubric.id, reader: embeddedReader.version, file, dimensions: cards }));
    else console.log(showCards(cards));
    return 0;
  },
};

async function readLabelled(file: string): Promise<LabelledReply[]> {
  const replies: LabelledReply[] = [];
  for await (const lines of linesOf(createReadStream(file)))
    for (const { line, number } of lines) {
      const parsed = parseLabelled(line ?? '');
      if (typeof parsed === 'string') throw new CandorError('bad-content', `${file}:${number}: ${parsed}`);
      replies.push(parsed);
    }
  if (replies.length === 0) throw new CandorError('bad-content', `${file}: holds no labelled reply`);
  return replies;
}

const show = (estimate: Estimate): string =>
  estimate ? `${estimate.value.toFixed(2)} (${estimate.low.toFixed(2)}–${estimate.high.toFixed(2)})` : '–';

const showAgreement = (name: string, { n, kappa, spearman, meanAbsoluteError }: Agreement): string =>
  `  ${name.padEnd(18)} n ${String(n).padStart(4)}   kappa ${show(kappa)}   Spearman ${show(spearman)}   mean error ${show(meanAbsoluteError)}`;

function showCards(cards: readonly ReliabilityCard[]): string {
  const lines = cards.flatMap(({ dimension, engine, raters, opportunity, enough }) => [
    dimension,
    showAgreement('engine and people', engine),
    ...(raters ? [showAgreement('people, each other', raters)] : []),
    `  agree on whether there was an opportunity: ${opportunity === null ? '–' : `${Math.round(opportunity * 100)}%`}`,
    ...(enough === null
      ? []
      : [`  ${enough ? 'As reliable as people are with each other.' : 'Less reliable than people are with each other.'}`]),
  ]);
  return [...lines, '', 'kappa: quadratic weighted; in brackets 95% bootstrap intervals.'].join('\n');
}
