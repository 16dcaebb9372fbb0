import type { Dimension, Rubric } from '../../server/domain/rubric.ts';
import type { Numbers } from './rubric.ts';

/** A rubric with other numbers, dimension by dimension in order. */
export const withNumbers = (rubric: Rubric, numbers: readonly Numbers[]): Rubric => ({
  ...rubric,
  dimensions: rubric.dimensions.map((dimension, at) => {
    const own = numbers[at];
    if (!own) return dimension;
    const [a = 0.2, b = 0.4, c = 0.6, d = 0.8] = own.thresholds;
    return {
      ...dimension,
      start: own.start,
      thresholds: [a, b, c, d],
      markers: dimension.markers.map((marker, index) => ({ ...marker, weight: own.weights[index] ?? marker.weight })),
    };
  }),
});

/** A rubric file's text with other numbers and everything else, comments too, as it was. */
export function writeNumbers(source: string, fitted: readonly { dimension: Dimension; numbers: Numbers }[]): string {
  let own: { dimension: Dimension; numbers: Numbers } | undefined;
  let marker = -1;
  return source
    .split('\n')
    .map((line) => {
      const heading = /^ {2}- id: (\S+)/.exec(line);
      if (heading) {
        own = fitted.find(({ dimension }) => dimension.id === heading[1]);
        marker = -1;
      }
      if (!own) return line;
      const { numbers, dimension } = own;
      const item = /^ {6}- id: (\S+)/.exec(line);
      if (item) marker = dimension.markers.findIndex(({ id }) => id === item[1]);
      if (/^ {4}start:/.test(line)) return `    start: ${numbers.start}`;
      if (/^ {4}thresholds:/.test(line)) return `    thresholds: [${numbers.thresholds.join(', ')}]`;
      if (/^ {8}weight:/.test(line) && marker >= 0) return `        weight: ${numbers.weights[marker]}`;
      return line;
    })
    .join('\n');
}
