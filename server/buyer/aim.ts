import type { BuyerState } from '../domain/buyer-state.ts';
import type { Language } from '../domain/language.ts';
import type { Fact, FollowUpKind } from '../domain/persona.ts';
import { askedOf } from '../language/asked-of.ts';
import { asksYesOrNo, kindsOf, pointed } from '../language/question-kind.ts';
import { fold } from '../language/tokens.ts';
import { sure } from './as-asked.ts';
import { factOf } from './fact-of.ts';
import { moreTo } from './follow-up.ts';
import { hasMatter, likeAny, type Match, matchFacts, matterOf, sureness } from './match.ts';
import { type OfSomebody, ofSomebody, tellsOf } from './of-somebody.ts';
import { type AskedBack, askedBack, givenBack, isBare, isLost, isMere, isOn, names } from './own-words.ts';
import { aboutOthers, namesAnother, namesOneOf } from './people.ts';
import { kinAsked, named as meantBy, numberAsked, topicOf } from './refer.ts';
import type { Setting } from './setting.ts';
import { matterIn, termsOf } from './terms.ts';
import { available } from './unlock.ts';

/**
 * Sureness from which a fact is taken to be what a question is about. A low bar: of 640 unseen questions judged blind (the first two sets of the tenth round), what such people said not to know
 * was nearly always something that they would have known, and the likeliest fact was right more often than not.
 */
const answers = 0.2;
/** The same for a fact that has none of the words that say what the question is about: “do you play chess?” is not after handball. */
const strange = 0.6;
/** Score below which nothing is told, however far behind all else lies. */
const leastFit = 0.3;
/** Score below which the best fact says little of what a question with one word of matter is about. */
const looseFit = 0.45;
/** A fact not yet told is preferred to a told one that fits this much better, and knows no more of what the question is about. */
const freshness = 0.85;
/** What is left of being sure of a fact about the buyer alone, where a question has “she” or “him” in it. */
const notThem = 0.8;
/** What it adds to being sure that the question names whom the fact is about. */
const byName = 0.1;

/**
 * What a question is after: a fact, or what is still to be said (`more`) of a fact already told; `null` where nothing is. `sure`: how surely it
 * is after that (`sureness`), where the matches alone say so.
 */
export type Aim = { fact: Fact; more: number | null; sure?: number };

/** Says of each entry of a fact's `more`, by its index, whether it has not been said. */
const unsaid =
  (state: BuyerState, { id }: Fact) =>
  (index: number) =>
    !state.used.some((key) => key.includes(`:more:${id}/${index}:`));

/** What is still to be said of a fact already told that answers the question; `best` is what fits it otherwise. */
function moreOf(
  state: BuyerState,
  fact: Fact | undefined,
  question: string,
  best: Match | undefined,
  line?: string,
  back = false,
): Aim | undefined {
  if (!fact || !state.told.includes(fact.id)) return undefined;
  const { language } = state;
  const matter = isMere(question, language) ? 0 : matterOf(question, language);
  const loose = !best || best.score < looseFit;
  // “How long did it last?” has a word that no fact knows, and is about what was just told all the same; “what about the weather?” is not.
  const byKind =
    matter === 0
      ? isOn(line, fact, language) && (!best || best.score < sure || best.fact === fact || isMere(question, language))
      : best?.fact === fact || (loose && matter === 1 && kindsOf(question, language).some((kind) => pointed.includes(kind)));
  const found = moreTo(fact, question, language, { free: unsaid(state, fact), byKind });
  if (!found) return undefined;
  const rival = best && best.fact !== fact && matter > 0 && !back ? best.score * freshness : 0;
  return found.score >= rival ? { fact, more: found.index } : undefined;
}

/** How many of the facts told last, besides the one talked about, are still asked on about in their own words. */
const lately = 4;

/** What is still to be said of a fact told not long ago, by the sample question that is likest; and how like that is. */
function moreOfEarlier({ persona }: Setting, state: BuyerState, question: string): { aim: Aim; score: number } | undefined {
  return state.told
    .filter((id) => id !== state.topic)
    .slice(-lately)
    .flatMap((id) => factOf(persona, id) ?? [])
    .flatMap((fact) => {
      const found = moreTo(fact, question, state.language, { free: unsaid(state, fact), byKind: false });
      return found ? [{ aim: { fact, more: found.index }, score: found.score }] : [];
    })
    .sort((a, b) => b.score - a.score)[0];
}

export const nextTo = (setting: Setting, state: BuyerState): string[] => [
  ...(state.topic ? [state.topic] : []),
  ...(factOf(setting.persona, state.topic)?.leadsTo ?? []),
];

