import type { Act, ActId } from '../domain/act.ts';
import type { BuyerState, Intent } from '../domain/buyer-state.ts';
import type { Fact } from '../domain/persona.ts';
import { sentences } from '../language/sentences.ts';
import { plainly } from './condition.ts';
import { asking } from './effects.ts';
import type { Line } from './line.ts';
import { hasMatter, matchFacts } from './match.ts';
import type { HeardReply } from './react.ts';
import { gateOf, type Setting } from './setting.ts';
import { available, unlocked } from './unlock.ts';

/** Fit from which a fact is taken to be what a question is about, and from which it is what a remark is about. */
const answers = 0.42;
const touches = 0.5;
/** Fit from which even a question without a word of matter (“who is it for?”) is about its fact, and not a mere “go on”. */
const sure = 0.8;
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

/**
 * Fit that leaves no doubt: even what reads as a push is then a question (“by what date do you have to sign?”), and what a remark names
 * comes before what would follow from the topic.
 */
const clearFit = 0.7;
/** A push this plain is none the less for having the words of a fact. */
const outright = 0.9;

/**
 * The questions of a reply, in order, as whole sentences: those the reading found, and any sentence that ends on a question mark. A push
 * in the form of a question is none, unless a fact answers it well.
 */
function questionsOf({ setting, state }: Telling, { reply, reading, turn }: HeardReply): string[] {
  const here = reading.acts.filter((act) => act.turn === turn && act.strength >= plainly);
  return sentences(reply)
    .filter((sentence) => {
      const inside = here.filter((act) => act.start >= sentence.start && act.end <= sentence.end);
      const asks = sentence.ending === '?' || inside.some((act) => seeking.has(act.act));
      const push = inside.find((act) => act.act === 'closing-push');
      if (!asks || !push || push.strength >= outright) return asks && !push;
      const [best] = matchFacts(setting.persona, state.language, reply.slice(sentence.start, sentence.end), {
        among: (fact) => available(setting, state, fact),
      });
      return best !== undefined && best.score >= clearFit;
    })
    .map((sentence) => reply.slice(sentence.start, sentence.end));
}

/** Tells a fact, or guards it. False where all its wordings are used, or where the talk has not left it since it was told. */
function tell({ setting, state, acts, line }: Telling, fact: Fact): boolean {
  const told = state.told.includes(fact.id);
  if (told && state.topic === fact.id) return false;
  if (!told && !unlocked(setting, state, fact, acts)) {
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

const nextTo = (setting: Setting, state: BuyerState): string[] => [
  ...(state.topic ? [state.topic] : []),
  ...(setting.persona.facts.find((fact) => fact.id === state.topic)?.leadsTo ?? []),
];

/** The facts that follow from the one talked about last and are still untold, in the author's order. */
function following(setting: Setting, state: BuyerState): Fact[] {
  const topic = setting.persona.facts.find((fact) => fact.id === state.topic);
  return (topic?.leadsTo ?? [])
    .filter((id) => !state.told.includes(id))
    .map((id) => setting.persona.facts.find((fact) => fact.id === id))
    .filter((fact) => fact !== undefined)
    .filter((fact) => available(setting, state, fact));
}

/** The fact that a question is about, if there is one. */
function factFor({ setting, state }: Telling, question: string): Fact | undefined {
  const [best, ...others] = matchFacts(setting.persona, state.language, question, {
    near: nextTo(setting, state),
    among: (fact) => available(setting, state, fact),
  });
  if (!hasMatter(question, state.language) && (!best || best.score < sure)) return following(setting, state)[0];
  if (!best || best.score < answers) return undefined;
  if (!state.told.includes(best.fact.id)) return best.fact;
  const fresh = others.find(
    ({ fact, score }) => score >= Math.max(answers, best.score * freshness) && !state.told.includes(fact.id),
  );
  return fresh?.fact ?? best.fact;
}

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
  const facts: Fact[] = [];
  for (const question of full.length > 0 ? full : questions) {
    const fact = factFor(telling, question);
    if (fact && !facts.includes(fact)) facts.push(fact);
  }
  const before = line.parts.length;
  for (const fact of facts.slice(-2)) {
    const deep = line.intents.includes('guard') || line.intents.includes('reveal');
    if (line.parts.length > before && (line.words() > 30 || deep)) break;
    if (!tell(telling, fact)) line.say(state.told.includes(fact.id) ? 'already-said' : 'deflect');
  }
  if (line.parts.length > before) return true;
  if ((acts.get('asks-permission')?.strength ?? 0) >= plainly) return false;
  if (facts.length > 0) return line.sayAny('deflect');
  const open = reveal(setting, state, acts, heard, line);
  return open || line.sayAny(state.trust < gateOf(setting, 'situation') - 8 ? 'deflect' : 'unknown', 'unknown');
}

/**
 * Tells more after something that invites it (a reflection, a risk taken), or when a remark touches on a fact and nothing has been said
 * yet in this line. A fact that is still locked is guarded only against a reflection: it came close. False where nothing comes of it.
 */
export function reveal(setting: Setting, state: BuyerState, acts: Map<ActId, Act>, heard: HeardReply, line: Line): boolean {
  const telling: Telling = { setting, state, acts, line };
  const invited = inviting.some((id) => (acts.get(id)?.strength ?? 0) >= plainly);
  const touched = matchFacts(setting.persona, state.language, heard.reply, {
    near: nextTo(setting, state),
    among: (fact) => available(setting, state, fact) && !state.told.includes(fact.id),
  }).filter(({ score }) => score >= touches);
  const fresh = line.parts.length === 0;
  const next = invited ? following(setting, state) : [];
  const named = fresh ? touched.slice(0, invited ? 3 : 1) : [];
  const clearly = named.filter(({ score }) => score >= clearFit).map(({ fact }) => fact);
  const candidates = [...clearly, ...next, ...named.map(({ fact }) => fact)];
  const open = candidates.find((fact) => unlocked(setting, state, fact, acts));
  if (open) return tell(telling, open);
  const [closed] = candidates;
  const close = reflecting.some((id) => (acts.get(id)?.strength ?? 0) >= plainly);
  return fresh && close && closed !== undefined && tell(telling, closed);
}
