import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { CheckText, mostDraftText } from '../domain/draft.ts';
import { AddTest, ObserveRequest } from '../domain/draft-tests.ts';
import { DriveRequest } from '../domain/drive.ts';
import { type SimulationNews, SimulationRequest } from '../domain/simulation.ts';
import { testText } from '../studio/checks.ts';
import { addDraftTest, driveDraft, observeTalk, simulateDraft } from '../studio/test-drive.ts';
import { parseInput } from './answer-error.ts';
import type { HttpDeps } from './http-deps.ts';

/** A draft's text may take a megabyte and more once it is JSON, and a talk comes with all that was said. */
const designers = { config: { may: ['designer', 'admin'] }, bodyLimit: 2 * mostDraftText } as const;

/** Trying a draft before it is published. */
export function testDriveRoutes(app: FastifyInstance, { studio }: HttpDeps): void {
  app.post('/api/v1/studio/drive', designers, async ({ body }) => driveDraft(studio, parseInput(DriveRequest, body)));
  app.post('/api/v1/studio/tests', designers, async ({ body }) => testText(studio, parseInput(CheckText, body)));
  app.post('/api/v1/studio/tests/observe', designers, async ({ body }) =>
    observeTalk(studio, parseInput(ObserveRequest, body)),
  );
  app.post('/api/v1/studio/tests/add', designers, async ({ body }) => addDraftTest(studio, parseInput(AddTest, body)));
  app.post('/api/v1/studio/simulation', designers, async (request, reply) => {
    const wanted = parseInput(SimulationRequest, request.body);
    const left = new AbortController();
    // Whoever hangs up cancels it.
    reply.raw.once('close', () => left.abort());
    const news = simulateDraft(studio, wanted, left.signal);
    // What is refused is refused before the first line, with a status of its own.
    const first = await news.next();
    reply.header('content-type', 'application/x-ndjson; charset=utf-8').header('x-accel-buffering', 'no');
    return reply.send(Readable.from(asLines(first, news)));
  });
}

/** A JSON object a line, each sent as it comes. */
async function* asLines(first: IteratorResult<SimulationNews>, rest: AsyncGenerator<SimulationNews>): AsyncGenerator<string> {
  try {
    if (!first.done) yield `${JSON.stringify(first.value)}\n`;
    for await (const news of rest) yield `${JSON.stringify(news)}\n`;
  } finally {
    await rest.return(undefined);
  }
}
