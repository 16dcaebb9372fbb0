import { Pairing, TrustComponent, type TrustProfile } from '../../domain/progress.ts';
import { mean, type Result } from '../../domain/result.ts';

/** Conversations from which a pairing is named. */
const needed = 3;
/** A third component within this share of the second is as good as level with it. */
const closeBy = 0.05;

/**
 * Where the trust equation's components stood at the end of the conversations, and which two their learner moves most. By how far they
 * moved and not by where they stood: every buyer begins with little intimacy and some credit for knowing the trade, whoever comes. Branches are
 * left out: they moved on from where another conversation had brought the buyer. Pure.
 */
export function trustProfile(results: readonly Result[]): TrustProfile | null {
  const ended = results.filter(({ endedAt, replies, branched }) => endedAt !== null && replies > 0 && !branched);
  if (ended.length === 0) return null;
  const components = TrustComponent.options.map((component) => {
    const start = mean(ended.map((result) => result.start[component]));
    const end = mean(ended.map((result) => result.end[component]));
    // Of the means, which are what is shown. A mean of shares would let one fall from little outweigh several rises.
    return { component, start, end, won: wonOf(component, start, end) };
  });
  const [first, second, third] = components.toSorted((a, b) => b.won - a.won);
  const named = ended.length >= needed && first && second && second.won > 0;
  const pairing = named ? pairingOf(first.component, second.component) : null;
  return {
    conversations: ended.length,
    needed,
    trust: mean(ended.map(({ trust }) => trust)),
    components,
    pairing,
    close: pairing && second && third && third.won > 0 && second.won - third.won < closeBy ? third.component : null,
  };
}

/** How far a component moved to the better, as a share of the room there was; to the worse, as a share of what there was to lose. */
function wonOf(component: TrustComponent, start: number, end: number): number {
  const [from, to] = component === 'selfOrientation' ? [100 - start, 100 - end] : [start, end];
  const room = to >= from ? 100 - from : from;
  return room === 0 ? 0 : (to - from) / room;
}

const pairingOf = (one: TrustComponent, other: TrustComponent): Pairing | null =>
  Pairing.options.find((pairing) => {
    const parts = pairing.split('-');
    return parts.includes(one) && parts.includes(other);
  }) ?? null;
