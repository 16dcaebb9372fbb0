import fastifyCookie from '@fastify/cookie';
import fastifyWebsocket from '@fastify/websocket';
import Fastify, { type FastifyInstance, LogController } from 'fastify';
import { type Accounts, createAccounts } from './accounts/accounts.ts';
import { createIdentityProvider, type OidcConfig } from './accounts/identity-provider.ts';
import { type Calls, createCalls } from './calls/calls.ts';
import { accountRoutes } from './http/account-routes.ts';
import { createAllowance } from './http/allowance.ts';
import { answerErrors } from './http/answer-error.ts';
import { answerMalformed } from './http/answer-malformed.ts';
import { assignmentRoutes } from './http/assignment-routes.ts';
import { calibrationRoutes } from './http/calibration-routes.ts';
import { callRoutes } from './http/call-routes.ts';
import { contentRoutes } from './http/content-routes.ts';
import { conversationRoutes } from './http/conversation-routes.ts';
import { draftRoutes } from './http/draft-routes.ts';
import { drillRoutes } from './http/drill-routes.ts';
import { exportRoutes } from './http/export-routes.ts';
import { guardOrigin } from './http/guard-origin.ts';
import { type GuardedRoute, guardRoutes, sessionOf } from './http/guard-routes.ts';
import { healthRoutes } from './http/health-routes.ts';
import type { HttpDeps } from './http/http-deps.ts';
import { limitRequests } from './http/limit-requests.ts';
import { defaultLimits, type Limits } from './http/limits.ts';
import { metricsRoute } from './http/metrics-route.ts';
import { modelRoutes } from './http/model-routes.ts';
import { oidcRoutes } from './http/oidc-routes.ts';
import { openApiRoute } from './http/openapi.ts';
import { packRoutes } from './http/pack-routes.ts';
import { pageRoutes } from './http/page-routes.ts';
import { peopleRoutes } from './http/people-routes.ts';
import { practicePath, practiceSocket } from './http/practice-socket.ts';
import { reviewRoutes } from './http/review-routes.ts';
import { securityHeaders } from './http/security-headers.ts';
import { studioRoutes } from './http/studio-routes.ts';
import { testDriveRoutes } from './http/test-drive-routes.ts';
import { createMetrics } from './metrics/metrics.ts';
import { createPractice, type Practice, type PracticeDeps } from './practice/practice.ts';
import { createAdvisory } from './review/advisory.ts';
import type { Desk } from './review/desk.ts';
import { createAside } from './studio/aside.ts';
import { type Certificates, createCertificates } from './studio/certificates.ts';
import { type ContentFiles, createContentFiles } from './studio/content-files.ts';
import type { Describer } from './studio/describe.ts';
import { createPresent } from './studio/present.ts';
import type { Studio } from './studio/studio.ts';
import type { Trying } from './studio/trying.ts';

export type AppDeps = Omit<PracticeDeps, 'log' | 'advisory'> & {
  /** The host that the server listens on, as configured. */
  host: string;
  /** The origins under which a proxy serves it; none if absent. */
  publicOrigins?: readonly string[] | undefined;
  /** Addresses and networks of proxies whose word on the client's address is taken; none if absent. */
  trustedProxies?: readonly string[] | undefined;
  /** Addresses and networks that may read `/metrics` without signing in; none if absent. */
  metricsFrom?: readonly string[] | undefined;
  /** The installation's own content; none if absent. */
  contentFolder?: string | undefined;
  limits?: Limits | undefined;
  /** The identity provider that people may sign in by; none if absent. */
  oidc?: OidcConfig | undefined;
  /** Makes outlines of buyers from descriptions, where a model is set up for it. */
  describer?: Describer | undefined;
  /** Where the built page lies. */
  pageFolder: string;
  /** Where the log goes, a JSON line at a time; nowhere if absent. */
  logTo?: { write(line: string): void } | undefined;
  /** How much goes there; `info` if absent. */
  logLevel?: 'info' | 'warn';
};

export type App = {
  http: FastifyInstance;
  practice: Practice;
  accounts: Accounts;
  desk: Desk;
  files: ContentFiles;
  calls: Calls;
  certificates: Certificates;
  routes: readonly GuardedRoute[];
};

/** How long a client has to answer the closing of its socket. */
const closeGraceMs = 1000;

