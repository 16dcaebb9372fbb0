import type { Setting } from '../../buyer/setting.ts';
import type { BuyerState } from '../../domain/buyer-state.ts';
import type { HeardTurn, History } from '../../domain/conversation.ts';
import type { Language } from '../../domain/language.ts';
import type { Mark } from '../../domain/mark.ts';
import type { LineKind } from '../../domain/reading.ts';
import type { Rubric } from '../../domain/rubric.ts';
import { stateBefore } from '../pending.ts';

/** A reply of the learner's with all that it takes to say something else in its place. */
export type Moment = {
  setting: Setting;
  rubric: Rubric;
  turn: number;
  said: string;
  /** Its marks as they were shown, and the state of the buyer that it left. */
  marks: readonly Mark[];
  after: BuyerState;
  /** The state that it was heard in, and the turns before it. */
  before: BuyerState;
  transcript: readonly HeardTurn[];
  /** What the buyer's line did, as `source:id`, and of what kinds it was. */
  line: readonly string[];
  kinds: readonly LineKind[];
  /** The language of the talk at this point. */
  language: Language;
};

/** The moment of a reply in an ended talk; undefined where the turn is no reply. Pure. */
export function momentOf(
  { turns, first }: Pick<History, 'turns' | 'first'>,
  turn: number,
  { setting, rubric }: Pick<Moment, 'setting' | 'rubric'>,
): Moment | undefined {
  const reply = turns[turn];
  if (!reply?.heard) return undefined;
  const { reading, marks, state } = reply.heard;
  const before = stateBefore({ turns, first }, turn);
  return {
    setting,
    rubric,
    turn,
    said: reply.text,
    marks: marks.marks,
    after: state,
    before,
    transcript: turns.slice(0, turn),
    line: lineBefore({ turns, first }, turn, before),
    kinds: reading.line,
    language: state.language,
  };
}

/**
 * What the line before a reply did, from the wordings that it used up: `en:fact:dog:0` is `fact:dog`. A pressed or waiting question is an
 * `ask`, what is added to a fact is that `fact`, an opening is that of its scene.
 */
function lineBefore({ turns, first }: Pick<History, 'turns' | 'first'>, turn: number, before: BuyerState): string[] {
  const replies = turns.filter((other) => other.turn < turn && other.heard !== null);
  const earlier = replies.at(-2)?.heard?.state ?? first;
  // Before the first reply everything that was used is the opening's.
  const used = before.used.slice(replies.length === 0 ? 0 : earlier.used.length);
  const did = used.map((key) => {
    const [, source = '', id = ''] = key.split(':');
    const whole = id.split('/')[0] ?? '';
    const as: Record<string, string> = { pressed: 'ask', more: 'fact' };
    return `${as[source] ?? source}:${whole}`;
  });
  return [...new Set([...did, ...(before.openAsk === null ? [] : [`ask:${before.openAsk}`])])];
}
