import type { Mark } from '../../server/domain/mark.ts';
import type { PersonaDetail, PublicRubric, ServerFrame } from '../../server/domain/protocol.ts';

/** Made-up content for tests of the page alone. */
export const personas: PersonaDetail[] = [
  {
    id: 'cynical-shopper',
    name: 'Dana Whitlock',
    title: 'Shopping for a nephew, on a Saturday',
    tagline: 'Has been had before, and is watching your hands.',
    trains: ['transparency', 'self-orientation'],
    challenge: 2,
    version: 'one',
    scenes: [
      {
        id: 'shop-floor',
        title: 'On the shop floor',
        brief:
          'A Saturday in December, half past four. You work in a toy shop. A customer has been standing before the train sets for some minutes, reading the back of every box.\n\nYou know nothing of the customer yet.',
        goal: 'Help this person leave with the right thing, wherever it is sold.',
        factSheet: [
          { id: 'offer', kind: 'offer', text: 'The Northern Line starter set, wooden, 48 pieces.' },
          { id: 'price', kind: 'price', text: '£64.90 here; a return within 30 days, with the receipt.' },
          { id: 'limit', kind: 'limit', text: 'We do not stock the green engine with the tender.' },
          { id: 'rival', kind: 'rival', text: 'Hobbs, across the street, has the green engine for £18.' },
          { id: 'interest', kind: 'interest', text: 'You earn 3% on every set.' },
        ],
      },
    ],
  },
  {
    id: 'french-counterpart',
    name: 'Hélène Marchal',
    title: 'In-house counsel, Banque de l’Ourcq, Paris',
    tagline: 'Lunch first. The file can wait; it has waited for years.',
    trains: ['listening', 'emotional-risk'],
    challenge: 3,
    version: 'one',
    scenes: [
      {
        id: 'lunch',
        title: 'A lunch',
        brief: 'Paris, a Thursday, one o’clock.',
        goal: 'Get to know the person.',
        factSheet: [{ id: 'background', kind: 'background', text: 'The file has slept for six years.' }],
      },
      {
        id: 'settlement',
        title: 'The call, a year later',
        brief: 'A call, long after the lunch.',
        goal: 'Find out what is possible.',
        factSheet: [{ id: 'terms', kind: 'terms', text: 'You may settle at up to €400,000.' }],
      },
    ],
  },
];

const levels = ['Absent', 'Thin', 'Plain', 'Good', 'Rare'].map((title, index) => ({ level: index + 1, title, anchor: title }));
const dimension = (id: string, title: string): PublicRubric['dimensions'][number] => ({
  id,
  title,
  about: title,
  levels,
  markers: [
    { id: 'open-question', label: 'An open question about the buyer’s world', polarity: '+' },
    { id: 'push', label: 'A push for the sale', polarity: '-' },
    { id: 'ignored', label: 'A concern was passed by', polarity: '-' },
  ],
});

export const rubric: PublicRubric = {
  id: 'trust-based-selling',
  title: 'Trust-based selling',
  about: 'Whose interest the talk serves.',
  dimensions: [
    dimension('listening', 'Listening'),
    dimension('emotional-risk', 'Emotional risk-taking'),
    dimension('transparency', 'Transparency'),
    dimension('self-orientation', 'Low self-orientation'),
  ],
};

export const opening = 'You can put the smile away. I am only reading the boxes.';
export const lines = [
  'My nephew turns six on Tuesday. He wants the green one, with the tender. So, what is the catch with yours?',
  'Everyone says that. The last place told me it would fit his old tracks, and then it did not, and I was the aunt with the wrong train.',
  'Across the street. And you would just send me there. (She looks at you for a while.) Nice stunt.',
];

/** Marks on a reply: the first word for, the last against, and the buyer's line before it passed by. */
export function marksFor(turn: number, text: string, line: { turn: number; text: string } | undefined): Mark[] {
  const first = /^\S+/.exec(text)?.[0] ?? '';
  const last = /\S+$/.exec(text)?.[0] ?? '';
  return [
    {
      dimension: 'listening',
      status: 'scored',
      level: 4,
      score: 0.71,
      note: 'You asked about the child before the train. Staying with the fear of the wrong present would have gone further.',
      evidence: [
        { marker: 'open-question', polarity: '+', turn, quote: first, start: 0, end: first.length },
        ...(line
          ? [{ marker: 'ignored', polarity: '-' as const, turn: line.turn, quote: line.text.slice(0, 12), start: 0, end: 12 }]
          : []),
      ],
    },
    {
      dimension: 'emotional-risk',
      status: 'no-opportunity',
      level: null,
      score: 0.5,
      note: 'Nothing called for it.',
      evidence: [],
    },
    {
      dimension: 'transparency',
      status: 'scored',
      level: 2,
      score: 0.31,
      note: 'The question after the catch got no straight answer.',
      evidence: [{ marker: 'push', polarity: '-', turn, quote: last, start: text.length - last.length, end: text.length }],
    },
    { dimension: 'self-orientation', status: 'scored', level: 5, score: 0.9, note: 'The child came first.', evidence: [] },
  ];
}

export const hint: Extract<ServerFrame, { type: 'hint' }> = {
  type: 'hint',
  dimension: 'transparency',
  text: 'There is a question on the table. Answer it in one sentence before anything else.',
};

export const outcome = { id: 'sent-across', title: 'Across the street, and back again', kind: 'referral' as const };
export const epilogue =
  'She came back an hour later with the green engine in a bag from the other shop, and bought forty pieces of track from you.\n\nIn March a neighbour of hers asked for you by name.';
