import { createCallQueue } from './call-queue.ts';
import type { ChatModel } from './chat-model.ts';

/**
 * How models are set up. `buyer` and `reader` name the models that lines are spoken and replies are read with; one without a name is not
 * used. Times are in milliseconds.
 */
export type ModelSettings = Readonly<{
  apiKey: string | undefined;
  /** Whether an address was given; else it is OpenAI's own. */
  baseUrlGiven: boolean;
  baseUrl: string;
  /** What is wrong with address or key, and the remedy: then no model is used, whatever is named. A talk needs none. */
  problem: string | null;
  buyer: string | undefined;
  reader: string | undefined;
  /** How often a reply is read; more than once gives each mark a spread. */
  readerSamples: number;
  firstTextMs: number;
  idleMs: number;
  /** The longest that a line, and that a reading, may take. */
  lineTotalMs: number;
  readingTotalMs: number;
  /** Calls at the same time; further ones wait. */
  calls: number;
  /** Prompt and answer together. */
  contextTokens: number;
}>;

/** `writer`: writes better replies for a debrief, the reader's model or else the buyer's. */
export type Models = { buyer: ChatModel | null; reader: ChatModel | null; writer: ChatModel | null };

/**
 * The models that have a name. They share one limit on calls in flight, since they share a server. The adapter is loaded only where there is
 * one to be made.
 */
export async function createModels(settings: ModelSettings): Promise<Models> {
  if (settings.buyer === undefined && settings.reader === undefined) return { buyer: null, reader: null, writer: null };
  const { createOpenAiModel } = await import('./openai/openai-model.ts');
  const { apiKey, baseUrl, firstTextMs, idleMs, lineTotalMs, readingTotalMs, calls, contextTokens } = settings;
  const server = { baseUrl, apiKey, contextTokens, queue: createCallQueue(calls) };
  const speaking = { firstTextMs, idleMs, totalMs: lineTotalMs };
  // Nobody waits for these: they may take their whole time before the first text, as with a model that reasons.
  const unhurried = { firstTextMs: readingTotalMs, idleMs, totalMs: readingTotalMs };
  const made = (model: string | undefined, deadlines: typeof speaking): ChatModel | null =>
    model === undefined ? null : createOpenAiModel({ ...server, model, deadlines });
  const reader = made(settings.reader, unhurried);
  return { buyer: made(settings.buyer, speaking), reader, writer: reader ?? made(settings.buyer, unhurried) };
}

/** Whose machine the text of a talk is sent to, as the learner is told; null where it stays here. */
export const sentTo = ({ buyer, reader, baseUrl }: ModelSettings): string | null =>
  buyer === undefined && reader === undefined ? null : new URL(baseUrl).host;

const nameOne = 'name one in CANDOR_BUYER_MODEL (buyers speak with it) or CANDOR_READER_MODEL (replies are read with it)';

/** What to say at the start about models: where the text goes; what is missing where something is set without a name. */
export function modelNotice(settings: ModelSettings): string | null {
  if (settings.problem !== null)
    return `${settings.problem}; until this is mended no language model is used, and nothing that is said in talks is sent anywhere`;
  const { buyer, reader } = settings;
  const uses = [
    ...(buyer === undefined ? [] : [`buyers speak with ${buyer}`]),
    ...(reader === undefined ? [] : [`replies are read with ${reader}`]),
  ];
  if (uses.length > 0) return `${uses.join(', ')}: what is said in talks is sent to ${sentTo(settings)}`;
  const given = [
    ...(settings.apiKey === undefined ? [] : ['OPENAI_API_KEY']),
    ...(settings.baseUrlGiven ? ['OPENAI_BASE_URL'] : []),
  ];
  if (given.length === 0) return null;
  return `${given.join(' and ')} ${given.length > 1 ? 'are' : 'is'} set, but no model is named, so nothing is sent anywhere: ${nameOne}`;
}
