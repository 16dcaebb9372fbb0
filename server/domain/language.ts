import { z } from 'zod';

/** A language that buyers speak and the reader reads. */
export const Language = z.enum(['en', 'fr']);
export type Language = z.infer<typeof Language>;

const Wording = z.string().trim().min(1);

/** A text in both languages; what is written once, without `en` and `fr`, stands for both. */
export const Text = z.union([
  z.strictObject({ en: Wording, fr: Wording }),
  Wording.transform((text) => ({ en: text, fr: text })),
]);
export type Text = z.infer<typeof Text>;

const Wordings = z.array(Wording).min(1);

/** Interchangeable wordings in both languages; the buyer uses each at most once in a conversation. One list stands for both. */
export const Variants = z.union([
  z.strictObject({ en: Wordings, fr: Wordings }),
  Wordings.transform((texts) => ({ en: texts, fr: texts })),
]);
export type Variants = z.infer<typeof Variants>;

/** Words, phrases or sample questions in both languages, matched by stem, not by letter. One list stands for both. */
export const Cues = z.union([
  z.strictObject({ en: z.array(Wording).default([]), fr: z.array(Wording).default([]) }),
  z.array(Wording).transform((texts) => ({ en: texts, fr: texts })),
]);
export type Cues = z.infer<typeof Cues>;
