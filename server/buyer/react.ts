import type { Act, ActId } from '../domain/act.ts';
import type { BuyerState } from '../domain/buyer-state.ts';
import type { SheetItem } from '../domain/persona.ts';
import { asksSomething, type Reading } from '../domain/reading.ts';
import { type Components, trustOf } from '../domain/trust.ts';
import { sentences } from '../language/sentences.ts';
import { tokenise } from '../language/tokens.ts';
import { looksAtThem, ofTheirLife } from './beside.ts';
import { plainly } from './condition.ts';
import { confesses, lieCosts } from './confess.ts';
import { disclosedItems } from './disclose.ts';
import {
  asking,
  breaching,
  closingDown,
  dodges,
  manners,
  type Points,
  repairing,
  sellersTalk,
  tellingEffects,
  usualEffects,
} from './effects.ts';
import { factOf } from './fact-of.ts';
import { followsUp } from './follow-up.ts';
import { givesFor } from './given.ts';
import { askedBack } from './own-words.ts';
import { patienceSpent } from './patience.ts';
import { difficulties, type Setting } from './setting.ts';

/** What moved the components, before caps, drag and difficulty: an act, an item of the fact sheet that was told, or owning up to a lie. */
export type Cause = { by: 'act'; id: ActId } | { by: 'item'; id: string } | { by: 'confession'; id: '' };
/** Told each cause of a reply with its points on each component, for whoever looks on; changes nothing. */
export type OnCause = (cause: Cause, points: Required<Points>) => void;

/** Whether the buyer wants to be told something: who has that in mind is not pleased with a word about oneself. */
const wantsAnswer = ({ line }: Reading): boolean => line.includes('straight-question') || line.includes('price-question');

/** A reply as the buyer takes it in: its text, its reading, its turn in the conversation, and the buyer's line that it answers. */
export type HeardReply = { reply: string; reading: Reading; turn: number; line?: string | undefined };

/** The most a single reply can add to a component, and take off self-orientation, in points: trust comes slowly. */
const mostGained = { c: 7, r: 7, i: 8, s: 12 };
/** Replies in a row that only ask and take nothing up, from which they are an interrogation. */
export const longRun = 4;
/** How much an open breach slows what is gained afterwards. */
const breachDrag = 0.6;

/** Acts of a reply by kind, with the clearest instance of each. */
export function clearest(reading: Reading): Map<ActId, Act> {
  const best = new Map<ActId, Act>();
  for (const act of reading.acts) {
    const known = best.get(act.act);
    if (!known || act.strength > known.strength) best.set(act.act, act);
  }
  return best;
}

/** A copy that shares nothing that changes. Written out: to clone it by what it is found to be made of takes ten times as long. */
const copyOf = (state: BuyerState): BuyerState => ({
  ...state,
  components: { ...state.components },
  did: { ...state.did },
  told: [...state.told],
  disclosed: [...state.disclosed],
  asks: { ...state.asks },
  breaches: state.breaches.map((breach) => ({ ...breach })),
  used: [...state.used],
});

/**
 * The buyer's state after hearing a reply: what was done, told and passed by is remembered, components move, patience runs. What the
 * buyer then says is added by `choose`. Pure.
 */
