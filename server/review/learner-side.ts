import type { Consent, Exemplary, Library, LibraryEntry, NoticeList } from '../domain/coaching.ts';
import type { Principal } from '../domain/principal.ts';
import { CandorError } from '../errors.ts';
import { readCursor, writeCursor } from '../storage/cursor.ts';
import type { LibraryPlace, LibraryRow } from '../storage/review-store.ts';
import { type Desk, entry } from './desk.ts';

const noticesShown = 50;
const momentsShown = 20;

/** What one is told, newest first. */
export const listNotices = ({ store }: Desk, { userId }: Principal): Promise<NoticeList> => store.notices(userId, noticesShown);

export const readNotices = ({ store }: Desk, { userId }: Principal, upTo: number): Promise<void> =>
  store.readNotices(userId, upTo);

/** A learner agrees that a moment of theirs is shown to those who share a group with them, or takes that back. */
export async function setConsent(desk: Desk, learner: Principal, id: string, consent: Consent): Promise<Exemplary> {
  const audit = entry(desk, consent.consent ? 'consent-given' : 'consent-withdrawn', learner, null, { moment: id });
  const saved = await desk.store.setConsent(learner, id, consent, audit);
  if (!saved) throw new CandorError('not-found', `there is no exemplary moment "${id}" in a submitted conversation of yours`);
  return saved;
}

function placeOf(cursor: string): LibraryPlace {
  const [at, id] = readCursor(cursor);
  return { at, id };
}

const toEntry = ({ moment, owner, card, language, turns }: LibraryRow, viewer: string): LibraryEntry => ({
  id: moment.id,
  persona: { id: card.persona.id, name: card.persona.name },
  rubric: card.rubric,
  language,
  ...(moment.dimension === undefined ? {} : { dimension: moment.dimension }),
  note: moment.note,
  turns,
  by: moment.by,
  at: moment.at,
  ...(moment.named || owner.id === viewer ? { learner: owner } : {}),
  own: owner.id === viewer,
});

/** Exemplary moments whose learners agreed to show them, of those who share a group with the viewer; newest first. */
export async function readLibrary({ store }: Desk, viewer: Principal, cursor?: string): Promise<Library> {
  const rows = await store.library(viewer, momentsShown + 1, cursor === undefined ? undefined : placeOf(cursor));
  const page = rows.slice(0, momentsShown);
  const last = page.at(-1)?.moment;
  return {
    moments: page.map((row) => toEntry(row, viewer.userId)),
    ...(rows.length > momentsShown && last ? { nextCursor: writeCursor(last.at, last.id) } : {}),
  };
}
