import type { BuyerState } from '../domain/buyer-state.ts';
import type { EndCause, Outcome } from '../domain/persona.ts';
import { CandorError } from '../errors.ts';
import { holds } from './condition.ts';
import type { Setting } from './setting.ts';

const fits = (setting: Setting, state: BuyerState, outcome: Outcome): boolean =>
  holds(outcome.when, state, setting.persona, setting.memory);

/** The outcome for an end that `cause` brought about: the first of the scene's outcomes that fits. */
export function outcomeFor(setting: Setting, state: BuyerState, cause: EndCause): Outcome {
  const found = setting.scene.outcomes.find(
    (outcome) => (outcome.causes?.includes(cause) ?? true) && fits(setting, state, outcome),
  );
  if (!found)
    throw new CandorError(
      'bad-content',
      `${setting.persona.id}: scene "${setting.scene.id}" has no outcome that fits every end`,
    );
  return found;
}

/** The outcome the buyer brings about by itself now, if there is one. */
export function concludingOutcome(setting: Setting, state: BuyerState): Outcome | undefined {
  return setting.scene.outcomes.find(
    (outcome) => outcome.concludes && (outcome.causes?.includes('concluded') ?? true) && fits(setting, state, outcome),
  );
}
