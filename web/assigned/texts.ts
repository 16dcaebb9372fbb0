import { texts } from '../language/texts.ts';
import { useTexts } from '../language/use-language.tsx';
import type { AssignedTexts } from './texts-en.ts';

export type { AssignedTexts };

/** What is said of an assignment to whoever has it. */
const assignedTexts = texts<AssignedTexts>({ en: () => import('./texts-en.ts'), fr: () => import('./texts-fr.ts') });

export const useAssignedTexts = (): AssignedTexts => useTexts(assignedTexts);
