import { createCallQueue } from '../../server/llm/call-queue.ts';
import type { ChatRequest, ModelCall } from '../../server/llm/chat-model.ts';
import { ModelError } from '../../server/llm/model-error.ts';
import { createOpenAiModel, type OpenAiModelOptions } from '../../server/llm/openai/openai-model.ts';

/** A model at a server of ours, with long deadlines and short pauses unless told otherwise. */
export const modelAt = (baseUrl: string, options: Partial<OpenAiModelOptions> = {}) =>
  createOpenAiModel({
    baseUrl,
    apiKey: 'sk-secret-key',
    model: 'asked-model',
    deadlines: { firstTextMs: 20_000, idleMs: 20_000, totalMs: 20_000 },
    queue: createCallQueue(4),
    contextTokens: 16_000,
    backoffMs: 1,
    ...options,
  });

export const asking = (more: Partial<ChatRequest> = {}): ChatRequest => ({
  messages: [{ role: 'user', content: 'Say something.' }],
  maxTokens: 100,
  signal: new AbortController().signal,
  purpose: 'line',
  ...more,
});

export type Outcome = { text: string; error: ModelError | null; call: ModelCall | null };

/** All that came of a call: the text so far, and the error if there was one. Anything but a `ModelError` is a failure of the test. */
export async function outcomeOf(
  stream: (request: ChatRequest) => AsyncIterable<string>,
  request: ChatRequest = asking(),
): Promise<Outcome> {
  const outcome: Outcome = { text: '', error: null, call: null };
  try {
    for await (const piece of stream({ ...request, onCall: (call) => (outcome.call = call) })) outcome.text += piece;
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    outcome.error = error;
  }
  return outcome;
}
