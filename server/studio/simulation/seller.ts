import type { Setting } from '../../buyer/setting.ts';
import { hash } from '../../buyer/wording.ts';
import type { BuyerState } from '../../domain/buyer-state.ts';
import type { Language } from '../../domain/language.ts';
import type { LineKind } from '../../domain/reading.ts';
import { asContext } from '../../practice/take-turn.ts';
import { readLine } from '../../reading/embedded/buyer-line.ts';

/** The moment in which a seller says something. */
export type SellerMoment = {
  setting: Setting;
  state: BuyerState;
  turns: readonly { speaker: 'buyer' | 'learner'; text: string }[];
  language: Language;
};

/** What a seller says next; undefined where nothing is left to say. Remembers what was said: one for each talk. */
export type Seller = (moment: SellerMoment) => string | undefined;

/** A line of a seller's, and what it answers: `opening`, `ask:` with the id of a question of the buyer's own, a kind of line, or `any`. */
export type SellerLine = { to: string; says: string };

/** Kinds of line that a seller answers for themselves, the most pointed first. */
export const pointed = ['straight-question', 'price-question', 'confidence', 'feeling', 'worry', 'objection'] as const;

export const kindsHeard = ({ turns, language }: SellerMoment): LineKind[] => [
  ...(readLine(asContext(turns), language)?.kinds ?? []),
];

/** People keep to their own course now and then, whatever was said. */
export const keepsCourse = ({ setting: { seed }, state }: SellerMoment): boolean =>
  hash(`${seed}:course:${state.replies}`) % 4 === 0;

/** A seller who says each of the lines at most once: to what the buyer asks, to what kind of thing was said, or the next of its own course. */
export function linesSeller(lines: readonly SellerLine[]): Seller {
  const left = new Set(lines);
  return (moment) => {
    const line = nextLine(moment, left);
    if (line) left.delete(line);
    return line?.says;
  };
}

function nextLine(moment: SellerMoment, left: ReadonlySet<SellerLine>): SellerLine | undefined {
  const { setting, state } = moment;
  const kinds = kindsHeard(moment);
  const fitting = (to: string) => [...left].filter((line) => line.to === to);
  const choose = (among: SellerLine[]) => among[hash(`${setting.seed}:${state.replies}`) % (among.length || 1)];
  if (state.replies === 0 && fitting('opening').length > 0) return choose(fitting('opening'));
  if (state.openAsk && fitting(`ask:${state.openAsk}`).length > 0) return choose(fitting(`ask:${state.openAsk}`));
  const kind = pointed.find((entry) => kinds.includes(entry) && fitting(entry).length > 0);
  if (kind && !keepsCourse(moment)) return choose(fitting(kind));
  return choose(fitting('any').slice(0, 3)) ?? choose([...left].filter(({ to }) => !to.startsWith('ask:') && to !== 'opening'));
}
