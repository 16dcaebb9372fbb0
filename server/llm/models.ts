import { createCallQueue } from './call-queue.ts';
import type { ChatModel } from './chat-model.ts';

/**
 * How models are set up. `buyer` and `reader` name the models; one without a name is not used. Buyers do not speak with theirs yet: it is
 * only tried by `candor doctor`. Times are in milliseconds.
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

export type Models = { buyer: ChatModel | null; reader: ChatModel | null };

/**
 * The models that have a name. They share one limit on calls in flight, since they share a server. The adapter is loaded only where there is
 * one to be made.
 */
export async function createModels(settings: ModelSettings): Promise<Models> {
  if (settings.buyer === undefined && settings.reader === undefined) return { buyer: null, reader: null };
  const { createOpenAiModel } = await import('./openai/openai-model.ts');
  const { apiKey, baseUrl, firstTextMs, idleMs, lineTotalMs, readingTotalMs, calls, contextTokens } = settings;
  const server = { baseUrl, apiKey, contextTokens, queue: createCallQueue(calls) };
  return {
    buyer:
      settings.buyer === undefined
        ? null
        : createOpenAiModel({ ...server, model: settings.buyer, deadlines: { firstTextMs, idleMs, totalMs: lineTotalMs } }),
    // Nobody waits for a reading: it may take its whole time before the first text, as with a model that reasons.
    reader:
      settings.reader === undefined
        ? null
        : createOpenAiModel({
            ...server,
            model: settings.reader,
            deadlines: { firstTextMs: readingTotalMs, idleMs, totalMs: readingTotalMs },
          }),
  };
}

/** Whose machine the text of a talk is sent to, as the learner is told; null where it stays here. Only readings are asked for as yet. */
export const sentTo = ({ reader, baseUrl }: ModelSettings): string | null =>
  reader === undefined ? null : new URL(baseUrl).host;

/** What to say at the start about models: what is missing where something is set without a reader; where the text goes. */
export function modelNotice(settings: ModelSettings): string | null {
  if (settings.problem !== null)
    return `${settings.problem}; until this is mended no language model is used, and nothing that is said in talks is sent anywhere`;
  const host = sentTo(settings);
  if (host !== null) return `replies are read with ${settings.reader}: what is said in talks is sent to ${host}`;
  if (settings.buyer !== undefined)
    return 'CANDOR_BUYER_MODEL is set, but buyers do not use a model yet, so nothing that is said in talks is sent anywhere: name one in CANDOR_READER_MODEL (replies are read with it)';
  const given = [
    ...(settings.apiKey === undefined ? [] : ['OPENAI_API_KEY']),
    ...(settings.baseUrlGiven ? ['OPENAI_BASE_URL'] : []),
  ];
  if (given.length === 0) return null;
  return `${given.join(' and ')} ${given.length > 1 ? 'are' : 'is'} set, but no model is named, so nothing is sent anywhere: name one in CANDOR_READER_MODEL (replies are read with it)`;
}
