import type { BuyerState, LinePart, LinePlan } from '../domain/buyer-state.ts';
import type { Language } from '../domain/language.ts';
import type { Persona } from '../domain/persona.ts';
import type { Speaker as Who } from '../domain/reading.ts';
import { CandorError } from '../errors.ts';
import type { ModelCall } from '../llm/chat-model.ts';
import type { Setting } from './setting.ts';
import { variantsOf } from './wording.ts';

/** What a line is about: its plan, in the state that the last reply has led to. */
export type LineRequest = {
  setting: Setting;
  plan: LinePlan;
  state: BuyerState;
  transcript: readonly { speaker: Who; text: string }[];
};

/** What a speaker may have to tell while it speaks: it waits for its model, or the line is the embedded one in the model's place. */
export type SpeakerNews = { code: 'queued' } | { code: 'embedded-line'; because: string };

export type SpeakRequest = LineRequest & {
  signal: AbortSignal;
  onNews?: ((news: SpeakerNews) => void) | undefined;
  /** Told of each call to a model. */
  onCall?: ((call: ModelCall) => void) | undefined;
};

/** Takes back what was said of the line so far; what follows replaces it. */
export const takenBack = Symbol('taken back');

/** Puts a plan into words, piece by piece. Stops without an error when the signal is aborted. */
export type Speaker = {
  readonly version: string;
  /** Speaking costs something: it is given up when nobody listens. */
  readonly forSomebody?: boolean;
  speak(request: SpeakRequest): AsyncIterable<string | typeof takenBack>;
  /** The whole line, where it takes no time to find: it is then kept together with the reply that it answers. */
  atOnce?(request: LineRequest): string;
};

function wordingOf(persona: Persona, part: LinePart, language: Language): string {
  const text = variantsOf(persona, part.source, part.id)?.[language][part.index];
  if (text === undefined)
    throw new CandorError(
      'bad-content',
      `${persona.id}: no wording ${part.index} of ${part.source} "${part.id}" in ${language}`,
    );
  // A function: a replacement text would have its dollar signs read as patterns.
  return text.replaceAll('{quote}', () => part.quote ?? '');
}

/** The whole line of a plan in the persona's own words. Pure. */
export const compose = (persona: Persona, plan: LinePlan): string =>
  plan.parts.map((part) => wordingOf(persona, part, plan.language)).join(' ');

/** Speaks from the persona's own material alone, in pieces of a few words; the page paces them. */
export const embeddedSpeaker: Speaker = {
  version: 'embedded@1',
  atOnce: ({ setting, plan }) => compose(setting.persona, plan),
  async *speak({ setting, plan, signal }) {
    for (const piece of compose(setting.persona, plan).match(/(?:\S+\s*){1,4}/g) ?? []) {
      if (signal.aborted) return;
      yield piece;
    }
  },
};
