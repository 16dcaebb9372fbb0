import type { Principal } from '../domain/principal.ts';
import { CandorError } from '../errors.ts';
import type { LabelledReply } from '../scoring/calibration.ts';
import type { OpenReview } from '../storage/review-store.ts';
import { type Desk, entry } from './desk.ts';

/** Replies with the levels that coaches gave them blind, a line for each coach's; each coach's latest level of a dimension, and no dimension they left out. */
function labelled({ history, coaching }: OpenReview): LabelledReply[] {
  const { conversation, turns } = history;
  const facts = conversation.card.scene.factSheet.map(({ text }) => text).join('\n');
  return turns.flatMap(({ turn, text }) => {
    const levels = coaching.levels.filter((level) => level.turn === turn && level.blind);
    const context = turns
      .slice(0, turn)
      .map((before) => ({ speaker: before.speaker === 'buyer' ? ('other' as const) : ('self' as const), text: before.text }));
    return [...Map.groupBy(levels, ({ by }) => by.id)].map(([rater, given]) => ({
      id: `${conversation.id}/${turn}`,
      context,
      reply: text,
      facts,
      language: conversation.language,
      levels: Object.fromEntries(given.map(({ dimension, level }) => [dimension, level])),
      rater,
    }));
  });
}

/**
 * What coaches of one's groups have scored blind by a rubric. What one still reviews blind oneself is left out; the rest counts as seen from now on, since it shows
 * other coaches' levels. `what` is noted in the audit log.
 */
export async function blindReplies(
  desk: Desk,
  coach: Principal,
  rubric: string,
  what: 'calibration' | 'calibration-run',
): Promise<LabelledReply[]> {
  const versions = await desk.store.rubricVersions(rubric);
  if (versions.length === 0) throw new CandorError('not-found', `rubric: there is no rubric "${rubric}"`);
  const replies: LabelledReply[] = [];
  for (const { id } of versions) {
    const audit = entry(desk, 'exported', coach, id, { what });
    for (const opened of await desk.store.exportBlind(coach, id, audit)) replies.push(...labelled(opened));
  }
  return replies;
}

/** The same as JSON lines that `candor calibrate` reads. */
export async function calibrationFile(desk: Desk, coach: Principal, rubric: string): Promise<string> {
  const replies = await blindReplies(desk, coach, rubric, 'calibration');
  return replies.map((reply) => `${JSON.stringify(reply)}\n`).join('');
}
