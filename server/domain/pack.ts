import { z } from 'zod';
import { Id } from './condition.ts';
import { ContentProblem } from './content-version.ts';
import { mostDraftText } from './draft.ts';
import { TestReport } from './draft-tests.ts';
import { mostLabelledCharacters } from './labelled-set.ts';

/** Most characters of a pack's file, and most things in it. */
export const mostPackCharacters = 12_000_000;
export const mostPackEntries = 50;

/** What a pack can hold. */
export const PackKind = z.enum(['persona', 'rubric', 'labelled']);
export type PackKind = z.infer<typeof PackKind>;

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'expected a SHA-256 in 64 hexadecimal digits');
const Name = z.string().trim().min(1).max(120);

/** One thing in a pack: `text` is its YAML, or for labelled replies its JSON lines; `sha256` is the hash of that text in UTF-8. */
export const PackEntry = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['persona', 'rubric']), id: Id, sha256: Sha256, text: z.string().min(1).max(mostDraftText) }),
  z.object({ kind: z.literal('labelled'), id: Name, sha256: Sha256, text: z.string().min(1).max(mostLabelledCharacters) }),
]);
export type PackEntry = z.infer<typeof PackEntry>;

/** The format that this Candor writes, and the latest that it reads. */
export const packFormat = 1;

/** A pack as a file: personas, rubrics, their tests (which their texts hold) and labelled replies. */
export const Pack = z.object({
  candor: z.literal('pack'),
  format: z.literal(packFormat),
  name: Name,
  madeAt: z.string().max(40),
  entries: z.array(PackEntry).min(1).max(mostPackEntries),
});
export type Pack = z.infer<typeof Pack>;

/** `pack` is the file's text. */
export const LookAtPack = z.object({ pack: z.string().min(1).max(mostPackCharacters) });
export type LookAtPack = z.infer<typeof LookAtPack>;

/**
 * How something in a pack stands to what is here: `new`: nothing of its id is; `here`: this very text is, or was; `other`: its id is taken by another text; `broken`: it cannot come
 * in, and `message` or `problems` say why. `proposed` is an id that is free. `tests` are those of a persona's or rubric's text, played.
 */
export const PackLookEntry = z.object({
  index: z.int().nonnegative(),
  kind: z.string(),
  id: z.string(),
  standing: z.enum(['new', 'here', 'other', 'broken']),
  proposed: z.string().optional(),
  message: z.string().optional(),
  problems: z.array(ContentProblem),
  tests: TestReport.optional(),
  lines: z.int().optional(),
});
export type PackLookEntry = z.infer<typeof PackLookEntry>;
export const PackLook = z.object({ name: z.string(), madeAt: z.string(), entries: z.array(PackLookEntry) });
export type PackLook = z.infer<typeof PackLook>;

/** What to take, by its place in the pack, as what, and under which id where its own is taken. */
export const ImportPack = LookAtPack.extend({
  take: z
    .array(z.object({ index: z.int().nonnegative(), as: z.enum(['draft', 'published', 'set']), id: Id.optional() }))
    .min(1)
    .max(mostPackEntries),
});
export type ImportPack = z.infer<typeof ImportPack>;

/** What became of each thing that was to be taken; `message` where it did not become what was asked for. */
export const PackImported = z.object({
  entries: z.array(
    z.object({
      index: z.int(),
      id: z.string(),
      did: z.enum(['draft', 'published', 'set', 'nothing']),
      draft: z.string().optional(),
      message: z.string().optional(),
    }),
  ),
});
export type PackImported = z.infer<typeof PackImported>;
