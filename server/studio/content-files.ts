import { type Content, hashContent, loadContent } from '../content/load.ts';
import type { Problem } from '../content/parse.ts';
import { type Published, publishContent } from '../content/publish.ts';
import { ContentKind } from '../domain/content-version.ts';
import type { Store } from '../storage/store.ts';

export type ContentFiles = {
  /** Reads all files, publishes what is new and good, and leaves everything else as it was. */
  refresh(): Promise<{ published: Published[]; problems: readonly Problem[] }>;
  /** Whether all files are as they were last published, and none has gone: then what is published serves, and they can be read later. */
  asPublished(): Promise<boolean>;
  /** What is wrong with files, as they were read last. */
  problems(): readonly Problem[];
};

type Deps = {
  store: Store;
  now: () => Date;
  /** The installation's own content folder. */
  folder: string | undefined;
  /** Told what has been parsed, before anybody is served it. */
  remember: (content: Content) => void;
};

/** The files that ship and the installation's own, and what is published from them. */
export function createContentFiles({ store, now, folder, remember }: Deps): ContentFiles {
  let problems: readonly Problem[] = [];
  return {
    problems: () => problems,
    async asPublished() {
      const there = await hashContent(folder);
      for (const { kind, contentId, hash } of there)
        if ((await store.lastPublished(kind, contentId, 'file')) !== hash) return false;
      for (const kind of ContentKind.options)
        for (const { contentId, hash } of await store.currentVersions(kind)) {
          const fromFile = (await store.lastPublished(kind, contentId, 'file')) === hash;
          if (fromFile && !there.some((file) => file.kind === kind && file.contentId === contentId)) return false;
        }
      return true;
    },
    async refresh() {
      const content = await loadContent(folder);
      problems = content.problems;
      remember(content);
      const at = now().toISOString();
      const published = await publishContent(content, store, at);
      await store.audit(
        published.map(({ kind, contentId, change }) => ({
          at,
          action: 'published' as const,
          actor: null,
          subject: contentId,
          detail: { kind, change },
        })),
      );
      return { published, problems };
    },
  };
}