/** Puts everything together; the only place that does. The caller listens, and closes what it handed in. */
export async function buildApp({
  host,
  publicOrigins = [],
  trustedProxies = [],
  metricsFrom = [],
  metrics = createMetrics(),
  limits = defaultLimits,
  oidc,
  contentFolder,
  describer,
  pageFolder,
  logTo,
  logLevel = 'info',
  ...parts
}: AppDeps): Promise<App> {
  const http: FastifyInstance = Fastify({
    logger: logTo ? { level: logLevel, stream: logTo } : false,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: limits.bodyBytes,
    requestTimeout: limits.requestTimeoutMs,
    http: { headersTimeout: limits.headersTimeoutMs, connectionsCheckingInterval: Math.min(5000, limits.headersTimeoutMs) },
    clientErrorHandler: answerMalformed,
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    forceCloseConnections: true,
    frameworkErrors: answerErrors(metrics),
    routerOptions: { maxParamLength: 200 },
  });
  http.server.maxConnections = limits.connections;
  http.decorate('publicOrigins', publicOrigins);
  const { store, now, newId } = parts;
  const advisory = createAdvisory(store);
  const practice = createPractice({ ...parts, advisory, metrics, log: http.log });
  const { personaVersion, rubricVersion } = practice.catalogue;
  const desk: Desk = { store, now, newId, personaVersion, rubricVersion, advisory };
  const accounts = createAccounts({ store, now, newId });
  const files = createContentFiles({ store, now, folder: contentFolder, remember: practice.catalogue.remember });
  http.setErrorHandler(answerErrors(metrics));
  await securityHeaders(http, {
    https: publicOrigins.length > 0 && publicOrigins.every((origin) => origin.startsWith('https:')),
  });
  await http.register(fastifyWebsocket, {
    options: {
      maxPayload: limits.messageBytes,
      // Elsewhere there is no socket: to be told so is better than to be let in and hung up on.
      verifyClient: ({ req: { url = '' } }, answer) =>
        url.split('?', 1)[0] === practicePath
          ? answer(true)
          : answer(false, 404, noSocket, { 'content-type': 'application/json' }),
    },
    errorHandler: (error, socket, request) => {
      request.log.warn({ err: error }, 'socket failed');
      socket.terminate();
    },
    preClose: async function (this: FastifyInstance) {
      await closeSockets(this);
    },
  });
  // After the sockets' plugin: it destroys the connection of an upgrade that is refused only if it has seen the request.
  http.addHook('onRequest', guardOrigin(host, publicOrigins));
  const monotonicMs = () => performance.now();
  http.addHook('onRequest', limitRequests(createAllowance(limits.requests, monotonicMs)));
  await http.register(fastifyCookie);
  const routes = guardRoutes(http, accounts);
  const calls = createCalls(practice);
  // What is not marked by then is marked after the next start; the store is closed after this.
  http.addHook('onClose', () => calls.marking.stop());
  const aside = createAside();
  http.addHook('onClose', () => aside.stop());
  const studio: Studio = {
    store,
    catalogue: practice.catalogue,
    aside,
    present: createPresent(),
    describer,
    sentTo: parts.sentTo ?? null,
    now,
    newId,
    published: (version) => void certificates.certify(version),
    failed: (error, what) => http.log.error({ err: error }, what),
  };
  const trying: Trying = { ...studio, desk };
  const certificates = createCertificates(trying);
  const deps: HttpDeps = {
    practice,
    accounts,
    desk,
    files,
    studio,
    trying,
    certificates,
    calls,
    sessionOf,
    principalOf: (request) => sessionOf(request).principal,
  };
  healthRoutes(http, deps);
  metricsRoute(http, metrics, metricsFrom);
  contentRoutes(http, deps);
  conversationRoutes(http, deps);
  assignmentRoutes(http, deps);
  exportRoutes(http, deps);
  drillRoutes(http, deps);
  reviewRoutes(http, deps);
  callRoutes(http, deps);
  accountRoutes(http, deps);
  peopleRoutes(http, deps);
  modelRoutes(http, deps);
  studioRoutes(http, deps);
  testDriveRoutes(http, deps);
  draftRoutes(http, deps);
  calibrationRoutes(http, deps);
  packRoutes(http, deps);
  oidcRoutes(http, deps, oidc && createIdentityProvider(oidc), publicOrigins);
  openApiRoute(http, oidc !== undefined);
  practiceSocket(http, deps, { limits, frames: createAllowance(limits.frames, monotonicMs) });
  await pageRoutes(http, pageFolder);
  return { http, practice, accounts, desk, files, calls, certificates, routes };
}

const noSocket = JSON.stringify({
  error: { code: 'not-found', message: `there is no WebSocket here; the practice socket is ${practicePath}` },
});

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
