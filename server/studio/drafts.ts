import type { Draft, DraftHead, DraftPresence, NewDraft, SaveDraft } from '../domain/draft.ts';
import type { Principal } from '../domain/principal.ts';
import { CandorError } from '../errors.ts';
import { currentVersion, renamed, type Studio } from './studio.ts';

export const noDraft = (id: string): CandorError =>
  new CandorError('not-found', `there is no draft "${id}"; it may have been published or discarded: open the list again`);

/** A draft that has changed since somebody saw it. Nothing of theirs was stored; `details` say who saved when. */
export async function stale({ store }: Studio, id: string): Promise<CandorError> {
  const draft = await store.draft(id);
  if (!draft) return noDraft(id);
  const { revision, updatedBy, updatedAt } = draft;
  return new CandorError(
    'conflict',
    `${updatedBy?.name ?? 'somebody'} has saved this draft at ${updatedAt}, since you opened it; nothing was overwritten: compare the two texts, and save again`,
    { details: { revision, updatedBy, updatedAt } },
  );
}

/** Begins a draft; `conflict`, with the draft there is in `details`, where this content has one already or is not as new as it should be. */
export async function createDraft(studio: Studio, { userId }: Principal, wanted: NewDraft): Promise<Draft> {
  const { store, now, newId } = studio;
  const { kind, contentId, fresh } = wanted;
  const basedOn = await currentVersion(studio, kind, contentId);
  if (fresh && basedOn !== null)
    throw new CandorError('conflict', `there is a ${kind} "${contentId}" already; take another id, or open a draft of it`);
  const text = wanted.text ?? (await sourceOf(studio, wanted, basedOn));
  const id = newId();
  const at = now().toISOString();
  const saved = await store.createDraft(
    { id, kind, contentId, text, basedOn, by: userId, at },
    { at, action: 'draft-begun', actor: userId, subject: contentId, detail: { kind } },
  );
  if (saved !== 'saved')
    throw new CandorError(
      'conflict',
      `there is a draft of the ${kind} "${contentId}" already, begun by ${saved.taken.createdBy?.name ?? 'somebody'}; go on with that one`,
      { details: { draft: saved.taken } },
    );
  return readDraft(studio, id);
}

/** The text that a draft begins with: a copy under another id, or what is published. */
async function sourceOf(studio: Studio, { kind, contentId, copyOf }: NewDraft, current: string | null): Promise<string> {
  const { store } = studio;
  const id = copyOf ?? current;
  const version = id === null ? undefined : await store.version(id);
  if (version?.kind !== kind)
    throw new CandorError(
      'not-found',
      copyOf === undefined
        ? `there is no ${kind} "${contentId}" to begin from`
        : `there is no version "${copyOf}" of a ${kind}`,
    );
  if (version.contentId === contentId) return version.source;
  return renamed(studio, version.source, contentId, `version "${id}"`);
}

/** A draft with its text. */
export async function readDraft({ store }: Studio, id: string): Promise<Draft> {
  const draft = await store.draft(id);
  if (!draft) throw noDraft(id);
  return draft;
}

export const listDrafts = ({ store }: Studio): Promise<DraftHead[]> => store.listDrafts();

/** Saves a text over the revision that it was changed from; `conflict` where somebody has saved another since. */
export async function saveDraft(
  studio: Studio,
  { userId }: Principal,
  id: string,
  { text, revision }: SaveDraft,
): Promise<DraftHead> {
  const { store, now } = studio;
  const saved = await store.saveDraft(id, text, revision, userId, now().toISOString());
  if (saved === 'gone') throw noDraft(id);
  const { text: stored, ...head } = await readDraft(studio, id);
  // The same text again, whose answer was lost on the way, or that two came to by themselves.
  if (saved === 'stale' && stored !== text) throw await stale(studio, id);
  // Somebody may have saved another since: whoever saved this one has seen no later revision than this one's.
  return saved === 'saved' ? { ...head, revision: revision + 1 } : head;
}

/** Throws a draft away as it was last seen. What is published stays as it is. */
export async function discardDraft(studio: Studio, { userId }: Principal, id: string, revision: number): Promise<void> {
  const { store, now } = studio;
  const { kind, contentId } = await readDraft(studio, id);
  const at = now().toISOString();
  const audit = { at, action: 'draft-discarded' as const, actor: userId, subject: contentId, detail: { kind } };
  const discarded = await store.discardDraft(id, revision, audit);
  if (discarded !== 'saved') throw await stale(studio, id);
}

/** Says that one has a draft open, and who else has, and how it stands. */
export async function attendDraft(studio: Studio, principal: Principal, id: string): Promise<DraftPresence> {
  const { text: _, ...draft } = await readDraft(studio, id);
  return { draft, others: studio.present.meet(id, principal, studio.now()) };
}
