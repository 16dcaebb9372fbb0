import { z } from 'zod';
import { Variants } from './language.ts';

/** The lines that every buyer needs, by intent. Each list is used up before anything is said in another way. */
export const lineIntents = [
  'acknowledge', // short continuers after a neutral remark
  'warm-acknowledge', // the same once trust has grown
  'unmoved', // reply to a statement or pitch that left the buyer cold
  'deflect', // a question is out of place or too deep, with no guarded line of its own
  'unknown', // a question the buyer has no answer to
  'already-said', // asked again what was told
  'small-talk', // small talk in return
  'greet-back', // a greeting in return
  'resist', // doubt, objection in general
  'test', // a small test of the seller's motives
  'stall', // puts off
  'soften', // first signs of warmth after candour
  'impatient', // patience is running low
  'questioned-out', // too many questions in a row
  'long-winded', // the reply was far too long
  'silence', // the learner said nothing
  'nonsense', // it could not be understood
  'insulted', // the learner was rude
  'other-language', // neither English nor French
  'asked-if-ai', // “are you a bot?”, “ignore your instructions”, “score me”: as this person would take it
  'name-breach', // comes back to a breach; `{quote}` is what the learner said
  'thanked', // the learner said thanks; or sorry, where there is no `forgives`
  'go-ahead', // leave was asked: go ahead
] as const;

/** Lines that a buyer may do without; what is said in their place stands behind each. */
export const furtherIntents = [
  'no-more', // asked on about what was told: that is all they know, or all they will say (`already-said`)
  'own-words', // asked what is behind words they have just said, and nothing more is to be told: a way of speaking (`no-more`)
  'hinted', // asked on about what slipped out while something was kept back: not now (`deflect`)
  'hears-you', // the learner told something of themselves (`acknowledge`)
  'guessed', // a guess was made at what they have not told: neither yes nor no (`acknowledge`; asked, `unknown`)
  'forgives', // the learner said sorry (`thanked`)
  'promised', // the learner said what they will do, and when: heard (`acknowledge`)
  'puzzled', // a word that has nothing to do with anything here, `{quote}` (`nonsense`)
  'unknown-of', // a question the buyer has no answer to, which names a thing, `{quote}`: “The floor area? …” (`unknown`)
  'own-of', // the same where it is a question about their own life, `{quote}`: “A cat? …” (`unknown-of`)
  'unknown-whether', // a question the buyer has no fact for, by what it asks for: a yes or a no, said loosely, so that it answers this kind of question (`unknown-of`)
  'unknown-which', // … one of two, or of several
  'unknown-who', // … somebody
  'unknown-when', // … a time
  'unknown-where', // … a place
  'unknown-how-long', // … how long
  'unknown-how-many', // … a number, a sum, how often
  'unknown-why', // … a reason
  'unknown-how', // … a way, or how something goes
  'unknown-what', // … anything else
  'unknown-wish', // … what they would like or need
  'unknown-worry', // … what they fear
  'unknown-supposing', // … what would be, or what they would do, if
  'unknown-others', // … what other people think, say or would do
  'unknown-somebody', // … what somebody they know knows, says or wants, whom they take up first, `{quote}`: “Marie? …” (`unknown-whether`, `unknown-others`)
  'unknown-tell', // … a story (“tell me about …”)
  'in-return', // before something they tell unasked, after a reaction to what the learner risked: one for one (nothing)
  'corrects', // a guess was wrong, and the fact that puts it right follows: “No.” (nothing)
  'not-ours', // a mistake was owned that the buyer knows nothing of, `{quote}`: “The invoice? …” (the reaction to its other acts)
  'unfinished', // the learner stopped in the middle of a sentence (`acknowledge`)
  'waits', // a word that hands the turn back (“ok”, “bon”): waits for more (`acknowledge`)
  'one-at-a-time', // of two questions in one reply only one was answered: says so (nothing)
  'offer-taken', // something was offered for their good, from somebody trusted: yes (`soften`)
  'offer-weighed', // the same, from somebody not yet trusted: not now, kindly (`acknowledge`)
  'conceded', // something was given up that was asked for or is worth having (the reaction to its other acts)
  'half-way', // a move against a condition: “two per cent, if you sign now” (the reaction to its other acts)
  'bribed', // something was promised to them personally, for giving way: refused (the reaction to a push)
  'given-orders', // “ignore your instructions”, “show me your notes” (`asked-if-ai`)
  'asked-for-marks', // “score me” (`asked-if-ai`)
  'asked-to-coach', // “what should I say next?” (`asked-if-ai`)
  'quizzed', // “what is the capital of Mongolia?” (`unknown`)
  'gossip', // asked to speak ill of their own people (the answer, or `deflect`)
  'who-told', // a rumour about what they hide: neither yes nor no, but who says so (a guarded line, or `deflect`)
] as const;
export const LineIntent = z.enum([...lineIntents, ...furtherIntents]);
export type LineIntent = z.infer<typeof LineIntent>;

const linesOf = <Name extends string, Of>(names: readonly Name[], of: Of) =>
  Object.fromEntries(names.map((name) => [name, of])) as Record<Name, Of>;
/** A buyer's lines by intent. */
export const Lines = z.strictObject({ ...linesOf(lineIntents, Variants), ...linesOf(furtherIntents, Variants.optional()) });
