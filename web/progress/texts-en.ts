import type { Pairing, TrustComponent } from '../../server/domain/progress.ts';
import { pluralIn } from '../language/plural.ts';

const plural = pluralIn('en');
const conversations = (n: number) => plural(n, `${n} conversation`, `${n} conversations`);
const replies = (n: number) => plural(n, `${n} reply`, `${n} replies`);

const components: Record<TrustComponent, string> = {
  credibility: 'Credibility',
  reliability: 'Reliability',
  intimacy: 'Intimacy',
  selfOrientation: 'Self-orientation',
};

const pairings: Record<Pairing, { name: string; text: string }> = {
  'credibility-reliability': {
    name: 'The expert',
    text: 'You know the trade and you keep your word. That passes any screening, and there it stops: buyers consult you, and tell somebody else what really worries them. More knowledge will not change it. Ask one question you have no use for, and stay with the answer.',
  },
  'credibility-intimacy': {
    name: 'The adviser',
    text: 'You know what you are talking about, and people dare to show you what they don’t. Few sellers have both, and decisions are made with those who do. Let what follows be as good: promise less, with a date, and keep it.',
  },
  'credibility-selfOrientation': {
    name: 'The honest second opinion',
    text: 'People believe you because you know the matter and want nothing for yourself. They come back for your judgement. It can stay a little cool: they ask what you think, and keep what they fear. Say now and then what you notice in them.',
  },
  'reliability-intimacy': {
    name: 'The one to count on',
    text: 'People can tell you things, and what you say you will do gets done. That carries a relationship for years. Let them see what you know as well: a clear opinion, given when they ask, would cost you none of it.',
  },
  'reliability-selfOrientation': {
    name: 'The safe pair of hands',
    text: 'You do what you said, and you do it for them. Buyers hand you things and stop worrying about them. They hand you less of what is personal, because nothing invites it. A guess at how they feel, offered lightly, opens that door.',
  },
  'intimacy-selfOrientation': {
    name: 'The confidant',
    text: 'They tell you what they tell nobody else in the trade, and feel that you are on their side. Nothing builds trust faster. What remains is substance: have the figure, the limit and the plain “I don’t know” ready when they ask.',
  },
};

/** Texts of the progress page, in English. */
export const texts = {
  title: 'Your progress',
  basis: (ended: number, marked: number) => `From ${conversations(ended)} and ${replies(marked)}. Nobody sees this but you.`,
  latestOnly: (n: number) => `Of all of them, this page looks at the latest ${n}; your bests are of all.`,
  emptyTitle: 'Nothing to show yet',
  empty:
    'After your first conversation you will find here how you came across, what you passed by, and whom to talk to next. It takes about ten minutes.',
  emptyRunning: 'What you are practising without marks counts once it has ended.',
  toBuyers: 'Choose a buyer',

  dimensions: 'Dimension by dimension',
  dimensionsNote:
    'Mean levels, conversation by conversation. Buyers differ: a lower point may be a harder talk. Hollow points are second tries and talks that go on; they count for the mean and not for the direction.',
  mean: (level: string) => `${level} of 5`,
  from: (n: number, talks: number) => `from ${replies(n)} in ${conversations(talks)}`,
  noneYet: 'No opportunity came up yet.',
  tooFew: (n: number, needed: number) =>
    n === 0
      ? `Too few to tell a direction: it takes ${needed} whole conversations.`
      : `Too few to tell a direction: ${n} of the ${needed} whole conversations that it takes.`,
  rises: (change: string, n: number, low: string, high: string) =>
    `Rising: about ${change} over these ${n} conversations (95% sure of ${low} to ${high}).`,
  falls: (change: string, n: number, low: string, high: string) =>
    `Falling: about ${change} over these ${n} conversations (95% sure of ${low} to ${high}).`,
  unclear: (n: number) => `No clear direction over these ${n} conversations.`,
  chart: (dimension: string, level: string, n: number) => `${dimension} in ${conversations(n)}: ${level} of 5 on average.`,
  table: 'Show as table',
  tableOf: (dimension: string) => `${dimension}, as a table`,
  columns: { conversation: 'Conversation', day: 'Day', level: 'Level', replies: 'Replies' },
  running: 'goes on',
  branched: 'second try',

  drills: 'Drills',
  drillsNote:
    'Two minutes on one thing. They are kept apart from your conversations: none of the figures above holds any of them.',
  drillsDone: (n: number) => (n === 0 ? 'none so far' : plural(n, `${n} done`, `${n} done`)),
  drillLatest: (first: string, best: string) => `last time ${first}, then ${best}`,

  profile: 'The trust you build',
  profileNote: (n: number) =>
    `Where the four parts of trust stood at the start and at the end, on average over ${conversations(n)}. The less self-orientation, the more trust.`,
  profileEmpty: 'This comes with the first conversation that has ended.',
  components,
  profileColumns: { component: 'Part of trust', start: 'Start', end: 'End' },
  trustAtEnd: (trust: number) => `Trust at the end: ${trust} of 100 on average.`,
  pairings,
  pairingOf: (one: string, other: string) => `Moved most: ${one} and ${other}`,
  lowSelfOrientation: 'low self-orientation',
  close: (third: string) => `It is a close thing: ${third} moved almost as far.`,
  pairingTooFew: (n: number, needed: number) =>
    `After ${needed} conversations you will read here which pair of them is your strength; so far you have had ${n}.`,
  pairingNone: 'So far no two of them have moved to the better, so there is no strongest pair to name.',

  bests: 'Your best with each buyer',
  bestsNote: 'Sending a buyer where they are better served counts as much as an agreement.',
  bestsColumns: { met: 'Talks', outcome: 'Best outcome', trust: 'Most trust', score: 'Best mean level' },
  bestsEmpty: 'These come with the first conversation that has ended.',
  scoreOf: (level: string, n: number) => `${level} of 5, ${replies(n)}`,
  noScore: 'too few replies',

  missed: 'What you pass by most',
  missedNote: (n: number) => `In ${replies(n)}. Each links to where it happened last.`,
  missedNone: 'Nothing so far. Either you hear everything, or there was little to hear.',
  times: (n: number) => plural(n, 'once', `${n} times`),
  said: (name: string) => `${name} said`,
  toTurn: (kind: string) => `See your reply: ${kind}`,
  seeReply: 'See your reply',
  /** By the ids of markers; the rubric’s own words serve for all others. */
};

export type ProgressTexts = typeof texts;
