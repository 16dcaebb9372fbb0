import { useQuery } from '@tanstack/react-query';
import type { PublicRubric } from '../../server/domain/protocol.ts';
import { getRubrics } from '../api/review.ts';
import { useLanguage } from '../language/use-language.tsx';
import { useMessages } from '../messages/messages.ts';
import { dimensionTitle } from '../ui/mark-words.ts';

/** The rubrics there are, in the interface's language as far as they have it, once they have come in. */
export function useRubrics(): PublicRubric[] | undefined {
  const { language } = useLanguage();
  return useQuery({
    queryKey: ['rubrics', language],
    queryFn: () => getRubrics(language),
    staleTime: 60_000,
    placeholderData: (previous) => previous,
  }).data;
}

/** Says what a dimension is called, whichever rubric it is of: the page's short name, else the rubric's. */
export function useDimensionTitles(): (dimension: string) => string {
  const messages = useMessages();
  const rubrics = useRubrics();
  return (dimension) =>
    dimensionTitle(
      messages,
      dimension,
      rubrics?.find(({ dimensions }) => dimensions.some(({ id }) => id === dimension)),
    );
}
