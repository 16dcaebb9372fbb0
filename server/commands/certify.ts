import { parseArgs } from 'node:util';
import { loadCertificateSets } from '../content/load-certificate-sets.ts';
import type { Estimate } from '../domain/calibration.ts';
import type { Certificate, Shift } from '../domain/certificate.ts';
import { defaultRubric } from '../domain/protocol.ts';
import { embeddedReader } from '../reading/embedded/reader.ts';
import { certify, gamedAtMost } from '../scoring/certify.ts';
import type { Command } from './command.ts';
import { rubricOption } from './rubric-option.ts';

/** `candor certify`: how far the form of a reply moves a rubric's levels where its meaning stays. */
export const command: Command = {
  usage: 'certify [--rubric ID] [--json]',
  async run(args) {
    const { values } = parseArgs({
      args,
      options: { rubric: { type: 'string', default: defaultRubric }, json: { type: 'boolean', default: false } },
    });
    const rubric = await rubricOption(values.rubric, process.env.CANDOR_CONTENT);
    const { hash, ...sets } = await loadCertificateSets();
    const certificate = certify(sets, rubric, embeddedReader);
    if (values.json)
      console.log(JSON.stringify({ rubric: rubric.id, reader: embeddedReader.version, sets: hash, ...certificate }));
    else console.log(show(certificate));
    return 0;
  },
};

const figure = (estimate: Estimate, digits = 2): string =>
  estimate ? `${estimate.value.toFixed(digits)} (${estimate.low.toFixed(digits)}–${estimate.high.toFixed(digits)})` : '–';
const share = (estimate: Estimate): string =>
  estimate
    ? `${Math.round(estimate.value * 100)}% (${Math.round(estimate.low * 100)}–${Math.round(estimate.high * 100)}%)`
    : '–';

const showShift = ({ dimension, n, mean, size, moved, onlyOne }: Shift): string =>
  `  ${dimension.padEnd(18)} n ${String(n).padStart(3)}   shift ${figure(mean)}   size ${figure(size)}   other level ${share(moved)}   level on one side alone ${onlyOne}`;

function show({ wording, languages, gaming, length }: Certificate): string {
  return [
    'Plain and non-native wording of the same meaning, in levels (below 0: non-native gets less)',
    ...wording.map(showShift),
    'English and French of the same meaning (below 0: French gets less)',
    ...languages.map(showShift),
    `Gamed replies above level ${gamedAtMost}, of ${gaming.n}`,
    `  ${'any dimension'.padEnd(18)} ${share(gaming.any)}`,
    ...gaming.dimensions.map(({ dimension, above }) => `  ${dimension.padEnd(18)} ${share(above)}`),
    'Levels for 100 more words of the same meaning',
    ...length.map(
      ({ dimension, n, per100Words }) => `  ${dimension.padEnd(18)} n ${String(n).padStart(3)}   ${figure(per100Words)}`,
    ),
    '',
    'In brackets 95% bootstrap intervals. The sets are in rubrics/certificate.',
  ].join('\n');
}
