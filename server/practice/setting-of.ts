import { castFor, type Setting } from '../buyer/setting.ts';
import type { Conversation } from '../domain/conversation.ts';
import type { Persona, Scene } from '../domain/persona.ts';
import { type Rubric, rubricIn } from '../domain/rubric.ts';
import { CandorError } from '../errors.ts';
import type { Practice } from './practice.ts';

/** A scene by its id; `not-found` names the ones there are. */
export function sceneOf(persona: Persona, id: string): Scene {
  const scene = persona.scenes.find((entry) => entry.id === id);
  if (scene) return scene;
  throw new CandorError(
    'not-found',
    `${persona.id} has no scene "${id}"; there are: ${persona.scenes.map((entry) => entry.id).join(', ')}`,
  );
}

/** The setting and rubric a conversation runs in: the very versions it started with, the rubric in the language of its notes. */
export async function settingOf(
  { catalogue }: Practice,
  conversation: Conversation,
): Promise<{ setting: Setting; rubric: Rubric }> {
  const { personaVersion } = conversation;
  const persona = personaVersion === null ? undefined : await catalogue.personaVersion(personaVersion);
  const rubric = await catalogue.rubricVersion(conversation.rubricVersion);
  if (!persona || !rubric)
    throw new CandorError(
      'storage',
      `conversation ${conversation.id}: the version of its persona or rubric is not in the database`,
    );
  const { seed, difficulty, memory, card } = conversation;
  const scene = sceneOf(persona.value, card.scene.id);
  return {
    setting: { persona: castFor(persona.value, scene), scene, seed, difficulty, memory },
    rubric: rubricIn(rubric.value, card.notes ?? 'en'),
  };
}
