import { texts } from '../language/texts.ts';
import { useTexts } from '../language/use-language.tsx';
import type { AccountTexts } from './texts-en.ts';

/** The texts of the pages about accounts. */
const accountTexts = texts<AccountTexts>({ en: () => import('./texts-en.ts'), fr: () => import('./texts-fr.ts') });

export const useAccountTexts = (): AccountTexts => useTexts(accountTexts);
