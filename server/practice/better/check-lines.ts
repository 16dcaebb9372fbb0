import { castFor } from '../../buyer/setting.ts';
import { variantsOf } from '../../buyer/wording.ts';
import type { LinePart } from '../../domain/buyer-state.ts';
import { Language } from '../../domain/language.ts';
import type { Better, Persona, Scene } from '../../domain/persona.ts';
import type { Reader } from '../../domain/reading.ts';
import type { Rubric } from '../../domain/rubric.ts';
import { markReply } from '../../scoring/mark-reply.ts';
import { sheetText } from '../take-turn.ts';

/** The mean level, of the dimensions that a line calls for, that a better reply has to reach: above “middling”. */
const least = 3.5;

type Answer = { entry: string; mean: number; levels: string };

/**
 * What is wrong with a persona's better replies: each wording is read as an answer to everything it is meant for, in that one's first
 * wording, and has to be marked 3.5 or more on average as an answer to one of them at least; else no debrief will ever show it. What is
 * meant for kinds of line alone is not tried, since any line may be of a kind. Pure.
 */
export function betterProblems(persona: Persona, rubric: Rubric, reader: Reader): string[] {
  return persona.better.flatMap((better, index) =>
    Language.options.flatMap((language) =>
      better.says[language].flatMap((reply, at) => {
        const answers = answersOf({ persona, rubric, reader }, better, language, reply);
        const [best] = answers.sort((a, b) => b.mean - a.mean);
        if (!best || best.mean >= least) return [];
        const { entry, mean, levels } = best;
        return [
          `better[${index}].says.${language}[${at}]: as an answer to ${entry} it is marked ${mean.toFixed(1)} on average (${levels}), and no higher to anything else in \`to\`; expected ${least} or more`,
        ];
      }),
    ),
  );
}

type Content = { persona: Persona; rubric: Rubric; reader: Reader };

/** How a reply is marked as an answer to each thing that it is meant for. */
function answersOf({ persona, rubric, reader }: Content, better: Better, language: Language, reply: string): Answer[] {
  const scene = persona.scenes.find(({ id }) => better.scenes?.includes(id) ?? true);
  if (!scene) return [];
  return better.to.flatMap((entry) => {
    const line = lineOf(persona, scene, entry, language);
    if (line === undefined) return [];
    const context = [{ speaker: 'other' as const, text: line }];
    const reading = reader.read({ context, reply, facts: sheetText(scene, language), language });
    const marks = markReply(rubric, reading, { context, reply }).filter(({ level }) => level !== null);
    if (marks.length === 0) return [];
    const mean = marks.reduce((sum, { level }) => sum + (level ?? 0), 0) / marks.length;
    return [{ entry, mean, levels: marks.map(({ dimension, level }) => `${dimension} ${level}`).join(', ') }];
  });
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
