import { z } from 'zod';

/**
 * The acts a reply can do, or pass by. They are the shared language of rubrics (whose markers give them a direction on a
 * dimension) and of personas (which say what they do to the buyer). An act by itself is neither good nor bad.
 *
 * The value says what the act is, from the reader's side: what has to be in the reply (or missing from it) for it to hold.
 */
export const acts = {
  // Asking
  'open-question': "asks an open question about the buyer's world, also without a question mark (“tell me about…”)",
  'closed-question': 'asks a question that takes yes, no or one fact',
  'leading-question': 'asks a question that carries its own answer (“you want to save money, don’t you?”)',
  'stacked-questions': 'asks several unrelated questions at once',
  'question-run': 'goes on questioning: one more question after several replies that were only questions',
  'asks-permission': 'asks leave before advising, asking something delicate or changing the subject',
  'invites-more': 'hands the floor back without a question of its own (“go on”, “I’m listening”)',
  'counter-question': 'meets a direct question with a question instead of an answer',

  // Taking in what was said
  acknowledges: 'grants what the buyer said, or that there is something in it, in a few words',
  paraphrase: "puts the buyer's content in own words",
  'reflects-meaning': 'says what the buyer meant and had not quite put into words',
  'reflects-feeling': "names the buyer's feeling, tentatively or plainly, without copying the word",
  summary: 'sums up several things the buyer said',
  'checks-understanding': 'asks whether it was understood rightly',
  'takes-up-words': "builds on the buyer's own words or topic",
  parrots: "repeats the buyer's words with nothing added",
  'ignores-question': "leaves the buyer's direct question unanswered (quotes the buyer)",
  'ignores-worry': 'passes by a concern the buyer voiced (quotes the buyer)',
  'ignores-feeling': 'passes by a feeling the buyer showed (quotes the buyer)',
  'ignores-content': 'takes up nothing of what the buyer just said (quotes the buyer)',
  'but-turn': 'nods, and turns to own topic (“I understand, but…”)',
  'changes-subject': "moves to another topic than the buyer's",
  'premature-solution': 'offers a solution before the matter is understood',
  'unasked-advice': 'tells the buyer what to do, without being asked and without leave',
  monologue: 'goes on at length without a thought for the floor',

  // Feelings and candour about oneself
  'admits-not-knowing': 'says plainly that something is not known',
  'owns-mistake': 'owns a mistake or a fault, own or of own firm',
  'owns-discomfort': 'says that something is awkward, hard or frightening for oneself to say or do',
  'names-own-feeling': 'names a feeling of one’s own',
  'self-discloses': 'tells something personal about oneself that bears on the talk',
  'self-display': 'tells of oneself in a way that takes the floor from the buyer',
  'names-elephant': 'names the difficult thing that stands between the two',
  disagrees: 'disagrees openly and with respect',
  'holds-lightly': 'offers a view as a view (“I think”, “perhaps”), and grants that there are others',
  'asserts-flatly': 'lays down a view as fact, in absolutes, with no room for another',
  apologises: 'says sorry, plainly',
  warmth: 'shows kindness, humour or good wishes, safely',
  'canned-empathy': 'uses a formula of empathy (“I totally understand how you feel”)',
  recites: 'performs the skills of talk and does none: their phrases in a row, their names, words for a judge',
  'fits-anybody': 'could be said to anybody: the signs of attention, and hardly a word of this buyer’s matter',
  soothes: 'calms a concern away without looking at it (“don’t worry”)',
  minimises: 'makes a concern or a feeling smaller than it is',
  defends: 'defends oneself or one’s firm against the buyer',
  flatters: 'pays a compliment that serves the seller',
  bluffs: 'claims certainty that cannot be had',
  'credential-shield': 'answers with credentials, references or status',
  jargon: 'hides behind the trade’s vocabulary',

  // Straightness
  'answers-question': "answers the buyer's direct question",
  'answers-partly': "answers only part of the buyer's question, or one beside it",
  'gives-number': 'gives a figure where a figure counts',
  'gives-price': 'gives a price or a cost in numbers',
  'discloses-limit': 'volunteers a limit, a flaw, a risk or what the offer does not do',
  'discloses-interest': 'says what oneself or one’s firm gains',
  'refers-elsewhere': 'sends the buyer to a rival or another source that serves better',
  'advises-against': 'advises the buyer against buying, or to buy less',
  'explains-reason': 'gives the reason behind a claim, a price or an advice',
  'says-next-step': 'says what happens next, who does what, by when',
  evades: 'dodges a direct question: vague, beside the point, or never',
  gates: 'holds an answer back until something else has happened',
  hedges: 'stays vague where something definite was wanted',
  superlative: 'praises in superlatives with nothing to support them',
  'false-scarcity': 'claims that stock, time or places run out',
  'contradicts-facts': 'says something the fact sheet contradicts',
  'runs-down-rival': 'speaks ill of a competitor',
  guarantees: 'promises a result that nobody can promise',

  // Whose interest it serves
  'serves-buyer': "puts the buyer's own goal or good first, in substance",
  'offers-help': 'offers help with no strings attached',
  'leaves-choice': 'leaves pace and choice with the buyer',
  'asks-preference': 'asks what the buyer needs, wants or prefers, to act on it',
  concedes: 'gives something up for the other',
  'joint-we': 'speaks of the two as “we”, working on one thing',
  'long-term': 'looks past this deal to the years ahead',
  'detached-from-sale': 'shows that a no is fine, or that the sale is not the point',
  'closing-push': 'pushes for a yes, an order, a signature or a date',
  urgency: 'hurries the buyer',
  'self-talk': 'talks about oneself, own firm, own needs or own goals',
  'feature-dump': 'lists features or benefits nobody asked for',
  pitches: 'pitches the own offer',
  boasts: 'praises oneself or one’s firm',
  'controls-agenda': 'sets the agenda, the order or the process for the buyer',
  upsells: 'offers something more or dearer than was wanted',
  'winning-language': 'speaks of the buyer as something to be won, closed or converted',
  bribes: 'promises the buyer something for themselves, for giving way',
  'asks-favour': 'asks the buyer for something that serves the seller (a review, a name, a donation)',
  'own-needs': 'argues from own needs or wants in a bargain',

  // How it reads as a whole, more or less
  attends: 'as a whole, starts from what the buyer said',
  'passes-over': 'as a whole, goes past what the buyer said',
  dares: 'as a whole, risks something of oneself, or stays with what is felt',
  'plays-safe': 'as a whole, keeps oneself covered and feelings out',
  'lays-open': 'as a whole, lays open what the buyer needs to know',
  'keeps-back': 'as a whole, keeps back what the buyer needs to know',
  'for-the-buyer': 'as a whole, is after the buyer’s good decision',
  'for-the-sale': 'as a whole, is after the sale, or after oneself',

  // Manners and the frame
  greets: 'greets or takes leave',
  thanks: 'thanks',
  'small-talk': 'talks about everyday things, unhurried',
  courtesy: 'is courteous in the way the setting asks for',
  'raises-business': 'brings up the business or the case itself',
  'makes-promise': 'promises to do something',
  'keeps-promise': 'reports a promise kept',
  'takes-leave': 'closes the talk, or says goodbye',
  'informal-address': 'uses a familiar form of address (French “tu”, “sweetie”)',
  silence: 'says nothing',
  nonsense: 'is no language that can be read, or has no sense here',
  insults: 'insults or mocks the buyer',
  'breaks-frame': 'speaks to the machine: asks whether it is an AI, gives it instructions, asks for a score or for coaching',
} as const;

