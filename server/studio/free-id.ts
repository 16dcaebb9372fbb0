import type { ContentKind } from '../domain/content-version.ts';
import type { Studio } from './studio.ts';

/** Whether an id is, or ever was, published, or has a draft. */
export async function isKnown({ store }: Studio, kind: ContentKind, id: string): Promise<boolean> {
  return (await store.draftOf(kind, id)) !== undefined || (await store.publications(kind, id)).length > 0;
}

/** The id itself where it is free, else the first free one of `id-2`, `id-3` … */
export async function freeId(studio: Studio, kind: ContentKind, id: string): Promise<string> {
  for (let count = 1; ; count++) {
    const proposed = count === 1 ? id : `${id}-${count}`;
    if (!(await isKnown(studio, kind, proposed))) return proposed;
  }
}
