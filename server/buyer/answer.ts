import type { Act, ActId } from '../domain/act.ts';
import type { BuyerState, Intent } from '../domain/buyer-state.ts';
import type { Fact, FollowUpKind } from '../domain/persona.ts';
import { askedThing } from '../language/asked-thing.ts';
import { offersIn } from '../language/offers.ts';
import { kindsOf } from '../language/question-kind.ts';
import { questionParts } from '../language/question-parts.ts';
import { sentences } from '../language/sentences.ts';
import { fold } from '../language/tokens.ts';
import { clearFit, sure, touches, wonders } from './as-asked.ts';
import { depthReached, plainly } from './condition.ts';
import { asking } from './effects.ts';
import { moreTo } from './follow-up.ts';
import type { Line } from './line.ts';
import { hasMatter, likeAny, type Match, matchFacts, matterOf } from './match.ts';
import { type HeardReply, longRun } from './react.ts';
import { gateOf, type Setting } from './setting.ts';
import { available, candid, trustedBeyond, unlocked } from './unlock.ts';

/**
 * Fit from which a fact is taken to be what a question is about. Of facts that fitted unseen
 * questions less than that (the sixth ordinary ones), four in five were beside the point: not to know is the better answer.
 */
const answers = 0.55;
/** A fact not yet told is preferred to a told one that fits this much better. */
const freshness = 0.85;

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
        wonders(reply.slice(sentence.start, sentence.end));
      const push = inside.find((act) => act.act === 'closing-push');
      if (!asks || !push || push.strength >= outright) return asks && !push;
      const [best] = matchFacts(setting.persona, state.language, reply.slice(sentence.start, sentence.end), {
        atLeast: clearFit,
        among: (fact) => available(setting, state, fact),
      });
      return best !== undefined && best.score >= clearFit;
    })
    .filter(({ start }) => !offers.has(start))
    .flatMap((sentence) => questionParts(reply.slice(sentence.start, sentence.end)));
}

/** Tells a fact, or guards it; `asked` where a question is about it. False where all its wordings are used, or where the talk has not left it since it was told. */
function tell({ setting, state, acts, line }: Telling, fact: Fact, asked = false): boolean {
  const told = state.told.includes(fact.id);
  if (told && state.topic === fact.id) return false;
  if (!told && !unlocked(setting, state, fact, acts, asked)) {
    if (!line.add('guard', 'guarded', fact.id)) return false;
    state.topic = fact.id;
    return true;
  }
  const intent: Intent = fact.depth === 'surface' ? 'answer' : 'reveal';
  if (!line.add(intent, 'fact', fact.id)) return false;
  if (!told) state.told.push(fact.id);
  state.topic = fact.id;
  return true;
}

/** What a question is after: a fact, or what is still to be said (`more`) of a fact already told; `null` where nothing is. */
type Aim = { fact: Fact; more: number | null };

/** Says what a fact's follow-up gets. False where all its wordings are used. */
function tellMore({ state, line }: Telling, fact: Fact, more: number): boolean {
  if (!line.add(fact.depth === 'surface' ? 'answer' : 'reveal', 'more', `${fact.id}/${more}`)) return false;
  state.topic = fact.id;
  return true;
}

/** Kinds of question that ask for one particular thing: nothing else will do for an answer. */
const pointed: readonly FollowUpKind[] = ['who', 'when', 'where', 'how-long', 'how-many', 'how-much', 'how-old', 'how-often'];

/** What is still to be said of a fact already told that answers the question; `best` is what fits it otherwise. */
function moreOf({ state }: Telling, fact: Fact | undefined, question: string, best: Match | undefined): Aim | undefined {
  if (!fact || !state.told.includes(fact.id)) return undefined;
  const { language } = state;
  const matter = matterOf(question, language);
  const loose = !best || best.score < answers;
  // “How long did it last?” has a word that no fact knows, and is about what was just told all the same; “what about the weather?” is not.
  const byKind =
    matter === 0
      ? !best || best.score < sure || best.fact === fact
      : best?.fact === fact || (loose && matter === 1 && kindsOf(question, language).some((kind) => pointed.includes(kind)));
  const free = (index: number) => !state.used.some((key) => key.includes(`:more:${fact.id}/${index}:`));
  const found = moreTo(fact, question, language, { free, byKind });
  if (!found) return undefined;
  const rival = best && best.fact !== fact && matter > 0 ? best.score * freshness : 0;
  return found.score >= rival ? { fact, more: found.index } : undefined;
}

