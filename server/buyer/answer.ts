import type { Act, ActId } from '../domain/act.ts';
import type { BuyerState, Intent } from '../domain/buyer-state.ts';
import type { Language } from '../domain/language.ts';
import type { Fact } from '../domain/persona.ts';
import { askedFor } from '../language/asked-for.ts';
import { withoutAddress } from '../language/form-of-address.ts';
import { offersIn } from '../language/offers.ts';
import { kindsOf } from '../language/question-kind.ts';
import { questionParts } from '../language/question-parts.ts';
import { sentences } from '../language/sentences.ts';
import { type Aim, aimOf, following, goesBack, nextTo } from './aim.ts';
import { clearFit, sure, touches, wonders } from './as-asked.ts';
import { asksHowItStrikes, asksOpinion, isGuess, isOfSelf } from './beside.ts';
import { depthReached, plainly } from './condition.ts';
import { guessedWrong } from './correct.ts';
import { asking } from './effects.ts';
import { factOf } from './fact-of.ts';
import type { Line } from './line.ts';
import { hasMatter, likeAny, matchFacts, matterOf, sureness } from './match.ts';
import { notKnowing, notKnowingOf } from './not-knowing.ts';
import { type OfSomebody, ofSomebody, saysOfThem, speaksOfThem } from './of-somebody.ts';
import { afterBeingLost, isBare, isLost, isMere, isOn } from './own-words.ts';
import { type HeardReply, longRun } from './react.ts';
import { gateOf, type Setting } from './setting.ts';
import { available, candid, trustedBeyond, unlocked } from './unlock.ts';
import { standsAlone, takesUp } from './wording.ts';
import { wordingFit } from './wording-fit.ts';

/** What makes a sentence a question to the buyer, with or without a question mark. */
const seeking: ReadonlySet<ActId> = new Set<ActId>([...asking, 'asks-permission', 'counter-question', 'invites-more']);
const reflecting: readonly ActId[] = ['reflects-meaning', 'reflects-feeling', 'paraphrase', 'summary', 'names-elephant'];
const inviting: readonly ActId[] = [
  ...reflecting,
  'invites-more',
  'self-discloses',
  'owns-mistake',
  'owns-discomfort',
  'names-own-feeling',
];

type Telling = { setting: Setting; state: BuyerState; acts: ReadonlyMap<ActId, Act>; line: Line };

/** A push this plain is none the less for having the words of a fact. */
const outright = 0.9;

/**
 * The questions of a reply, in order, as whole sentences: those the reading found, and any sentence that ends on a question mark. A push
 * in the form of a question is none, unless a fact answers it well.
 */
function questionsOf({ setting, state }: Telling, { reply, reading, turn }: HeardReply): string[] {
  const here = reading.acts.filter((act) => act.turn === turn && act.strength >= plainly);
  // What is offered with a question asks for no fact.
  const offers = new Set(offersIn(reply).map(({ start }) => start));
  return sentences(reply)
    .filter((sentence) => {
      const inside = here.filter((act) => act.start >= sentence.start && act.end <= sentence.end);
      const asks =
        sentence.ending === '?' ||
        inside.some((act) => seeking.has(act.act)) ||
        wonders(reply.slice(sentence.start, sentence.end)) ||
        isLost(reply.slice(sentence.start, sentence.end));
      const push = inside.find((act) => act.act === 'closing-push');
      if (!asks || !push || push.strength >= outright) return asks && !push;
      const [best] = matchFacts(setting.persona, state.language, reply.slice(sentence.start, sentence.end), {
        atLeast: clearFit,
        among: (fact) => available(setting, state, fact),
      });
      return best !== undefined && best.score >= clearFit;
    })
    .filter(({ start, end }) => !offers.has(start) && !(start > 0 && asksOpinion(reply.slice(start, end))))
    .flatMap((sentence) => questionParts(afterBeingLost(reply.slice(sentence.start, sentence.end), state.language)));
}

/** How much better than all that was said of a fact one of its other wordings must answer a question, and how well. */
const clearlyBetter = 0.5;
const answersWell = 1.2;

