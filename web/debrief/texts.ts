import { texts } from '../language/texts.ts';
import { useTexts } from '../language/use-language.tsx';
import type { DebriefTexts } from './texts-en.ts';

/** Texts that only the debrief needs. */
const debriefTexts = texts<DebriefTexts>({ en: () => import('./texts-en.ts'), fr: () => import('./texts-fr.ts') });

export const useDebriefTexts = (): DebriefTexts => useTexts(debriefTexts);
