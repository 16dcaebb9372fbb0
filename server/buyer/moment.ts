import type { Act, ActId } from '../domain/act.ts';
import type { BuyerState } from '../domain/buyer-state.ts';
import { asksInWords } from './as-asked.ts';
import { plainly } from './condition.ts';
import { asking, closingDown } from './effects.ts';
import type { Line } from './line.ts';
import type { HeardReply } from './react.ts';
import { gateOf, type Setting } from './setting.ts';

/** Acts that come close, of the buyer or of oneself: nobody's phone rings then, and nobody asks after the price. */
export const personal: readonly ActId[] = [
  'reflects-feeling',
  'reflects-meaning',
  'owns-mistake',
  'owns-discomfort',
  'self-discloses',
];

/** A reply as the buyer is about to answer it: the state before and after it, what it does, and the line in the making. */
export type Moment = {
  setting: Setting;
  before: BuyerState;
  state: BuyerState;
  heard: HeardReply;
  acts: Map<ActId, Act>;
  line: Line;
  plain(act: ActId): boolean;
};

/** Whether a reply plainly asks something. */
export const asks = ({ reply, reading }: HeardReply): boolean =>
  asksInWords(reply) ||
  (reply.includes('?') && !reading.acts.some(({ act, strength }) => closingDown.has(act) && strength >= plainly)) ||
  reading.acts.some(({ act, strength }) => asking.has(act) && strength >= plainly);

/** Happenings and recalls come once, in whichever wording. */
export const notYet = (state: BuyerState, source: string, id: string): boolean =>
  !state.used.some((key) => key.includes(`:${source}:${id}:`));

/** Whether the reply comes close: what is about to be asked in trust deserves its answer first, too. */
export const comesClose = ({ setting, state, plain }: Moment): boolean =>
  personal.some(plain) || (plain('open-question') && state.trust >= gateOf(setting, 'worry'));
