import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { CandorError } from '../errors.ts';

/** Files whose name holds a hash of their content; they can be kept for ever. Everything else is asked for again. */
const hashed = `${join('/', 'assets')}/`;

/** The built page, at every address that is not the API's and names no file; what is missing in the API is `not-found`. */
export async function pageRoutes(app: FastifyInstance, folder: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: folder,
    // The route is our own, below, since every route says who may use it.
    serve: false,
    suppressWarning: true,
    cacheControl: false,
    // The build puts them beside the files; over a telephone's network they are a third of the way.
    preCompressed: true,
    setHeaders: (reply, path) => {
      reply.header('cache-control', path.includes(hashed) ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.get<{ Params: { '*': string } }>('/*', { config: { may: 'anyone' } }, (request, reply) => {
    const { '*': path } = request.params;
    return path === '' || path.startsWith('api/') ? reply.callNotFound() : reply.sendFile(path);
  });
  app.setNotFoundHandler((request, reply) => {
    // Not by URL, which takes the `//x` of a path for a host.
    const pathname = request.url.replace(/[?#].*$/s, '');
    const isPage = request.method === 'GET' && !pathname.startsWith('/api/') && !/\.[a-z0-9]+$/i.test(pathname);
    if (!isPage) throw new CandorError('not-found', `there is nothing at ${request.method} ${pathname}`);
    if (existsSync(join(folder, 'index.html'))) return reply.sendFile('index.html');
    return reply
      .code(503)
      .type('text/plain; charset=utf-8')
      .send('The page is not built yet: run "npm run build" and reload.\n');
  });
}
