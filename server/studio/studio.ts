import { z } from 'zod';
import type { ContentKind } from '../domain/content-version.ts';
import { CandorError } from '../errors.ts';
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
  /** Told what designers have published, which may need a certificate. */
  published(version: string): void;
  /** Told what went wrong beside the server's thread, and in what. */
  failed(error: unknown, what: string): void;
  now(): Date;
  newId(): string;
};

/** The version that is served under an id; null if there is none. */
export async function currentVersion({ store }: Studio, kind: ContentKind, contentId: string): Promise<string | null> {
  const versions = await store.currentVersions(kind);
  return versions.find((version) => version.contentId === contentId)?.id ?? null;
}

const Renamed = z.object({ text: z.string().nullable() });

/** A text under another id; `bad-content`, naming `what`, where it has none that could be changed. */
export async function renamed({ aside }: Studio, text: string, id: string, what: string): Promise<string> {
  const { text: renamed } = await aside.run({ does: 'rename', text, id }, Renamed);
  if (renamed === null)
    throw new CandorError('bad-content', `${what} has no id that could be changed: give it a line "id: ${id}"`);
  return renamed;
}
