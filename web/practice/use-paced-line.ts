import { useEffect, useState } from 'react';
import type { PracticeState } from '../api/practice-state.ts';
import { useMedia } from '../ui/use-media.ts';
import { nextStep } from './pace.ts';

/** The buyer's line that is appearing: `shown` of it so far. */
export type PacedLine = { turn: number; shown: string };

/**
 * Lets the buyer's last line appear at a person's pace, however fast the server sends it. Null once it is all there, and for lines that
 * were there before. With reduced motion, a line appears whole. While
 * `paused`, nothing more of it appears.
 */
export function usePacedLine(state: PracticeState, paused: boolean): { paced: PacedLine | null; showAll(): void } {
  const still = useMedia('(prefers-reduced-motion: reduce)');
  const speech = speechOf(state);
  const [progress, setProgress] = useState<{ turn: number; shown: number; all: boolean }>({ turn: -1, shown: 0, all: false });
  const turn = speech?.turn ?? -1;
  const mine = progress.turn === turn ? progress : { turn, shown: 0, all: false };
  const text = speech?.text ?? '';
  // A new attempt may be shorter than what was shown of the one before.
  const shown = mine.all || still ? text.length : Math.min(mine.shown, text.length);
  const behind = speech !== null && shown < text.length;

  useEffect(() => {
    if (!behind || paused) return;
    const step = nextStep(text, shown);
    const timer = setTimeout(() => {
      setProgress((now) => (now.turn === turn && now.all ? now : { turn, shown: step.shown, all: false }));
    }, step.waitMs);
    return () => clearTimeout(timer);
  }, [behind, paused, text, shown, turn]);

  const paced = speech && (behind || !speech.final) ? { turn, shown: text.slice(0, shown) } : null;
  return { paced, showAll: () => setProgress({ turn, shown: 0, all: true }) };
}

function speechOf(state: PracticeState): { turn: number; text: string; final: boolean } | null {
  if (state.open) return { turn: state.open.turn, text: state.open.text, final: false };
  const last = state.turns.at(-1);
  if (last?.speaker !== 'buyer' || last.turn !== state.liveTurn) return null;
  return { turn: last.turn, text: last.text, final: true };
}
