import { z } from 'zod';
import { Id } from './condition.ts';
import { ContentProblem } from './content-version.ts';

/** Longest file of a card in base64, in characters: four for each three bytes of 8 MB. */
export const mostCardBase64 = Math.ceil((8 * 1024 * 1024) / 3) * 4;

/** `file`: a character card, JSON or PNG, in base64. */
export const LookAtCard = z.object({
  file: z
    .base64('expected the file in base64')
    .min(1)
    .max(mostCardBase64, 'the file is larger than 8 MB; export the card as JSON'),
});
export type LookAtCard = z.infer<typeof LookAtCard>;

/** The text of a persona begun from a card, to make a draft of: which fields of the card had something to say, and what is still missing. */
export const CardDraft = z.object({
  name: z.string(),
  spec: z.string(),
  contentId: Id,
  text: z.string(),
  filled: z.array(z.string()),
  problems: z.array(ContentProblem),
});
export type CardDraft = z.infer<typeof CardDraft>;
