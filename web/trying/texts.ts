import { texts } from '../language/texts.ts';
import { useTexts } from '../language/use-language.tsx';
import type { TryingTexts } from './texts-en.ts';

export type { TryingTexts };

/** The texts of trying rubrics on labelled replies, of certificates, packs and character cards. */
const tryingTexts = texts<TryingTexts>({ en: () => import('./texts-en.ts'), fr: () => import('./texts-fr.ts') });

export const useTryingTexts = (): TryingTexts => useTexts(tryingTexts);
