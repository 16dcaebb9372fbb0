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

/** All rubrics, their public parts. */
export async function listRubrics({ catalogue, advisory }: Practice, _: Principal): Promise<PublicRubric[]> {
  const rubrics = await catalogue.rubrics();
  return Promise.all(rubrics.map(async ({ version, value }) => publicRubric(value, await advisory?.(version.id))));
}

/** One rubric's public part. */
export async function readRubric({ catalogue, advisory }: Practice, _: Principal, id: string): Promise<PublicRubric> {
  const { version, value } = await catalogue.rubric(id);
  return publicRubric(value, await advisory?.(version.id));
}
