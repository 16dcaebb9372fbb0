import type { KappaFigure, ReliabilityCards } from '../../server/domain/review.ts';

const figure = (
  n: number,
  value: number | null = null,
  low: number | null = null,
  high: number | null = null,
): KappaFigure => ({
  n,
  value,
  low,
  high,
});

/** A card with everything that one can say: relied on, advisory, too few pairs, a figure that cannot be computed, none at all. */
export const fakeReliability: ReliabilityCards = {
  scope: 'groups',
  cards: [
    {
      rubric: 'trust-based-selling',
      version: { id: 'one', content: 'trust-based-selling', hash: 'a1b2c3d4e5f6' },
      dimensions: [
        {
          dimension: 'listening',
          title: 'Listening',
          engine: figure(64, 0.71, 0.58, 0.81),
          coaches: figure(41, 0.66, 0.49, 0.79),
          advisory: false,
        },
        {
          dimension: 'emotional-risk',
          title: 'Emotional risk-taking',
          engine: figure(48, 0.31, -0.08, 0.5),
          coaches: figure(35, 0.62, 0.41, 0.78),
          advisory: true,
        },
        {
          dimension: 'transparency',
          title: 'Transparency',
          engine: figure(12, 0.55, 0.1, 0.83),
          coaches: figure(1),
          advisory: null,
        },
        { dimension: 'self-orientation', title: 'Low self-orientation', engine: figure(0), coaches: figure(0), advisory: null },
      ],
    },
  ],
};