const nextTo = (setting: Setting, state: BuyerState): string[] => [
  ...(state.topic ? [state.topic] : []),
  ...(setting.persona.facts.find((fact) => fact.id === state.topic)?.leadsTo ?? []),
];

/** The facts that follow from a told one (from the one talked about last, if not said) and are still untold, in the author's order. */
function following(setting: Setting, state: BuyerState, from = state.topic): Fact[] {
  const topic = setting.persona.facts.find((fact) => fact.id === from);
  return (topic?.leadsTo ?? [])
    .filter((id) => !state.told.includes(id))
    .map((id) => setting.persona.facts.find((fact) => fact.id === id))
    .filter((fact) => fact !== undefined)
    .filter((fact) => available(setting, state, fact));
}

/** How things really are, as far as it is untold, in the author's order. */
const realSituation = (setting: Setting, state: BuyerState): Fact[] =>
  setting.persona.facts.filter(
    (fact) => fact.depth === 'situation' && !state.told.includes(fact.id) && available(setting, state, fact),
  );

/** Words for somebody or something just spoken of: “how old are they?” is not after the buyer's own age. */
const pointsBack =
  /\b(he|she|they|him|them|his|their|before that|after that|ils|elles?|leurs?|eux|avant (ca|cela)|apres (ca|cela))\b/;

/** What a question is after, if a fact has it. */
function aimOf(telling: Telling, question: string): Aim | undefined {
  const { setting, state } = telling;
  const [best, ...others] = matchFacts(setting.persona, state.language, question, {
    near: nextTo(setting, state),
    among: (fact) => available(setting, state, fact),
  });
  const topic = setting.persona.facts.find((fact) => fact.id === state.topic);
  const more = moreOf(telling, topic, question, best);
  if (more) return more;
  const whole = (fact: Fact | undefined): Aim | undefined => fact && { fact, more: null };
  const beside = best !== undefined && nextTo(setting, state).includes(best.fact.id);
  const back = topic !== undefined && !beside && pointsBack.test(fold(question));
  if (!hasMatter(question, state.language) && (!best || best.score < sure || back)) {
    // Who asks “how long?” is not answered with what came next.
    const particular = kindsOf(question, state.language).some((kind) => pointed.includes(kind));
    const on = topic && state.told.includes(topic.id) ? topic : undefined;
    return whole(particular && on ? on : (following(setting, state)[0] ?? on));
  }
  if (!best || best.score < answers) return undefined;
  if (!state.told.includes(best.fact.id)) return whole(best.fact);
  const fresh = others.find(
    ({ fact, score }) => score >= Math.max(answers, best.score * freshness) && !state.told.includes(fact.id),
  );
  return whole(fresh?.fact) ?? moreOf(telling, best.fact, question, best) ?? whole(best.fact);
}

/** Asked again what was told, in words like the first time, or asked for more than there is to tell. */
function nothingNew({ state, line }: Telling, fact: Fact, question: string): boolean {
  const again = likeAny(fact.asked[state.language], question, state.language) >= sure;
  return line.say(again ? 'already-said' : 'no-more') || line.say('already-said') || line.say('no-more');
}

/** Words of a line from which it says no more of a question that it leaves. */
const shortLine = 26;

/**
 * Answers what was asked: the last two questions at most, each from the fact it is about. False where nothing was asked, or only for
 * leave. A question no fact answers gets the persona's way of not knowing.
 */
