import type { StoredCall } from '../domain/model-call.ts';
import type { ModelCall } from '../llm/chat-model.ts';
import type { Practice } from './practice.ts';

/** Keeps what a call to a model took with its turn. Nobody waits for it, and a failure is only logged. */
export function countCall(
  { store, now, log }: Practice,
  conversation: string,
  turn: number,
  purpose: StoredCall['purpose'],
  call: ModelCall,
): void {
  store.saveCall(conversation, { turn, purpose, ...call }, now().toISOString()).catch((error: unknown) => {
    log.error({ err: error, conversation, turn }, "a model's call could not be counted");
  });
}
