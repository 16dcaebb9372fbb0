import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useMemo } from 'react';
import type { ContentKind } from '../../server/domain/content-version.ts';
import { getVersion, getVersions } from '../api/studio.ts';
import { Loading, PartFailed } from '../ui/page-state.tsx';
import { HunkList } from './hunk-list.tsx';
import { hunksOf } from './hunks.ts';
import { withLineFeeds } from './line-ends.ts';
import type { StudioWork } from './tabs.tsx';
import { useStudioTexts } from './texts.ts';

/** What is published under an id now, with its text; `text` is null where nothing is. */
export function usePublished(kind: ContentKind, contentId: string) {
  return useQuery({
    queryKey: ['studio', 'published', kind, contentId],
    queryFn: async () => {
      const versions = await getVersions(kind, contentId);
      const { current } = versions;
      return { current, text: current === null ? null : withLineFeeds((await getVersion(kind, contentId, current)).text) };
    },
    staleTime: 0,
  });
}

/** The draft as it is typed against what is published. */
export function Changes({ work }: { work: StudioWork }) {
  const m = useStudioTexts().changes;
  const published = usePublished(work.draft.kind, work.draft.contentId);
  const before = published.data?.text;
  const text = useDeferredValue(work.text);
  // Shown here, it has been seen; what a colleague publishes later has not.
  const current = published.data?.current;
  const { prepare } = work;
  useEffect(() => {
    if (current !== undefined) prepare({ over: current });
  }, [current, prepare]);
  const hunks = useMemo(() => (typeof before === 'string' ? hunksOf(before, text) : []), [before, text]);
  return (
    <section>
      <h2>{m.title}</h2>
      {published.isPending && <Loading />}
      {published.isError && <PartFailed error={published.error} retry={() => published.refetch()} />}
      {published.data && before === null && <p>{m.new}</p>}
      {typeof before === 'string' && (hunks.length === 0 ? <p>{m.none}</p> : <HunkList hunks={hunks} />)}
    </section>
  );
}
