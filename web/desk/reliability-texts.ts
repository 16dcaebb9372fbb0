import { texts } from '../language/texts.ts';
import { useTexts } from '../language/use-language.tsx';
import type { ReliabilityTexts } from './reliability-texts-en.ts';

export type { ReliabilityTexts };

/** The texts of the reliability card. */
const reliabilityTexts = texts<ReliabilityTexts>({
  en: () => import('./reliability-texts-en.ts'),
  fr: () => import('./reliability-texts-fr.ts'),
});

export const useReliabilityTexts = (): ReliabilityTexts => useTexts(reliabilityTexts);
