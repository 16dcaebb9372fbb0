import { z } from 'zod';
import { Estimate } from './calibration.ts';
import { Language } from './language.ts';
import { ContextTurn } from './reading.ts';

const Talk = z.array(ContextTurn).min(1);
const Said = z.string().trim().min(1);
const Id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** One meaning in the words of somebody at home in the language and of somebody who is not. */
export const WordingPair = z.strictObject({
  id: Id,
  language: Language,
  context: Talk,
  facts: Said.optional(),
  plain: Said,
  rough: Said,
});
export type WordingPair = z.infer<typeof WordingPair>;

/** One meaning, in the same talk, in English and in French. */
export const LanguagePair = z.strictObject({
  id: Id,
  context: z.strictObject({ en: Talk, fr: Talk }),
  facts: z.strictObject({ en: Said, fr: Said }).optional(),
  en: Said,
  fr: Said,
});
export type LanguagePair = z.infer<typeof LanguagePair>;

/** A reply that is made to be scored and not to be said; `kind` says how. */
export const GamedReply = z.strictObject({
  id: Id,
  kind: Id,
  language: Language,
  context: Talk,
  facts: Said.optional(),
  reply: Said,
});
export type GamedReply = z.infer<typeof GamedReply>;

/** One meaning at three lengths. */
export const LengthTriple = z.strictObject({
  id: Id,
  language: Language,
  context: Talk,
  facts: Said.optional(),
  short: Said,
  middle: Said,
  long: Said,
});
export type LengthTriple = z.infer<typeof LengthTriple>;

/** What every version of a rubric is tried on. `hash` is the SHA-256 of the four files' text. */
export const CertificateSets = z.object({
  hash: z.string(),
  wording: z.array(WordingPair),
  languages: z.array(LanguagePair),
  gaming: z.array(GamedReply),
  length: z.array(LengthTriple),
});
export type CertificateSets = z.infer<typeof CertificateSets>;

/**
 * How form moves one dimension, in levels, over the `n` pairs that have a level on both sides: `mean` with its sign (below 0: rough wording, or French, gets less), `size`
 * without it; `moved`: the share of pairs whose levels differ, 0..1. `onlyOne`: pairs that have a level on one side alone, which count in none of these.
 */
export const Shift = z.object({
  dimension: z.string(),
  title: z.string(),
  n: z.int().nonnegative(),
  mean: Estimate,
  size: Estimate,
  moved: Estimate,
  onlyOne: z.int().nonnegative(),
});
export type Shift = z.infer<typeof Shift>;

/** `above`: the share of all gamed replies that get more than level 3 on the dimension; `any`: on any dimension. */
export const Gaming = z.object({
  n: z.int(),
  any: Estimate,
  dimensions: z.array(z.object({ dimension: z.string(), title: z.string(), above: Estimate })),
});

/** How many levels 100 more words of the same meaning bring, over `n` meanings. */
export const LengthEffect = z.object({
  dimension: z.string(),
  title: z.string(),
  n: z.int().nonnegative(),
  per100Words: Estimate,
});
export type LengthEffect = z.infer<typeof LengthEffect>;

/** How a version of a rubric holds up where the form of a reply changes and its meaning does not. */
export const Certificate = z.object({
  wording: z.array(Shift),
  languages: z.array(Shift),
  gaming: Gaming,
  length: z.array(LengthEffect),
});
export type Certificate = z.infer<typeof Certificate>;

/** A version's certificate by one engine's reader; null while it is being computed. */
export const VersionCertificate = z.object({
  rubric: z.string(),
  title: z.string(),
  version: z.object({ id: z.string(), hash: z.string() }),
  reader: z.string(),
  at: z.iso.datetime().nullable(),
  certificate: Certificate.nullable(),
});
export type VersionCertificate = z.infer<typeof VersionCertificate>;
export const CertificateList = z.object({ certificates: z.array(VersionCertificate) });
export type CertificateList = z.infer<typeof CertificateList>;
