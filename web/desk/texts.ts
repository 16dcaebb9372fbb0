import { texts } from '../language/texts.ts';
import { useTexts } from '../language/use-language.tsx';
import type { DeskTexts } from './texts-en.ts';

export type { DeskTexts };

/** The texts of the coach's desk, of the library of examples, and of what a learner is asked about theirs. */
const deskTexts = texts<DeskTexts>({ en: () => import('./texts-en.ts'), fr: () => import('./texts-fr.ts') });

export const useDeskTexts = (): DeskTexts => useTexts(deskTexts);
