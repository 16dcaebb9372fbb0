import { Rubric } from '../../server/domain/rubric.ts';

const levels = [1, 2, 3, 4, 5].map((level) => ({
  level,
  title: `Level ${level}`,
  anchor: `Anchor ${level}.`,
  next: { default: `Next ${level}.`, 'price-question': `Price ${level}.` },
}));

/** A rubric of one dimension for the arithmetic's sake. */
export const smallRubric = (overrides: object = {}): Rubric =>
  Rubric.parse({
    id: 'small',
    title: 'Small',
    about: 'For tests.',
    dimensions: [
      {
        id: 'openness',
        title: 'Openness',
        about: 'For tests.',
        calledForBy: ['price-question'],
        levels,
        noOpportunity: 'Nothing was asked.',
        markers: [
          {
            id: 'asks',
            label: 'Asks',
            polarity: '+',
            acts: ['open-question'],
            weight: 1,
            seen: 'You asked “{quote}”.',
            why: 'It opens.',
          },
          {
            id: 'prices',
            label: 'Price',
            polarity: '+',
            acts: ['gives-price'],
            weight: 2,
            when: { line: ['price-question'] },
            seen: '“{quote}”.',
            why: 'It is what was asked.',
          },
          {
            id: 'pushes',
            label: 'Pushes',
            polarity: '-',
            acts: ['closing-push'],
            weight: 1,
            atMost: 2,
            seen: '“{quote}” pushes.',
            why: 'It hurries.',
          },
          {
            id: 'says-please',
            label: 'Please',
            polarity: '+',
            cues: { en: ['if you please'], fr: [] },
            weight: 1,
            seen: '“{quote}”.',
            why: 'Manners.',
          },
          {
            id: 'shown',
            label: 'Shown',
            polarity: '+',
            acts: ['thanks'],
            weight: 0,
            seen: '“{quote}”.',
            why: 'It only shows.',
          },
        ],
        ...overrides,
      },
    ],
  });