export function react(setting: Setting, before: BuyerState, heard: HeardReply, onCause?: OnCause): BuyerState {
  const { reply, reading, turn } = heard;
  const acts = clearest(reading);
  const topic = before.topic !== null && before.told.includes(before.topic) ? factOf(setting.persona, before.topic) : undefined;
  // Listening closely has its end as well: a long run of questions goes on being one.
  const spoken = reading.language ?? before.language;
  // Whoever asks on about the very words just said listens, however often.
  const follows =
    askedBack(heard.line, reply, spoken) === 'asks' || (before.questionRun < longRun - 2 && followsUp(topic, reply, spoken));
  const plain = (act: ActId) => (acts.get(act)?.strength ?? 0) >= plainly;
  const state: BuyerState = {
    ...copyOf(before),
    replies: before.replies + 1,
    language: reading.language ?? before.language,
    questionRun: onlyAsks(acts, reply) ? before.questionRun + (follows ? 0 : 1) : 0,
    silenceRun: plain('silence') ? before.silenceRun + 1 : 0,
    nonsenseRun: plain('nonsense') ? before.nonsenseRun + 1 : 0,
    insults: before.insults + (plain('insults') ? 1 : 0),
  };
  // Whether it is an interrogation is for the person asked to say.
  if (state.questionRun < longRun) acts.delete('question-run');
  else
    acts.set(
      'question-run',
      acts.get('question-run') ?? { act: 'question-run', turn, quote: '', start: 0, end: 0, strength: 1 },
    );

  const told = disclosedItems(setting.scene, reply, reading, turn, state.language);
  for (const item of told) if (!state.disclosed.includes(item)) state.disclosed.push(item);
  if (!(sellersTalk.some(plain) || wantsAnswer(reading)) && (looksAtThem(reply) || ofTheirLife(reply, state.language)))
    for (const act of dodges) acts.delete(act);
  unasked(before, state, reading, acts);
  settleAsk(setting, state, before, acts, heard);
  unasked(before, state, reading, acts);
  const confessed = confesses(before, heard);
  if ([...repairing].some(plain)) for (const breach of state.breaches) breach.repaired = true;

  const points = { c: 0, r: 0, i: 0, s: 0 };
  const weigh = (cause: Cause, effect: Points, weight = 1) => {
    addEffect(points, effect, weight);
    if (!onCause) return;
    const own = { c: 0, r: 0, i: 0, s: 0 };
    addEffect(own, effect, weight);
    onCause(cause, own);
  };
  for (const item of setting.scene.factSheet)
    if (state.disclosed.includes(item.id) && !before.disclosed.includes(item.id))
      weigh({ by: 'item', id: item.id }, tellingEffects[item.kind]);
  const dodge = dodges.find(plain);
  const pushed = [...closingDown].some(plain);
  for (const [id, act] of acts)
    if (!dodge || id === dodge || !dodges.includes(id))
      weigh({ by: 'act', id }, effectOf(setting, before, id, act, pushed), founded(setting, id, told) ? 1 : unfounded);
  if (confessed) {
    // Whoever says that it was a lie is first of all somebody who lied; what it was worth to say so shows later.
    for (const key of ['c', 'r', 'i'] as const) points[key] = Math.min(0, points[key]) + lieCosts;
    points.s = Math.max(0, points.s);
    onCause?.({ by: 'confession', id: '' }, { c: lieCosts, r: lieCosts, i: lieCosts, s: 0 });
  }
  const broken = state.breaches.some(({ act, repaired }) => !repaired && breaching.has(act));
  const hurried = (state.did['closing-push']?.times ?? 0) >= pushedOften;
  const grave = broken || hurried || confessed || [...breaching, ...closingDown].some(plain);
  state.components = move(setting, state, points, grave);
  state.trust = trustOf(state.components);

  for (const [id, act] of acts) {
    const known = state.did[id];
    if (act.strength >= plainly) {
      const clearer = !known || act.strength > known.strength;
      state.did[id] = {
        times: (known?.times ?? 0) + 1,
        turn: known?.turn ?? turn,
        quote: clearer ? act.quote : known.quote,
        strength: clearer ? act.strength : known.strength,
      };
      if (breaching.has(id)) state.breaches.push({ act: id, turn, quote: act.quote, named: false, repaired: false });
    }
  }
  state.patience = before.patience - patienceSpent(setting, before, state, acts, reading);
  return state;
}

const giving: ReadonlySet<ActId> = new Set<ActId>([
  'paraphrase',
  'reflects-meaning',
  'reflects-feeling',
  'summary',
  'acknowledges',
  'takes-up-words',
  'answers-question',
  'self-discloses',
  'gives-price',
  'discloses-limit',
  'warmth',
]);

