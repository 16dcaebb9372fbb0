import type { ActId } from '../domain/act.ts';
import type { BuyerState } from '../domain/buyer-state.ts';
import { sentences } from '../language/sentences.ts';
import { fold } from '../language/tokens.ts';
import { plainly } from './condition.ts';
import type { HeardReply } from './react.ts';

/** What owning a lie costs of credibility, reliability and intimacy, in points, before it helps. */
export const lieCosts = -4;
const lies: readonly ActId[] = ['contradicts-facts', 'bluffs', 'false-scarcity'];
const lied =
  /\b(i('ve| have)? lied|i was lying|i made (that|it) up(?= about\b|[,;.!…]|$)|what i (said|told you) (about .{0,40} )?(was not|wasn't) true|(j'|je (vous |t'))ai menti|je (vous )?mentais|c'etait un mensonge|j'ai invente|ce que j'ai dit .{0,40}etait faux)\b/;

/** Whether a reply owns up to a lie: in so many words, or by owning a fault while a lie that was noticed stands open. */
export function confesses(before: BuyerState, { reply, reading }: HeardReply): boolean {
  const owns = reading.acts.some(({ act, strength }) => act === 'owns-mistake' && strength >= plainly);
  const open = before.breaches.some(({ act, repaired }) => !repaired && lies.includes(act));
  // “Do you think I lied?” and “if I lied, you would find out” own up to nothing.
  const said = sentences(reply).some(({ start, end, ending }) => {
    const sentence = fold(reply.slice(start, end)).trim();
    return ending !== '?' && !/^((if|si)\b|s'ils?\b)/.test(sentence) && lied.test(sentence);
  });
  return (owns && open) || said;
}
