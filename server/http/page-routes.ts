import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { CandorError } from '../errors.ts';

/** Files whose name holds a hash of their content; they can be kept for ever. Everything else is asked for again. */
const hashed = `${join('/', 'assets')}/`;

const namesFile = /\.[a-z0-9]+$/i;

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
  const page = (reply: FastifyReply) =>
    existsSync(join(folder, 'index.html'))
      ? reply.sendFile('index.html')
      : reply.code(503).type('text/plain; charset=utf-8').send('The page is not built yet: run "npm run build" and reload.\n');
  // Told apart here and not once no file was found: each step of that waits for the same answer, and Node warns of a dozen who do.
  app.get<{ Params: { '*': string } }>('/*', { config: { may: 'anyone' } }, (request, reply) => {
    const { '*': path } = request.params;
    if (path.startsWith('api/')) return reply.callNotFound();
    return namesFile.test(path) ? reply.sendFile(path) : page(reply);
  });
  app.setNotFoundHandler((request) => {
    // Not by URL, which takes the `//x` of a path for a host.
    throw new CandorError('not-found', `there is nothing at ${request.method} ${request.url.replace(/[?#].*$/s, '')}`);
  });
}
