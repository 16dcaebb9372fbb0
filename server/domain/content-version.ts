import { z } from 'zod';

export const ContentKind = z.enum(['persona', 'rubric']);
export type ContentKind = z.infer<typeof ContentKind>;

/** Where a publication came from: a file in prompts/, rubrics/ or CANDOR_CONTENT, or the studio. */
export const ContentOrigin = z.enum(['file', 'studio']);
export type ContentOrigin = z.infer<typeof ContentOrigin>;

/** What is wrong with a content file, and where; lines and columns count from 1. */
export const ContentProblem = z.object({
  file: z.string(),
  line: z.int().positive(),
  column: z.int().positive(),
  path: z.string(),
  message: z.string(),
});
export const ContentProblems = z.object({ problems: z.array(ContentProblem) });

/** A persona or rubric as it was published once; never changed afterwards. `hash` is the SHA-256 of `source`, its YAML text. */
export const ContentVersion = z.object({
  id: z.string(),
  kind: ContentKind,
  contentId: z.string(),
  hash: z.string(),
  source: z.string(),
});
export type ContentVersion = z.infer<typeof ContentVersion>;
