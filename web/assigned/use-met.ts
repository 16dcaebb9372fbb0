import { useQuery } from '@tanstack/react-query';
import type { AssignmentRules } from '../../server/domain/assignment.ts';
import { getPersonas } from '../api/http.ts';
import { useLanguage } from '../language/use-language.tsx';
import { useAssignedTexts } from './texts.ts';

/** Says whom one meets for an assignment and where, in the page's language; as it was when it was set where that is no longer there. */
export function useMet(): (assignment: Pick<AssignmentRules, 'persona' | 'scene'>) => string {
  const m = useAssignedTexts();
  const { language } = useLanguage();
  const personas = useQuery({ queryKey: ['personas', language], queryFn: () => getPersonas(language) });
  return ({ persona, scene }) => {
    const now = personas.data?.find(({ id }) => id === persona.id);
    const title = now?.scenes.find(({ id }) => id === scene.id)?.title ?? scene.title;
    return m.met(persona.name, title);
  };
}
