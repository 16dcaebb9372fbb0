import { basename } from 'node:path';
import type { ContentKind, ContentOrigin, ContentVersion } from '../domain/content-version.ts';
import type { Content, Loaded } from './load.ts';

/** Where versions are published to; the store is one. */
type Shelf = {
  currentVersions(kind: ContentKind): Promise<Omit<ContentVersion, 'source'>[]>;
  lastPublished(kind: ContentKind, contentId: string, origin: ContentOrigin): Promise<string | null | undefined>;
  publish(content: Omit<ContentVersion, 'id'>, origin: ContentOrigin, at: string): Promise<ContentVersion>;
  withdraw(kind: ContentKind, contentId: string, origin: ContentOrigin, at: string): Promise<void>;
};

export type Published = { kind: ContentKind; contentId: string; change: 'published' | 'withdrawn' };

/**
 * Publishes the files whose text differs from what was last published from that file, so that a restart never undoes what the studio
 * has published since. A broken file changes nothing: its last published version goes on serving. A file that is gone is withdrawn.
 */
export async function publishContent(content: Content, shelf: Shelf, at: string): Promise<Published[]> {
  const broken = new Set(content.problems.map(({ file }) => basename(file, '.yaml')));
  return [
    ...(await publishKind('persona', content.personas, broken, shelf, at)),
    ...(await publishKind('rubric', content.rubrics, broken, shelf, at)),
  ];
}

async function publishKind(
  kind: ContentKind,
  files: Map<string, Loaded<unknown>>,
  broken: Set<string>,
  shelf: Shelf,
  at: string,
): Promise<Published[]> {
  const changes: Published[] = [];
  for (const [contentId, { hash, source }] of files) {
    const last = await shelf.lastPublished(kind, contentId, 'file');
    // An installation's own file that is broken must not bring back the product's file of the same id in its place.
    if (last === hash || (broken.has(contentId) && last != null)) continue;
    await shelf.publish({ kind, contentId, hash, source }, 'file', at);
    changes.push({ kind, contentId, change: 'published' });
  }
  for (const { contentId, hash } of await shelf.currentVersions(kind)) {
    const fromFile = (await shelf.lastPublished(kind, contentId, 'file')) === hash;
    if (!fromFile || files.has(contentId) || broken.has(contentId)) continue;
    await shelf.withdraw(kind, contentId, 'file', at);
    changes.push({ kind, contentId, change: 'withdrawn' });
  }
  return changes;
}
