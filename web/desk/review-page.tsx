import { useSearch } from 'wouter';
import { Failed, Loading } from '../ui/page-state.tsx';
import { useTitle } from '../ui/use-title.ts';
import '../debrief/debrief.css';
import '../practice/transcript.css';
import { DeskFrame } from './desk-frame.tsx';
import { filtersIn } from './filters-in.ts';
import { useKept } from './kept.ts';
import { Review } from './review.tsx';
import { useDeskTexts } from './texts.ts';
import { useReview } from './use-review.ts';

/** One conversation on the desk; the address keeps the filters of the list it was opened from, and `blind=yes` opens it blind. */
export function ReviewPage({ id }: { id: string }) {
  const m = useDeskTexts().review;
  const search = useSearch();
  const [alwaysBlind] = useKept('blind', false);
  const blind = alwaysBlind || new URLSearchParams(search).get('blind') === 'yes';
  const review = useReview(id, blind);
  useTitle(review.data && m.title(review.data.learner.name, review.data.persona.name));
  return (
    <DeskFrame>
      {review.isPending && <Loading />}
      {review.isError && !review.data && <Failed error={review.error} retry={() => review.refetch()} />}
      {review.data && <Review review={review.data} filters={filtersIn(search)} blind={blind} />}
    </DeskFrame>
  );
}
