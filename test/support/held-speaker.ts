import type { Speaker } from '../../server/buyer/speak.ts';

export type HeldSpeaker = Speaker & {
  /** Lets the line that is held go on to its end, and all later ones through. */
  release(): void;
  /** Holds the lines that come from now on, in the middle. */
  hold(): void;
  /** Lines that were begun, and how many of them were stopped from outside. */
  readonly begun: number;
  readonly aborted: number;
};

/** Says "first half, second half" and stops between the halves until it is released, so that a test can act in mid-line. */
export function heldSpeaker(): HeldSpeaker {
  let gate = Promise.withResolvers<void>();
  let held = false;
  let begun = 0;
  let aborted = 0;
  return {
    version: 'held@1',
    get begun() {
      return begun;
    },
    get aborted() {
      return aborted;
    },
    hold() {
      held = true;
      gate = Promise.withResolvers();
    },
    release() {
      held = false;
      gate.resolve();
    },
    async *speak({ signal }) {
      const number = begun++;
      yield `Line ${number}, first half, `;
      if (held) {
        const stopped = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
        await Promise.race([gate.promise, stopped]);
      }
      if (signal.aborted) {
        aborted++;
        return;
      }
      yield 'second half.';
    },
  };
}
