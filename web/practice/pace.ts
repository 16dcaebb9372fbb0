/** Characters a second at which a line appears: quicker than speech, slow enough to be read along. */
const charactersPerSecond = 42;
/** A long line is said faster, so that it never takes longer than this. */
const longestMs = 7_000;
const thinkingMs = 450;

/** How far the line is shown after the next step, and how long to wait before it, in milliseconds. One step is one word. */
export function nextStep(text: string, shown: number): { shown: number; waitMs: number } {
  const rest = text.slice(shown);
  const word = /^\s*\S+/.exec(rest)?.[0] ?? rest;
  const speed = Math.max(charactersPerSecond, (text.length * 1_000) / longestMs);
  const before = shown === 0 ? thinkingMs : pauseAfter(text.slice(0, shown));
  return {
    shown: shown + word.length,
    waitMs: before * Math.min(1, charactersPerSecond / speed) + (word.length * 1_000) / speed,
  };
}

function pauseAfter(said: string): number {
  if (/[.!?…]["”»)]?$/.test(said)) return 260;
  return /[,;:–—]$/.test(said) ? 110 : 0;
}
