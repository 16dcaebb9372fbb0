import { z } from 'zod';
import type { BuyerState, LinePlan } from '../domain/buyer-state.ts';
import type { ContentKind, ContentOrigin, ContentVersion } from '../domain/content-version.ts';
import type {
  Branchable,
  Conversation,
  Ending,
  Heard,
  History,
  LaterReading,
  ListedCall,
  ListedConversation,
  MarkedTurn,
  OpenConversation,
  Told,
  Turn,
} from '../domain/conversation.ts';
import type { StoredDrill, StoredTry } from '../domain/drill.ts';
import type { StoredCall } from '../domain/model-call.ts';
import type { ModelUse } from '../domain/model-use.ts';
import { OutcomeKind } from '../domain/persona.ts';
import type { Principal } from '../domain/principal.ts';
import type { Debrief, Feedback } from '../domain/protocol.ts';
import type { Result } from '../domain/result.ts';
import type { Uncertain } from '../domain/review.ts';
import type { AccountStore, NewAuditEntry } from './account-store.ts';
import type { AssignmentStore } from './assignment-store.ts';
import type { CalibrationStore } from './calibration-store.ts';
import type { DraftStore } from './draft-store.ts';
import type { ReviewStore } from './review-store.ts';
import type { StatementStore } from './statement-store.ts';

/** A reply with all that it brought about, to be stored as one. */
export type NewReply = {
  turn: number;
  replyId: string;
  text: string;
  heard: Heard;
  /** The plan of the buyer's line that answers it, `turn + 1`. */
  plan: LinePlan;
  /** Earlier replies whose later reading counts from this one on. */
  counted?: readonly number[];
  /** The line itself, where it is known already: one commit keeps both. */
  line?: NewLine | undefined;
  at: string;
};

/**
 * The buyer's line, and the end of the conversation where the line brings it about; then `uncertain` are the marks that a coach had better look at, should
 * it be for an assignment.
 */
export type NewLine = { turn: number; text: string; ending: Ending | null; uncertain?: readonly Uncertain[]; at: string };

/**
 * `taken`: another turn has this number, or another reply this id; nothing was stored. `closed`: there is no such conversation of
 * this owner, or it has ended; nothing was stored.
 */
export type Saved = 'saved' | 'taken' | 'closed';

/** A page of a list, newest first; `after` continues it. */
export type Page<T> = { items: T[]; after: Cursor | null };
export type Cursor = { startedAt: string; id: string };

/** A conversation that was submitted, and by whom; a real call has no history of a buyer's state. */
export type Submitted = { history: History | Told; learner: { id: string; name: string }; submittedAt: string };
type ListedSubmission = Pick<Submitted, 'learner' | 'submittedAt'> & Pick<Conversation, 'id' | 'card'>;

/** What is compared of every conversation that has ended, however many there are. */
export const PastResult = z.object({
  conversation: z.string(),
  endedAt: z.string(),
  persona: z.string(),
  scene: z.string(),
  rubric: z.string(),
  branched: z.boolean(),
  outcome: OutcomeKind,
  trust: z.number(),
  level: z.number().nullable(),
  score: z.number().nullable(),
  replies: z.int(),
});
export type PastResult = z.infer<typeof PastResult>;

/** What came of one's own conversations, each list in the order they ended, or were begun where they go on. */
export type Results = { past: PastResult[]; latest: Result[]; running: { result: Result; feedback: Feedback }[] };

/**
 * Where everything is kept. Every method is one transaction and is on disk when its promise resolves. What belongs to somebody is
 * found only by its owner: for anyone else it does not exist.
 */
