import {
  type KeptSet,
  type LabelledSetList,
  type LineProblem,
  mostLabelledLines,
  type NewLabelledSet,
} from '../domain/labelled-set.ts';
import type { Principal } from '../domain/principal.ts';
import { CandorError } from '../errors.ts';
import { type LabelledReply, parseLabelled } from '../scoring/calibration.ts';
import type { Trying } from './trying.ts';

/** Lines left out that are told one by one; the rest is counted. */
const mostTold = 50;
/** Longest text of one reply with its talk, in characters. */
const longestLine = 100_000;

export const noSet = (id: string): CandorError =>
  new CandorError('not-found', `there is no labelled set "${id}"; GET /api/v1/studio/labelled-sets lists them`);

/** The good lines of a file, and what is wrong with the others. Numbers count from 1. Pure. */
export function readLines(text: string): { good: { line: number; reply: LabelledReply }[]; problems: LineProblem[] } {
  const good: { line: number; reply: LabelledReply }[] = [];
  const problems: LineProblem[] = [];
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = index + 1;
    // A mark that some editors put at the beginning of a file.
    const written = index === 0 ? raw.replace(/^\uFEFF/, '') : raw;
    if (written.trim() === '') continue;
    if (written.length > longestLine) {
      problems.push({ line, problem: `longer than ${longestLine} characters: shorten context or facts` });
      continue;
    }
    const reply = parseLabelled(written);
    if (typeof reply === 'string') problems.push({ line, problem: reply });
    else if (Object.keys(reply.levels).length === 0)
      problems.push({ line, problem: 'levels: is empty: give at least one dimension a level 1 to 5, or null' });
    else if (good.length >= mostLabelledLines)
      problems.push({ line, problem: `more than ${mostLabelledLines} lines: split the file` });
    else good.push({ line, reply });
  }
  return { good, problems };
}

/**
 * Keeps what is good of a file of labelled replies. Replies of this installation's own learners are left out: they are there as "collected", where they follow their learners'
 * wishes, and a copy would not. `bad-content` where nothing is left.
 */
export async function keepSet(
  trying: Trying,
  principal: Principal,
  { name, lines }: NewLabelledSet,
  origin: 'uploaded' | 'pack' = 'uploaded',
): Promise<KeptSet> {
  const { store, now, newId } = trying;
  const read = readLines(lines);
  const conversation = (reply: LabelledReply) => String(reply.id).split('/')[0] ?? '';
  const own = await store.conversationsAmong([...new Set(read.good.map(({ reply }) => conversation(reply)))]);
  const good = read.good.filter(({ reply }) => !own.has(conversation(reply)));
  const problems = [
    ...read.problems,
    ...read.good
      .filter(({ reply }) => own.has(conversation(reply)))
      .map(({ line }) => ({
        line,
        problem: 'id: this reply was said here: run the rubric on "scored blind here" instead, so that no copy outlives it',
      })),
  ].sort((a, b) => a.line - b.line);
  if (good.length === 0) {
    const [first] = problems;
    throw new CandorError(
      'bad-content',
      first
        ? `no line could be kept; line ${first.line}: ${first.problem}`
        : 'the file holds no labelled reply: expected a JSON object {id, context, reply, levels} a line',
      { details: { problems: problems.slice(0, mostTold), left: problems.length } },
    );
  }
  const replies = good.map(({ reply }) => reply);
  const set = {
    id: newId(),
    name,
    origin,
    at: now().toISOString(),
    lines: replies.length,
    replies: new Set(replies.map(({ id }) => String(id))).size,
    raters: new Set(replies.flatMap(({ rater }) => (rater === undefined ? [] : [rater]))).size,
  };
  const text = replies.map((reply) => `${JSON.stringify(reply)}\n`).join('');
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
