import { texts } from '../../language/texts.ts';
import { useTexts } from '../../language/use-language.tsx';
import type { ActWords } from './act-words-en.ts';
import type { DriveTexts } from './texts-en.ts';

export type { ActWords, DriveTexts };

const driveTexts = texts<DriveTexts>({ en: () => import('./texts-en.ts'), fr: () => import('./texts-fr.ts') });
const actWords = texts<ActWords>({ en: () => import('./act-words-en.ts'), fr: () => import('./act-words-fr.ts') });

export const useDriveTexts = (): DriveTexts => useTexts(driveTexts);
/** What each act is called. */
export const useActWords = (): ActWords => useTexts(actWords);
