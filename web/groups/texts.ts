import { texts } from '../language/texts.ts';
import { useTexts } from '../language/use-language.tsx';
import type { GroupsTexts } from './texts-en.ts';

export type { GroupsTexts };

/** The texts of a coach's pages about groups. */
const groupsTexts = texts<GroupsTexts>({ en: () => import('./texts-en.ts'), fr: () => import('./texts-fr.ts') });

export const useGroupsTexts = (): GroupsTexts => useTexts(groupsTexts);
