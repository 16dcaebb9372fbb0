import { randomInt, randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createFirstLink } from '../accounts/links.ts';
import { type App, buildApp } from '../app.ts';
import type { Speaker } from '../buyer/speak.ts';
import type { Config } from '../config.ts';
import { contentPaths } from '../content/load.ts';
import { showProblem } from '../content/parse.ts';
import { type Watching, watchContent } from '../content/watch.ts';
import { defaultRubric } from '../domain/protocol.ts';
import type { Reader } from '../domain/reading.ts';
import { CandorError } from '../errors.ts';
import { sentTo } from '../llm/models.ts';
import type { Metrics } from '../metrics/metrics.ts';
import type { BetterWriter } from '../practice/better/better-writer.ts';
import { drain } from '../practice/practice.ts';
import { startRetention } from '../practice/retention.ts';
import type { ModelReader } from '../reading/model/model-reader.ts';
import { keepTelling } from '../review/keep-telling.ts';
import { openStore } from '../storage/open-store.ts';
import type { ContentFiles } from '../studio/content-files.ts';
import type { Describer } from '../studio/describe.ts';
import { warmUp } from '../studio/simulation/warm-up.ts';
import { addressOf } from './address-of.ts';
import { pageFolder } from './build-page.ts';

/** How long open lines may take to be finished when the server stops; what is not, is said on resume. */
const drainMs = 5000;
/** How long after the start rubrics that lack a certificate get theirs. */
const certifyAfterMs = 20_000;

/** `metrics`: where everything is counted; of its own if absent. */
export type Engine = {
  reader: Reader;
  speaker: Speaker;
  modelReader?: ModelReader | undefined;
  metrics?: Metrics | undefined;
  betterWriter?: BetterWriter | undefined;
  describer?: Describer | undefined;
};

export type RunningServer = {
  /**
   * `http://HOST:PORT/` with the port that was taken; as long as the owner has never signed in, it is the address of a link that signs
   * them in, once.
   */
  address: string;
  /** Takes nothing new, finishes what is open, and closes; calling it again waits for the same end. */
  stop(): Promise<void>;
};

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

/** Opens database and content, publishes what has changed, and listens. Errors name the setting that is wrong. */
export async function runServer(
  config: Config,
  { reader, speaker, modelReader, betterWriter, describer, metrics }: Engine,
): Promise<RunningServer> {
  const { contentFolder } = config;
  if (contentFolder !== undefined && !existsSync(contentFolder))
    throw new CandorError('bad-config', `CANDOR_CONTENT=${contentFolder}: there is no such folder`);
  const store = await openStore(config.dataFolder);
  let begun: App | undefined;
  let retention: { stop(): void } | undefined;
  let watching: Watching | undefined;
  let telling: { stop(): Promise<void> } | undefined;
  let certifying: NodeJS.Timeout | undefined;
  const warming = new AbortController();
  try {
    const app = await buildApp({
      store,
      reader,
      speaker,
      modelReader,
      betterWriter,
      describer,
      sentTo: sentTo(config.models),
      engine: `candor@${version} reader:${reader.version} speaker:${speaker.version}${modelReader ? ` then:${modelReader.version}` : ''}`,
      now: () => new Date(),
      newId: randomUUID,
      newSeed: () => randomInt(2 ** 31 - 1),
      host: config.host,
      publicOrigins: config.publicOrigins,
      trustedProxies: config.trustedProxies,
      metrics,
      metricsFrom: config.metricsFrom,
      oidc: config.oidc,
      contentFolder,
      pageFolder,
      logTo: process.stderr,
      // Somebody at a terminal wants the address and what goes wrong; a log file wants everything.
      logLevel: process.stderr.isTTY ? 'warn' : 'info',
    });
    begun = app;
    const refresh = async () => report(app, await app.files.refresh());
    const certify = () =>
      app.certificates.keepUp().catch((error: unknown) => app.http.log.error({ err: error }, 'rubrics could not be certified'));
    // Files that are as they were published change nothing, and are read through once somebody can be served: they take as long as all else.
    const read = await app.files.asPublished();
    if (!read) await refresh();
    watching = await watchContent(contentPaths(contentFolder), async () => {
      await refresh().catch((error: unknown) => notRead(app, error));
      void certify();
    });
    retention = config.retentionDays === undefined ? undefined : await startRetention(app.practice, config.retentionDays);
    telling =
      config.recordStore === undefined
        ? undefined
        : keepTelling(
            {
              store,
              now: () => new Date(),
              recordStore: config.recordStore,
              homePage: new URL(config.publicOrigins[0] ?? '').href,
              advisory: app.desk.advisory,
            },
            app.http.log,
          );
    await app.calls.marking.resume();
    const address = await listen(app, config);
    // Whoever is there first comes first: this takes a core for some seconds, once for each version of a rubric.
    certifying = setTimeout(() => void certify(), certifyAfterMs).unref();
    const link = await createFirstLink(app.accounts);
    const checked = read ? refresh().catch((error: unknown) => notRead(app, error)) : undefined;
    // After the files: what they hold is not parsed twice then.
    const warm = Promise.resolve(checked)
      .then(() => playWithItself(app, reader, config.warmUpTurns, warming.signal))
      .catch((error: unknown) => app.http.log.error({ err: error }, 'warming up failed'));
    let stopping: Promise<void> | undefined;
    const stop = async () => {
      app.http.log.info('draining');
      warming.abort();
      retention?.stop();
      clearTimeout(certifying);
      await watching?.stop();
      await checked;
      await warm;
      await telling?.stop();
      await drain(app.practice, drainMs);
      await app.http.close();
      await store.close();
    };
    return { address: link ? new URL(link.path, address).href : address, stop: () => (stopping ??= stop()) };
  } catch (error) {
    // Whatever of it had begun: nothing is left listening, running or open.
    clearTimeout(certifying);
    warming.abort();
    retention?.stop();
    await watching?.stop();
    await telling?.stop();
    await begun?.http.close();
    await store.close();
    throw error;
  }
}

