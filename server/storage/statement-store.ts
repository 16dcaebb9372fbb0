import type { Principal } from '../domain/principal.ts';
import type { Result } from '../domain/result.ts';
import type { NewAuditEntry } from './account-store.ts';

/** A conversation that was handed in, as a record store is told of it. */
export type HandedIn = {
  learner: { id: string; name: string };
  result: Result;
  assignment: { id: string; title: string; pass: string | null } | null;
  /** Whether a coach has returned it. */
  returned: boolean;
  /** Statements of it that a record store was told to forget: none of these ids can be used again. */
  voided: readonly string[];
};

/**
 * What is to be told of a conversation. `standing`: the statement that the record store has; `telling`: those that it may have, since they were noted to be
 * sent; `handedIn`: null where it was taken back.
 */
type DueStatement = {
  conversation: string;
  revision: number;
  standing: readonly string[];
  telling: readonly string[];
  handedIn: HandedIn | null;
};

/** What of the conversations that a coach may read is taken along. */
export type HandedInFilter = { group?: string | undefined; assignment?: string | undefined };

export type StatementStore = {
  /** A coach has been shown the figures of these conversations, and so their marks: each is logged. */
  noteShown(coach: Principal, conversations: readonly string[], audit: Omit<NewAuditEntry, 'subject'>): Promise<void>;
  /** In order of their ids, after `after`. */
  dueStatements(limit: number, after?: string): Promise<DueStatement[]>;
  /** A statement is about to be sent, so that it can be taken back whatever happens then. */
  noteTelling(conversation: string, id: string, at: string): Promise<void>;
  /** A statement stands for a conversation from now on, and every other of it is voided; null: none stands. Later changes stay due. */
  keepStatement(conversation: string, revision: number, id: string | null, at: string): Promise<void>;
  /**
   * Conversations that were handed in in the coach's groups, in order of their ids, after `after`. `blind`: something of it is withheld from this coach,
   * who reviews it blind. `handedIn`: null for a real call, which has neither buyer nor outcome of ours.
   */
  handedIn(
    coach: Principal,
    filter: HandedInFilter,
    limit: number,
    after?: string,
  ): Promise<{ conversation: string; blind: boolean; handedIn: HandedIn | null }[]>;
};
