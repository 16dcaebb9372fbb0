import { type CheckText, TextProblems, TriedRubric, type TryRubric, ViewedText, type ViewText } from '../domain/draft.ts';
import { TestedText } from '../domain/draft-tests.ts';
import { defaultRubric } from '../domain/protocol.ts';
import type { Studio } from './studio.ts';

/** What is wrong with a text, as `candor check` says it; empty if nothing is. `keeps`: whether it is about to be served. */
export const checkText = ({ aside }: Studio, text: CheckText, keeps = false): Promise<TextProblems> =>
  aside.run({ does: 'check', text, keeps }, TextProblems);

/** Plays what a text says it should be able to do, by the default rubric as it is published; takes seconds. */
export async function testText({ aside, catalogue }: Studio, text: CheckText, keeps = false): Promise<TestedText> {
  const { version } = await catalogue.rubric(defaultRubric);
  return aside.run({ does: 'test', text, rubric: version.source, keeps }, TestedText);
}

/** What is wrong with a text, or how it is shown. */
export const viewText = ({ aside }: Studio, { language, ...text }: ViewText): Promise<ViewedText> =>
  aside.run({ does: 'view', text, language }, ViewedText);

/** Marks a reply by a rubric that may be published nowhere. */
export const tryRubricText = ({ aside }: Studio, given: TryRubric): Promise<TriedRubric> =>
  aside.run({ does: 'try', given }, TriedRubric);
