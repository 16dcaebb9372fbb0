import type { Cue } from './cue.ts';
import { transcriptError } from './problem.ts';

/** What one person says until somebody else does. `speaker` is empty where the file does not say who. Times in ms from the beginning. */
export type SpokenTurn = { speaker: string; text: string; startMs: number | null };

/** A call of three hours has some 200,000 characters in 1,500 turns. */
const mostTurns = 6000;
export const mostCharacters = 600_000;

/** No turn is longer than a reader reads; a speech beyond that goes on in another turn. */
const longestTurn = 12_000;

const keyOf = (speaker: string | null): string => (speaker ?? '').normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();

/**
 * Turns in the order they began. Cues that overlap are told one after the other; those of one person that follow each other are one turn.
 * Where a cue has no time, it stays with the one before. n log n in the cues for sorting, linear for the rest.
 */
export function turnsOf(cues: readonly Cue[], { sorted }: { sorted: boolean }): SpokenTurn[] {
  const names = new Map<string, string>();
  const turns: { key: string; startMs: number | null; texts: string[] }[] = [];
  for (const { speaker, text, startMs } of sorted ? inOrder(cues) : cues) {
    const key = keyOf(speaker);
    if (!names.has(key)) names.set(key, (speaker ?? '').replace(/\s+/g, ' ').trim());
    const last = turns.at(-1);
    if (last?.key === key) last.texts.push(text);
    else turns.push({ key, startMs, texts: [text] });
  }
  const spoken = turns.flatMap(({ key, startMs, texts }) =>
    pieces(texts.join(' ')).map((text) => ({ speaker: names.get(key) ?? '', text, startMs })),
  );
  refuseTooLong(spoken);
  return spoken;
}

function inOrder(cues: readonly Cue[]): Cue[] {
  let last = 0;
  const timed = cues.map((cue) => {
    last = cue.startMs ?? last;
    return { cue, at: last };
  });
  return timed.sort((a, b) => a.cue.part - b.cue.part || a.at - b.at).map(({ cue }) => cue);
}

/** Cuts a speech that is too long where a sentence ends, or else between words. */
function pieces(text: string): string[] {
  const found: string[] = [];
  let from = 0;
  while (text.length - from > longestTurn) {
    const window = text.slice(from, from + longestTurn);
    const stop = Math.max(window.lastIndexOf('. '), window.lastIndexOf('? '), window.lastIndexOf('! '));
    const space = window.lastIndexOf(' ');
    const at = stop > longestTurn / 2 ? stop + 1 : space > 0 ? space : whole(window);
    found.push(window.slice(0, at).trim());
    from += at;
  }
  const rest = text.slice(from).trim();
  return rest === '' ? found : [...found, rest];
}

/** The length of a stretch without half a character at its end. */
const whole = (text: string): number => (/[\ud800-\udbff]$/.test(text) ? text.length - 1 : text.length);

function refuseTooLong(turns: readonly SpokenTurn[]): void {
  if (turns.length > mostTurns) throw transcriptError('too-long', { found: `${turns.length} turns` });
  const characters = turns.reduce((sum, { text }) => sum + text.length, 0);
  if (characters > mostCharacters) throw transcriptError('too-long', { found: `${characters} characters` });
}
