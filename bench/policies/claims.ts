/**
 * What the sellers' results are held against: who does better than whom, and by how much. Only reads results; decides nothing.
 */

/** One talk as far as the claims look at it. `value` by the rule of bench/policies.ts; `depth` 0..3. */
type Talk = { kind: string; value: number; depth: number };
export type Result = { persona: string; scene: string; policy: string; sellable: boolean; played: readonly Talk[] };

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
const percent = (share: number): string => `${Math.round(100 * share)}%`;

/** The value of a policy's mean talk; scenes count alike. */
export const valueFor = (results: readonly Result[], policy: string): number =>
  mean(results.filter((result) => result.policy === policy).map(({ played }) => mean(played.map(({ value }) => value))));

const ratio = (over: number, under: number): string => (under === 0 ? `${over.toFixed(0)} : 0` : (over / under).toFixed(2));

/**
 * How much more one policy is worth than another in the same scenes, and the standard error of that over scenes: with so few of them a difference of
 * less than one or two such errors is a tie, however many seeds there are.
 */
function apart(results: readonly Result[], one: string, other: string): { difference: number; error: number } {
  const scenes = [...new Set(results.map(({ persona, scene }) => `${persona} ${scene}`))];
  const differences = scenes.map((id) => {
    const among = results.filter(({ persona, scene }) => `${persona} ${scene}` === id);
    return valueFor(among, one) - valueFor(among, other);
  });
  const difference = mean(differences);
  const variance = differences.reduce((sum, each) => sum + (each - difference) ** 2, 0) / Math.max(1, scenes.length - 1);
  return { difference, error: Math.sqrt(variance / scenes.length) };
}

/** The lines that say how the claims came out. */
export function claims(results: readonly Result[]): string[] {
  const of = (policy: string, among = results) => valueFor(among, policy);
  const personas = [...new Set(results.map(({ persona }) => persona))];
  const competitive = results.filter(({ policy }) => policy === 'competitive');
  const talks = competitive.flatMap(({ played }) => played);
  const where = competitive.filter(({ sellable }) => sellable).flatMap(({ played }) => played);
  const share = (among: readonly Talk[], ...kinds: string[]) => mean(among.map(({ kind }) => (kinds.includes(kind) ? 1 : 0)));
  const kinds = ['trust-based', 'expert', 'pleaser', 'interrogator', 'mix', 'competitive'];
  const pairs = [...new Set(results.map(({ policy }) => policy))].filter((policy) => policy.includes(' + '));
  const row = (policies: readonly string[], among = results) =>
    policies.map((policy) => `${policy} ${of(policy, among).toFixed(0)}`).join(', ');
  const ranked = [...pairs].sort((a, b) => of(b) - of(a));
  const lowest = ranked.at(-1);
  const fromLowest = ranked.slice(0, -1).map((policy) => {
    const { difference, error } = apart(results, policy, lowest ?? '');
    return `${policy} ${difference.toFixed(0)} ± ${error.toFixed(0)}`;
  });
  return [
    `trust-based : competitive  ${ratio(of('trust-based'), of('competitive'))}`,
    ...personas.map((persona) => {
      const among = results.filter((result) => result.persona === persona);
      return `  ${persona.padEnd(22)} ${ratio(of('trust-based', among), of('competitive', among)).padEnd(8)} ${row(kinds, among)}`;
    }),
    `values  ${row(kinds)}`,
    `competitive wins ${percent(share(where, 'agreement'))} where a sale is possible, is refused or left in ${percent(share(talks, 'none', 'breakdown'))}, hears at most depth ${Math.max(...talks.map(({ depth }) => depth))}`,
    `pairings  ${row(ranked)}`,
    `above the lowest, with the standard error over scenes  ${fromLowest.join(', ')}`,
  ];
}
