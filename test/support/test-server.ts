import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Accounts } from '../../server/accounts/accounts.ts';
import { type AppDeps, buildApp } from '../../server/app.ts';
import { embeddedSpeaker, type Speaker } from '../../server/buyer/speak.ts';
import type { Calls } from '../../server/calls/calls.ts';
import type { Content } from '../../server/content/load.ts';
import { publishContent } from '../../server/content/publish.ts';
import type { Reader } from '../../server/domain/reading.ts';
import type { GuardedRoute } from '../../server/http/guard-routes.ts';
import type { BetterWriter } from '../../server/practice/better/better-writer.ts';
import type { Practice } from '../../server/practice/practice.ts';
import type { ModelReader } from '../../server/reading/model/model-reader.ts';
import { openStore } from '../../server/storage/open-store.ts';
import type { Store } from '../../server/storage/store.ts';
import type { Certificates } from '../../server/studio/certificates.ts';
import { plainReader } from './plain-reader.ts';
import { connect, type PracticeClient } from './practice-client.ts';
import { signIn } from './signed-in.ts';
import { publish, rubric, shopper } from './small-content.ts';

export type TestServer = {
  address: string;
  folder: string;
  store: Store;
  practice: Practice;
  accounts: Accounts;
  calls: Calls;
  certificates: Certificates;
  routes: readonly GuardedRoute[];
  log: string[];
  connect(headers?: Record<string, string>): Promise<PracticeClient>;
  /** Closes the server, as draining does after its part. */
  close(): Promise<void>;
};

export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'candor-test-'));

/** A whole server in this process on a free port, with real SQLite in a folder (a temporary one) and small content, unless given. `connect` and `fetchSignedIn` use it as its owner. */
export async function startTestServer({
  reader = plainReader,
  speaker = embeddedSpeaker,
  modelReader,
  betterWriter,
  sentTo,
  folder = temporaryFolder(),
  pageFolder = join(folder, 'page'),
  content,
  ...setup
}: {
  reader?: Reader;
  speaker?: Speaker;
  modelReader?: ModelReader;
  betterWriter?: BetterWriter;
  sentTo?: string;
  folder?: string;
  pageFolder?: string;
  content?: Content;
} & Pick<AppDeps, 'publicOrigins' | 'trustedProxies' | 'metrics' | 'metricsFrom' | 'limits' | 'oidc'> &
  Partial<Pick<AppDeps, 'now'>> = {}): Promise<TestServer> {
  const store = await openStore(folder);
  if (content) await publishContent(content, store, '2026-01-01T00:00:00.000Z');
  else {
    await publish(store, 'persona', shopper);
    await publish(store, 'rubric', rubric);
  }
  const log: string[] = [];
  let clock = Date.parse('2026-01-01T12:00:00.000Z');
  const { http, practice, accounts, calls, certificates, routes } = await buildApp({
    store,
    reader,
    speaker,
    modelReader,
    betterWriter,
    sentTo,
    engine: 'test@1',
    now: () => {
      clock += 1000;
      return new Date(clock);
    },
    newId: randomUUID,
    newSeed: () => 7,
    host: '127.0.0.1',
    pageFolder,
    ...setup,
    logTo: { write: (line) => void log.push(line) },
  });
  await http.listen({ host: '127.0.0.1', port: 0 });
  const address = `${http.listeningOrigin}/`;
  signIn(address, folder);
  return {
    address,
    folder,
    store,
    practice,
    accounts,
    calls,
    certificates,
    routes,
    log,
    connect: (headers) => connect(address, headers),
    async close() {
      await http.close();
      await store.close();
    },
  };
}

export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true });
