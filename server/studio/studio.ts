import type { ContentKind } from '../domain/content-version.ts';
import type { Catalogue } from '../practice/catalogue.ts';
import type { Store } from '../storage/store.ts';
import type { Aside } from './aside.ts';
import type { Describer } from './describe.ts';
import type { Present } from './present.ts';

/** What the studio's use cases work with. */
export type Studio = {
  store: Store;
  catalogue: Pick<Catalogue, 'rubric' | 'personas' | 'rubrics'>;
  aside: Aside;
  /** Fills in a description by a language model, where one is set up; `sentTo` is the host that it goes to. */
  describer: Describer | undefined;
  sentTo: string | null;
  present: Present;
  now(): Date;
  newId(): string;
};

/** The version that is served under an id; null if there is none. */
export async function currentVersion({ store }: Studio, kind: ContentKind, contentId: string): Promise<string | null> {
  const versions = await store.currentVersions(kind);
  return versions.find((version) => version.contentId === contentId)?.id ?? null;
}