/** The facts that follow from a told one (from the one talked about last, if not said) and are still untold, in the author's order. */
export function following(setting: Setting, state: BuyerState, from = state.topic): Fact[] {
  const topic = factOf(setting.persona, from);
  return (topic?.leadsTo ?? [])
    .filter((id) => !state.told.includes(id))
    .map((id) => factOf(setting.persona, id))
    .filter((fact) => fact !== undefined)
    .filter((fact) => available(setting, state, fact));
}

/** Words for somebody or something just spoken of: “how old are they?” is not after the buyer's own age. */
const pointsBack =
  /\b(he|she|they|him|them|his|their|before that|after that|then(?= *\?*$)|ils|elles?|leurs?|eux|avant (ca|cela)|apres (ca|cela))\b/;

/** The facts that a question may be about, put in each way that it may be meant: those of the way that leaves least doubt. */
function foundFor(setting: Setting, state: BuyerState, question: string, ahead: string): Match[] {
  const { persona } = setting;
  const { language } = state;
  const near = nextTo(setting, state);
  const ofAnother = namesAnother(persona, language, question);
  const find = (text: string) =>
    matchFacts(persona, language, text, {
      near,
      among: (fact) => available(setting, state, fact) && (text !== question || !ofAnother(fact)),
    });
  const plain = find(question);
  const others = [...meantBy(setting, state, question, ahead), ...kinAsked(question, language)];
  const ofThem = others.length === 0 || (plain[0] !== undefined && aboutOthers(persona, language, plain[0].fact));
  let best = plain;
  let most = sureness(plain) * (ofThem ? 1 : notThem);
  for (const meant of others) {
    const found = find(meant);
    if (sureness(found) <= most) continue;
    best = found;
    most = sureness(found);
  }
  return most < answers && others.length > 0 && !ofThem ? [] : best;
}

/** The fact that a question without matter of its own (“Since when?”, “Five, six?”) asks for, beside the one talked about. */
function besideTopic(
  setting: Setting,
  state: BuyerState,
  topic: Fact,
  question: string,
  line: string | undefined,
): Fact | undefined {
  const { language } = state;
  const kinds = kindsOf(question, language);
  const found = matchFacts(setting.persona, language, `${question} ${topicOf(topic, language)}`, {
    near: nextTo(setting, state),
    among: (fact) => fact !== topic && available(setting, state, fact) && !state.told.includes(fact.id),
  });
  const asksSo = (fact: Fact) =>
    fact.asked[language].some((text) => kindsOf(text, language).some((kind) => kinds.includes(kind)));
  const [best] = found;
  const near =
    best !== undefined &&
    (nextTo(setting, state).includes(best.fact.id) || line === undefined || names(line, best.fact, language));
  return best && near && sureness(found) >= answers && asksSo(best.fact) ? best.fact : undefined;
}

/** Whether all that a question is about stands in what was just told. */
function takesUp(topic: Fact, question: string, language: Language): boolean {
  const matter = matterIn(question, language);
  const said = new Set(topic.says[language].flatMap((text) => termsOf(text, language)).map(({ stem }) => stem));
  return matter.length > 0 && matter.every((stem) => said.has(stem));
}

/** Sureness from which a question in the buyer's own words is about a fact all the same, and not about what was just said; and where the line names what the fact is about. */
const firmly = 0.9;
const firmlyNamed = 0.75;
/** Kinds of question that what comes next may answer; nothing but itself answers “who?”. */
const onwards: readonly FollowUpKind[] = ['why', 'how', 'then'];

/** How a question goes back to what the buyer has just said (`line`); “that” points at nothing where the line is not on what was told last. */
export function goesBack({ persona }: Setting, state: BuyerState, question: string, line?: string): AskedBack {
  const back = askedBack(line, question, state.language);
  if (back !== 'points') return back;
  const topic = factOf(persona, state.topic);
  return topic !== undefined && isOn(line, topic, state.language) ? back : undefined;
}

/** What a question of somebody is after, if a fact tells that of them. */
function aimAt(setting: Setting, state: BuyerState, of: OfSomebody): Aim | undefined {
  const { persona } = setting;
  const { language } = state;
  const near = nextTo(setting, state);
  const all = of.meant.map((meant) => ({
    meant,
    found: matchFacts(persona, language, meant.text, { near, among: (fact) => available(setting, state, fact) }),
  }));
  const telling = (how: ReturnType<typeof tellsOf>) =>
    all
      .map(({ meant, found }) => found.filter((one) => tellsOf(persona, language, one, of, meant) === how))
      .filter(([first]) => first !== undefined && first.score >= leastFit);
  const so = telling('so');
  const those = so.length > 0 ? so : telling('besides');
  // Who was spoken of last is meant, unless what is told of somebody else fits much better.
  const most = Math.max(...those.map(sureness));
  const found = those.find((one) => sureness(one) >= most * notThem);
  const best = found?.[0];
  const asksSo = (aim: Aim | undefined) =>
    aim?.fact.more[aim.more ?? 0]?.asked?.[language].some((text) => askedOf(text, language) === of.of.deed) ? aim : undefined;
  for (const { text } of of.meant) {
    const topic = asksSo(moreOf(state, factOf(persona, state.topic), text, best, undefined, true));
    const earlier = moreOfEarlier(setting, state, text);
    const more = topic ?? (earlier && earlier.score >= Math.max(sure, best?.score ?? 0) ? asksSo(earlier.aim) : undefined);
    if (more) return more;
  }
  if (!found || !best) return undefined;
  const fresh = found.find(({ fact, score }) => score >= best.score * freshness && !state.told.includes(fact.id));
  return { fact: (fresh ?? best).fact, more: null, sure: sureness(found) };
}

