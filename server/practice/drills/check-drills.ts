import { Language } from '../../domain/language.ts';
import type { Reader } from '../../domain/reading.ts';
import { type Rubric, rubricIn } from '../../domain/rubric.ts';
import { markReply } from '../../scoring/mark-reply.ts';
import { asContext } from '../take-turn.ts';

/** The level that an example has to reach: above “middling”. */
const least = 4;

/**
 * What is wrong with a rubric's drills, in either language: a line has to call for the dimension, so that whatever is answered gets a level;
 * and the example has to be marked 4 or more on it, by the same reader as the learner's answers. Pure.
 */
export function drillProblems(rubric: Rubric, reader: Reader): string[] {
  return (rubric.drills ?? []).flatMap(({ id, dimension: dimensionId, before, line, facts, example }) => {
    const dimension = rubric.dimensions.find((one) => one.id === dimensionId);
    if (!dimension) return [];
    return Language.options.flatMap((language) => {
      const at = `drills: "${id}" (${language})`;
      const context = asContext([
        ...before.map(({ speaker, text }) => ({ speaker, text: text[language] })),
        { speaker: 'buyer' as const, text: line[language] },
      ]);
      const reply = example[language];
      const reading = reader.read({
        context,
        reply,
        facts: facts.map((fact) => fact[language]).join('\n'),
        language,
      });
      const [mark] = markReply({ ...rubricIn(rubric, language), dimensions: [dimension] }, reading, { context, reply });
      const called = dimension.calledForBy.some((kind) => reading.line.includes(kind));
      return [
        ...(called
          ? []
          : [
              `${at}: the line is read as ${reading.line.join(', ') || 'nothing'} and calls for ${dimensionId} no more than any other; expected one of ${dimension.calledForBy.join(', ')}`,
            ]),
        ...((mark?.level ?? 0) >= least
          ? []
          : [`${at}: the example is marked ${mark?.level ?? 'not at all'} on ${dimensionId}; expected ${least} or more`]),
      ];
    });
  });
}
