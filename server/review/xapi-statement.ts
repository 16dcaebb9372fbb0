import { createHash } from 'node:crypto';
import { PassRule } from '../domain/assignment.ts';
import { resultsFor } from '../domain/assignment-progress.ts';
import type { HandedIn } from '../storage/statement-store.ts';

/** An xAPI 1.0.3 statement, as far as one is written here. */
export type Statement = {
  id: string;
  actor: Actor;
  verb: { id: string; display: Record<string, string> };
  object: object;
  result?: object;
  context?: object;
  timestamp: string;
};
type Actor = { objectType: 'Agent'; name: string; account: { homePage: string; name: string } };

const verbs = {
  completed: { id: 'http://adlnet.gov/expapi/verbs/completed', display: { 'en-US': 'completed', 'fr-FR': 'a terminé' } },
  passed: { id: 'http://adlnet.gov/expapi/verbs/passed', display: { 'en-US': 'passed', 'fr-FR': 'a réussi' } },
  failed: { id: 'http://adlnet.gov/expapi/verbs/failed', display: { 'en-US': 'failed', 'fr-FR': 'n’a pas réussi' } },
  voided: { id: 'http://adlnet.gov/expapi/verbs/voided', display: { 'en-US': 'voided' } },
};
const roleplay = 'http://id.tincanapi.com/activitytype/simulation';
const course = 'http://adlnet.gov/expapi/activities/assessment';

/** The same text gives the same UUID (version 8: by a hash of our own), so that a statement sent twice is one statement. */
function uuidOf(text: string): string {
  const bytes = createHash('sha256').update(text).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;

/**
 * What a record store is told of a conversation that was handed in, with the figures that count now: a coach's levels where they have been given and
 * returned. `scaled` is the mean score (0..1), `raw` the mean level (1..5). No words of the talk. Its id follows from conversation and figures.
 * `homePage` is the installation's address, which a learner's account and the activities belong to. `advisory`, the dimensions whose levels are advice only, is
 * told beside the figures and does not make another statement of them.
 */
export function statementOf(
  { learner, result, assignment, returned, voided }: HandedIn,
  homePage: string,
  advisory: readonly string[],
): Statement {
  const { conversation, persona, scene, rubric, outcome, score, level, dimensions, trust, replies, startedAt, endedAt } =
    result;
  const at = (path: string): string => new URL(path, homePage).href;
  const rule = assignment?.pass ? PassRule.parse(JSON.parse(assignment.pass)) : null;
  const passed = resultsFor([result], { pass: rule, dueAt: null })[0]?.passed ?? null;
  const seconds = endedAt === null ? 0 : Math.max(0, Math.round((Date.parse(endedAt) - Date.parse(startedAt)) / 1000));
  const statement: Omit<Statement, 'id' | 'result'> & { result: { extensions: object; [part: string]: unknown } } = {
    actor: { objectType: 'Agent', name: learner.name, account: { homePage, name: learner.id } },
    verb: passed === null ? verbs.completed : passed ? verbs.passed : verbs.failed,
    object: {
      objectType: 'Activity',
      id: at(`xapi/personas/${persona.id}/scenes/${scene.id}`),
      definition: { type: roleplay, name: { 'en-US': `${persona.name}: ${scene.title}` } },
    },
    result: {
      completion: true,
      ...(passed === null ? {} : { success: passed }),
      ...(score === null || level === null ? {} : { score: { scaled: rounded(score), raw: rounded(level), min: 1, max: 5 } }),
      duration: `PT${seconds}S`,
      extensions: {
        [at('xapi/outcome')]: outcome?.kind ?? 'none',
        [at('xapi/trust')]: rounded(trust),
        [at('xapi/replies')]: replies,
        [at('xapi/reviewed-by-coach')]: returned,
        [at('xapi/levels')]: Object.fromEntries(
          dimensions.map((own) => [own.dimension, { level: rounded(own.level), n: own.n }]),
        ),
      },
    },
    context: {
      registration: uuidOf(conversation),
      platform: 'Candor',
      contextActivities: {
        category: [{ id: at(`xapi/rubrics/${rubric}`), definition: { name: { 'en-US': rubric } } }],
        ...(assignment
          ? {
              parent: [
                {
                  id: at(`xapi/assignments/${assignment.id}`),
                  definition: { type: course, name: { 'en-US': assignment.title } },
                },
              ],
            }
          : {}),
      },
    },
    timestamp: endedAt ?? startedAt,
  };
  // What was taken back stays so under its id: the same figures, come again, are another statement.
  for (let again = 0; ; again++) {
    const id = uuidOf(JSON.stringify([conversation, statement, ...(again === 0 ? [] : [again])]));
    if (!voided.includes(id)) return { id, ...withAdvisory(statement, advisory, at('xapi/advisory')) };
  }
}

function withAdvisory<T extends { result: { extensions: object } }>(statement: T, advisory: readonly string[], key: string): T {
  if (advisory.length === 0) return statement;
  return { ...statement, result: { ...statement.result, extensions: { ...statement.result.extensions, [key]: advisory } } };
}

/** Takes a statement back: its talk was withdrawn or deleted, or other figures stand in its place. Nobody is named. */
export const voiding = (statement: string, homePage: string, at: Date): Statement => ({
  id: uuidOf(`void ${statement}`),
  actor: { objectType: 'Agent', name: 'Candor', account: { homePage, name: 'candor' } },
  verb: verbs.voided,
  object: { objectType: 'StatementRef', id: statement },
  timestamp: at.toISOString(),
});