/** Words beside its questions from which a reply says something too, whatever it was. */
const saysSomething = 12;

/** Whether a reply asked and gave nothing: several in a row are an interrogation. */
function onlyAsks(acts: Map<ActId, Act>, reply: string): boolean {
  const said = sentences(reply)
    .filter(({ ending }) => ending !== '?')
    .reduce((sum, { start, end }) => sum + tokenise(reply.slice(start, end)).length, 0);
  return (
    said < saysSomething &&
    [...acts.keys()].some((id) => asking.has(id)) &&
    ![...acts].some(([id, act]) => giving.has(id) && act.strength >= plainly)
  );
}

function effectOf(setting: Setting, before: BuyerState, id: ActId, act: Act, pushed: boolean): Points {
  const usual = id === 'raises-business' && setting.scene.businessIsOut ? { r: -1, i: -5, s: 7 } : usualEffects[id];
  const own = setting.persona.effects[id];
  const scale = own?.scale ?? 1;
  // The second time is worth less than the first, whatever it is that pleases. One gets used to manners sooner; what is done goes on hurting.
  const times = before.did[id]?.times ?? 0;
  const again = 1 / (1 + (manners.has(id) ? 1 : 0.35) * times);
  const size = act.strength * scale * contextOf(before, id, pushed);
  const part = (points: number | undefined, extra: number | undefined, better: 1 | -1) => {
    const whole = (points ?? 0) * size + (extra ?? 0) * act.strength;
    return whole * better > 0 || manners.has(id) ? whole * again : whole;
  };
  return {
    c: part(usual.c, own?.credibility, 1),
    r: part(usual.r, own?.reliability, 1),
    i: part(usual.i, own?.intimacy, 1),
    s: part(usual.s, own?.selfOrientation, -1),
  };
}

/** How the moment changes what an act weighs: selling before understanding is worse, warmth in the same breath as a push is less. */
function contextOf(before: BuyerState, id: ActId, pushed: boolean): number {
  const early = before.told.length < 4;
  if (closingDown.has(id)) return early ? 1.4 : before.trust >= 58 ? 0.5 : 1;
  return pushed ? 0.4 : 1;
}

function addEffect(sum: Required<Points>, points: Points, weight = 1): void {
  for (const key of ['c', 'r', 'i', 's'] as const) sum[key] += (points[key] ?? 0) * weight;
}

/** What candour weighs that tells nothing of what there is to tell: “our one limit is that there is no other like it”. */
const unfounded = 0.3;
/** Kinds of item of which a seller's candour tells one. */
const candidAbout: Partial<Record<ActId, readonly SheetItem['kind'][]>> = {
  'gives-price': ['price', 'offer', 'limit', 'risk', 'rival', 'interest', 'terms', 'background'],
  'discloses-limit': ['limit', 'risk', 'rival', 'interest', 'price', 'terms'],
  'discloses-interest': ['interest', 'limit', 'risk'],
  'refers-elsewhere': ['rival', 'limit', 'terms'],
  'advises-against': ['rival', 'limit', 'risk', 'terms'],
};

/** Whether an act of candour tells an item of the fact sheet (`told`: ids). Other acts need nothing to stand on. */
export function founded({ scene }: Setting, id: ActId, told: readonly string[]): boolean {
  const kinds = candidAbout[id];
  if (!kinds || !scene.factSheet.some(({ kind }) => kinds.includes(kind))) return true;
  return scene.factSheet.some((item) => kinds.includes(item.kind) && told.includes(item.id));
}

/** Nobody passed by, or gave back, a question that was not asked, or that this very reply has settled. Takes the acts out of `acts`. */
function unasked(before: BuyerState, state: BuyerState, reading: Reading, acts: Map<ActId, Act>): void {
  const settled = before.openAsk !== null && state.asks[before.openAsk]?.status === 'settled';
  if (settled || (!asksSomething(reading.line) && before.openAsk === null)) for (const act of givenBack) acts.delete(act);
}
const givenBack: readonly ActId[] = ['ignores-question', 'counter-question'];

