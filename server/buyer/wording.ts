import type { BuyerState, LinePart } from '../domain/buyer-state.ts';
import type { Language, Variants } from '../domain/language.ts';
import type { LineIntent } from '../domain/line-intent.ts';
import type { Fact, Persona } from '../domain/persona.ts';
import { quotable } from '../language/quotable.ts';
import { factOf } from './fact-of.ts';
import type { Setting } from './setting.ts';

type Source = LinePart['source'];

/** A well-mixed 32-bit number from text (FNV-1a with a final avalanche). */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x45d9f3b);
  return (value ^ (value >>> 15)) >>> 0;
}

/** All wordings of an entry of the persona; undefined where the persona has no such entry. */
export function variantsOf(persona: Persona, source: Source, id: string): Variants | undefined {
  const byId = <T extends { id: string }>(list: readonly T[]): T | undefined => list.find((entry) => entry.id === id);
  switch (source) {
    case 'fact':
      return factOf(persona, id)?.says;
    case 'more': {
      const [fact, index] = id.split('/');
      return factOf(persona, fact)?.more[Number(index)]?.says;
    }
    case 'guarded':
      return factOf(persona, id)?.guarded;
    case 'reaction':
      return byId(persona.reactions)?.says;
    case 'happening':
      return byId(persona.happenings)?.says;
    case 'recall':
      return byId(persona.recalls)?.says;
    case 'ask':
      return byId(persona.asks)?.says;
    case 'pressed':
      return byId(persona.asks)?.pressed;
    case 'settled':
      return byId(persona.asks)?.settledLine;
    case 'line':
      return persona.lines[id as LineIntent];
    case 'opening': {
      const [scene, index] = id.split('/');
      return persona.scenes.find((entry) => entry.id === scene)?.openings[Number(index)]?.says;
    }
    case 'outcome':
      return persona.scenes.flatMap((scene) => scene.outcomes).find((outcome) => outcome.id === id)?.says;
  }
}

const keyOf = (language: Language, source: Source, id: string, index: number): string => `${language}:${source}:${id}:${index}`;

/**
 * A wording not yet used in this conversation, chosen by the seed, or null where all are used. A wording with `{quote}` is only
 * eligible where there is a quote to put in. Pure: the caller records it with `use`. `used` are the wordings to keep away from; of the others
 * the seed chooses among those that are `worth` most.
 */
export function pick(
  setting: Setting,
  state: BuyerState,
  source: Source,
  id: string,
  quote?: string,
  used: readonly string[] = state.used,
  worth: (text: string) => number = () => 0,
): LinePart | null {
  const said = quote === undefined ? undefined : quotable(quote);
  const variants = variantsOf(setting.persona, source, id)?.[state.language] ?? [];
  const all = variants
    .map((text, index) => ({ text, index }))
    .filter(
      ({ text, index }) =>
        !used.includes(keyOf(state.language, source, id, index)) && (said !== undefined || !text.includes('{quote}')),
    );
  const worths = all.map(({ text }) => worth(text));
  const most = Math.max(...worths);
  const free = all.filter((_, at) => worths[at] === most);
  const chosen = free[hash(`${setting.seed}:${source}:${id}:${state.replies}`) % (free.length || 1)];
  if (!chosen) return null;
  return { source, id, index: chosen.index, ...(chosen.text.includes('{quote}') && said !== undefined ? { quote: said } : {}) };
}

/** Records a wording as said. Changes `state`. */
export function use(state: BuyerState, part: LinePart): void {
  state.used.push(keyOf(state.language, part.source, part.id, part.index));
}

/** How a wording begins that takes up a question or something said before: “That they look at you.”, “Because it was asked for.”, “It took six years.” */
const upTaking =
  /^(that (they|he|she|it|i|one|you|we|somebody|nobody|everybody)\b|because\b|since\b|yes\b|no[,.]|like an? |to [a-z]+ |for \p{L}+\.|(it|it’s|she|she’s|he|he’s|they|they’re|then|mine|ours)\b|que (?!voulez)|qu[’']|parce\b|depuis\b|oui\b|non[,.]|comme une? |pour \p{L}+\.|((il (?!y a|faut|pleut|fait)|elle|ils|elles|ça|lui|alors)\s|(la mienne|le mien|les miens|la nôtre|le nôtre)(?!\p{L})))/iu;

/** Whether a wording takes up something said before. */
export const takesUp = (text: string): boolean => upTaking.test(text);

/** Whether a fact has a wording left that can be said unasked. */
export const standsAlone = ({ language, used }: BuyerState, { id, says }: Fact): boolean =>
  says[language].some((text, index) => !takesUp(text) && !used.includes(`${language}:fact:${id}:${index}`));
