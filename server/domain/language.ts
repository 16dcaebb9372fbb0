import { z } from 'zod';

/** A language that buyers speak and the reader reads. */
export const Language = z.enum(['en', 'fr']);
export type Language = z.infer<typeof Language>;

/** A text in both languages. */
export const Text = z.strictObject({ en: z.string().trim().min(1), fr: z.string().trim().min(1) });
export type Text = z.infer<typeof Text>;

/** Interchangeable wordings in both languages; the buyer uses each at most once in a conversation. */
export const Variants = z.strictObject({
  en: z.array(z.string().trim().min(1)).min(1),
  fr: z.array(z.string().trim().min(1)).min(1),
});
export type Variants = z.infer<typeof Variants>;

/** Words, phrases or sample questions in both languages, matched by stem, not by letter. */
export const Cues = z.strictObject({
  en: z.array(z.string().trim().min(1)).default([]),
  fr: z.array(z.string().trim().min(1)).default([]),
});
export type Cues = z.infer<typeof Cues>;