/** What a question is after, if a fact has it; `line` is what the buyer has just said, `ahead` what was said right before the question. */
export function aimOf(setting: Setting, state: BuyerState, question: string, line?: string, ahead = ''): Aim | undefined {
  const { language } = state;
  const of = ofSomebody(setting, state, question, line, ahead);
  if (of) return aimAt(setting, state, of);
  const topic = factOf(setting.persona, state.topic);
  const back = goesBack(setting, state, question, line);
  const kinds = kindsOf(question, language);
  const goesOn = kinds.length === 0 || kinds.some((kind) => onwards.includes(kind));
  const whole = (fact: Fact | undefined): Aim | undefined => fact && { fact, more: null };
  for (const meant of topic ? numberAsked(question, language) : []) {
    const on = moreOf(state, topic, meant, undefined, line) ?? whole(topic && besideTopic(setting, state, topic, meant, line));
    if (on) return on;
  }
  const onTopic = topic !== undefined && line !== undefined && isOn(line, topic, language);
  if (line !== undefined && isLost(question))
    return onTopic ? moreOf(state, topic, question, undefined, line, true) : undefined;
  const theirs = givenBack(line, question);
  if (theirs !== undefined) {
    const [own, ...rest] = foundFor(setting, state, theirs, '');
    if (own && own.score >= leastFit && sureness([own, ...rest]) >= answers) return whole(own.fact);
  }
  const found = foundFor(setting, state, question, ahead);
  const [best, ...others] = found;
  const more = moreOf(state, topic, question, best, line, back !== undefined && onTopic);
  if (more) return more;
  const earlier = moreOfEarlier(setting, state, question);
  if (earlier && earlier.score >= Math.max(sure, best?.score ?? 0)) return earlier.aim;
  const beside = best !== undefined && nextTo(setting, state).includes(best.fact.id);
  const toThem = topic !== undefined && !beside && pointsBack.test(fold(question));
  const mere = onTopic && !beside && isMere(question, language);
  if (mere || (!hasMatter(question, language) && (!best || best.score < sure || toThem))) {
    // “Why?” is about what was said last, whatever the talk was on before.
    if (topic && isBare(question, language) && !kinds.includes('then') && !isOn(line, topic, language)) return undefined;
    // Who asks “how long?” is not answered with what came next.
    const particular = kinds.some((kind) => pointed.includes(kind));
    const on = topic && state.told.includes(topic.id) ? topic : undefined;
    if (particular && on) return whole(besideTopic(setting, state, on, question, line) ?? on);
    // Nor is who asks for a yes or a no: “did you expect that?”.
    return asksYesOrNo(question) && line !== undefined ? undefined : whole(following(setting, state)[0] ?? on);
  }
  const whom = best !== undefined && namesOneOf(setting.persona, language, question, best.fact) ? byName : 0;
  const named = best !== undefined && line !== undefined && names(line, best.fact, language);
  if (back === 'echoes' && !beside) return undefined;
  const inWords = named && best.knows === 1 ? firmlyNamed : firmly;
  const least = back && !beside ? inWords : best !== undefined && best.knows === 0 ? strange : answers;
  if (!best || best.score + whom < leastFit || sureness(found) + whom < least) {
    // Whoever takes up words just said asks about them, if about nothing else that is known.
    const on = topic && state.told.includes(topic.id) && takesUp(topic, question, language) ? topic : undefined;
    return whole(on && ((goesOn ? following(setting, state)[0] : undefined) ?? on));
  }
  if (!state.told.includes(best.fact.id)) return { fact: best.fact, more: null, sure: sureness(found) };
  const fresh = others.find(
    ({ fact, score, knows }) => score >= best.score * freshness && knows >= best.knows && !state.told.includes(fact.id),
  );
  const rest = whole(fresh?.fact) ?? moreOf(state, best.fact, question, best);
  // Asked on about what was just told: what comes of it, where no one thing, no yes or no and not the same again is asked for.
  const on =
    best.fact === topic &&
    !kinds.some((kind) => pointed.includes(kind)) &&
    !asksYesOrNo(question) &&
    likeAny(best.fact.asked[language], question, language) < sure;
  return rest ?? whole((on ? following(setting, state)[0] : undefined) ?? best.fact);
}
