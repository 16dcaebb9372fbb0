import { texts } from '../language/texts.ts';
import { useTexts } from '../language/use-language.tsx';
import type { StudioTexts } from './texts-en.ts';

export type { StudioTexts };

/** The texts of the designer's studio. */
const studioTexts = texts<StudioTexts>({ en: () => import('./texts-en.ts'), fr: () => import('./texts-fr.ts') });

export const useStudioTexts = (): StudioTexts => useTexts(studioTexts);
