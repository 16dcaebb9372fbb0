import type { BuyerState, Intent, LinePart, LinePlan } from '../domain/buyer-state.ts';
import type { LineIntent } from '../domain/line-intent.ts';
import type { EndCause } from '../domain/persona.ts';
import { outcomeFor } from './outcome.ts';
import type { Setting } from './setting.ts';
import { pick, use, variantsOf } from './wording.ts';

/** Where to look when an intent's wordings are used up, so that nobody says the same thing twice. */
const elsewhere: readonly LineIntent[] = [
  'acknowledge',
  'warm-acknowledge',
  'stall',
  'small-talk',
  'resist',
  'test',
  'unmoved',
  'deflect',
  'soften',
];

/** A line in the making. Each addition is recorded in `state` as said. */
export type Line = {
  readonly parts: LinePart[];
  readonly intents: Intent[];
  /** Words so far, to keep lines as short as people's. */
  words(): number;
  /** Adds a wording of an entry, of those that are `worth` most; false where none is left. */
  add(intent: Intent, source: LinePart['source'], id: string, quote?: string, worth?: (text: string) => number): boolean;
  /** The same, before all that is there. */
  addFirst(intent: Intent, source: LinePart['source'], id: string): boolean;
  /** Adds a line by intent; false where none is left. */
  say(intent: LineIntent, quote?: string): boolean;
  /** Adds the first of the intents that has wordings left, or whatever else is left. */
  sayAny(...intents: LineIntent[]): boolean;
  /** Ends the talk: the outcome's last words come last. */
  end(cause: EndCause, outcome?: { id: string }): LinePlan;
  plan(): LinePlan;
};

export function startLine(setting: Setting, state: BuyerState): Line {
  const parts: LinePart[] = [];
  const intents: Intent[] = [];
  const line: Line = {
    parts,
    intents,
    words: () =>
      parts.reduce((sum, part) => {
        const text = variantsOf(setting.persona, part.source, part.id)?.[state.language][part.index] ?? '';
        return sum + (text.match(/[\p{L}\p{N}’'-]+/gu)?.length ?? 0);
      }, 0),
    add(intent, source, id, quote, worth) {
      const part = pick(setting, state, source, id, quote, state.used, worth);
      if (!part) return false;
      use(state, part);
      parts.push(part);
      intents.push(intent);
      return true;
    },
    addFirst(intent, source, id) {
      const part = pick(setting, state, source, id);
      if (!part) return false;
      use(state, part);
      parts.unshift(part);
      intents.unshift(intent);
      return true;
    },
    say: (intent, quote) => line.add(intent, 'line', intent, quote),
    sayAny(...wanted) {
      if ([...wanted, ...elsewhere].some((intent) => line.say(intent))) return true;
      // Everything has been said once: better the same words again than none.
      const again = pick(setting, state, 'line', wanted[0] ?? 'acknowledge', undefined, []);
      if (!again) return false;
      parts.push(again);
      intents.push(wanted[0] ?? 'acknowledge');
      return true;
    },
    end(cause, outcome = outcomeFor(setting, state, cause)) {
      line.add(cause === 'concluded' ? 'conclude' : 'leave', 'outcome', outcome.id);
      return { ...line.plan(), ends: { outcome: outcome.id, cause } };
    },
    plan: () => ({ intents, parts, language: state.language }),
  };
  return line;
}

/** Lines that answer nothing. */
const shrugs: ReadonlySet<Intent> = new Set<Intent>([
  'deflect',
  'unknown',
  'unknown-of',
  'own-of',
  'already-said',
  'no-more',
  'own-words',
  'hinted',
  'guessed',
  'guard',
  'quizzed',
  'gossip',
  'who-told',
  'press',
]);

/** Whether a line says, however loosely, that what was asked is not known, or nothing of it. */
export const isShrug = (intent: Intent): boolean => shrugs.has(intent) || intent.startsWith('unknown-');
