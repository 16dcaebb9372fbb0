import { hashOf } from '../content/hash.ts';
import { showProblem } from '../content/parse.ts';
import type { ContentKind, ContentVersion } from '../domain/content-version.ts';
import type { CheckText, PublishDraft, RollBack, TextProblems } from '../domain/draft.ts';
import type { Principal } from '../domain/principal.ts';
import { CandorError } from '../errors.ts';
import { checkText, testText } from './checks.ts';
import { noDraft, readDraft, stale } from './drafts.ts';
import { currentVersion, type Studio } from './studio.ts';
import { failuresIn } from './tests/run-tests.ts';

function refuseBroken(problems: TextProblems['problems']): void {
  if (problems.length > 0)
    throw new CandorError('bad-content', problems.map(showProblem).join('\n'), { details: { problems } });
}

const toContent = ({ kind, contentId, text }: CheckText): Omit<ContentVersion, 'id'> => ({
  kind,
  contentId,
  hash: hashOf(text),
  source: text,
});

/** A version of a draft as it is saved, which is served to nobody who does not name it; `bad-content` where it is broken. */
export async function versionOfDraft(studio: Studio, id: string): Promise<{ version: string }> {
  const { kind, contentId, text } = await readDraft(studio, id);
  const { problems } = await checkText(studio, { kind, contentId, text }, true);
  refuseBroken(problems);
  const version = await studio.store.keepVersion(toContent({ kind, contentId, text }), studio.now().toISOString());
  return { version: version.id };
}

/**
 * Makes a draft what new conversations use, and ends it. `bad-content` where it is broken; `tests-failed`, with what failed in `details`,
 * where it fails its tests and no reason is given; `conflict` where the draft, or what is published, is not what the designer saw.
 */
export async function publishDraft(
  studio: Studio,
  { userId }: Principal,
  id: string,
  { revision, current, note, reason }: PublishDraft,
): Promise<{ version: string }> {
  const { store, now } = studio;
  const draft = await readDraft(studio, id);
  if (draft.revision !== revision) throw await stale(studio, id);
  const { kind, contentId, text } = draft;
  const { problems, ...report } = await testText(studio, { kind, contentId, text }, true);
  refuseBroken(problems);
  if (!report.passed && reason === undefined)
    throw new CandorError(
      'tests-failed',
      `${contentId} fails its tests: ${failuresIn(report).join('; ')}. Mend it, or say in "reason" why it is published all the same`,
      { details: report },
    );
  const content = toContent({ kind, contentId, text });
  const at = now().toISOString();
  const published = await store.publishDraft(
    { id, revision },
    { content, current, by: userId, at, note, reason: report.passed ? null : (reason ?? null) },
    {
      at,
      action: 'published',
      actor: userId,
      subject: contentId,
      detail: { kind, change: 'published', tests: report.passed ? '' : 'failed' },
    },
  );
  if (published === 'gone') throw noDraft(id);
  if (published === 'stale') throw await stale(studio, id);
  if (published === 'not-current') throw await overtaken(studio, kind, contentId);
  studio.published(published.id);
  return { version: published.id };
}

/** Serves an earlier version again, one that was published before; `conflict` where another is current than the designer saw. */
export async function rollBack(
  studio: Studio,
  { userId }: Principal,
  kind: ContentKind,
  contentId: string,
  { version, current, note }: RollBack,
): Promise<{ version: string }> {
  const { store, now } = studio;
  const publications = await store.publications(kind, contentId);
  const earlier = publications.some((one) => one.version === version) ? await store.version(version) : undefined;
  if (!earlier)
    throw new CandorError(
      'not-found',
      `version "${version}" of the ${kind} "${contentId}" was never published; name one that was`,
    );
  // What an older Candor published may be nothing that this one can serve.
  const { problems } = await checkText(studio, { kind, contentId, text: earlier.source }, true);
  refuseBroken(problems);
  const at = now().toISOString();
  const { id: _, ...content } = earlier;
  const published = await store.rollBack(
    { content, current, by: userId, at, note, reason: null },
    { at, action: 'published', actor: userId, subject: contentId, detail: { kind, change: 'rolled back' } },
  );
  if (published === 'not-current') throw await overtaken(studio, kind, contentId);
  studio.published(published.id);
  return { version: published.id };
}

/** Somebody else has published meanwhile. */
async function overtaken(studio: Studio, kind: ContentKind, contentId: string): Promise<CandorError> {
  const [latest] = await studio.store.publications(kind, contentId);
  const who = latest?.by?.name ?? (latest?.origin === 'file' ? 'a file' : 'somebody');
  return new CandorError(
    'conflict',
    `${who} has published another version of the ${kind} "${contentId}" at ${latest?.at ?? 'some time'}; look at what has changed, and publish again`,
    { details: { current: await currentVersion(studio, kind, contentId), by: latest?.by ?? null, at: latest?.at } },
  );
}
