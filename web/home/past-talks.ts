import { useInfiniteQuery } from '@tanstack/react-query';
import { getConversations } from '../api/http.ts';

/** One's conversations, newest first, page by page; asked for once, whoever uses them. */
export const usePastTalks = () =>
  useInfiniteQuery({
    queryKey: ['conversations'],
    queryFn: ({ pageParam }) => getConversations(pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor ?? null,
    staleTime: 0,
  });
