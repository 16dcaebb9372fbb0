import type { FastifyInstance } from 'fastify';
import { CandorError } from '../errors.ts';
import type { HttpDeps } from './http-deps.ts';

const anyone = { config: { may: 'anyone' } } as const;

/** For whoever runs the server: `/health` says that it lives, `/ready` that it can take a conversation. */
export function healthRoutes(app: FastifyInstance, { practice }: HttpDeps): void {
  app.get('/health', anyone, async () => ({ status: 'ok' }));
  app.get('/ready', anyone, async () => {
    if (practice.status.draining) throw new CandorError('draining', 'the server is shutting down');
    try {
      await practice.store.check();
    } catch (error) {
      throw new CandorError('storage', 'the database does not answer', { cause: error });
    }
    return { status: 'ready' };
  });
}
