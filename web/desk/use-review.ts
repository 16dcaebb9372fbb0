import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import type { Language } from '../../server/domain/language.ts';
import type { Review } from '../../server/domain/review.ts';
import { RequestError } from '../api/http.ts';
import { getReview, setBlind } from '../api/review.ts';
import { useLanguage } from '../language/use-language.tsx';

const keyOf = (id: string, language: Language) => ['review', id, language] as const;

/**
 * A conversation on the desk. Where `blind` is wanted, that is said before anything is shown; whoever has seen the marks already gets them in the open.
 * It is asked for once a visit, since each time goes into the audit log.
 */
export function useReview(id: string, blind: boolean, language: Language) {
  const asked = useRef(false);
  return useQuery({
    queryKey: keyOf(id, language),
    queryFn: async () => {
      if (blind && !asked.current)
        await setBlind(id, true).catch((error: unknown) => {
          if (!(error instanceof RequestError && error.code === 'conflict')) throw error;
        });
      asked.current = true;
      return getReview(id, language);
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    placeholderData: (previous) => previous,
  });
}

/** Changes what is shown of a review (`change`), or asks for it anew (`renew`). */
export function useChangeReview(id: string) {
  const { language } = useLanguage();
  const queries = useQueryClient();
  const change = useCallback(
    (next: (review: Review) => Review) =>
      queries.setQueryData<Review>(keyOf(id, language), (review) => review && next({ ...review, mine: begun(review.mine) })),
    [queries, id, language],
  );
  const renew = useCallback(() => queries.invalidateQueries({ queryKey: keyOf(id, language) }), [queries, id, language]);
  return { change, renew };
}

const begun = (mine: Review['mine']): Review['mine'] => (mine === 'new' ? 'begun' : mine);
