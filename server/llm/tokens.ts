import type { Message } from './chat-model.ts';

/** Characters that no tokeniser in use packs more of into a token, on average over a prompt; prose has about four. */
const mostCharactersAToken = 9;
/** What a message adds by its role and its limits. */
const tokensAMessage = 4;

const characters = (messages: readonly Message[]): number => messages.reduce((sum, { content }) => sum + content.length, 0);

/** Tokens of a text by its length: three characters each, which is high for English and French, so that a budget holds. */
const estimateTokens = (text: string): number => Math.ceil(text.length / 3);

/** The newest of some texts that fit into so many tokens, in their order. The very last one always does. */
export function newest(texts: readonly string[], mostTokens: number): string[] {
  const kept: string[] = [];
  let tokens = 0;
  for (const text of texts.toReversed()) {
    tokens += estimateTokens(text);
    if (kept.length > 0 && tokens > mostTokens) break;
    kept.push(text);
  }
  return kept.toReversed();
}

/** Tokens of a prompt, on the high side. */
export const estimatePromptTokens = (messages: readonly Message[]): number =>
  messages.reduce((sum, { content }) => sum + estimateTokens(content) + tokensAMessage, 0);

/** Whether a server has counted so few tokens that it cannot have read all of the prompt. Short prompts are not judged. */
export const seemsCut = (messages: readonly Message[], promptTokens: number | null): boolean =>
  promptTokens !== null &&
  promptTokens > 0 &&
  characters(messages) > 4000 &&
  promptTokens < characters(messages) / mostCharactersAToken;
