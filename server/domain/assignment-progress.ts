import type { AssignmentProgress, AssignmentResult, AssignmentRules, PassRule, Takes } from './assignment.ts';
import type { Result } from './result.ts';

/** Whether a result passes. A dimension that gave no opportunity has no level, and so does not reach one. Pure. */
export function passes(
  rule: PassRule,
  { level, trust, outcome, dimensions }: Omit<AssignmentResult, 'passed' | 'late'>,
): boolean {
  const levelOn = (id: string): number => dimensions.find(({ dimension }) => dimension === id)?.level ?? 0;
  return (
    (rule.levelAtLeast === undefined || (level ?? 0) >= rule.levelAtLeast) &&
    (rule.trustAtLeast === undefined || trust >= rule.trustAtLeast) &&
    (rule.outcomes === undefined || rule.outcomes.includes(outcome.kind)) &&
    Object.entries(rule.dimensions ?? {}).every(([id, atLeast]) => levelOn(id) >= atLeast)
  );
}

/** A talk that has ended, as a result for an assignment; undefined while it goes on. */
function assignmentResult(
  { conversation, endedAt, level, score, trust, outcome, dimensions }: Result,
  { pass, dueAt }: Pick<AssignmentRules, 'dueAt' | 'pass'>,
): AssignmentResult | undefined {
  if (endedAt === null || outcome === null) return undefined;
  const result = {
    conversation,
    endedAt,
    level,
    score,
    trust,
    outcome,
    dimensions: dimensions.map(({ dimension, level: own, n }) => ({ dimension, level: own, n })),
  };
  return {
    ...result,
    late: dueAt !== null && Date.parse(endedAt) > Date.parse(dueAt),
    passed: pass === null ? null : passes(pass, result),
  };
}

/** The result that counts of several, in the order they ended: a pass before none, then the higher score; or the last. */
function counting(results: readonly AssignmentResult[], takes: Takes): AssignmentResult | null {
  if (takes === 'last') return results.at(-1) ?? null;
  const worth = ({ passed, score }: AssignmentResult): number => (passed ? 2 : 0) + (score ?? -1);
  return results.reduce<AssignmentResult | null>(
    (best, result) => (best === null || worth(result) > worth(best) ? result : best),
    null,
  );
}

/** How far somebody has come with an assignment: from all talks they have begun for it, the results in the order they ended. Pure. */
export function assignmentProgress(
  { attempts, underWay, results }: { attempts: number; underWay: string | null; results: readonly Result[] },
  rules: Pick<AssignmentRules, 'takes' | 'dueAt' | 'pass'>,
  now: Date,
): AssignmentProgress {
  const result = counting(resultsFor(results, rules), rules.takes);
  return {
    status: result === null ? (attempts > 0 ? 'begun' : 'not-begun') : statusOf(result),
    overdue: result === null && rules.dueAt !== null && now.getTime() > Date.parse(rules.dueAt),
    attempts,
    underWay,
    result,
  };
}

const statusOf = ({ passed }: AssignmentResult) => (passed === null ? 'done' : passed ? 'passed' : 'not-passed');

/** Talks that have ended, as results for an assignment. */
export const resultsFor = (results: readonly Result[], rules: Pick<AssignmentRules, 'dueAt' | 'pass'>): AssignmentResult[] =>
  results.flatMap((result) => assignmentResult(result, rules) ?? []);