/** Whether a fact just told has a wording left that answers a question, as what was said of it did not. */
function saysMore({ language, used }: BuyerState, fact: Fact, question: string): boolean {
  const fits = fact.says[language].map((text, index) => ({
    said: used.includes(`${language}:fact:${fact.id}:${index}`),
    fit: wordingFit(question, text, language),
  }));
  const best = (said: boolean) => Math.max(0, ...fits.filter((one) => one.said === said).map(({ fit }) => fit));
  return best(false) >= Math.max(answersWell, best(true) + clearlyBetter);
}

/** Tells a fact, or guards it; `asked` where a question is about it, `of` where that asks something of somebody. False where all its wordings are used, or where the talk has not left it since it was told. */
function tell(telling: Telling, fact: Fact, asked = false, question = '', of?: OfSomebody): boolean {
  const { setting, state, acts, line } = telling;
  const told = state.told.includes(fact.id);
  const anew =
    asked && (saysMore(state, fact, question) || (of && likeAny(fact.asked[state.language], question, state.language) >= sure));
  if (told && state.topic === fact.id && !anew) return false;
  if (!told && !unlocked(setting, state, fact, acts, asked)) {
    const ofThem = (text: string) => speaksOfThem(setting.persona, state.language, text, of);
    // What was written to keep back something else answers nothing about somebody.
    const instead = of && !fact.guarded?.[state.language].some(ofThem) && notKnowingOf(state, line, of, question);
    const worth = (text: string) => (asked ? wordingFit(question, text, state.language) + (ofThem(text) ? 1 : 0) : 0);
    if (!instead && !line.add('guard', 'guarded', fact.id, undefined, worth)) return false;
    state.topic = fact.id;
    return true;
  }
  const intent: Intent = fact.depth === 'surface' ? 'answer' : 'reveal';
  const first = line.parts.length === 0;
  const worth = asked
    ? (text: string) =>
        wordingFit(question, text, state.language) + (saysOfThem(setting.persona, state.language, fact, text, of) ? 1 : 0)
    : (text: string) => (takesUp(text) ? 0 : 1);
  if (!line.add(intent, 'fact', fact.id, undefined, worth)) return false;
  if (first && guessedWrong(question, fact, state.language)) line.addFirst('corrects', 'line', 'corrects');
  if (!told) state.told.push(fact.id);
  state.topic = fact.id;
  return true;
}

/** Says what a fact's follow-up gets. False where all its wordings are used. */
function tellMore({ state, line }: Telling, fact: Fact, more: number): boolean {
  if (!line.add(fact.depth === 'surface' ? 'answer' : 'reveal', 'more', `${fact.id}/${more}`)) return false;
  state.topic = fact.id;
  return true;
}

/** Asked again what was told, in words like the first time, or asked for more than there is to tell. */
function nothingNew({ state, line }: Telling, fact: Fact, question: string): boolean {
  const again = likeAny(fact.asked[state.language], question, state.language) >= sure;
  return line.say(again ? 'already-said' : 'no-more') || line.say('already-said') || line.say('no-more');
}

/** Asked on about their own words where nothing more is to be told: about what slipped out, or about a way of speaking. */
function ofOwnWords({ setting, state, line }: Telling, heard: HeardReply, question: string): boolean {
  const { language } = state;
  const topic = factOf(setting.persona, state.topic);
  const on = topic !== undefined && isOn(heard.line, topic, language);
  if (goesBack(setting, state, question, heard.line) === 'echoes' && line.say('guessed')) return true;
  if (on && !state.told.includes(topic.id)) return line.say('hinted') || line.say('deflect');
  const kind = isLost(question) ? 'what' : askedFor(question, language);
  // What was not understood is said in other words; a reason, a name or a time that is not known is not known.
  if (kind === 'what' && on && line.add('answer', 'fact', topic.id)) return true;
  if (kind !== undefined && kind !== 'what' && line.say(`unknown-${kind}`)) return true;
  return line.say('own-words') || line.say('no-more');
}

/** Sureness from which one of several questions is answered beside another: of 33 such pairs of answers to unseen questions, all six with one below it were worse for it. */
const besideAnother = 0.55;

/** Words of a line from which it says no more of a question that it leaves. */
const shortLine = 26;

/** Words for something just spoken of, which say nothing by themselves. */
const pointing =
  /(?<!\p{L})(there(?! (is|are|was|were|else|any|a|more)(?!\p{L}))(?<!(is|are|was|were) there)|yours|là(-bas)?|(la|le|les) v[oô]tres?|he|she|they|ils|elles?)(?!\p{L})/iu;

