import type { z } from 'zod';
import type { StoredCall } from '../domain/model-call.ts';
import type { ModelErrorCode } from './model-error.ts';

/** One message of a prompt. What a learner or a buyer said never stands in a `system` one. */
export type Message = { role: 'system' | 'user' | 'assistant'; content: string };

export type ChatRequest = {
  messages: readonly Message[];
  /** The most the model may say. */
  maxTokens: number;
  /** 0..2; the server's own if absent. */
  temperature?: number | undefined;
  /** Stops the call, and frees its place at the server. */
  signal: AbortSignal;
  /** Somebody waits for a `line`; every line goes before a `reading`, and before a `better` reply for a debrief. */
  purpose: StoredCall['purpose'];
  /** Told once, where the call has to wait for others of ours to end. */
  onWait?: (() => void) | undefined;
  /** Told once, at the end, also of a call that failed. */
  onCall?: ((call: ModelCall) => void) | undefined;
};

/** The messages have to say themselves which JSON is wanted: not every server takes a schema, or keeps to it. */
export type ObjectRequest<T> = ChatRequest & {
  schema: z.ZodType<T>;
  /** Names the schema: letters, digits, `_`, `-`. */
  name: string;
};

/** What one call took, as it is kept. */
export type ModelCall = Omit<StoredCall, 'turn' | 'purpose' | 'error'> & { error: ModelErrorCode | null };

/** A language model behind some server. Everything that can go wrong comes out as a `ModelError`, within the deadlines. */
export type ChatModel = {
  /** As configured. */
  readonly name: string;
  /**
   * The answer, piece by piece, without the model's thinking. Ends without an error when the signal is aborted. After an error what came
   * before it is no whole answer.
   */
  stream(request: ChatRequest): AsyncGenerator<string, void>;
  /** An answer that fits the schema. An aborted signal is an error here (`aborted`). */
  object<T>(request: ObjectRequest<T>): Promise<T>;
};
