import { z } from 'zod';
import { Act } from './act.ts';
import { Language } from './language.ts';

/** What kind of turn the buyer just made; a line can be several at once, and none before the buyer has spoken. */
export const lineKinds = [
  'question', // a direct question to the seller
  'price-question', // a question after price, cost or terms
  'straight-question', // a question that tests the seller's honesty: the catch, the commission, the rival
  'feeling', // shows a feeling
  'worry', // voices a concern or a risk
  'objection', // resists, doubts or refuses
  'confidence', // tells something personal or not told to everyone
  'invitation', // invites the seller to speak, ask or come closer
  'small-talk', // everyday talk, courtesy
  'farewell', // is about to end the talk
  'statement', // gives information
] as const;
export const LineKind = z.enum(lineKinds);
export type LineKind = z.infer<typeof LineKind>;

/** Whether a line of these kinds asks something: nobody passes by, or gives back, a question that was not put. */
export const asksSomething = (line: readonly LineKind[]): boolean =>
  line.some((kind) => kind.endsWith('question') || kind === 'invitation');

export const Speaker = z.enum(['buyer', 'learner']);
export type Speaker = z.infer<typeof Speaker>;

/** One turn of talk as the reader sees it. `other` is the buyer, `self` the seller. */
export const ContextTurn = z.object({ speaker: z.enum(['other', 'self']), text: z.string() });
export type ContextTurn = z.infer<typeof ContextTurn>;

/** What a reader is given. `context` is in order, oldest first; `facts` is the fact sheet as plain text. */
export type ReadingInput = {
  context: readonly ContextTurn[];
  reply: string;
  facts?: string | undefined;
  /** The language to fall back on where the reply is too short to tell. */
  language?: Language | undefined;
};

/** All acts of one reply, read in its context. `words` counts the reply's words. */
export const Reading = z.object({
  /** Who read it and in which version, for example `embedded@1`. */
  reader: z.string(),
  /** The reply's language; null if it is neither English nor French. */
  language: Language.nullable(),
  words: z.int().nonnegative(),
  /** The kinds of the buyer's line that the reply answers. */
  line: z.array(LineKind),
  acts: z.array(Act),
});
export type Reading = z.infer<typeof Reading>;

/** Reads a reply into acts. Pure and synchronous where embedded; a model's reader is a promise. */
export type Reader = { readonly version: string; read(input: ReadingInput): Reading };
