import type { Progress } from '../../server/domain/progress.ts';
import { personas, rubric } from './fake-content.ts';

const buyer = (index: number) => {
  const found = personas[index];
  if (!found) throw new Error('there are two made-up buyers');
  return found;
};
const [dana, helene] = [buyer(0), buyer(1)];

/** Levels of the four dimensions, conversation by conversation. */
const levels = [
  [2.1, 1.6, 2.8, 2.4],
  [2.4, 1.9, 3.4, 2.2],
  [2.6, 1.4, 2.2, 2.6],
  [2.9, 2.2, 3.1, 2.3],
  [3.1, 1.8, 3.9, 2.7],
  [3.2, 2.0, 2.9, 2.9],
  [3.6, 2.4, 3.3, 2.6],
  [3.5, 1.7, 3.6, 3.0],
];

/** What a learner's page may look like after so many conversations, 0 to 8; made up, and only as right as a page needs. */
export function fakeProgress(count: number): Progress {
  const conversations: Progress['conversations'] = levels.slice(0, count).map((_, index) => {
    const { id, name, scenes } = index % 3 === 2 ? helene : dana;
    return {
      id: `talk-${index}`,
      persona: { id, name },
      scene: { id: scenes[0]?.id ?? '', title: scenes[0]?.title ?? '' },
      rubric: rubric.id,
      at: `2026-03-${String(index * 3 + 1).padStart(2, '0')}T09:00:00.000Z`,
      running: index === 7,
      branched: index === 5,
      replies: 9,
    };
  });
  const whole = conversations.filter(({ running, branched }) => !running && !branched).length;
  const ended = conversations.filter(({ running }) => !running).length;
  const dimensions = rubric.dimensions.map(({ id, title }, at) => {
    const points = conversations.map((talk, index) => {
      const level = levels[index]?.[at] ?? 3;
      return { conversation: talk.id, level, score: level / 5, n: at === 1 ? 4 : 9 };
    });
    const n = points.reduce((sum, point) => sum + point.n, 0);
    const level = n === 0 ? null : points.reduce((sum, point) => sum + point.level * point.n, 0) / n;
    const told = at === 0 ? { direction: 'rises' as const, slope: 0.22, low: 0.1, high: 0.35 } : null;
    const unclear = { direction: 'unclear' as const, slope: 0.02, low: -0.2, high: 0.3 };
    return {
      dimension: id,
      title,
      level,
      score: level === null ? null : level / 5,
      n,
      points,
      trend:
        whole < 6
          ? { direction: 'too-few' as const, conversations: whole, needed: 6 }
          : { conversations: whole, ...(told ?? unclear) },
    };
  });
  const missed: Progress['missed'] = [
    ['listening', 'ignored-worry', 'Worry passed by', 7],
    ['transparency', 'silent-on-the-test', 'Passed over what they most wanted to know', 3],
    ['emotional-risk', 'looked-away', 'Looked away', 1],
  ].map(([dimension, marker, label, times]) => ({
    rubric: rubric.id,
    dimension: String(dimension),
    title: rubric.dimensions.find(({ id }) => id === dimension)?.title ?? String(dimension),
    marker: String(marker),
    label: String(label),
    count: Number(times),
    example: {
      conversation: 'talk-0',
      persona: { id: dana.id, name: dana.name },
      turn: 2,
      replyTurn: 3,
      quote: 'The last place told me it would fit his old tracks, and then it did not.',
      language: 'en' as const,
    },
  }));
  const best = (persona: typeof dana, index: number) => ({
    persona: { id: persona.id, name: persona.name },
    met: index + 2,
    outcome: {
      conversation: `talk-${index}`,
      outcome: index === 0 ? ('referral' as const) : ('later' as const),
      trust: 71,
      branched: index > 0,
    },
    score: index === 0 ? { conversation: 'talk-0', level: 3.3, score: 0.64, replies: 9, branched: false } : null,
    trust: { conversation: `talk-${index}`, trust: 71, branched: index > 0 },
  });
  const enough = count >= 3;
  return {
    ended,
    conversations,
    replies: count * 9,
    rubrics: [{ rubric: { id: rubric.id, title: rubric.title }, dimensions }],
    profile:
      ended === 0
        ? null
        : {
            conversations: ended,
            needed: 3,
            trust: 52,
            components: [
              { component: 'credibility', start: 38, end: 52, won: 0.23 },
              { component: 'reliability', start: 35, end: 57, won: 0.34 },
              { component: 'intimacy', start: 20, end: 44, won: 0.3 },
              { component: 'selfOrientation', start: 56, end: 61, won: -0.11 },
            ],
            pairing: enough ? 'reliability-intimacy' : null,
            close: null,
          },
    buyers: ended === 0 ? [] : [dana, helene].slice(0, enough ? 2 : 1).map(best),
    missed: missed.slice(0, count),
    suggestion: enough
      ? {
          persona: { id: helene.id, name: helene.name },
          scene: { id: 'settlement', title: 'The call, a year later' },
          after: 'talk-2',
          evidence: { dimension: 'emotional-risk', title: 'Emotional risk-taking', level: 1.9, n: 32, conversations: 8 },
          next: { dimension: 'self-orientation', title: 'Low self-orientation', level: 2.6 },
        }
      : null,
  };
}
