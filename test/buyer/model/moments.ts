import { openScene } from '../../../server/buyer/buyer.ts';
import { castFor } from '../../../server/buyer/setting.ts';
import type { LineRequest } from '../../../server/buyer/speak.ts';
import { loadContent } from '../../../server/content/load.ts';
import type { LinePart, LinePlan } from '../../../server/domain/buyer-state.ts';
import type { Language, Variants } from '../../../server/domain/language.ts';
import type { Persona, Scene } from '../../../server/domain/persona.ts';

const content = await loadContent(undefined);
export const personas: ReadonlyMap<string, Persona> = new Map([...content.personas].map(([id, { value }]) => [id, value]));

/** A moment early in the talk with the cynical shopper, at which he says the given parts of his material. */
export function shopperLine(
  language: Language,
  part: Pick<LinePart, 'source' | 'id'> = { source: 'line', id: 'resist' },
  said = { en: 'Good afternoon. Nothing is short, we have nine.', fr: 'Bonjour. Rien ne manque, nous en avons neuf.' },
): LineRequest {
  const given = personas.get('cynical-shopper');
  const scene = given?.scenes[0];
  if (!given || !scene) throw new Error('the cynical shopper is not there');
  const persona = castFor(given, scene);
  const setting = { persona, scene, seed: 1, difficulty: 'true' as const, memory: null };
  const plan: LinePlan = { intents: ['resist'], parts: [{ ...part, index: 0 }], language };
  const { state } = openScene(setting, language);
  return { setting, plan, state, transcript: [{ speaker: 'learner', text: said[language] }] };
}

/** A moment for each wording that a persona has, at which it is said. */
export function writtenLines(given: Persona, scene: Scene, language: Language): LineRequest[] {
  const persona = castFor(given, scene);
  const setting = { persona, scene, seed: 1, difficulty: 'true' as const, memory: null };
  const { state } = openScene(setting, language);
  const entries: [LinePart['source'], string, Variants | undefined][] = [
    ...persona.facts.flatMap(({ id, says, guarded, more }): [LinePart['source'], string, Variants | undefined][] => [
      ['fact', id, says],
      ['guarded', id, guarded],
      ...more.map((entry, index): [LinePart['source'], string, Variants] => ['more', `${id}/${index}`, entry.says]),
    ]),
    ...persona.reactions.map(({ id, says }): [LinePart['source'], string, Variants] => ['reaction', id, says]),
    ...persona.happenings.map(({ id, says }): [LinePart['source'], string, Variants] => ['happening', id, says]),
    ...persona.recalls.map(({ id, says }): [LinePart['source'], string, Variants] => ['recall', id, says]),
    ...persona.asks.flatMap(({ id, says, pressed, settledLine }): [LinePart['source'], string, Variants | undefined][] => [
      ['ask', id, says],
      ['pressed', id, pressed],
      ['settled', id, settledLine],
    ]),
    ...Object.entries(persona.lines).map(([id, says]): [LinePart['source'], string, Variants | undefined] => [
      'line',
      id,
      says,
    ]),
    ...scene.outcomes.map(({ id, says }): [LinePart['source'], string, Variants] => ['outcome', id, says]),
  ];
  return entries.flatMap(([source, id, variants]) =>
    (variants?.[language] ?? []).map((_, index) => {
      const ends = source === 'outcome' ? { ends: { outcome: id, cause: 'concluded' as const } } : {};
      const plan: LinePlan = {
        intents: ['answer'],
        parts: [{ source, id, index, quote: 'nothing is short' }],
        language,
        ...ends,
      };
      return { setting, plan, state, transcript: [] };
    }),
  );
}
