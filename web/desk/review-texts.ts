import { texts } from '../language/texts.ts';
import { useTexts } from '../language/use-language.tsx';
import type { ReviewTexts } from './review-texts-en.ts';

export type { ReviewTexts };

/** The texts of a review. */
const reviewTexts = texts<ReviewTexts>({ en: () => import('./review-texts-en.ts'), fr: () => import('./review-texts-fr.ts') });

export const useReviewTexts = (): ReviewTexts => useTexts(reviewTexts);
