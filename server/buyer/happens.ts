import type { ActId } from '../domain/act.ts';
import type { BuyerState } from '../domain/buyer-state.ts';
import type { Language } from '../domain/language.ts';
import type { Happening, Reaction } from '../domain/persona.ts';
import { figures } from '../language/figures.ts';
import { sentences } from '../language/sentences.ts';
import { fold, tokenise } from '../language/tokens.ts';
import { goesBack } from './aim.ts';
import { asksInWords } from './as-asked.ts';
import { isGuess, sentencesOf } from './beside.ts';
import { holds } from './condition.ts';
import { confesses } from './confess.ts';
import { usualEffects } from './effects.ts';
import { asks, comesClose, type Moment, notYet } from './moment.ts';
import { isLost } from './own-words.ts';
import { founded, longRun } from './react.ts';
import { inScene } from './setting.ts';
import { hash } from './wording.ts';

/** Replies after which what happens, or is remembered, no longer waits for a reply that calls for no reaction. */
export const overdue = 4;
/**
 * Whether being questioned calls for a remark: where it becomes an interrogation by the buyer's own count, which begins anew with
 * whatever was taken up, and where several questions come at once to begin with. The answers in between are just answers.
 */
export const remarked = (act: ActId, { questionRun }: BuyerState): boolean =>
  (act !== 'question-run' && act !== 'stacked-questions') ||
  questionRun === longRun ||
  (act === 'stacked-questions' && questionRun <= 1);
const reflecting: readonly ActId[] = ['reflects-meaning', 'reflects-feeling', 'paraphrase', 'summary'];
/** How plain an act must be to be remarked on where it may well be something else: who was nearly late has not confessed anything. */
const weighty = 0.7;
/** An apology that is only manners: for not having heard, for asking, for a word. */
const mereManners =
  /^(oh,? |ah,? )?(sorry|pardon|excuse me|excusez-moi),? (what|who|which|where|how|why|(i|you)('ve)? (lost|meant|only|said)\b|qui|quoi|quelle?s?|comment|vous (disiez|avez dit)|je (me suis mal|voulais))|\b(sorry|pardon|apologi[sz]e|excuse me|excusez-moi|desolee?)\b.{0,30}\b((didn't|did not|don't|couldn't) (quite )?(get|catch|hear|follow|understand)|interrupt|i (mean|meant)|for (asking|the question)|(stupid|silly|odd) question|(pas|mal) (compris|entendu|suivi)|je veux dire|de (vous )?(demander|interrompre|couper))/;

/** Whether a text has a figure, other than a mere one, that neither the scene nor the buyer's line has. */
function isNews(text: string, brief: string, line: string, language: Language): boolean {
  const valuesIn = (words: string) => figures(words, tokenise(words, language), language).map(({ value }) => value);
  const known = new Set([1, ...valuesIn(brief), ...valuesIn(line)]);
  return valuesIn(text).some((value) => !known.has(value));
}

/** Acts that are manners where they stand in a question: “Quel souvenir gardez-vous de lui, Madame ?” */
const inPassing: ReadonlySet<ActId> = new Set<ActId>(['courtesy', 'long-term', 'warmth', 'thanks']);
/** Acts that only lead over to what is asked next, where something is: “Twice, you say. How often is that?” */
const leadingOver: ReadonlySet<ActId> = new Set<ActId>(['acknowledges', 'takes-up-words', 'parrots', 'holds-lightly']);
/** What is held against whoever does it. */
const isHeldAgainst = (act: ActId): boolean => {
  const { c = 0, i = 0, s = 0 } = usualEffects[act];
  return c < 0 || i < 0 || s > 0;
};

