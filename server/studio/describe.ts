import { z } from 'zod';
import type { Language } from '../domain/language.ts';
import { Outline, OutlinedFact } from '../domain/outline.ts';
import { CandorError } from '../errors.ts';
import type { ChatModel } from '../llm/chat-model.ts';
import { ModelError } from '../llm/model-error.ts';
import { type Prompt, renderPrompt } from '../llm/prompt.ts';

/** Makes an outline of a buyer from a description. `unavailable` where the model fails, with what to do instead. */
export type Describer = (described: { description: string; language: Language }, signal: AbortSignal) => Promise<Outline>;

const maxTokens = 2500;
const languageNames: Record<Language, string> = { en: 'English', fr: 'French' };

// Servers take lists more surely than tuples; how many there are is checked when the answer is here.
const Answer = Outline.extend({ surface: z.array(OutlinedFact), situation: z.array(OutlinedFact) });

export const createDescriber =
  ({ model, prompt }: { model: ChatModel; prompt: Prompt }): Describer =>
  async ({ description, language }, signal) => {
    try {
      const answer = await model.object({
        messages: renderPrompt(prompt, { ours: { language: languageNames[language] }, said: { description } }),
        maxTokens,
        signal,
        purpose: 'outline',
        schema: Answer,
        name: 'outline',
      });
      const whole = Outline.safeParse(answer);
      if (whole.success) return whole.data;
      throw new CandorError('unavailable', 'the language model left part of the outline out; try again, or fill in the form');
    } catch (error) {
      if (!(error instanceof ModelError)) throw error;
      throw new CandorError(
        'unavailable',
        `the language model gave no outline: ${error.message}; try again, or fill in the form`,
      );
    }
  };
