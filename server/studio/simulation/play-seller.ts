import { endScene, openScene } from '../../buyer/buyer.ts';
import { depthReached } from '../../buyer/condition.ts';
import type { Setting } from '../../buyer/setting.ts';
import { compose } from '../../buyer/speak.ts';
import type { BuyerState, LinePlan, Memory } from '../../domain/buyer-state.ts';
import { depths } from '../../domain/condition.ts';
import type { Language } from '../../domain/language.ts';
import type { OutcomeKind } from '../../domain/persona.ts';
import type { Reader } from '../../domain/reading.ts';
import type { Rubric } from '../../domain/rubric.ts';
import { takeTurn } from '../../practice/take-turn.ts';
import type { Seller } from './seller.ts';

/**
 * What an outcome is worth, by one rule for every persona and policy: an agreement 100, a referral 90 (repeat business, and what others
 * are told), a later meeting 35, nothing otherwise; half as much again if the deepest of the four depths was heard.
 */
const worth: Record<OutcomeKind, number> = { agreement: 100, referral: 90, later: 35, none: 0, breakdown: 0 };
const worthOf = (kind: OutcomeKind, depth: number): number => worth[kind] * (1 + (0.5 * depth) / (depths.length - 1));

/** A seller who is still there after so many replies takes leave. */
const mostReplies = 25;

/** How a talk went. `depth` 0..3; `score` the mean score of its replies, 0..1; `left`: the buyer broke it off. */
export type SellerPlayed = {
  kind: OutcomeKind;
  outcome: string;
  depth: number;
  replies: number;
  trust: number;
  value: number;
  score: number;
  left: boolean;
  memory: Memory;
  said: string[];
};

type Play = { setting: Setting; rubric: Rubric; reader: Reader; language: Language; seller: Seller };
/** Told each line of the buyer's, and of each reply what came of it. */
type OnTurn = (turn: { line: string; taken?: ReturnType<typeof takeTurn> & { reply: string } }) => void;

/** Plays a seller against a buyer to the end of the scene. The same seller, setting and language give the same talk. */
export function playSeller(play: Play, onTurn?: OnTurn): SellerPlayed {
  const turns = playTurns(play, onTurn);
  for (;;) {
    const { done, value } = turns.next();
    if (done) return value;
  }
}

/** The same, a turn at a time, for whoever has to let others through in between. */
export function* playTurns(
  { setting, rubric, reader, language, seller }: Play,
  onTurn?: OnTurn,
): Generator<undefined, SellerPlayed> {
  const opening = openScene(setting, language);
  let { state }: { state: BuyerState } = opening;
  let plan: LinePlan | null = opening.plan;
  const turns: { speaker: 'buyer' | 'learner'; text: string }[] = [];
  const scores: number[] = [];
  const say = (said: LinePlan, taken?: Parameters<OnTurn>[0]['taken']) => {
    const line = compose(setting.persona, said);
    turns.push({ speaker: 'buyer', text: line });
    onTurn?.({ line, ...(taken ? { taken } : {}) });
  };
  if (plan) say(plan);
  while (state.replies < mostReplies) {
    const reply = seller({ setting, state, turns, language });
    if (reply === undefined) break;
    const taken = takeTurn({ setting, rubric, reader, state, transcript: turns, reply });
    turns.push({ speaker: 'learner', text: reply });
    for (const { status, score } of taken.heard.marks.marks) if (status === 'scored' && score !== null) scores.push(score);
    state = taken.heard.state;
    plan = taken.plan;
    say(plan, { ...taken, reply });
    if (plan.ends) break;
    yield;
  }
  const id = plan?.ends?.outcome ?? endScene(setting, state).outcome;
  const kind = setting.scene.outcomes.find((entry) => entry.id === id)?.kind ?? 'none';
  const depth = depths.indexOf(depthReached(state, setting.persona));
  return {
    kind,
    outcome: id,
    depth,
    value: worthOf(kind, depth),
    replies: state.replies,
    trust: state.trust,
    score: scores.length === 0 ? 0 : scores.reduce((sum, score) => sum + score, 0) / scores.length,
    left: plan?.ends?.cause === 'walk-out' || kind === 'breakdown',
    memory: { scene: setting.scene.id, outcome: id, state },
    said: turns.flatMap(({ speaker, text }) => (speaker === 'learner' ? [text] : [])),
  };
}