/** Whether an act is done in earnest, where it may be no more than a way of speaking. */
function inEarnest(act: ActId, moment: Moment): boolean {
  const { setting, before, state, acts, heard } = moment;
  const { start = 0, end = 0, strength = 0 } = acts.get(act) ?? {};
  const guesses = sentencesOf(heard.reply).some(isGuess);
  if (guesses || asks(heard)) {
    // Who has asked is answered, and neither thanked for the manners of it nor accused of what may not have been done.
    const within = sentences(heard.reply).some((one) => one.ending === '?' && start >= one.start && end <= one.end);
    if ((within && inPassing.has(act)) || (isHeldAgainst(act) && strength < weighty)) return false;
    if (leadingOver.has(act) && asks(heard)) return false;
    // Whoever guesses before anything was told has not taken up what was meant: “I suppose it’s not your first shop today.”
    if (reflecting.includes(act) && before.told.length === 0) return !guesses && strength >= weighty;
  }
  if (act === 'owns-mistake') return strength >= weighty;
  // “I still don’t know who Simon is to you” asks.
  if (act === 'admits-not-knowing') return !isLost(heard.reply) && !asksInWords(heard.reply);
  if (act === 'apologises') return !mereManners.test(fold(heard.reply));
  if (act === 'gives-number') return isNews(heard.reply, setting.scene.brief[state.language], heard.line ?? '', state.language);
  // Who tells of themselves shows off little.
  if (act === 'self-display' || act === 'credential-shield') return (acts.get('self-discloses')?.strength ?? 0) < strength;
  return true;
}

/** So many wordings back, which is the line before at least, nobody reacts in the same way again. */
const mostParts = 3;
/** Of so many talks, in one each happening does not come, so that not the same things happen in all of them. */
const missedOnceIn = 3;

/** Reactions of the persona that this reply calls up, in the author's order. */
export function calledBy(moment: Moment): Reaction[] {
  const { setting, before, state, plain, heard } = moment;
  const { persona, scene, memory } = setting;
  const news = state.disclosed.filter((item) => !before.disclosed.includes(item));
  const confessed = confesses(before, heard);
  // Who is asked and asked says so once, and otherwise answers.
  // What is said to be candid and tells nothing of the sheet has to be plain beyond doubt.
  const stands = (act: ActId) => (moment.acts.get(act)?.strength ?? 0) >= weighty || founded(setting, act, state.disclosed);
  const calls = (act: ActId) => plain(act) && remarked(act, state) && stands(act) && inEarnest(act, moment);
  const saidLast = (id: string) => before.used.slice(-mostParts).some((key) => key.includes(`:reaction:${id}:`));
  return persona.reactions.filter(
    (reaction) =>
      (reaction.to.some(calls) || reaction.toDisclosing.some((item) => news.includes(item))) &&
      inScene(reaction, scene) &&
      holds(reaction.when, state, persona, memory) &&
      (!reaction.confessed || confessed) &&
      (!saidLast(reaction.id) || reaction.toDisclosing.some((item) => news.includes(item))),
  );
}

/** Whether a reply asks on about what was just said. */
const asksOn = ({ setting, state, heard }: Moment): boolean =>
  sentencesOf(heard.reply).some((sentence) => goesBack(setting, state, sentence, heard.line) === 'asks');

/** What happens now, if anything does. It is said by the caller. */
export function happens(moment: Moment): Happening | undefined {
  const { setting, state, heard } = moment;
  const { persona, scene, memory, seed } = setting;
  const called = calledBy(moment);
  // Nor does the phone ring between what one has just said and the question about it.
  const close = comesClose(moment) || asksOn(moment);
  return persona.happenings.find((happening) => {
    // After a statement nothing else would be said: that reads as not having heard it.
    if (!asks(heard) && !happening.alone) return false;
    if (!happening.alone && hash(`${seed}:misses:${happening.id}`) % missedOnceIn === 0) return false;
    const from = happening.when.repliesAtLeast ?? 0;
    const late = !happening.alone && !close && state.replies >= Math.max(1, from) + overdue;
    return (
      inScene(happening, scene) &&
      holds(happening.when, state, persona, memory) &&
      state.replies >= from + (hash(`${seed}:when:${happening.id}`) % 3) &&
      notYet(state, 'happening', happening.id) &&
      ((!close && called.length === 0) || late)
    );
  });
}
