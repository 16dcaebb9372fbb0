import { z } from 'zod';

/** How a real call was written down. */
export const CallFormat = z.enum(['text', 'webvtt', 'srt', 'json']);
export type CallFormat = z.infer<typeof CallFormat>;

/** Why a file cannot be taken. `line` and `column` count from 1; null where it is the file as a whole. `found` is what stands there. */
export const TranscriptProblem = z.object({
  problem: z.enum([
    'empty',
    'too-large',
    'too-long',
    'not-text',
    'bad-time',
    'bad-json',
    'json-shape',
    'json-entry',
    'no-speech',
    'no-speakers',
  ]),
  line: z.int().positive().nullable(),
  column: z.int().positive().nullable(),
  found: z.string(),
});
export type TranscriptProblem = z.infer<typeof TranscriptProblem>;

/** Somebody in a call: what they are called (empty where the file does not say), and how much they said. `first`: their first words. */
export const CallSpeaker = z.object({
  name: z.string(),
  turns: z.int().nonnegative(),
  words: z.int().nonnegative(),
  first: z.string(),
});
export type CallSpeaker = z.infer<typeof CallSpeaker>;

/** What is known of a real call besides its words. `seller` is the name of the one whose turns are marked. */
export const CallFacts = z.object({
  format: CallFormat,
  seller: z.string(),
  speakers: z.array(CallSpeaker.omit({ first: true })),
  /** When the last turn began, in seconds; null where the file has no times. */
  seconds: z.number().nonnegative().nullable(),
});
export type CallFacts = z.infer<typeof CallFacts>;
