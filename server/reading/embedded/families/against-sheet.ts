import type { ActId } from '../../../domain/act.ts';
import type { Scene } from '../scene.ts';
import { wrongDenials } from './wrong-denial.ts';
import { wrongFigures } from './wrong-figure.ts';

/** What a sentence seems to do if one does not know that it is not so. */
const seemingly: readonly ActId[] = [
  'advises-against',
  'answers-question',
  'discloses-interest',
  'discloses-limit',
  'explains-reason',
  'gives-number',
  'gives-price',
  'refers-elsewhere',
];
/** What is left of it. */
const left = 0.2;

/** What the fact sheet contradicts: another figure, or a denial. Whoever says what is not so has told nothing with it, however plainly. */
export function readAgainstSheet(scene: Scene): void {
  const { facts, reply, acts } = scene;
  if (!facts || facts.language !== reply.language) return;
  for (const sentence of new Set([...wrongFigures(scene), ...wrongDenials(scene)])) {
    acts.add('contradicts-facts', sentence, 0.8);
    acts.fadeWithin(sentence, seemingly, left);
    acts.fadeAct('lays-open', left);
  }
}
