import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { stringify } from 'yaml';
import { embeddedSpeaker } from '../../server/buyer/speak.ts';
import { type RunningServer, runServer } from '../../server/commands/run-server.ts';
import { readConfig } from '../../server/config.ts';
import { plainReader } from '../support/plain-reader.ts';
import { connect } from '../support/practice-client.ts';
import { addressIn, fetchSignedIn, signIn } from '../support/signed-in.ts';
import { shopper } from '../support/small-content.ts';
import { removeFolder, temporaryFolder } from '../support/test-server.ts';

const folder = temporaryFolder();
const personas = join(folder, 'own/prompts/personas');
const file = join(personas, 'shopper.yaml');
const patience = 25_000;
let server: RunningServer;
let address: string;

const get = async (path: string) => (await fetchSignedIn(new URL(path, address).href)).json();
const named = async (): Promise<string | undefined> =>
  (await get('/api/v1/personas')).personas.find(({ id }: { id: string }) => id === 'shopper')?.name;

beforeAll(async () => {
  mkdirSync(personas, { recursive: true });
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const config = readConfig({ PORT: '0', CANDOR_DATA: folder, CANDOR_WARM_UP_TURNS: '0', CANDOR_CONTENT: join(folder, 'own') });
  server = await runServer(config, { reader: plainReader, speaker: embeddedSpeaker });
  address = addressIn(server.address);
  signIn(address, folder);
});
afterAll(async () => {
  await server.stop();
  vi.restoreAllMocks();
  removeFolder(folder);
});

describe('files of a running installation', () => {
  it('are met as soon as they are good, and a broken one changes nothing but is told', async () => {
    expect(await named()).toBeUndefined();
    writeFileSync(file, stringify(shopper));
    await vi.waitFor(async () => expect(await named()).toBe(shopper.name), patience);

    const client = await connect(address);
    client.send({ type: 'start', persona: 'shopper' });
    const { conversation } = await client.next('started');

    writeFileSync(file, stringify({ ...shopper, name: 'Somebody Else', challenge: 9 }));
    await vi.waitFor(async () => expect((await get('/api/v1/content/problems')).problems).toHaveLength(1), patience);
    const { problems } = await get('/api/v1/content/problems');
    expect(problems[0]).toMatchObject({ file, path: 'challenge' });
    expect(console.error).toHaveBeenCalledWith(expect.stringContaining('shopper.yaml: challenge:'));
    expect(await named()).toBe(shopper.name);
    client.send({ type: 'reply', id: crypto.randomUUID(), text: 'Good afternoon.' });
    expect((await client.next('line')).text).not.toBe('');

    writeFileSync(file, stringify({ ...shopper, name: 'Somebody Else' }));
    await vi.waitFor(async () => expect(await named()).toBe('Somebody Else'), patience);
    expect((await get('/api/v1/content/problems')).problems).toEqual([]);
    // Who is being met stays who they were.
    client.send({ type: 'resume', conversation: conversation.id });
    expect((await client.next('started')).conversation.persona.name).toBe(shopper.name);
    client.close();

    rmSync(file);
    await vi.waitFor(async () => expect(await named()).toBeUndefined(), patience);
  }, 120_000);

  it('have schemas that an editor reads without signing in', async () => {
    const answer = await fetch(new URL('/api/v1/schemas/persona.json', address));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain('application/schema+json');
    expect((await answer.json()).properties.facts.items).toBeDefined();
    expect((await fetch(new URL('/api/v1/content/problems', address))).status).toBe(401);
  });
});
