import { castFor } from '../../buyer/setting.ts';
import { variantsOf } from '../../buyer/wording.ts';
import type { LinePart } from '../../domain/buyer-state.ts';
import { Language } from '../../domain/language.ts';
import type { Persona, Scene } from '../../domain/persona.ts';
import type { Reader } from '../../domain/reading.ts';
import type { Rubric } from '../../domain/rubric.ts';
import { markReply } from '../../scoring/mark-reply.ts';
import { sheetText } from '../take-turn.ts';

/** The mean level, of the dimensions that a line calls for, that a better reply has to reach: above “middling”. */
const least = 3.5;

/**
 * What is wrong with a persona's better replies: each is read as an answer to every thing it is meant for, in the first wording, and has to
 * be marked 3.5 or more on average. Those for a `kind` of line alone are not tried, since any line may be of it. Pure.
 */
export function betterProblems(persona: Persona, rubric: Rubric, reader: Reader): string[] {
  return persona.better.flatMap(({ to, says, scenes }, index) =>
    Language.options.flatMap((language) =>
      says[language].flatMap((reply, at) =>
        to.flatMap((entry) => {
          const scene = persona.scenes.find(({ id }) => (scenes ? scenes.includes(id) : true));
          const line = scene && lineOf(persona, scene, entry, language);
          if (!scene || line === undefined) return [];
          const context = [{ speaker: 'other' as const, text: line }];
          const reading = reader.read({ context, reply, facts: sheetText(scene, language), language });
          const levels = markReply(rubric, reading, { context, reply }).flatMap(({ dimension, level }) =>
            level === null ? [] : [{ dimension, level }],
          );
          const mean = levels.reduce((sum, { level }) => sum + level, 0) / (levels.length || 1);
          if (levels.length === 0 || mean >= least) return [];
          const marks = levels.map(({ dimension, level }) => `${dimension} ${level}`).join(', ');
          return [
            `better[${index}].says.${language}[${at}]: as an answer to ${entry} it is marked ${mean.toFixed(1)} on average (${marks}); expected ${least} or more`,
          ];
        }),
      ),
    ),
  );
}

const sources: Record<string, LinePart['source']> = {
  ask: 'ask',
  fact: 'fact',
  guarded: 'guarded',
  reaction: 'reaction',
  happening: 'happening',
  line: 'line',
  opening: 'opening',
};

/** The first wording of what a better reply is meant to answer; undefined for a kind of line. */
function lineOf(persona: Persona, scene: Scene, entry: string, language: Language): string | undefined {
  const [name = '', id = ''] = entry.split(':');
  const source = sources[name];
  if (source === undefined) return undefined;
  return variantsOf(castFor(persona, scene), source, source === 'opening' ? `${id}/0` : id)?.[language][0];
}
