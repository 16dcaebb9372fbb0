const opening = '<think>';
const closing = '</think>';

/** Takes what some models think aloud, at the beginning between `<think>` and `</think>`, out of a stream of text. */
type ThinkingFilter = {
  /** What is to be passed on of the next piece. */
  push(piece: string): string;
  /** What was held back and turned out to be no thinking. */
  end(): string;
  readonly thought: boolean;
};

export function withoutThinking(): ThinkingFilter {
  let state: 'start' | 'thinking' | 'after' | 'text' = 'start';
  let held = '';
  let thought = false;
  const step = (): string => {
    if (state === 'start') {
      const begun = held.trimStart();
      if (begun.startsWith(opening)) {
        state = 'thinking';
        thought = true;
        held = begun.slice(opening.length);
      } else if (opening.startsWith(begun)) return '';
      else state = 'text';
    }
    if (state === 'thinking') {
      const end = held.indexOf(closing);
      if (end < 0) {
        held = held.slice(-closing.length);
        return '';
      }
      held = held.slice(end + closing.length);
      state = 'after';
    }
    if (state === 'after') {
      held = held.trimStart();
      if (held === '') return '';
      state = 'text';
    }
    const out = held;
    held = '';
    return out;
  };
  return {
    get thought() {
      return thought;
    },
    push(piece) {
      if (state === 'text') return piece;
      held += piece;
      return step();
    },
    end: () => (state === 'start' ? held : ''),
  };
}
