import { texts } from '../language/texts.ts';
import { useTexts } from '../language/use-language.tsx';
import type { AssignmentsTexts } from './texts-en.ts';

export type { AssignmentsTexts };

/** The texts of a coach's pages about assignments. */
const assignmentsTexts = texts<AssignmentsTexts>({ en: () => import('./texts-en.ts'), fr: () => import('./texts-fr.ts') });

export const useAssignmentsTexts = (): AssignmentsTexts => useTexts(assignmentsTexts);
