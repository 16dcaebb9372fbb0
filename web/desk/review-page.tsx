import { useSearch } from 'wouter';
import { useLanguage } from '../language/use-language.tsx';
import { NotesLanguage } from '../practice/notes-language.ts';
import { Asked } from '../ui/asked.tsx';
import { useTitle } from '../ui/use-title.ts';
import '../debrief/debrief.css';
import '../practice/transcript.css';
import { DeskFrame } from './desk-frame.tsx';
import { filtersIn } from './filters-in.ts';
import { useKept } from './kept.ts';
import { Review } from './review.tsx';
import { useReviewTexts } from './review-texts.ts';
import { useReview } from './use-review.ts';

/** One conversation on the desk; the address keeps the filters of the list it was opened from, and `blind=yes` opens it blind. */
export function ReviewPage({ id }: { id: string }) {
  const m = useReviewTexts().review;
  const search = useSearch();
  const [alwaysBlind] = useKept('blind', false);
  const blind = alwaysBlind || new URLSearchParams(search).get('blind') === 'yes';
  const { language } = useLanguage();
  const review = useReview(id, blind, language);
  useTitle(review.data && m.title(review.data.learner.name, review.data.persona.name));
  return (
    <DeskFrame>
      <Asked query={review}>
        {(shown) => (
          <NotesLanguage value={shown.notes}>
            <Review review={shown} filters={filtersIn(search)} blind={blind} />
          </NotesLanguage>
        )}
      </Asked>
    </DeskFrame>
  );
}
