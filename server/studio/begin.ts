import { fillTemplate, readTemplate } from '../content/templates.ts';
import type { ContentKind } from '../domain/content-version.ts';
import type { Description, Outline, OutlineText } from '../domain/outline.ts';
import { CandorError } from '../errors.ts';
import type { Studio } from './studio.ts';

/** The text that a new persona or rubric begins with. */
export const templateOf = async (kind: ContentKind): Promise<{ text: string }> => ({ text: await readTemplate(kind) });

/** A new persona's text from an outline. */
export const textFromOutline = async ({ contentId, language, outline }: OutlineText): Promise<{ text: string }> => ({
  text: fillTemplate(await readTemplate('outline'), contentId, language, outline),
});

/** An outline from a description, by a language model; `unavailable` where none is set up or it fails. */
export async function describe(
  { describer }: Studio,
  description: Description,
  signal: AbortSignal,
): Promise<{ outline: Outline }> {
  if (!describer)
    throw new CandorError(
      'unavailable',
      'no language model is set up here (CANDOR_BUYER_MODEL or CANDOR_READER_MODEL); fill in the form',
    );
  return { outline: await describer(description, signal) };
}
