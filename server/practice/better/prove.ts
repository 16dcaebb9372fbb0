import { setImmediate } from 'node:timers/promises';
import { compose } from '../../buyer/speak.ts';
import type { BuyerState, LinePlan } from '../../domain/buyer-state.ts';
import type { Mark } from '../../domain/mark.ts';
import type { OutcomeKind, Scene } from '../../domain/persona.ts';
import type { Reader } from '../../domain/reading.ts';
import { totalScore } from '../../scoring/total.ts';
import { takeTurn } from '../take-turn.ts';
import type { Moment } from './moment.ts';

/**
 * What a better reply has to show. `score`: how much higher its marks as a whole lie, on 0..1; less is within what another wording of the
 * same reply moves. `middle`: below it a reply is not worth showing, however bad the other was. `trust`: how many points higher the buyer's
 * trust is after it; less is not felt in a talk.
 */
export const margins = { score: 0.1, middle: 0.5, trust: 1 } as const;

/** How well a talk may end, from worst; going on is between a later meeting and an agreement. */
const ends: readonly (OutcomeKind | 'goes-on')[] = ['breakdown', 'none', 'later', 'goes-on', 'referral', 'agreement'];

/** One reply tried at a moment: how it is marked, what the buyer says to it, and the state that it leaves. `total` is 0..1. */
export type Tried = { text: string; total: number; marks: Mark[]; line: string; state: BuyerState; end: number };

/** Says a reply at a moment: read and marked as any reply, and heard by the buyer in the state and with the seed of the talk. Pure. */
export function trySaying({ setting, rubric, before, transcript }: Moment, reader: Reader, text: string): Tried {
  const { heard, plan } = takeTurn({ setting, rubric, reader, state: before, transcript, reply: text });
  return {
    text,
    total: totalScore(rubric, heard.marks.marks) ?? 0,
    marks: heard.marks.marks,
    line: compose(setting.persona, plan),
    state: heard.state,
    end: endOf(setting.scene, plan),
  };
}

const endOf = ({ outcomes }: Scene, { ends: ended }: LinePlan): number =>
  ends.indexOf(outcomes.find(({ id }) => id === ended?.outcome)?.kind ?? 'goes-on');

/**
 * Whether a reply is better than the learner's, proven: it is marked clearly higher than the learner's was, and than the learner's would be
 * by the same reader now; and the buyer, from the same state, trusts more after it than after the learner's and no less than before,
 * remembers no new breach, and ends the talk no worse.
 */
export function isProven(moment: Moment, own: Tried, tried: Tried): boolean {
  const { rubric, marks, before, after } = moment;
  const ownTotal = Math.max(own.total, totalScore(rubric, marks) ?? 0);
  const ownTrust = Math.max(own.state.trust, after.trust);
  return (
    tried.total >= ownTotal + margins.score &&
    tried.total > margins.middle &&
    tried.state.trust >= ownTrust + margins.trust &&
    tried.state.trust >= before.trust &&
    tried.state.breaches.length <= before.breaches.length &&
    tried.end >= own.end
  );
}

/**
 * The best of the replies that prove themselves: the highest marked, of those even the one after which trust is higher. Lets others of this
 * process have their turn between two tries, since each takes some milliseconds of reading.
 */
export async function bestProven(moment: Moment, reader: Reader, texts: readonly string[]): Promise<Tried | undefined> {
  if (texts.length === 0) return undefined;
  const own = trySaying(moment, reader, moment.said);
  const proven: Tried[] = [];
  for (const text of texts) {
    await setImmediate();
    const tried = trySaying(moment, reader, text);
    if (isProven(moment, own, tried)) proven.push(tried);
  }
  return proven.sort((a, b) => b.total - a.total || b.state.trust - a.state.trust)[0];
}
