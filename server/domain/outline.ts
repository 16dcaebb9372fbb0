import { z } from 'zod';
import { Id } from './condition.ts';
import { Language } from './language.ts';

const Line = z.string().trim().min(1).max(400);
const Prose = z.string().trim().min(1).max(2000);

/** Something the buyer may say, and a question that gets it. */
export const OutlinedFact = z.object({ says: Prose, asked: Line });

/**
 * A buyer in a few words, in one language: what a form asks for, and what a language model fills in from a description. Two facts on the
 * surface, two of how things really are, one worry, and what is at stake.
 */
export const Outline = z.object({
  name: Line,
  title: Line,
  tagline: Line,
  background: Prose,
  wants: Prose,
  fears: Prose,
  hides: Prose,
  voice: Line,
  brief: Prose,
  goal: Line,
  offer: Line,
  price: Line,
  limit: Line,
  opening: Line,
  ask: Line,
  surface: z.tuple([OutlinedFact, OutlinedFact]),
  situation: z.tuple([OutlinedFact, OutlinedFact]),
  worry: OutlinedFact,
  stake: OutlinedFact,
});
export type Outline = z.infer<typeof Outline>;

/** A new persona's text from an outline in this language. */
export const OutlineText = z.object({ contentId: Id, language: Language, outline: Outline });
export type OutlineText = z.infer<typeof OutlineText>;

/** A buyer as somebody would describe them, to be made an outline by a language model. */
export const Description = z.object({ description: z.string().trim().min(20).max(8000), language: Language });
export type Description = z.infer<typeof Description>;
export const OutlineAnswer = z.object({ outline: Outline });

/** A text to begin with. */
export const TextAnswer = z.object({ text: z.string() });
