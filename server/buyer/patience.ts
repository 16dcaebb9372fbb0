import type { Act, ActId } from '../domain/act.ts';
import type { BuyerState } from '../domain/buyer-state.ts';
import type { Reading } from '../domain/reading.ts';
import { plainly } from './condition.ts';
import { breaching } from './effects.ts';
import type { Setting } from './setting.ts';

const tiring: readonly ActId[] = [
  'monologue',
  'feature-dump',
  'pitches',
  'closing-push',
  'nonsense',
  'question-run',
  'breaks-frame',
];

/** Replies' worth of patience that a reply takes: one, more if it tires or breaks trust, less if it was worth the time. */
export function patienceSpent(
  setting: Setting,
  before: BuyerState,
  state: BuyerState,
  acts: Map<ActId, Act>,
  reading: Reading,
): number {
  const plain = (id: ActId) => (acts.get(id)?.strength ?? 0) >= plainly;
  let spent = 1;
  if (tiring.some(plain)) spent += 0.7;
  if ([...breaching].some(plain)) spent += 1.5;
  if (reading.words > setting.persona.longWinded) spent += 0.5;
  if (state.trust - before.trust >= 2) spent -= 0.5;
  return spent;
}
