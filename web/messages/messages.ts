import { texts } from '../language/texts.ts';
import { useTexts } from '../language/use-language.tsx';
import type { Messages } from './en.ts';

export type { Messages };

/** The texts of the learner's pages. They are there before the first page is shown. */
export const messageTexts = texts<Messages>({ en: () => import('./en.ts'), fr: () => import('./fr.ts') });

export const useMessages = (): Messages => useTexts(messageTexts);
