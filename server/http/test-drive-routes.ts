import type { FastifyInstance } from 'fastify';
import { AddTest, ObserveRequest } from '../domain/draft-tests.ts';
import { Draft, DriveRequest } from '../domain/drive.ts';
import { parseInput } from './answer-error.ts';
import type { HttpDeps } from './http-deps.ts';

/** A draft's text may take a megabyte and more once it is JSON, and a talk comes with all that was said. */
const designers = { config: { may: ['designer', 'admin'] }, bodyLimit: 4 * 1024 * 1024 } as const;

/** Trying a draft before it is published. */
export function testDriveRoutes(app: FastifyInstance, { testDrive }: HttpDeps): void {
  app.post('/api/v1/studio/drive', designers, async ({ body }) => testDrive.drive(parseInput(DriveRequest, body)));
  app.post('/api/v1/studio/tests', designers, async ({ body }) => testDrive.tests(parseInput(Draft, body)));
  app.post('/api/v1/studio/tests/observe', designers, async ({ body }) => testDrive.observe(parseInput(ObserveRequest, body)));
  app.post('/api/v1/studio/tests/add', designers, async ({ body }) => testDrive.add(parseInput(AddTest, body)));
}
