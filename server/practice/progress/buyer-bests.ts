import type { OutcomeKind } from '../../domain/persona.ts';
import type { BuyerBest } from '../../domain/progress.ts';
import { defaultRubric } from '../../domain/protocol.ts';
import type { PastResult } from '../../storage/store.ts';

/** Sending a buyer elsewhere ranks with selling to them: what counts is that they were helped to decide. */
const worth: Record<OutcomeKind, number> = { agreement: 3, referral: 3, later: 2, none: 1, breakdown: 0 };
/** A mean over fewer replies is luck. */
const fewestReplies = 3;

/** Each buyer's bests, by their ids; names are the caller's. Of equals the later one. Pure. */
export function buyerBests(past: readonly PastResult[]): Map<string, Omit<BuyerBest, 'persona'>> {
  const byPersona = Map.groupBy(past, ({ persona }) => persona);
  return new Map(
    [...byPersona].flatMap(([persona, all]) => {
      const outcome = best(all, (one) => worth[one.outcome] * 1000 + one.trust);
      const trust = best(all, (one) => one.trust);
      const score = best(
        all.filter((one) => one.rubric === defaultRubric && one.replies >= fewestReplies && one.score !== null),
        (one) => one.score ?? 0,
      );
      if (!outcome || !trust) return [];
      return [
        [
          persona,
          {
            met: all.filter(({ branched }) => !branched).length,
            outcome: { ...reference(outcome), outcome: outcome.outcome, trust: outcome.trust },
            score: score
              ? { ...reference(score), level: score.level ?? 0, score: score.score ?? 0, replies: score.replies }
              : null,
            trust: { ...reference(trust), trust: trust.trust },
          },
        ] as const,
      ];
    }),
  );
}

const reference = ({ conversation, branched }: PastResult) => ({ conversation, branched });

function best(all: readonly PastResult[], of: (one: PastResult) => number): PastResult | undefined {
  let found: PastResult | undefined;
  for (const one of all) if (!found || of(one) >= of(found)) found = one;
  return found;
}
