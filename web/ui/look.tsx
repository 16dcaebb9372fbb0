import type { ReactNode } from 'react';

/** How somebody is drawn, over the same head and shoulders. */
export type Look = {
  ground: string;
  skin: string;
  ink: string;
  garment: string;
  /** Drawn behind the head: long hair, a chair. */
  behind?: ReactNode;
  /** Drawn over the garment: collar, scarf, tie. */
  dress?: ReactNode;
  /** Drawn over the head: hair, glasses, beard. */
  over: ReactNode;
  face: ReactNode;
};

export const line = { fill: 'none', strokeWidth: 1.8, strokeLinecap: 'round', strokeLinejoin: 'round' } as const;

/** Eyes, nose and mouth from four paths; the ink is the look's own. */
export function Face({ ink, brows, eyes, mouth }: { ink: string; brows: string; eyes: string; mouth: string }) {
  return (
    <g {...line} stroke={ink}>
      <path d={brows} />
      <path d={eyes} strokeWidth={2.6} />
      <path d="M60 50c-1 4-2.4 6.5-2.6 8.200c1 .9 2.5 .9 3.6 .4" strokeWidth={1.4} />
      <path d={mouth} />
    </g>
  );
}
