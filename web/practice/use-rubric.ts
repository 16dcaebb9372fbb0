import { useQuery } from '@tanstack/react-query';
import type { PublicRubric } from '../../server/domain/protocol.ts';
import { getRubric } from '../api/http.ts';
import { useLanguage } from '../language/use-language.tsx';

/** A rubric's names and levels in the interface's language, as far as it has them; undefined until they have come in. */
export function useRubric(id: string): PublicRubric | undefined {
  const { language } = useLanguage();
  return useQuery({
    queryKey: ['rubric', id, language],
    queryFn: () => getRubric(id, language),
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: (previous) => previous,
  }).data;
}
