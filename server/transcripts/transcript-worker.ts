import { parentPort, workerData } from 'node:worker_threads';
import { CandorError } from '../errors.ts';
import { readTranscript } from './read-transcript.ts';

// Reads one file beside the server's own thread, and says what came of it.
try {
  parentPort?.postMessage({ transcript: readTranscript(workerData) });
} catch (error) {
  if (!(error instanceof CandorError)) throw error;
  parentPort?.postMessage({ problem: error.details });
}
