import { openScene } from '../buyer/buyer.ts';
import { castFor } from '../buyer/setting.ts';
import type { Memory } from '../domain/buyer-state.ts';
import type { Persona, Scene } from '../domain/persona.ts';
import type { Principal } from '../domain/principal.ts';
import type { StartFrame } from '../domain/protocol.ts';
import { textsIn } from '../domain/rubric.ts';
import { CandorError } from '../errors.ts';
import type { StoredAssignment } from '../storage/assignment-store.ts';
import { assignedStart, noMoreAttempts } from './assigned.ts';
import type { Published } from './catalogue.ts';
import type { Listener } from './hub.ts';
import type { Practice } from './practice.ts';
import { publicPersona, sceneBrief } from './public-content.ts';
import { sceneOf } from './setting-of.ts';
import { noConversation, type Seat, takeSeat } from './take-seat.ts';

export const refuseWhileDraining = ({ status }: Practice): void => {
  if (status.draining)
    throw new CandorError('draining', 'the server is shutting down; nothing is lost, try again when it is back');
};

/** Starts a conversation and seats the listener in it. */
export async function start(practice: Practice, principal: Principal, frame: StartFrame, listener: Listener): Promise<Seat> {
  refuseWhileDraining(practice);
  const { store, catalogue, now, newId, newSeed, engine } = practice;
  const assigned = await assignedStart(practice, principal, frame);
  const { version, value: persona } = assigned?.persona ?? (await chosenPersona(practice, principal, frame));
  const rubric = assigned?.rubric ?? (await catalogue.rubric(frame.rubric));
  const earlier = frame.after === undefined ? null : await remember(practice, principal, persona, frame.after, frame.scene);
  const scene = earlier?.scene ?? firstScene(persona, assigned?.assignment.scene.id ?? frame.scene);
  const { difficulty, feedback } = assigned?.assignment ?? frame;
  const language = assigned?.assignment.language ?? frame.language;
  const seed = assigned ? (assigned.assignment.seed ?? newSeed()) : (frame.seed ?? newSeed());
  const memory = earlier?.memory ?? null;
  const met = castFor(persona, scene);
  const opening = openScene({ persona: met, scene, seed, difficulty, memory }, language);
  const id = newId();
  const saved = await store.createConversation(
    {
      id,
      owner: principal.userId,
      kind: 'practice',
      personaVersion: version.id,
      rubricVersion: rubric.version.id,
      card: {
        persona: publicPersona(met, language),
        scene: sceneBrief(scene, language),
        rubric: rubric.value.id,
        ...(assigned ? { assignment: forAssignment(assigned.assignment) } : {}),
        notes: textsIn(rubric.value, language),
      },
      seed,
      language,
      difficulty,
      feedback,
      memory,
      after: frame.after ?? null,
      branchedFrom: null,
      engine,
      hints: 0,
      startedAt: now().toISOString(),
      endedAt: null,
      ending: null,
      report: null,
    },
    opening.state,
    opening.plan,
    assigned?.assignment.attempts,
  );
  if (assigned && saved === 'no-more') throw noMoreAttempts(assigned.assignment);
  return takeSeat(practice, principal, id, listener);
}

const forAssignment = ({ id, title, hints, rewind }: StoredAssignment) => ({ id, title, hints, rewind });

const firstScene = (persona: Persona, named: string | undefined): Scene =>
  sceneOf(persona, named ?? persona.scenes[0]?.id ?? '');

/** The persona's current version; designers and admins may name another. */
async function chosenPersona({ catalogue }: Practice, { roles }: Principal, frame: StartFrame): Promise<Published<Persona>> {
  if (frame.version === undefined) return catalogue.persona(frame.persona);
  if (!roles.includes('designer') && !roles.includes('admin'))
    throw new CandorError('forbidden', 'only designers choose a version; leave "version" out');
  const chosen = await catalogue.personaVersion(frame.version);
  if (chosen?.value.id !== frame.persona)
    throw new CandorError('not-found', `persona "${frame.persona}" has no version "${frame.version}"`);
  return chosen;
}

/** What the buyer keeps of an earlier conversation, and the scene that comes next unless another one is named. */
async function remember(
  { store }: Practice,
  principal: Principal,
  persona: Persona,
  after: string,
  scene: string | undefined,
): Promise<{ memory: Memory; scene: Scene }> {
  const earlier = await store.openConversation(principal, after);
  if (!earlier) throw noConversation(after);
  const { conversation, state } = earlier;
  const { card, ending } = conversation;
  if (card.persona.id !== persona.id)
    throw new CandorError('bad-frame', `after: conversation "${after}" is with ${card.persona.id}, not with ${persona.id}`);
  if (!ending) throw new CandorError('bad-frame', `after: conversation "${after}" has not ended; end it first`);
  const next = persona.scenes[persona.scenes.findIndex(({ id }) => id === card.scene.id) + 1];
  if (scene === undefined && !next)
    throw new CandorError('bad-frame', `after: ${persona.id} has no scene after "${card.scene.id}"; name one in "scene"`);
  return {
    memory: { scene: card.scene.id, outcome: ending.outcome.id, state },
    scene: scene === undefined && next ? next : sceneOf(persona, scene ?? card.scene.id),
  };
}
