import { isAdvisory, pairsOf } from '../scoring/reliability.ts';
import type { Store } from '../storage/store.ts';

type Advisory = (rubricVersion: string) => Promise<readonly string[]>;

/**
 * Says which dimensions of a version of a rubric are advice only, by all levels that were given blind in this installation. Worked out anew once another is
 * given, in whichever process; a submission that is withdrawn is left out from then on.
 */
export function createAdvisory(store: Pick<Store, 'blindLevels' | 'latestBlind'>): Advisory {
  const known = new Map<string, { latest: number; dimensions: readonly string[] }>();
  return async (rubricVersion) => {
    const latest = await store.latestBlind(rubricVersion);
    const before = known.get(rubricVersion);
    if (before?.latest === latest) return before.dimensions;
    const levels = await store.blindLevels(rubricVersion);
    const dimensions = [...new Set(levels.map(({ dimension }) => dimension))].filter((dimension) =>
      isAdvisory(pairsOf(levels, dimension)),
    );
    known.set(rubricVersion, { latest, dimensions });
    return dimensions;
  };
}
