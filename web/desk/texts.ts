import { texts } from '../language/texts.ts';
import { useTexts } from '../language/use-language.tsx';
import type { DeskTexts } from './texts-en.ts';

export type { DeskTexts };

/** The texts of the desk’s frame and of its queue. */
const deskTexts = texts<DeskTexts>({ en: () => import('./texts-en.ts'), fr: () => import('./texts-fr.ts') });

export const useDeskTexts = (): DeskTexts => useTexts(deskTexts);