/** Pushes before this reply from which nothing of the seller's is taken mildly any more. */
const pushedOften = 2;
/** What is left of a component, in points, from which a mere disappointment is felt whole. */
const expected = 40;

/**
 * Applies a reply's points: gains shrink near the top, with an open breach and with difficulty. Losses come whole where the reply pushed, or
 * the seller broke trust or kept pushing before (`grave`); what merely disappoints is felt the less, the less was expected by then.
 */
function move(setting: Setting, state: BuyerState, points: Required<Points>, grave: boolean): Components {
  const drag = state.breaches.some((breach) => !breach.repaired) ? breachDrag : 1;
  const gain = difficulties[setting.difficulty].gain * drag;
  const clamp = (value: number) => Math.round(Math.min(100, Math.max(0, value)) * 100) / 100;
  const felt = (value: number) => (grave ? 1 : Math.min(1, value / expected));
  const up = (value: number, delta: number, most: number) =>
    clamp(value + (delta > 0 ? Math.min(delta, most) * gain * (1 - value / 125) : delta * felt(value)));
  const { credibility, reliability, intimacy, selfOrientation } = state.components;
  return {
    credibility: up(credibility, points.c, mostGained.c),
    reliability: up(reliability, points.r, mostGained.r),
    intimacy: up(intimacy, points.i, mostGained.i),
    selfOrientation: clamp(100 - up(100 - selfOrientation, -points.s, mostGained.s)),
  };
}

/** Whether an ask was put in the line before last, with none open since: it still waits, if the talk left it for one exchange. */
export const fresh = (before: BuyerState, id: string): boolean => {
  const known = before.asks[id];
  return before.openAsk === null && known?.status === 'raised' && known.askedAfter === before.replies - 1;
};

/** Settles what the buyer wanted to know, or counts that it was passed by; passed by twice, what matters becomes a breach. */
function settleAsk(setting: Setting, state: BuyerState, before: BuyerState, acts: Map<ActId, Act>, heard: HeardReply): void {
  const plain = (id: ActId) => (acts.get(id)?.strength ?? 0) >= plainly;
  for (const ask of setting.persona.asks) {
    const known = state.asks[ask.id];
    if (known?.status === 'settled') continue;
    const disclosedNow = ask.settledByDisclosing.some((item) => state.disclosed.includes(item));
    const open = before.openAsk === ask.id;
    const asked = open || fresh(before, ask.id);
    const answered = asked && ask.settledBy.some(plain);
    if (disclosedNow || answered || givesFor(ask, setting, heard, asked, plain)) {
      state.asks[ask.id] = { status: 'settled', passedBy: known?.passedBy ?? 0, askedAfter: known?.askedAfter ?? 0 };
      if (open) state.openAsk = null;
    } else if (open) {
      // Who is met with understanding does not insist in the same breath.
      const passed = dodges.some(plain) && !plain('reflects-feeling') && !plain('reflects-meaning');
      const passedBy = (known?.passedBy ?? 0) + (passed ? 1 : 0);
      state.asks[ask.id] = { status: passedBy >= 2 ? 'given-up' : 'raised', passedBy, askedAfter: known?.askedAfter ?? 0 };
      if (passedBy >= 2 && ask.matters) {
        const dodge = dodges.map((id) => acts.get(id)).find((act) => act && act.strength >= plainly);
        // The quote is what was said instead; an act that quotes the buyer's own line cannot be held against the learner in words.
        const said = dodge && dodge.act !== 'ignores-question' ? dodge.quote : '';
        state.breaches.push({ act: 'evades', turn: dodge?.turn ?? 0, quote: said, named: false, repaired: false });
      }
    }
  }
}