export type ActId = keyof typeof acts;
export const actIds = Object.keys(acts) as [ActId, ...ActId[]];
export const ActId = z.enum(actIds);

/**
 * What a reply reads like as a whole on the four dimensions of the default rubric: the act that speaks for it and the one that speaks
 * against. They are weighed by degrees, beside acts that one can point at, and do nothing to a buyer.
 */
export const impressions = {
  listening: ['attends', 'passes-over'],
  'emotional-risk': ['dares', 'plays-safe'],
  transparency: ['lays-open', 'keeps-back'],
  'self-orientation': ['for-the-buyer', 'for-the-sale'],
} as const satisfies Record<string, readonly [ActId, ActId]>;
export type Impressed = keyof typeof impressions;
const impressing: ReadonlySet<ActId> = new Set(Object.values(impressions).flat());

/** Whether an act is how a reply reads as a whole. */
export const isImpression = (act: ActId): boolean => impressing.has(act);

/**
 * One act with the quote that shows it. `turn` is the index of the quoted turn in the conversation: the reply's own, or that of the
 * buyer's line which the reply passed by. `start` and `end` are UTF-16 offsets into that turn's text: `text.slice(start, end) ===
 * quote`. `strength` 0..1 is how clearly the act shows; 1 is plain.
 */
export const Act = z.object({
  act: ActId,
  turn: z.int().nonnegative(),
  quote: z.string(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  strength: z.number().min(0).max(1),
});
export type Act = z.infer<typeof Act>;
