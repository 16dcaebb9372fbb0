import { z } from 'zod';
import { hasUnknownName, type Vocabulary, wordsKnown } from '../../buyer/model/names-in.ts';
import type { Language } from '../../domain/language.ts';
import type { ContextTurn } from '../../domain/reading.ts';
import type { Rubric } from '../../domain/rubric.ts';
import { figures } from '../../language/figures.ts';
import { tokenise } from '../../language/tokens.ts';
import type { ChatModel, ModelCall } from '../../llm/chat-model.ts';
import { type Prompt, renderPrompt } from '../../llm/prompt.ts';
import { newest } from '../../llm/tokens.ts';

/** What a seller knows at a moment, and nothing else: nothing of the persona goes to the model but what was said. */
type WritingInput = {
  /** The scene's brief and goal, and its fact sheet, as the learner was given them. */
  brief: string;
  facts: string;
  /** What was said before the reply, and the reply. */
  talk: readonly ContextTurn[];
  reply: string;
  language: Language;
  rubric: Rubric;
  /** More words than this tire the buyer. */
  mostWords: number;
  /** What is said of the buyer openly, and which words are no names in this talk; for checking what comes, and not shown to the model. */
  buyer: string;
  vocabulary: Vocabulary;
};

/** Proposes replies in the place of one. Throws a `ModelError` where the model fails. */
export type BetterWriter = {
  readonly version: string;
  write(input: WritingInput, call: { signal: AbortSignal; onCall?: (call: ModelCall) => void }): Promise<string[]>;
};

/** How many replies are asked for, and tried at most. */
const most = 3;
const maxTokens = 700;
/** Tokens of the talk that a model is shown. */
const talkTokens = 2000;
/** Three replies have to be able to differ. */
const temperature = 0.8;
/** Small counts (“two things”) say nothing about the world. */
const smallest = 10;

const Proposed = z.object({ replies: z.array(z.string()) });
const languageNames: Record<Language, string> = { en: 'English', fr: 'French' };

/** A writer on a language model; what it proposes is tried like anybody's reply. */
export function createBetterWriter({ model, prompt }: { model: ChatModel; prompt: Prompt }): BetterWriter {
  return {
    version: `llm@1:${model.name}`,
    async write(input, { signal, onCall }) {
      const { brief, facts, talk, reply, language, rubric, mostWords } = input;
      const messages = renderPrompt(prompt, {
        ours: { language: languageNames[language], words: String(mostWords), dimensions: dimensionsOf(rubric) },
        said: {
          brief,
          facts,
          talk: talkLines(talk),
          reply: JSON.stringify({ who: 'seller', text: reply }),
        },
      });
      const { replies } = await model.object({
        messages,
        maxTokens,
        temperature,
        signal,
        purpose: 'better',
        onCall,
        schema: Proposed,
        name: 'replies',
      });
      return [...new Set(replies.map((text) => text.trim()))].filter((text) => isSayable(text, input)).slice(0, most);
    },
  };
}

const dimensionsOf = ({ dimensions }: Rubric): string =>
  dimensions.map(({ title, levels }) => `- ${title}: ${levels.at(-1)?.anchor ?? ''}`).join('\n');

/** The last turns, a JSON line each, as many as fit; the line that is answered is always there. */
function talkLines(talk: readonly ContextTurn[]): string {
  const lines = talk.map(({ speaker, text }) => JSON.stringify({ who: speaker === 'other' ? 'buyer' : 'seller', text }));
  return newest(lines, talkTokens).join('\n') || '–';
}

const valuesOf = (text: string, language: Language): number[] =>
  figures(text, tokenise(text, language), language)
    .filter(({ kind, value }) => value >= smallest || kind !== 'count')
    .map(({ value }) => value);

/** Whether a proposal can be said at all: not too long, not the same again, and with no figure or name that the seller cannot know. */
function isSayable(text: string, { brief, facts, buyer, talk, reply, language, mostWords, vocabulary }: WritingInput): boolean {
  if (text === '' || text === reply.trim() || text.split(/\s+/).length > mostWords) return false;
  const texts = [brief, facts, buyer, reply, ...talk.map((turn) => turn.text)];
  const known = new Set(texts.flatMap((known) => valuesOf(known, language)));
  if (!valuesOf(text, language).every((value) => known.has(value))) return false;
  return !hasUnknownName(text, wordsKnown(texts), vocabulary, language);
}
