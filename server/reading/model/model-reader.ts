import type { Act } from '../../domain/act.ts';
import type { ContextTurn, Reader, Reading, ReadingInput } from '../../domain/reading.ts';
import type { ChatModel, ModelCall } from '../../llm/chat-model.ts';
import { type Prompt, renderPrompt } from '../../llm/prompt.ts';
import { newest } from '../../llm/tokens.ts';
import { builtIn, checklist, ofBoth } from './checklist.ts';
import { actsOf, agreed, FoundActs, withFixed } from './found-acts.ts';

/** A reply as a model read it: all readings taken together, and each by itself. */
type ModelReading = { reading: Reading; samples: Reading[] };

/** Reads a reply with a language model. Throws a `ModelError` if not one reading came of it. */
export type ModelReader = {
  readonly version: string;
  read(input: ReadingInput, call: { signal: AbortSignal; onCall?: (call: ModelCall) => void }): Promise<ModelReading>;
};

/** What an answer may be long: a reply shows a dozen acts or two. */
const maxTokens = 1500;
/** Tokens of the talk before the reply that a model is shown. */
const talkTokens = 2000;
/** Several readings of the same reply have to be able to differ. */
const sampleTemperature = 0.7;

/**
 * A reader that gives a model the checklist of acts and keeps what it can prove with a quote. What shows by its build, the kinds of the
 * buyer's line and the language stay the embedded reader's, so that the same arithmetic marks both.
 */
export function createModelReader({
  model,
  prompt,
  samples,
  base,
}: {
  model: ChatModel;
  prompt: Prompt;
  samples: number;
  base: Reader;
}): ModelReader {
  const version = `llm@1:${model.name}`;
  return {
    version,
    async read(input, { signal, onCall }) {
      const { context, reply } = input;
      const messages = renderPrompt(prompt, {
        ours: checklist,
        said: { facts: input.facts ?? '–', talk: talkLines(context), reply: JSON.stringify({ who: 'seller', text: reply }) },
      });
      const embedded = base.read(input);
      const fixed = embedded.acts.filter(({ act }) => builtIn.has(act) || act === ofBoth);
      const temperature = samples > 1 ? sampleTemperature : 0;
      const ask = () =>
        model.object({ messages, maxTokens, temperature, signal, purpose: 'reading', onCall, schema: FoundActs, name: 'acts' });
      const settled = await Promise.allSettled(Array.from({ length: samples }, ask));
      const found = settled.flatMap((result) => (result.status === 'fulfilled' ? [actsOf(result.value, context, reply)] : []));
      if (found.length === 0) throw settled.find((result) => result.status === 'rejected')?.reason;
      const asReading = (acts: Act[]): Reading => ({
        ...embedded,
        reader: version,
        acts: withFixed(fixed, acts).sort((a, b) => a.turn - b.turn || a.start - b.start || b.strength - a.strength),
      });
      return { reading: asReading(agreed(found)), samples: found.map(asReading) };
    },
  };
}

/** The last turns, a JSON line each, as many as fit; the line that the reply answers is always there. */
function talkLines(context: readonly ContextTurn[]): string {
  const lines = context.map(({ speaker, text }) => JSON.stringify({ who: speaker === 'other' ? 'buyer' : 'seller', text }));
  return newest(lines, talkTokens).join('\n') || '–';
}
