import type { ChatModel, ModelCall } from '../../llm/chat-model.ts';
import { ModelError } from '../../llm/model-error.ts';
import type { Prompt } from '../../llm/prompt.ts';
import { embeddedSpeaker, type Speaker, type SpeakRequest, takenBack } from '../speak.ts';
import { type Grounds, groundsOf } from './grounds.ts';
import { createGuard, type Verdict } from './guard.ts';
import { checkPrompt, linePrompt, lineTokens } from './line-prompt.ts';
import { startPatience } from './patience.ts';
import type { Breach } from './rules.ts';

/** How long the learner waits, in milliseconds: for the next words that are safe, and for the whole line. */
export type LineDeadlines = { wordsMs: number; totalMs: number };

/** Lines live from being said anew, and are held to their plan all the same. */
const temperature = 0.8;
/** The second try is there to be safe. */
const carefully = 0.3;

type Try = { breach: Breach; whole: string | null } | null;

/**
 * A speaker that has a model word what the plan says. Words go out as soon as the guard lets them. After a breach the good sentences
 * before it stand, if they say all of the plan; else the model tries once more with the reason, and then the embedded line is said. That
 * one is said too, whatever goes wrong with the model, before the learner has waited longer than the deadlines. A prompt file that lacks
 * something is an error at once.
 */
export function createModelSpeaker({
  model,
  prompt,
  deadlines,
}: {
  model: ChatModel;
  prompt: Prompt;
  deadlines: LineDeadlines;
}): Speaker {
  checkPrompt(prompt);
  return {
    version: `llm@1:${model.name}`,
    forSomebody: true,
    async *speak(request) {
      const { signal, onNews } = request;
      const grounds = groundsOf(request);
      const patience = startPatience(signal, deadlines);
      /** What the learner has of the line so far. */
      let shown = '';
      try {
        let again: Breach | null = null;
        for (let count = 0; count < 2; count++) {
          const failed: Try = yield* attempt(request, grounds, again);
          if (failed === null) return;
          again = failed.breach;
        }
        yield* embedded(`breach: ${again}`);
      } catch (error) {
        if (signal.aborted) return;
        if (!(error instanceof ModelError)) throw error;
        yield* embedded(error.code);
      } finally {
        patience.stop();
      }

      /** One call. Null where its line was said; else why not. Words that were shown once are replaced only by a line that is safe as a whole. */
      async function* attempt(
        asked: SpeakRequest,
        held: Grounds,
        reason: Breach | null,
      ): AsyncGenerator<string | typeof takenBack, Try> {
        const guard = createGuard(held);
        const replaces = shown !== '';
        let call: ModelCall | undefined;
        let verdict: Verdict = { breach: null, text: '' };
        const pieces = model.stream({
          messages: linePrompt(prompt, asked, held, reason),
          maxTokens: lineTokens(held),
          temperature: reason === null ? temperature : carefully,
          signal: patience.signal,
          purpose: 'line',
          onWait: () => onNews?.({ code: 'queued' }),
          onCall: (taken) => {
            call = taken;
            asked.onCall?.(taken);
          },
        });
        for await (const piece of pieces) {
          verdict = guard.push(piece);
          if (verdict.breach) break;
          if (!replaces) yield* show(verdict.text);
        }
        patience.check();
        if (!verdict.breach) {
          verdict = guard.end(call?.finish === 'length');
          if (!verdict.breach && !replaces) yield* show(verdict.text);
        }
        if (!verdict.breach && replaces) yield* replace(guard.passed);
        if (!verdict.breach) return null;
        if (verdict.whole === null) return verdict;
        yield* replace(verdict.whole);
        return null;
      }

      function* show(text: string): Generator<string> {
        if (text === '') return;
        shown += text;
        patience.rewarded();
        yield text;
      }

      /** Leads from what was shown to a text: goes on with it where it begins so, else takes it back. */
      function* replace(text: string): Generator<string | typeof takenBack> {
        if (!text.startsWith(shown)) {
          yield takenBack;
          shown = '';
        }
        yield* show(text.slice(shown.length));
      }

      async function* embedded(because: string): AsyncGenerator<string | typeof takenBack> {
        onNews?.({ code: 'embedded-line', because });
        if (shown !== '') yield takenBack;
        yield* embeddedSpeaker.speak(request);
      }
    },
  };
}
