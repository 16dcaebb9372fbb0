import type { Language } from '../domain/language.ts';
import type { Principal } from '../domain/principal.ts';
import type { PersonaDetail, PublicPersona, PublicRubric } from '../domain/protocol.ts';
import type { Practice } from './practice.ts';
import { publicPersona, publicRubric, sceneBrief } from './public-content.ts';

/** All personas that can be practised with, their public parts in one language. */
export async function listPersonas({ catalogue }: Practice, _: Principal, language: Language): Promise<PublicPersona[]> {
  return (await catalogue.personas()).map(({ value }) => publicPersona(value, language));
}

/** One persona; designers also get its whole definition. */
export async function readPersona(
  { catalogue, sentTo }: Practice,
  { roles }: Principal,
  id: string,
  language: Language,
): Promise<PersonaDetail> {
  const { version, value } = await catalogue.persona(id);
  return {
    ...publicPersona(value, language),
    scenes: value.scenes.map((scene) => sceneBrief(scene, language)),
    version: version.id,
    ...(sentTo ? { sentTo } : {}),
    ...(roles.includes('designer') ? { definition: value } : {}),
  };
}

/** All rubrics, their public parts in one language. */
export async function listRubrics({ catalogue }: Practice, _: Principal, language: Language): Promise<PublicRubric[]> {
  return (await catalogue.rubrics()).map(({ value }) => publicRubric(value, language));
}

/** One rubric's public part in one language. */
export async function readRubric({ catalogue }: Practice, _: Principal, id: string, language: Language): Promise<PublicRubric> {
  return publicRubric((await catalogue.rubric(id)).value, language);
}
