import { useQuery } from '@tanstack/react-query';
import type { PublicRubric } from '../../server/domain/protocol.ts';
import { getRubrics } from '../api/review.ts';
import { useMessages } from '../messages/messages.ts';
import { dimensionTitle } from '../ui/mark-words.ts';

/** The rubrics there are, once they have come in. */
export const useRubrics = (): PublicRubric[] | undefined =>
  useQuery({ queryKey: ['rubrics'], queryFn: getRubrics, staleTime: 60_000 }).data;

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
