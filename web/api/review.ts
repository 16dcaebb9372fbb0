import type { Comment, Dispute, Exemplary, Library } from '../../server/domain/coaching.ts';
import type { Language } from '../../server/domain/language.ts';
import type { PublicRubric } from '../../server/domain/protocol.ts';
import type {
  AnswerDispute,
  GivenLevel,
  NewComment,
  NewExemplary,
  NextInQueue,
  QueueKind,
  QueuePage,
  ReliabilityCards,
  Review,
  ReviewTurn,
} from '../../server/domain/review.ts';
import { get, send } from './http.ts';

const part = encodeURIComponent;

/** What a queue is narrowed to; days are whole ones that a conversation has been waiting. */
export type QueueFilters = {
  kind?: QueueKind;
  group?: string;
  persona?: string;
  dimension?: string;
  olderThanDays?: number;
  newerThanDays?: number;
};

/** Filters as a query, without what is not given; empty where nothing is. */
export function queueSearch(filters: QueueFilters, more: Record<string, string> = {}): string {
  const given = Object.entries({ ...filters, ...more }).flatMap(([key, value]) =>
    value === undefined || value === '' ? [] : [[key, String(value)]],
  );
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`;
}

export const getQueue = (filters: QueueFilters, cursor: string | null): Promise<QueuePage> =>
  get(`/review/queue${queueSearch(filters, cursor === null ? {} : { cursor })}`);
/** The one after `after`, which stood in the queue where `since` says; undefined where it did not wait. */
export const getNext = (filters: QueueFilters, after: string, since: string | undefined): Promise<NextInQueue> =>
  get(`/review/next${queueSearch(filters, { after, ...(since === undefined ? {} : { since }) })}`);

const conversation = (id: string) => `/review/conversations/${part(id)}`;

/** `language` is that of the rubric's texts. */
export const getReview = (id: string, language: Language): Promise<Review> => get(`${conversation(id)}?language=${language}`);
export const setBlind = (id: string, blind: boolean) => send('PUT', `${conversation(id)}/blind`, { blind });
/** Gives levels on dimensions of one reply; answers with the reply as it is now. */
export const giveLevels = (id: string, turn: number, levels: Record<string, GivenLevel>): Promise<ReviewTurn> =>
  send('PUT', `${conversation(id)}/replies/${turn}/levels`, { levels });
export const addComment = (id: string, comment: NewComment): Promise<Comment> =>
  send('POST', `${conversation(id)}/comments`, comment);
export const deleteComment = (id: string) => send('DELETE', `/review/comments/${part(id)}`);
export const addExemplary = (id: string, moment: NewExemplary): Promise<Exemplary> =>
  send('POST', `${conversation(id)}/exemplary`, moment);
export const deleteExemplary = (id: string) => send('DELETE', `/review/exemplary/${part(id)}`);
export const answerDispute = (id: string, answer: AnswerDispute): Promise<Dispute> =>
  send('POST', `/review/disputes/${part(id)}/answer`, answer);
export const returnReview = (id: string, summary: string) => send('POST', `${conversation(id)}/return`, { summary });

export const getReliability = (language: Language): Promise<ReliabilityCards> =>
  get(`/review/reliability?language=${language}`);
/** Where the replies that were scored both by coaches and by the engine are; followed as a link, so that the browser saves it. */
export const calibrationUrl = (rubric: string): string => `/api/v1/review/calibration?rubric=${part(rubric)}`;
export const getRubrics = (language: Language) =>
  get<{ rubrics: PublicRubric[] }>(`/rubrics?language=${language}`).then(({ rubrics }) => rubrics);

export const getLibrary = (cursor: string | null): Promise<Library> =>
  get(cursor === null ? '/library' : `/library?cursor=${part(cursor)}`);
/** The learner's own word on a moment of theirs: whether others may see it, and their name with it. */
export const giveConsent = (id: string, consent: boolean, named: boolean): Promise<Exemplary> =>
  send('PUT', `/library/${part(id)}/consent`, { consent, named });
