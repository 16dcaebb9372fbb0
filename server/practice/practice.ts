import type { Speaker } from '../buyer/speak.ts';
import type { Reader } from '../domain/reading.ts';
import type { Metrics } from '../metrics/metrics.ts';
import type { ModelReader } from '../reading/model/model-reader.ts';
import type { Store } from '../storage/store.ts';
import type { BetterWriter } from './better/better-writer.ts';
import { createKeptReplies, type KeptReplies } from './better/kept-replies.ts';
import { type Catalogue, createCatalogue } from './catalogue.ts';
import { cancelLine, cancelReadings, createHub, type Hub } from './hub.ts';

type PracticeLog = {
  error(fields: object, message: string): void;
  warn(fields: object, message: string): void;
};

export type PracticeDeps = {
  store: Store;
  reader: Reader;
  /** Reads each reply once more, beside the buyer's line, where a model is set up for it. */
  modelReader?: ModelReader | undefined;
  /** Proposes better replies for debriefs, where a model is set up for it. */
  betterWriter?: BetterWriter | undefined;
  speaker: Speaker;
  /** The host that talks are sent to, where a model is in use. */
  sentTo?: string | null | undefined;
  /** Versions of everything that computes, kept with each conversation. */
  engine: string;
  now(): Date;
  newId(): string;
  /** A seed for a conversation that names none, 0..2³¹−1. */
  newSeed(): number;
  log: PracticeLog;
  /** Dimensions of a version of a rubric whose levels are advice only; none of any if absent. */
  advisory?: ((rubricVersion: string) => Promise<readonly string[]>) | undefined;
  /** Where turns are counted. */
  metrics?: Metrics | undefined;
};

/** What the practice use cases work with. */
export type Practice = PracticeDeps & {
  catalogue: Catalogue;
  hub: Hub;
  betterReplies: KeptReplies;
  status: { draining: boolean };
};

export const createPractice = (deps: PracticeDeps): Practice => ({
  ...deps,
  catalogue: createCatalogue(deps.store),
  hub: createHub(),
  betterReplies: createKeptReplies(),
  status: { draining: false },
});

/**
 * Takes no new replies and conversations from now on, and resolves once the open lines are on disk, or after `patienceMs`. A line that
 * was not finished by then is said on resume.
 */
export async function drain(practice: Practice, patienceMs: number): Promise<void> {
  practice.status.draining = true;
  const timeout = Promise.withResolvers<void>();
  const timer = setTimeout(timeout.resolve, patienceMs);
  await Promise.race([Promise.all(practice.hub.speaking().map(({ open }) => open?.done)), timeout.promise]);
  clearTimeout(timer);
  for (const live of practice.hub.speaking()) cancelLine(live);
  // What a model has not read by now it reads on resume.
  for (const live of practice.hub.all()) cancelReadings(live);
}
