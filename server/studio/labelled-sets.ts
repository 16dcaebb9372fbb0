import { z } from 'zod';
import {
  type KeptSet,
  type LabelledSet,
  type LabelledSetList,
  LineProblem,
  type NewLabelledSet,
} from '../domain/labelled-set.ts';
import type { Principal } from '../domain/principal.ts';
import { CandorError } from '../errors.ts';
import type { Trying } from './trying.ts';

/** Lines left out that are told one by one; the rest is counted. */
const mostTold = 50;
export const noSet = (id: string): CandorError =>
  new CandorError('not-found', `there is no labelled set "${id}"; GET /api/v1/studio/labelled-sets lists them`);

/** Good lines as they are kept, each with its number in the file. */
const ReadLines = z.object({
  lines: z.array(z.object({ line: z.int(), id: z.string(), rater: z.string().optional(), text: z.string() })),
  problems: z.array(LineProblem),
});

/** What of a file could be kept, and what is wrong with the rest. `same` is a set that holds these very replies. */
type LabelledLook = {
  lines: z.infer<typeof ReadLines>['lines'];
  problems: LineProblem[];
  text: string;
  same: LabelledSet | undefined;
};

/**
 * Reads a file of labelled replies; nothing is kept. Replies of this installation's own learners are left out: they are there as "collected", where they follow their learners'
 * wishes, and a copy would not.
 */
export async function lookAtLabelled({ store, aside }: Trying, file: string): Promise<LabelledLook> {
  const read = await aside.run({ does: 'read-lines', text: file }, ReadLines);
  const conversation = (id: string) => id.split('/')[0] ?? '';
  const own = await store.conversationsAmong([...new Set(read.lines.map(({ id }) => conversation(id)))]);
  const lines = read.lines.filter(({ id }) => !own.has(conversation(id)));
  const problems = [
    ...read.problems,
    ...read.lines
      .filter(({ id }) => own.has(conversation(id)))
      .map(({ line }) => ({
        line,
        problem: 'id: this reply was said here: run the rubric on "scored blind here" instead, so that no copy outlives it',
      })),
  ].sort((a, b) => a.line - b.line);
  const text = lines.map((line) => line.text).join('');
  return { lines, problems, text, same: text === '' ? undefined : await store.labelledSetOf(text) };
}

/** Keeps what is good of a file of labelled replies. `bad-content` where nothing is left, `conflict` where a pack brings what is here already. */
export async function keepSet(
  trying: Trying,
  principal: Principal,
  { name, lines: file }: NewLabelledSet,
  origin: 'uploaded' | 'pack' = 'uploaded',
): Promise<KeptSet> {
  const { store, now, newId } = trying;
  const { lines, problems, text, same } = await lookAtLabelled(trying, file);
  if (lines.length === 0) {
    const [first] = problems;
    throw new CandorError(
      'bad-content',
      first
        ? `no line could be kept; line ${first.line}: ${first.problem}`
        : 'the file holds no labelled reply: expected a JSON object {id, context, reply, levels} a line',
      { details: { problems: problems.slice(0, mostTold), left: problems.length } },
    );
  }
  if (same && origin === 'pack')
    throw new CandorError('conflict', `these very replies are here already, as "${same.name}"`, { details: { set: same } });
  const set = {
    id: newId(),
    name,
    origin,
    at: now().toISOString(),
    lines: lines.length,
    replies: new Set(lines.map(({ id }) => id)).size,
    raters: new Set(lines.flatMap(({ rater }) => (rater === undefined ? [] : [rater]))).size,
  };
  await store.addLabelledSet({ ...set, by: principal.userId, text });
  const stored = await store.labelledSet(set.id);
  if (!stored) throw noSet(set.id);
  return { set: stored.set, left: problems.length, problems: problems.slice(0, mostTold) };
}

/** All kept sets, and for coaches what was scored blind here in their groups. */
export async function listSets({ store }: Trying, principal: Principal): Promise<LabelledSetList> {
  const mayCollect = principal.roles.includes('coach');
  const replies = new Map<string, Set<string>>();
  if (mayCollect)
    for (const { id, content } of await store.rubricVersions(undefined))
      for (const { conversation, turn } of await store.blindLevels(id, principal))
        replies.set(content, (replies.get(content) ?? new Set()).add(`${conversation}/${turn}`));
  return {
    sets: await store.listLabelledSets(),
    mayCollect,
    collected: [...replies].map(([rubric, scored]) => ({ rubric, replies: scored.size })),
  };
}

export async function deleteSet({ store }: Trying, id: string): Promise<void> {
  if (!(await store.deleteLabelledSet(id))) throw noSet(id);
}
