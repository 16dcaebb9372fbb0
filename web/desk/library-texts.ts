import { texts } from '../language/texts.ts';
import { useTexts } from '../language/use-language.tsx';
import type { LibraryTexts } from './library-texts-en.ts';

export type { LibraryTexts };

/** The texts of the library of examples, and of what a learner is asked about theirs. */
const libraryTexts = texts<LibraryTexts>({
  en: () => import('./library-texts-en.ts'),
  fr: () => import('./library-texts-fr.ts'),
});

export const useLibraryTexts = (): LibraryTexts => useTexts(libraryTexts);
