import { hashOf } from '../content/hash.ts';
import { parseRubric, showProblem } from '../content/parse.ts';
import { CalibrationReport, type RunCalibration } from '../domain/calibration.ts';
import type { Principal } from '../domain/principal.ts';
import type { Rubric } from '../domain/rubric.ts';
import { CandorError } from '../errors.ts';
import { blindReplies } from '../review/calibration-file.ts';
import type { LabelledReply } from '../scoring/calibration.ts';
import { noSet, readLines } from './labelled-sets.ts';
import type { Trying } from './trying.ts';

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
  const known = tried.value.dimensions.map(({ id }) => id);
  if (!labelled.some(({ levels }) => known.some((id) => levels[id] !== undefined)))
    throw new CandorError(
      'bad-content',
      `no reply has a level on a dimension of ${tried.value.id} (${known.join(', ')}); choose replies that were rated by it`,
    );
  const current = (await trying.store.currentVersions('rubric')).find(({ contentId }) => contentId === tried.value.id);
  const published = current && (await trying.desk.rubricVersion(current.id));
  const same = published?.version.hash === tried.hash;
  const report = await trying.aside.run(
    { does: 'calibrate', labelled, tried: tried.value, published: published && !same ? published.value : null },
    Compared,
  );
  return {
    ...report,
    rubric: { id: tried.value.id, title: tried.value.title, hash: tried.hash.slice(0, 12) },
    published: published ? { hash: published.version.hash.slice(0, 12), same } : null,
  };
}

async function rubricOf({ desk }: Trying, rubric: RunCalibration['rubric']): Promise<{ value: Rubric; hash: string }> {
  if ('version' in rubric) {
    const found = await desk.rubricVersion(rubric.version);
    if (!found) throw new CandorError('not-found', `there is no version "${rubric.version}" of a rubric`);
    return { value: found.value, hash: found.version.hash };
  }
  const parsed = parseRubric('rubric', rubric.source);
  if (!parsed.ok)
    throw new CandorError('bad-content', parsed.problems.map(showProblem).join('\n'), {
      details: { problems: parsed.problems },
    });
  return { value: parsed.value, hash: hashOf(rubric.source) };
}

async function labelledOf(trying: Trying, principal: Principal, replies: RunCalibration['replies']): Promise<LabelledReply[]> {
  if ('set' in replies) {
    const found = await trying.store.labelledSet(replies.set);
    if (!found) throw noSet(replies.set);
    return readLines(found.text).good.map(({ reply }) => reply);
  }
  if (!principal.roles.includes('coach'))
    throw new CandorError('forbidden', 'what learners have handed in is for coaches: ask one to run it, or upload replies');
  const found = await blindReplies(trying.desk, principal, replies.collected, 'calibration-run');
  if (found.length > 0) return found;
  throw new CandorError('bad-content', `nothing was scored blind by ${replies.collected} in your groups that you may see yet`);
}
