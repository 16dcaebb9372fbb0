import { z } from 'zod';
import { CallFacts, CallFormat, CallSpeaker } from './call.ts';
import { Language } from './language.ts';
import { ConversationRecord, defaultRubric } from './protocol.ts';

/** The words of a call: pasted, or a file's bytes in base64. Exactly one of the two. */
const words = {
  text: z.string().min(1).optional(),
  file: z
    .string()
    .regex(/^[A-Za-z0-9+/]+={0,2}$/, 'expected base64')
    .optional(),
};
const oneOfThem = ({ text, file }: { text?: string | undefined; file?: string | undefined }): boolean =>
  (text === undefined) !== (file === undefined);
const oneOnly = { error: 'give either text (pasted) or file (the bytes in base64)' };

/** What is to be looked at before it is brought. */
export const LookAtCall = z.object(words).refine(oneOfThem, oneOnly);
export type LookAtCall = z.infer<typeof LookAtCall>;

/**
 * A call to be kept and marked. `seller` is one of the preview's names, to the letter; `facts` a fact sheet, a line an item, against which
 * what the seller says is read.
 */
export const BringCall = z
  .object({
    ...words,
    title: z.string().trim().min(1).max(120),
    language: Language,
    seller: z.string().max(200),
    rubric: z.string().min(1).max(200).default(defaultRubric),
    facts: z.string().max(8000).default(''),
  })
  .refine(oneOfThem, oneOnly);
export type BringCall = z.infer<typeof BringCall>;

/** Who speaks in a file, before anything of it is kept. `language` is what most of it is in, null if neither English nor French. */
export const CallPreview = z.object({
  format: CallFormat,
  speakers: z.array(CallSpeaker),
  turns: z.int().positive(),
  seconds: CallFacts.shape.seconds,
  language: Language.nullable(),
  /** The file names nobody: it was taken for two people who take turns. */
  assumed: z.boolean(),
  /** Lines that were left out: heads, comments, what stands above the first name. */
  skipped: z.int().nonnegative(),
});
export type CallPreview = z.infer<typeof CallPreview>;

/** How far a call has been read: of the seller's turns, so many. */
export const CallProgress = z.object({ done: z.int().nonnegative(), of: z.int().nonnegative() });
export type CallProgress = z.infer<typeof CallProgress>;

/** Whether a call has its marks; `progress` until then. Light, to be asked again and again. */
export const CallStanding = z.object({ marked: z.boolean(), progress: CallProgress.optional() });
export type CallStanding = z.infer<typeof CallStanding>;

/** A call that was taken in; its marks follow. */
export const BroughtCall = z.object({ id: z.string(), progress: CallProgress });
export type BroughtCall = z.infer<typeof BroughtCall>;

/** An entry in the list of one's calls. `score` 0..1 and `level` 1..5 over all dimensions; absent until it is marked. */
export const CallSummary = z.object({
  id: z.string(),
  title: z.string(),
  rubric: z.string(),
  language: Language,
  seller: z.string(),
  broughtAt: z.string(),
  turns: z.int().nonnegative(),
  seconds: CallFacts.shape.seconds,
  markedAt: z.string().optional(),
  score: z.number().nullable().optional(),
  level: z.number().nullable().optional(),
});
export type CallSummary = z.infer<typeof CallSummary>;
export const CallList = z.object({ calls: z.array(CallSummary), nextCursor: z.string().optional() });
export type CallList = z.infer<typeof CallList>;

/** The whole of a call, as GET /conversations/:id gives it; `progress` as long as it is being marked. */
export const CallRecord = ConversationRecord.extend({ progress: CallProgress.optional() });
export type CallRecord = z.infer<typeof CallRecord>;