export type Store = AccountStore &
  AssignmentStore &
  CalibrationStore &
  DraftStore &
  ReviewStore &
  StatementStore & {
    /** The versions that new conversations use, by content id. */
    currentVersions(kind: ContentKind): Promise<Omit<ContentVersion, 'source'>[]>;
    version(id: string): Promise<ContentVersion | undefined>;
    /** What was last published from the given origin: a version's hash, null if it was withdrawn, undefined if there never was one. */
    lastPublished(kind: ContentKind, contentId: string, origin: ContentOrigin): Promise<string | null | undefined>;
    /** Makes a version the current one; one with an equal hash is used again rather than stored twice. */
    publish(content: Omit<ContentVersion, 'id'>, origin: ContentOrigin, at: string): Promise<ContentVersion>;
    /** New conversations can no longer use this content. Its versions stay. */
    withdraw(kind: ContentKind, contentId: string, origin: ContentOrigin, at: string): Promise<void>;

    /** A conversation before anything was said, with the state it starts from and the plan of the buyer's opening, if there is one. */
    createConversation(
      conversation: Conversation,
      state: BuyerState,
      plan: LinePlan | null,
      /** How many talks its owner may have begun for the assignment it is for. */
      most?: number | null,
    ): Promise<'saved' | 'no-more'>;
    /** A conversation that starts with a copy of all turns before `branchedFrom.turn` of the one it branches from. */
    branchConversation(conversation: Conversation & { branchedFrom: { conversation: string; turn: number } }): Promise<void>;
    openConversation(principal: Principal, id: string): Promise<OpenConversation | undefined>;
    history(principal: Principal, id: string): Promise<History | undefined>;
    /** A conversation of any kind, to be read; the two above know those with a buyer of ours alone. */
    told(principal: Principal, id: string): Promise<History | Told | undefined>;
    /** Of one's own: the conversation, all that branched from another, and what those branched from; oldest first. */
    branchables(principal: Principal, id: string): Promise<Branchable[]>;
    /** What was said in these turns of one's own conversations, by `conversation/turn`; those that are not there are left out. */
    textsAt(principal: Principal, places: readonly { conversation: string; turn: number }[]): Promise<Map<string, string>>;
    listConversations(principal: Principal, limit: number, after?: Cursor): Promise<Page<ListedConversation>>;

    saveReply(principal: Principal, conversation: string, reply: NewReply): Promise<Saved>;
    saveLine(principal: Principal, conversation: string, line: NewLine): Promise<Saved>;
    /** One for an assignment is handed to coaches in the same go, with its uncertain marks. */
    endConversation(
      principal: Principal,
      conversation: string,
      ending: Ending,
      at: string,
      uncertain?: readonly Uncertain[],
    ): Promise<Saved>;
    /** Puts a model's reading of a reply beside the embedded one, which stays. */
    saveReading(principal: Principal, conversation: string, reading: LaterReading): Promise<Saved>;
    /** Keeps what a call to a model took, unless its conversation has been deleted meanwhile. */
    saveCall(conversation: string, call: StoredCall, at: string): Promise<void>;
    /** In the order they were made; none unless the conversation is this owner's. */
    callsOf(owner: string, conversation: string): Promise<StoredCall[]>;
    /**
     * Sums of all calls from this day on (YYYY-MM-DD, UTC), newest day first. Days with calls of fewer people than may be told apart come
     * together without a day, unless they are the viewer's alone.
     */
    modelUse(viewer: string, since: string): Promise<ModelUse[]>;
    countHint(principal: Principal, conversation: string): Promise<void>;

    /** A real call as it was brought, before anything in it is marked. */
    createCall(conversation: Conversation, turns: readonly Turn[]): Promise<void>;
    /** Real calls whose marks are still to come, the oldest first. */
    unmarkedCalls(): Promise<{ id: string; owner: string }[]>;
    unmarkedCall(owner: string, id: string): Promise<{ conversation: Conversation; turns: Turn[] } | undefined>;
    /** Whether a call of one's own has its marks; undefined: there is none of theirs. */
    isMarked(principal: Principal, id: string): Promise<boolean | undefined>;
    /** Keeps all marks of a call at once. `false`: it has been marked already, or deleted meanwhile; nothing was stored. */
    saveCallMarks(
      owner: string,
      id: string,
      marked: { heard: readonly MarkedTurn[]; debrief: Debrief; engine: string; at: string },
    ): Promise<boolean>;
    /** One's own calls, those brought last first. */
    listCalls(principal: Principal, limit: number, after?: Cursor): Promise<Page<ListedCall>>;
    /** Deletes a call of one's own with everything about it; logged where others could read it. `false`: there is none of theirs. */
    deleteCall(principal: Principal, id: string, audit: NewAuditEntry): Promise<boolean>;

    /** All that have ended, the latest of them whole, and those that go on; at most so many of these two. */
    results(principal: Principal, most: { latest: number; going: number }): Promise<Results>;

    /** Keeps a drill nobody has answered yet. */
    createDrill(drill: Omit<StoredDrill, 'tries' | 'doneAt'>): Promise<void>;
    drill(principal: Principal, id: string): Promise<StoredDrill | undefined>;
    /** One's own, the latest first, at most `limit`. */
    listDrills(principal: Principal, limit: number): Promise<StoredDrill[]>;
    /** How many whole ones were done, by dimension. */
    countDrills(principal: Principal): Promise<Map<string, number>>;
    /** Keeps an answer; the drill is done once each moment has one. */
    saveDrillTry(principal: Principal, drill: string, said: StoredTry, at: string): Promise<Saved>;

    /**
     * Hands an ended conversation of one's own to the coaches of one's groups, with the marks of it that are uncertain; again: nothing changes,
     * unless it was open to them for a dispute alone.
     */
    submit(
      principal: Principal,
      conversation: string,
      uncertain: readonly Uncertain[],
      audit: NewAuditEntry,
    ): Promise<'saved' | 'not-ended' | 'no-such'>;
    /**
     * Takes it back: coaches find it no more. What they have given stays with it, its open disputes are withdrawn, and consent to show moments of it ends.
     * `false`: there is no such conversation of theirs that is submitted.
     */
    withdrawSubmission(principal: Principal, conversation: string, audit: NewAuditEntry): Promise<boolean>;
    /** When a conversation of one's own was submitted. */
    submittedAt(principal: Principal, conversation: string): Promise<string | undefined>;
    /**
     * What a coach may read of others', of learners who share a group with them, with its marks: the read is logged before it is given. `blind`: something of it is
     * withheld from them, since they review it blind.
     */
    readSubmitted(coach: Principal, conversation: string, audit: NewAuditEntry): Promise<Submitted | 'blind' | undefined>;
    /** What is submitted in the coach's groups, latest first; at most `limit`. */
    listSubmitted(coach: Principal, limit: number): Promise<ListedSubmission[]>;

    /** Resolves if the database answers. */
    check(): Promise<void>;
    close(): Promise<void>;
  };
