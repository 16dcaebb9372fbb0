import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { embeddedSpeaker } from '../../server/buyer/speak.ts';
import { type RunningServer, runServer } from '../../server/commands/run-server.ts';
import { readConfig } from '../../server/config.ts';
import { plainReader } from '../support/plain-reader.ts';
import { connect } from '../support/practice-client.ts';
import { addressIn, fetchSignedIn, signIn } from '../support/signed-in.ts';
import { removeFolder, temporaryFolder } from '../support/test-server.ts';

const example = fileURLToPath(new URL('../../docs/examples/prompts/personas/first-buyer.yaml', import.meta.url));
const folder = temporaryFolder();
const own = join(folder, 'candor-content');
const file = join(own, 'prompts/personas/first-buyer.yaml');
const patience = 25_000;
let server: RunningServer;
let address: string;

const get = async (path: string) => (await fetchSignedIn(new URL(`/api/v1${path}`, address).href)).json();

beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  mkdirSync(join(own, 'prompts/personas'), { recursive: true });
  mkdirSync(join(own, 'rubrics'), { recursive: true });
  const config = readConfig({ PORT: '0', CANDOR_DATA: folder, CANDOR_WARM_UP_TURNS: '0', CANDOR_CONTENT: own });
  server = await runServer(config, { reader: plainReader, speaker: embeddedSpeaker });
  address = addressIn(server.address);
  signIn(address, folder);
});
afterAll(async () => {
  await server.stop();
  vi.restoreAllMocks();
  removeFolder(folder);
});

describe('the first ten minutes of docs/authoring.md', () => {
  it('lead from the small example to a talk with it, which a slip in the file does not disturb', async () => {
    const ids = async (): Promise<string[]> => (await get('/personas')).personas.map(({ id }: { id: string }) => id);
    expect(await ids()).not.toContain('first-buyer');
    copyFileSync(example, file);
    await vi.waitFor(async () => expect(await ids()).toContain('first-buyer'), patience);

    const client = await connect(address);
    client.send({ type: 'start', persona: 'first-buyer' });
    const { conversation } = await client.next('started');
    expect(conversation.persona.name).toBe('Maud Perrin');
    expect((await client.next('line')).text).toBe('Mind the trays. You have ten minutes, then I sleep. What does it cost?');

    const source = readFileSync(example, 'utf8');
    const line = source.split('\n').indexOf('facts:') + 1;
    writeFileSync(file, source.replace(/^facts:$/m, 'facs:'));
    await vi.waitFor(async () => expect((await get('/content/problems')).problems).not.toEqual([]), patience);
    expect((await get('/content/problems')).problems).toContainEqual({
      file,
      line,
      column: 1,
      path: 'facs',
      message: 'unknown key "facs"; did you mean "facts"?',
    });
    client.send({ type: 'reply', id: crypto.randomUUID(), text: 'It costs 890 euros, and 19 a month for the service.' });
    expect((await client.next('line')).text).not.toBe('');
    expect(await ids()).toContain('first-buyer');

    writeFileSync(file, source.replace('Mind the trays.', 'Wipe your feet.'));
    await vi.waitFor(async () => expect((await get('/content/problems')).problems).toEqual([]), patience);
    const again = await connect(address);
    again.send({ type: 'start', persona: 'first-buyer' });
    expect((await again.next('line')).text).toMatch(/^Wipe your feet\./);
    client.send({ type: 'resume', conversation: conversation.id });
    expect((await client.next('started')).transcript[0]?.text).toMatch(/^Mind the trays\./);
    client.close();
    again.close();
  }, 120_000);
});
