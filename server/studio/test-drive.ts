import { AddedTestAnswer, type AddTest, ObservedAnswer, type ObserveRequest } from '../domain/draft-tests.ts';
import { DriveAnswer, type DriveRequest } from '../domain/drive.ts';
import { defaultRubric } from '../domain/protocol.ts';
import type { SimulationNews, SimulationRequest } from '../domain/simulation.ts';
import { CandorError } from '../errors.ts';
import { runSimulation } from './simulation/run-simulation.ts';
import type { Studio } from './studio.ts';

/** What a designer tries a draft with. Nothing is kept of it; a text that does not check is answered by its problems. */

const rubricText = async ({ catalogue }: Studio, id = defaultRubric): Promise<string> =>
  (await catalogue.rubric(id)).version.source;

/** The published persona, the first if none is named. */
async function personaText({ catalogue }: Studio, id: string | undefined): Promise<string> {
  const personas = await catalogue.personas();
  const found = id === undefined ? personas[0] : personas.find(({ version }) => version.contentId === id);
  if (found) return found.version.source;
  const ids = personas.map(({ version }) => version.contentId).join(', ') || 'none';
  throw new CandorError('not-found', `there is no published persona "${id ?? ''}" to talk to; there are: ${ids}`);
}

/** Talks to a draft: all turns so far, with what went on at each. */
export async function driveDraft(studio: Studio, request: DriveRequest): Promise<DriveAnswer> {
  const { kind, yaml, persona, rubric, ...talk } = request;
  const texts =
    kind === 'persona'
      ? { persona: yaml, rubric: await rubricText(studio, rubric) }
      : { persona: await personaText(studio, persona), rubric: yaml };
  return studio.aside.run({ does: 'drive', ...texts, talk }, DriveAnswer);
}

/** What happened in a talk, when it is played as a test would be. */
export const observeTalk = async (studio: Studio, request: ObserveRequest): Promise<ObservedAnswer> =>
  studio.aside.run({ does: 'observe', ...request, rubric: await rubricText(studio) }, ObservedAnswer);

/** The draft's text with a talk in it as a test. */
export const addDraftTest = async (studio: Studio, request: AddTest): Promise<AddedTestAnswer> =>
  studio.aside.run({ does: 'add-test', ...request, rubric: await rubricText(studio) }, AddedTestAnswer);

/** Sellers of two kinds against a draft; tells how it goes until it is done, or `signal` is aborted. */
export async function* simulateDraft(
  studio: Studio,
  request: SimulationRequest,
  signal: AbortSignal,
): AsyncGenerator<SimulationNews> {
  const failed = (error: unknown) => studio.failed(error, 'a simulation failed');
  yield* runSimulation(request, await rubricText(studio), signal, failed);
}