/** The sentence right before a question in a reply; empty where there is none. */
function sentenceBefore(reply: string, question: string): string {
  const all = sentences(reply).map(({ start, end }) => reply.slice(start, end));
  return all[all.findIndex((sentence) => sentence.includes(question)) - 1] ?? '';
}

/**
 * Answers what was asked: the last two questions at most, each from the fact it is about. False where nothing was asked, or only for
 * leave. A question no fact answers gets the persona's way of not knowing.
 */
export function answer(setting: Setting, state: BuyerState, acts: Map<ActId, Act>, heard: HeardReply, line: Line): boolean {
  const telling: Telling = { setting, state, acts, line };
  const questions = questionsOf(telling, heard);
  if (questions.length === 0) return false;
  const back = (question: string) => goesBack(setting, state, question, heard.line);
  // “Nine, really? Who is it for?”: what only says again what was just said asks nothing.
  const asked =
    questions.length > 1 || sentences(heard.reply).length > 1
      ? questions.filter((question) => back(question) !== 'echoes')
      : questions;
  if (asked.length === 0) return false;
  // “A coat stand? What is it really?”: what was said again is what is asked about.
  const again = questions.find((question) => !asked.includes(question)) ?? '';
  const known = asked.map((question) => {
    const before = sentenceBefore(heard.reply, question);
    const alone = () => aimOf(setting, state, withoutAddress(question, setting.persona.name), heard.line, before);
    if (hasMatter(question, state.language)) return { question, aim: alone() };
    // “I keep thinking of that room. What happened there?”: the words before it say what it is about.
    const ahead = again !== '' ? again : pointing.test(question) ? before : '';
    const both = hasMatter(ahead, state.language) ? aimOf(setting, state, `${ahead} ${question}`, heard.line) : undefined;
    return { question, aim: both ?? alone() };
  });
  // “And you? Where were you at Easter?”: the question with matter is meant.
  const withMatter = known.filter(({ question }) => hasMatter(question, state.language));
  const full = withMatter.some(({ aim }) => aim) || known.every(({ aim }) => !aim) ? withMatter : known;
  const aims: (Aim & { question: string })[] = [];
  for (const { question, aim } of full.length > 0 ? full : known)
    if (aim && !aims.some(({ fact, more }) => fact === aim.fact && more === aim.more)) aims.push({ ...aim, question });
  const before = line.parts.length;
  // Beside an answer there is no guessing at what else was meant.
  const clear = aims.filter(({ sure }) => (sure ?? 1) >= besideAnother);
  // Who is being interrogated answers the last question, and no more.
  const ofThem = (question: string) => ofSomebody(setting, state, question, heard.line, sentenceBefore(heard.reply, question));
  for (const { fact, more, question } of (clear.length > 0 ? clear : aims).slice(state.questionRun > longRun ? -1 : -2)) {
    const deep = line.intents.includes('guard') || line.intents.includes('reveal');
    if (line.parts.length > before && (line.words() > 30 || deep)) break;
    if (more === null ? tell(telling, fact, true, question, ofThem(question)) : tellMore(telling, fact, more)) continue;
    if (line.parts.length > before) break;
    const of = ofThem(question);
    if (of && likeAny(fact.asked[state.language], question, state.language) < sure && notKnowingOf(state, line, of, question))
      continue;
    // “Why?” has been answered as far as it was written, or asks what nobody knows.
    const why = isMere(question, state.language) && kindsOf(question, state.language).includes('why');
    if ((back(question) !== undefined || why) && ofOwnWords(telling, heard, question)) continue;
    if (state.told.includes(fact.id)) nothingNew(telling, fact, question);
    else line.say('deflect');
  }
  if (line.parts.length > before) {
    const left =
      full.some(({ question, aim }) => !aim && kindsOf(question, state.language).length > 0) &&
      !state.used.some((key) => key.includes(':one-at-a-time:'));
    if (left && line.words() < shortLine) line.say('one-at-a-time');
    return true;
  }
  if ((acts.get('asks-permission')?.strength ?? 0) >= plainly) return false;
  if (aims.length > 0) return line.sayAny('deflect');
  const last = asked.at(-1) ?? '';
  const of = ofThem(last);
  if (of) return notKnowingOf(state, line, of, last) || notKnowing(state, line, last);
  const bare = heard.line !== undefined && isBare(last, state.language);
  if ((back(last) !== undefined || bare) && ofOwnWords(telling, heard, last)) return true;
  if (reveal(setting, state, acts, heard, line)) return true;
  if ((isGuess(last) || asksHowItStrikes(last)) && line.say('guessed')) return true;
  if (state.trust < gateOf(setting, 'situation') - 8) return line.sayAny('deflect', 'unknown');
  return notKnowing(state, line, last);
}

