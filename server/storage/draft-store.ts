import type { ContentKind, ContentVersion } from '../domain/content-version.ts';
import type { Draft, DraftHead, Publication } from '../domain/draft.ts';
import type { NewAuditEntry } from './account-store.ts';

/** A draft as it is begun. */
type NewDraftRow = Pick<Draft, 'id' | 'kind' | 'contentId' | 'text' | 'basedOn'> & { by: string; at: string };

/** What is published, by whom and with which words. */
export type StudioPublication = {
  content: Omit<ContentVersion, 'id'>;
  /** The version that was current when it was decided; where it is not any more, nothing is published. */
  current: string | null;
  by: string;
  at: string;
  note: string;
  reason: string | null;
};

/** How much a version or a whole persona or rubric was published and used. */
type ContentUse = {
  kind: ContentKind;
  contentId: string;
  latest: Publication;
  versions: number;
  conversations: number;
};

/** Where drafts are kept, and what the studio publishes. Drafts belong to the installation: any designer may change any. */
export type DraftStore = {
  /** `taken`: there is a draft of this content already, which is given; nothing was stored. */
  createDraft(draft: NewDraftRow, audit: NewAuditEntry): Promise<'saved' | { taken: DraftHead }>;
  draft(id: string): Promise<Draft | undefined>;
  draftOf(kind: ContentKind, contentId: string): Promise<DraftHead | undefined>;
  /** All of them, what was saved last first. */
  listDrafts(): Promise<DraftHead[]>;
  /** Stores a text in place of the one of `revision`; `stale`: that is not the latest any more, and nothing was stored. */
  saveDraft(id: string, text: string, revision: number, by: string, at: string): Promise<'saved' | 'stale' | 'gone'>;
  discardDraft(id: string, revision: number, audit: NewAuditEntry): Promise<'saved' | 'stale' | 'gone'>;
  /** Makes a draft's text the current version and ends the draft; where either has changed since it was looked at, nothing happens. */
  publishDraft(
    draft: { id: string; revision: number },
    publication: StudioPublication,
    audit: NewAuditEntry,
  ): Promise<ContentVersion | 'stale' | 'gone' | 'not-current'>;
  /** Makes a version that was current before current again. */
  rollBack(publication: StudioPublication, audit: NewAuditEntry): Promise<ContentVersion | 'not-current'>;
  /**
   * A version that nobody is served unless they name it; one with an equal hash is used again. Earlier ones of this content that were only tried, and that
   * nothing holds on to any more, go an hour after they were made: whoever has just been given one can still begin with it.
   */
  keepVersion(content: Omit<ContentVersion, 'id'>, at: string): Promise<ContentVersion>;
  /** What was published under an id, the latest first. */
  publications(kind: ContentKind, contentId: string): Promise<Publication[]>;
  /** Everything that was ever published, by kind and id. */
  contentUse(): Promise<ContentUse[]>;
};
