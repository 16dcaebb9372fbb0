import { texts } from '../language/texts.ts';
import { useTexts } from '../language/use-language.tsx';
import type { ModelsTexts } from './texts-en.ts';

/** The texts of the page about language models. */
const modelsTexts = texts<ModelsTexts>({ en: () => import('./texts-en.ts'), fr: () => import('./texts-fr.ts') });

export const useModelsTexts = (): ModelsTexts => useTexts(modelsTexts);
