import { texts } from '../language/texts.ts';
import { useTexts } from '../language/use-language.tsx';
import type { ProgressTexts } from './texts-en.ts';

export type { ProgressTexts };

/** The texts of the progress page. */
const progressTexts = texts<ProgressTexts>({ en: () => import('./texts-en.ts'), fr: () => import('./texts-fr.ts') });

export const useProgressTexts = (): ProgressTexts => useTexts(progressTexts);
