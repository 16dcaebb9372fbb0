import type { z } from 'zod';
import type { Drill, StartDrill } from '../../domain/drill.ts';
import type { Principal } from '../../domain/principal.ts';
import { defaultRubric } from '../../domain/protocol.ts';
import { CandorError } from '../../errors.ts';
import type { Practice } from '../practice.ts';
import { refuseWhileDraining } from '../start.ts';
import { noConversation } from '../take-seat.ts';
import { chooseMoments } from './choose-moments.ts';
import { ownMoments } from './own-moments.ts';
import { presentDrill } from './present-drill.ts';

/** How many of the latest ended conversations are looked through for moments, and how many drills for what came before. */
const looked = { conversations: 8, drills: 40 };

/** Begins a drill on one dimension of the default rubric, from one's own missed moments and the rubric's. */
export async function startDrill(
  practice: Practice,
  principal: Principal,
  { dimension, language, conversation: asked }: z.output<typeof StartDrill>,
): Promise<Drill> {
  refuseWhileDraining(practice);
  const { store, catalogue, newId, newSeed, now } = practice;
  const { version, value: rubric } = await catalogue.rubric(defaultRubric);
  if (!rubric.dimensions.some(({ id }) => id === dimension)) {
    const known = rubric.dimensions.map(({ id }) => id).join(', ');
    throw new CandorError('not-found', `dimension: there is no "${dimension}"; there are: ${known}`);
  }
  const past = (await store.listDrills(principal, looked.drills)).filter((drill) => drill.dimension === dimension);
  const own = [];
  for (const id of await conversationsOf(practice, principal, asked)) {
    const history = await store.history(principal, id);
    if (history) own.push(ownMoments(history, dimension, language));
  }
  const moments = chooseMoments({ rubric, dimension, own, asked, past, seed: newSeed() });
  if (moments.length === 0)
    throw new CandorError(
      'not-found',
      `dimension: there is nothing to drill on "${dimension}" yet; add drills to rubrics/${rubric.id}.yaml, or practise with a buyer first`,
    );
  const drill = {
    id: newId(),
    owner: principal.userId,
    rubricVersion: version.id,
    dimension,
    language,
    moments,
    startedAt: now().toISOString(),
  };
  await store.createDrill(drill);
  return presentDrill(practice, principal, { ...drill, doneAt: null, tries: [] });
}

/** Ended conversations by the default rubric, the one asked for first, then the latest. */
async function conversationsOf({ store }: Practice, principal: Principal, asked: string | undefined): Promise<string[]> {
  if (asked !== undefined && !(await store.openConversation(principal, asked))) throw noConversation(asked);
  const { latest } = await store.results(principal, { latest: looked.conversations, going: 0 });
  const ids = latest
    .filter(({ rubric }) => rubric === defaultRubric)
    .map(({ conversation }) => conversation)
    .reverse();
  return asked === undefined ? ids : [asked, ...ids.filter((id) => id !== asked)];
}
