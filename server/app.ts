import fastifyCookie from '@fastify/cookie';
import fastifyWebsocket from '@fastify/websocket';
import Fastify, { type FastifyInstance, LogController } from 'fastify';
import { type Accounts, createAccounts } from './accounts/accounts.ts';
import { accountRoutes } from './http/account-routes.ts';
import { answerError } from './http/answer-error.ts';
import { contentRoutes } from './http/content-routes.ts';
import { conversationRoutes } from './http/conversation-routes.ts';
import { guardOrigin } from './http/guard-origin.ts';
import { type GuardedRoute, guardRoutes, sessionOf } from './http/guard-routes.ts';
import { healthRoutes } from './http/health-routes.ts';
import type { HttpDeps } from './http/http-deps.ts';
import { openApiRoute } from './http/openapi.ts';
import { pageRoutes } from './http/page-routes.ts';
import { peopleRoutes } from './http/people-routes.ts';
import { practiceSocket } from './http/practice-socket.ts';
import { createPractice, type Practice, type PracticeDeps } from './practice/practice.ts';

export type AppDeps = Omit<PracticeDeps, 'log'> & {
  /** The host that the server listens on, as configured. */
  host: string;
  /** Where the built page lies. */
  pageFolder: string;
  /** Where the log goes, a JSON line at a time; nowhere if absent. */
  logTo?: { write(line: string): void } | undefined;
  /** How much goes there; `info` if absent. */
  logLevel?: 'info' | 'warn';
};

export type App = { http: FastifyInstance; practice: Practice; accounts: Accounts; routes: readonly GuardedRoute[] };

/** Larger than any frame we take, so that one that is too long gets an error and not the end of the socket. */
const largestPayloadBytes = 1024 * 1024;
/** How long a client has to answer the closing of its socket. */
const closeGraceMs = 1000;

/** Puts everything together; the only place that does. The caller listens, and closes what it handed in. */
export async function buildApp({ host, pageFolder, logTo, logLevel = 'info', ...parts }: AppDeps): Promise<App> {
  const http: FastifyInstance = Fastify({
    logger: logTo ? { level: logLevel, stream: logTo } : false,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 64 * 1024,
    forceCloseConnections: true,
    frameworkErrors: answerError,
    routerOptions: { maxParamLength: 200 },
  });
  const practice = createPractice({ ...parts, log: http.log });
  const { store, now, newId } = parts;
  const accounts = createAccounts({ store, now, newId });
  http.setErrorHandler(answerError);
  await http.register(fastifyWebsocket, {
    options: { maxPayload: largestPayloadBytes },
    errorHandler: (error, socket, request) => {
      request.log.warn({ err: error }, 'socket failed');
      socket.terminate();
    },
    preClose: async function (this: FastifyInstance) {
      await closeSockets(this);
    },
  });
  // After the sockets' plugin: it destroys the connection of an upgrade that is refused only if it has seen the request.
  http.addHook('onRequest', guardOrigin(host));
  await http.register(fastifyCookie);
  const routes = guardRoutes(http, accounts);
  const deps: HttpDeps = { practice, accounts, sessionOf, principalOf: (request) => sessionOf(request).principal };
  healthRoutes(http, deps);
  contentRoutes(http, deps);
  conversationRoutes(http, deps);
  accountRoutes(http, deps);
  peopleRoutes(http, deps);
  openApiRoute(http);
  practiceSocket(http, deps);
  await pageRoutes(http, pageFolder);
  return { http, practice, accounts, routes };
}

/** Tells every client that the server goes away, and cuts off those that do not answer. */
async function closeSockets({ websocketServer }: FastifyInstance): Promise<void> {
  const { clients } = websocketServer;
  const gone = [...clients].map(
    (client) =>
      new Promise<void>((resolve) => {
        const timer = setTimeout(() => client.terminate(), closeGraceMs);
        client.once('close', () => {
          clearTimeout(timer);
          resolve();
        });
        client.close(1001, 'the server is shutting down');
      }),
  );
  await Promise.all(gone);
  websocketServer.close();
}
