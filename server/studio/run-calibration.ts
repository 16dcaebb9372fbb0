import { z } from 'zod';
import { hashOf, shortHash } from '../content/hash.ts';
import { showProblem } from '../content/parse.ts';
import { CalibrationReport, type RunCalibration } from '../domain/calibration.ts';
import { TextProblems } from '../domain/draft.ts';
import type { Principal } from '../domain/principal.ts';
import { CandorError } from '../errors.ts';
import { blindReplies } from '../review/calibration-file.ts';
import type { LabelledReply } from '../scoring/calibration.ts';
import { noSet } from './labelled-sets.ts';
import type { Trying } from './trying.ts';

const ReadRubric = TextProblems.extend({ rubric: z.object({ id: z.string(), title: z.string() }).nullable() });
const Compared = CalibrationReport.omit({ rubric: true, published: true });

/**
 * Runs a rubric on labelled replies, beside the published version of the same id. Only coaches may run it on what learners have said here. `bad-content` where the text is no
 * rubric, with its problems, or where no reply has a level on any of its dimensions.
 */
export async function runCalibration(
  trying: Trying,
  principal: Principal,
  { replies, rubric }: RunCalibration,
): Promise<CalibrationReport> {
  const tried = await rubricOf(trying, rubric);
  const labelled = await labelledOf(trying, principal, replies);
  const current = (await trying.store.currentVersions('rubric')).find(({ contentId }) => contentId === tried.id);
  const published = current && (await trying.store.version(current.id));
  const same = published?.hash === tried.hash;
  const report = await trying.aside.run(
    { does: 'calibrate', labelled, tried: tried.source, published: published && !same ? published.source : null },
    Compared,
  );
  return {
    ...report,
    rubric: { id: tried.id, title: tried.title, hash: shortHash(tried.hash) },
    published: published ? { hash: shortHash(published.hash), same } : null,
  };
}

type Tried = { id: string; title: string; source: string; hash: string };

async function rubricOf({ desk, store, aside }: Trying, rubric: RunCalibration['rubric']): Promise<Tried> {
  if ('version' in rubric) {
    const [found, version] = await Promise.all([desk.rubricVersion(rubric.version), store.version(rubric.version)]);
    if (!found || !version) throw new CandorError('not-found', `there is no version "${rubric.version}" of a rubric`);
    return { id: found.value.id, title: found.value.title, source: version.source, hash: version.hash };
  }
  const { source } = rubric;
  const read = await aside.run({ does: 'read-rubric', source }, ReadRubric);
  if (!read.rubric)
    throw new CandorError('bad-content', read.problems.map(showProblem).join('\n'), { details: { problems: read.problems } });
  return { ...read.rubric, source, hash: hashOf(source) };
}

/** JSON lines as they are kept, or what coaches scored. */
async function labelledOf(
  trying: Trying,
  principal: Principal,
  replies: RunCalibration['replies'],
): Promise<LabelledReply[] | string> {
  if ('set' in replies) {
    const found = await trying.store.labelledSet(replies.set);
    if (!found) throw noSet(replies.set);
    return found.text;
  }
  if (!principal.roles.includes('coach'))
    throw new CandorError('forbidden', 'what learners have handed in is for coaches: ask one to run it, or upload replies');
  const found = await blindReplies(trying.desk, principal, replies.collected, 'calibration-run');
  if (found.length > 0) return found;
  throw new CandorError('bad-content', `nothing was scored blind by ${replies.collected} in your groups that you may see yet`);
}
