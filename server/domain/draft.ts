import { z } from 'zod';
import { Id } from './condition.ts';
import { ContentKind, ContentOrigin, ContentProblem } from './content-version.ts';
import { Language } from './language.ts';
import { Mark } from './mark.ts';
import { NamedRef } from './ref.ts';
import { StudioView } from './studio-view.ts';

/** Bodies of the studio's requests and answers. Times are ISO 8601 in UTC. Fields may be added, none renamed. */

const time = z.string();

/** The longest text of a draft, in UTF-16 code units: twice the longest persona that ships. */
export const mostDraftText = 3_000_000;
const DraftText = z.string().max(mostDraftText, `expected at most ${mostDraftText} characters`);
/** Nobody: whoever it was has deleted their account since. */
const Who = NamedRef.nullable();
const Words = z.string().trim().min(1).max(2000);

/**
 * What a designer works on, one of each persona or rubric. `revision` counts its saves from 1. `basedOn` is the version that was published
 * when it was begun; null where there was none.
 */
export const DraftHead = z.object({
  id: z.string(),
  kind: ContentKind,
  contentId: Id,
  revision: z.int().positive(),
  basedOn: z.string().nullable(),
  createdBy: Who,
  createdAt: time,
  updatedBy: Who,
  updatedAt: time,
});
export type DraftHead = z.infer<typeof DraftHead>;

/** A draft with its text, which need not be YAML as long as it is one. */
export const Draft = DraftHead.extend({ text: z.string() });
export type Draft = z.infer<typeof Draft>;
export const DraftList = z.object({ drafts: z.array(DraftHead) });

/**
 * Begins a draft: of `text`; of a copy of a version (`copyOf`), under the id named here; or, with neither, of what is published under this id.
 * `fresh`: refused if the id is published already.
 */
export const NewDraft = z.object({
  kind: ContentKind,
  contentId: Id,
  text: DraftText.optional(),
  copyOf: z.string().optional(),
  fresh: z.boolean().default(false),
});
export type NewDraft = z.infer<typeof NewDraft>;

/** `revision` is the one that the text was changed from: if somebody has saved since, nothing is stored. */
export const SaveDraft = z.object({ text: DraftText, revision: z.int().positive() });
export type SaveDraft = z.infer<typeof SaveDraft>;

/** `current` is the version that its designer saw as published (null: none); `reason` is needed where the draft fails its tests. */
export const PublishDraft = z.object({
  revision: z.int().positive(),
  current: z.string().nullable(),
  note: Words,
  reason: Words.optional(),
});
export type PublishDraft = z.infer<typeof PublishDraft>;

export const RollBack = z.object({ version: z.string(), current: z.string().nullable(), note: Words });
export type RollBack = z.infer<typeof RollBack>;

/** Checks the text of a persona or rubric with this id as `candor check` does a file. */
export const CheckText = z.object({ kind: ContentKind, contentId: Id, text: DraftText });
export type CheckText = z.infer<typeof CheckText>;
export const TextProblems = z.object({ problems: z.array(ContentProblem) });
export type TextProblems = z.infer<typeof TextProblems>;

/** The same, and how a text without problems is shown in one language. */
export const ViewText = CheckText.extend({ language: Language });
export type ViewText = z.infer<typeof ViewText>;
export const ViewedText = TextProblems.extend({ view: StudioView.nullable() });
export type ViewedText = z.infer<typeof ViewedText>;

/** Marks a reply by the text of a rubric; `line` is what the buyer has just said. */
export const TryRubric = z.object({
  contentId: Id,
  text: DraftText,
  line: z.string().max(4000),
  reply: z.string().min(1).max(4000),
  language: Language,
});
export type TryRubric = z.infer<typeof TryRubric>;
/** The reply is turn 1, the line turn 0; both where the text has problems are as they were said, and there are no marks. */
export const TriedRubric = TextProblems.extend({ marks: z.array(Mark) });
export type TriedRubric = z.infer<typeof TriedRubric>;

export const VersionRef = z.object({ version: z.string() });

/** Something that became the current version, or went (`version` null); `conversations` were held with this version, by whomever. */
export const Publication = z.object({
  version: z.string().nullable(),
  origin: ContentOrigin,
  at: time,
  by: Who,
  note: z.string().nullable(),
  /** Why it was published although it fails its tests. */
  reason: z.string().nullable(),
  conversations: z.int().nonnegative(),
});
export type Publication = z.infer<typeof Publication>;

/** Of one persona or rubric, all that was published, the latest first. */
export const VersionList = z.object({
  kind: ContentKind,
  contentId: Id,
  /** Its name or title; null where there is none yet. */
  title: z.string().nullable(),
  current: z.string().nullable(),
  draft: DraftHead.nullable(),
  publications: z.array(Publication),
});
export type VersionList = z.infer<typeof VersionList>;

/** A version's text. */
export const VersionText = z.object({ version: z.string(), kind: ContentKind, contentId: Id, text: z.string() });
export type VersionText = z.infer<typeof VersionText>;

/** What the studio has of one persona or rubric. `latest` is the last publication, null for a draft that is new. */
export const StudioEntry = z.object({
  kind: ContentKind,
  contentId: Id,
  /** Its name or title, of what is published, else of its draft; null where neither says one. */
  title: z.string().nullable(),
  latest: Publication.nullable(),
  versions: z.int().nonnegative(),
  /** Conversations with any of its versions. */
  conversations: z.int().nonnegative(),
  draft: DraftHead.nullable(),
});
export type StudioEntry = z.infer<typeof StudioEntry>;
/** `model` says whether a description can be filled in by a language model, and `sentTo` which host it would go to. */
export const StudioList = z.object({ entries: z.array(StudioEntry), model: z.boolean(), sentTo: z.string().nullable() });
export type StudioList = z.infer<typeof StudioList>;

/** Who else has had a draft open within the last half minute, and how it stands by now. */
export const DraftPresence = z.object({ draft: DraftHead, others: z.array(NamedRef) });
export type DraftPresence = z.infer<typeof DraftPresence>;