export function answer(setting: Setting, state: BuyerState, acts: Map<ActId, Act>, heard: HeardReply, line: Line): boolean {
  const telling: Telling = { setting, state, acts, line };
  const questions = questionsOf(telling, heard);
  if (questions.length === 0) return false;
  // “And you? Where were you at Easter?”: the question with matter is meant.
  const full = questions.filter((question) => hasMatter(question, state.language));
  const aims: (Aim & { question: string })[] = [];
  for (const question of full.length > 0 ? full : questions) {
    const aim = aimOf(telling, question);
    if (aim && !aims.some(({ fact, more }) => fact === aim.fact && more === aim.more)) aims.push({ ...aim, question });
  }
  const before = line.parts.length;
  // Who is being interrogated answers the last question, and no more.
  for (const { fact, more, question } of aims.slice(state.questionRun > longRun ? -1 : -2)) {
    const deep = line.intents.includes('guard') || line.intents.includes('reveal');
    if (line.parts.length > before && (line.words() > 30 || deep)) break;
    if (more === null ? tell(telling, fact, true) : tellMore(telling, fact, more)) continue;
    if (line.parts.length > before) break;
    if (state.told.includes(fact.id)) nothingNew(telling, fact, question);
    else line.say('deflect');
  }
  if (line.parts.length > before) {
    const left = full.length > 1 && aims.length < full.length && !state.used.some((key) => key.includes(':one-at-a-time:'));
    if (left && line.words() < shortLine) line.say('one-at-a-time');
    return true;
  }
  if ((acts.get('asks-permission')?.strength ?? 0) >= plainly) return false;
  if (aims.length > 0) return line.sayAny('deflect');
  if (reveal(setting, state, acts, heard, line)) return true;
  if (state.trust < gateOf(setting, 'situation') - 8) return line.sayAny('deflect', 'unknown');
  // Not to know a thing by its name is an answer; not to know in general is a shrug.
  const thing = askedThing(questions.at(-1) ?? '', state.language);
  return (line.parts.length === 0 && thing !== undefined && line.say('unknown-of', thing)) || line.sayAny('unknown');
}

/**
 * Tells more after something that invites it (a reflection, a risk taken), or when a remark touches on a fact and nothing has been said
 * yet in this line. A fact that is still locked is guarded only against a reflection: it came close. False where nothing comes of it.
 */
export function reveal(setting: Setting, state: BuyerState, acts: Map<ActId, Act>, heard: HeardReply, line: Line): boolean {
  const telling: Telling = { setting, state, acts, line };
  const risked = candid(acts) && state.trust >= gateOf(setting, 'situation') + trustedBeyond;
  const invited = risked || inviting.some((id) => (acts.get(id)?.strength ?? 0) >= plainly);
  const touched = matchFacts(setting.persona, state.language, heard.reply, {
    near: nextTo(setting, state),
    atLeast: touches,
    among: (fact) => available(setting, state, fact) && !state.told.includes(fact.id),
  });
  const fresh = line.parts.length === 0;
  const next = invited ? following(setting, state) : [];
  // Who is trusted and was straight is told what the talk had passed by, the latest first.
  if (risked && next.length === 0) next.push(...state.told.toReversed().flatMap((id) => following(setting, state, id)));
  if (risked && depthReached(state, setting.persona) === 'surface') next.push(...realSituation(setting, state));
  const named = fresh ? touched.slice(0, invited ? 3 : 1) : [];
  const clearly = named.filter(({ score }) => score >= clearFit).map(({ fact }) => fact);
  const candidates = [...clearly, ...next, ...named.map(({ fact }) => fact)];
  const open = candidates.find((fact) => unlocked(setting, state, fact, acts));
  if (open) return tell(telling, open);
  const [closed] = candidates;
  const close = reflecting.some((id) => (acts.get(id)?.strength ?? 0) >= plainly);
  return fresh && close && closed !== undefined && tell(telling, closed);
}

/** Whether a reply asks without a question mark. */
export const asksInWords = (reply: string): boolean =>
  sentences(reply).some(({ start, end }) => wonders(reply.slice(start, end)));