/** Whether a reply asks for how long: any fact that has it is near to such a question, and most are beside it. */
const asksForTime = (reply: string, language: Language): boolean =>
  kindsOf(reply, language).some((kind) => kind === 'how-long' || kind === 'how-old');

/** Score from which a remark that is not about the buyer is about a fact all the same. */
const named = 0.65;

/** Words of matter that a remark which neither invites anything nor asks shares with the fact it is about, at least, where it has others too. */
const sharedLeast = 1.5;
/** … and the score of that fact. */
const remarked = 0.6;
/** Sureness from which a guess is answered with the fact it is about: whoever guesses asks. */
const guessed = 0.66;

/** How things really are, as far as it is untold, in the author's order. */
const realSituation = (setting: Setting, state: BuyerState): Fact[] =>
  setting.persona.facts.filter(
    (fact) => fact.depth === 'situation' && !state.told.includes(fact.id) && available(setting, state, fact),
  );

/**
 * Tells more after something that invites it (a reflection, a risk taken), or when a remark touches on a fact and nothing has been said
 * yet in this line. A fact that is still locked is guarded only against a reflection: it came close. False where nothing comes of it.
 */
export function reveal(setting: Setting, state: BuyerState, acts: Map<ActId, Act>, heard: HeardReply, line: Line): boolean {
  const telling: Telling = { setting, state, acts, line };
  const risked = candid(acts) && state.trust >= gateOf(setting, 'situation') + trustedBeyond;
  const invited = risked || inviting.some((id) => (acts.get(id)?.strength ?? 0) >= plainly);
  const fresh = line.parts.length === 0;
  const touched = fresh
    ? matchFacts(setting.persona, state.language, heard.reply, {
        near: nextTo(setting, state),
        // What is said of oneself has to name its fact plainly.
        atLeast:
          !invited && (heard.reply.includes('?') ? asksForTime(heard.reply, state.language) : isOfSelf(heard.reply))
            ? named
            : touches,
        among: (fact) => available(setting, state, fact) && !state.told.includes(fact.id),
      })
    : [];
  const next = invited ? following(setting, state) : [];
  // Who is trusted and was straight is told what the talk had passed by, the latest first.
  if (risked && next.length === 0) next.push(...state.told.toReversed().flatMap((id) => following(setting, state, id)));
  if (risked && depthReached(state, setting.persona) === 'surface') next.push(...realSituation(setting, state));
  const [nearest] = touched;
  const shared = nearest ? nearest.knows * matterOf(heard.reply, state.language) : 0;
  const remarkedOn = nearest !== undefined && nearest.score >= remarked && (nearest.knows === 1 || shared >= sharedLeast);
  const meant = invited || heard.reply.includes('?') || remarkedOn || (isGuess(heard.reply) && sureness(touched) >= guessed);
  const about = fresh && meant ? touched.slice(0, invited ? 3 : 1) : [];
  const clearly = about.filter(({ score }) => score >= clearFit).map(({ fact }) => fact);
  const candidates = [...clearly, ...next, ...about.map(({ fact }) => fact)];
  // Who has just reacted adds what lies deeper, and no odds and ends.
  const free = candidates.filter((fact) => unlocked(setting, state, fact, acts) && (fresh || fact.depth !== 'surface'));
  const open = free.find((fact) => standsAlone(state, fact)) ?? free[0];
  if (open) {
    // One for one: else it would come out of nowhere.
    if (!fresh && risked) line.say('in-return');
    return tell(telling, open);
  }
  const [closed] = candidates;
  const close = reflecting.some((id) => (acts.get(id)?.strength ?? 0) >= plainly);
  return fresh && close && closed !== undefined && tell(telling, closed);
}
