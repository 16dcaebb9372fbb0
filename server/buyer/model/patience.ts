import { ModelError } from '../../llm/model-error.ts';
import type { LineDeadlines } from './model-speaker.ts';

/** Watches how long a learner waits for a line, whatever the model and the guard do with it meanwhile. */
export type Patience = {
  /** Aborted when the caller's is, and when the learner has waited long enough. */
  readonly signal: AbortSignal;
  /** The learner has got some more words. */
  rewarded(): void;
  /** Throws where the waiting is over: a model's stream ends without an error when it is stopped from our side. */
  check(): void;
  stop(): void;
};

export function startPatience(outer: AbortSignal, { wordsMs, totalMs }: LineDeadlines): Patience {
  const controller = new AbortController();
  let late: ModelError | null = null;
  const give = (error: ModelError) => () => {
    late ??= error;
    controller.abort(error);
  };
  const noWords = give(new ModelError('first-text-late', `no words fit to be said for ${wordsMs} ms`));
  const total = setTimeout(give(new ModelError('took-too-long', `the line took longer than ${totalMs} ms`)), totalMs);
  let words = setTimeout(noWords, wordsMs);
  const stopped = () => controller.abort();
  if (outer.aborted) stopped();
  outer.addEventListener('abort', stopped, { once: true });
  return {
    signal: controller.signal,
    rewarded() {
      clearTimeout(words);
      words = setTimeout(noWords, wordsMs);
    },
    check() {
      if (late !== null) throw late;
      if (outer.aborted) throw new ModelError('aborted', 'the line was stopped');
    },
    stop() {
      clearTimeout(total);
      clearTimeout(words);
      outer.removeEventListener('abort', stopped);
      controller.abort();
    },
  };
}
