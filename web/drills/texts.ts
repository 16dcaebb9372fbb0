import { texts } from '../language/texts.ts';
import { useTexts } from '../language/use-language.tsx';
import type { DrillTexts } from './texts-en.ts';

export type { DrillTexts };

/** The texts of the drills. */
const drillTexts = texts<DrillTexts>({ en: () => import('./texts-en.ts'), fr: () => import('./texts-fr.ts') });

export const useDrillTexts = (): DrillTexts => useTexts(drillTexts);
