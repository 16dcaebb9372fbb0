import { texts } from '../language/texts.ts';
import { useTexts } from '../language/use-language.tsx';
import type { CallsTexts } from './texts-en.ts';

export type { CallsTexts };

/** The texts of the pages for real calls. */
const callsTexts = texts<CallsTexts>({ en: () => import('./texts-en.ts'), fr: () => import('./texts-fr.ts') });

export const useCallsTexts = (): CallsTexts => useTexts(callsTexts);