/** Makes code and facts ready before the first learner needs them; see `warmUp`. */
async function playWithItself({ practice, http }: App, reader: Reader, turns: number, signal: AbortSignal): Promise<void> {
  if (turns === 0) return;
  const personas = (await practice.catalogue.personas()).map(({ value }) => value);
  const rubric = (await practice.catalogue.rubric(defaultRubric)).value;
  const played = await warmUp({ personas, rubric, reader }, { turns, signal });
  http.log.info({ turns: played }, 'warmed up');
}

const notRead = ({ http }: App, error: unknown): void => http.log.error({ err: error }, 'content could not be read again');

/** Says what is wrong with content, to whoever started the server and in the log, and logs what was published. */
function report({ http }: App, { problems, published }: Awaited<ReturnType<ContentFiles['refresh']>>): void {
  for (const problem of problems) {
    const { file, line, column, path, message } = problem;
    console.error(`candor: ${showProblem(problem)}`);
    http.log.warn(
      { file, line, column, path, problem: message },
      'content is broken; its last published version goes on serving',
    );
  }
  for (const { kind, contentId, change } of published) http.log.info({ kind, contentId, change }, 'content changed');
}

async function listen({ http }: App, { host, port }: Config): Promise<string> {
  try {
    await http.listen({ host, port });
  } catch (error) {
    throw notListening(error, host, port);
  }
  const address = http.server.address();
  const taken = typeof address === 'object' && address !== null ? address.port : port;
  return addressOf(host, taken);
}

function notListening(error: unknown, host: string, port: number): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const told: Record<string, string> = {
    EADDRINUSE: `PORT=${port}: another program listens there already on ${host}; stop it, or set PORT to another number (0 takes a free one)`,
    EACCES: `PORT=${port}: not allowed to listen there; set PORT to a number above 1023`,
    EADDRNOTAVAIL: `HOST=${host}: this machine has no such address; 127.0.0.1 serves this machine alone`,
    ENOTFOUND: `HOST=${host}: this name is not known; 127.0.0.1 serves this machine alone`,
  };
  const message = typeof code === 'string' ? told[code] : undefined;
  return message === undefined ? error : new CandorError('bad-config', message, { cause: error });
}
