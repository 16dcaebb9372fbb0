import { parentPort, workerData } from 'node:worker_threads';
import { embeddedReader } from '../reading/embedded/reader.ts';
import { certify } from '../scoring/certify.ts';
import { compareRubrics } from '../scoring/compare-rubrics.ts';
import type { StudioJob } from './aside.ts';

// Does one job beside the server's own thread, and says what came of it.
const job: StudioJob = workerData;
parentPort?.postMessage(
  job.kind === 'certify'
    ? certify(job.sets, job.rubric, embeddedReader)
    : compareRubrics(job.labelled, job.tried, job.published, embeddedReader),
);
