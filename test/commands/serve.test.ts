import { fork } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { connect } from '../support/practice-client.ts';
import { fetchSignedIn } from '../support/signed-in.ts';
import { spawnCandor, spawnTestServer } from '../support/spawned-server.ts';
import { removeFolder, temporaryFolder } from '../support/test-server.ts';
import { runCandor } from './run-candor.ts';

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => removeFolder(folder));

test('prints one line, a link that signs the owner in, and its address once they have been in; ends cleanly on SIGTERM, and a second one does no harm', async () => {
  const server = await spawnCandor({ CANDOR_DATA: join(folder, 'new', 'data') });
  expect(server.out).toEqual([expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/enter#candor_link_[\w-]{43}$/)]);
  const secret = new URL(server.out[0] ?? '').hash.slice(1);
  const claim = () =>
    fetch(`${server.address}api/v1/links/claim`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ secret }),
    });
  const claimed = await claim();
  expect(claimed.status).toBe(200);
  expect(claimed.headers.get('set-cookie')).toMatch(
    /^candor=candor_session_[\w-]{43}; Path=\/; Expires=.*; HttpOnly; SameSite=Strict$/,
  );
  expect((await claim()).status).toBe(410);
  expect((await fetchSignedIn(`${server.address}ready`)).status).toBe(200);
  const client = await connect(server.address);
  server.process.kill('SIGTERM');
  server.process.kill('SIGTERM');
  expect(await client.closed).toBe(1001);
  server.process.kill('SIGTERM');
  expect(await server.exited).toEqual({ code: 0, signal: null });
  expect(server.out).toHaveLength(1);
  const again = await spawnCandor({ CANDOR_DATA: join(folder, 'new', 'data') });
  again.process.kill('SIGTERM');
  await again.exited;
  expect(again.out).toEqual([again.address]);
});

test.each(['SIGINT', 'SIGHUP'] as const)('%s ends it as well', async (signal) => {
  const server = await spawnTestServer(folder);
  server.process.kill(signal);
  expect((await server.exited).code).toBe(0);
});

test('it ends when a launcher that holds a channel to it is killed', async () => {
  const cli = fileURLToPath(new URL('../../server/cli.ts', import.meta.url));
  const server = fork(cli, ['serve'], {
    env: { ...process.env, PORT: '0', CANDOR_DATA: folder },
    stdio: ['ignore', 'pipe', 'ignore', 'ipc'],
  });
  const exited = new Promise((resolve) => server.on('exit', resolve));
  await new Promise((resolve) => server.stdout?.once('data', resolve));
  server.disconnect();
  expect(await exited).toBe(1);
});

test('a conversation is found again after a restart', async () => {
  const first = await spawnTestServer(folder);
  const client = await connect(first.address);
  client.send({ type: 'start', persona: 'cynical-shopper' });
  const { conversation } = await client.next('started');
  const line = await client.next('line');
  first.process.kill('SIGTERM');
  await first.exited;
  const second = await spawnTestServer(folder);
  const { conversations } = await (await fetchSignedIn(`${second.address}api/v1/conversations`)).json();
  expect(conversations).toMatchObject([{ id: conversation.id }]);
  const again = await connect(second.address);
  again.send({ type: 'resume', conversation: conversation.id });
  expect((await again.next('started')).transcript).toMatchObject([{ turn: 0, text: line.text }]);
  second.process.kill('SIGTERM');
  await second.exited;
});

/** The message for the user, without what is said of the page. */
const complaint = (err: string) =>
  err
    .split('\n')
    .filter((line) => line.startsWith('candor: ') && !line.includes('page'))
    .join('\n');

test.each<[string, () => Record<string, string>, RegExp]>([
  ['a port that is no number', () => ({ PORT: 'many' }), /^candor: PORT=many: expected a whole number$/],
  ['a port too high', () => ({ PORT: '70000' }), /^candor: PORT=70000: expected 0–65535$/],
  [
    'a host that is not here',
    () => ({ HOST: '203.0.113.7' }),
    /^candor: HOST=203\.0\.113\.7: this machine has no such address/,
  ],
  [
    'a data folder that cannot be',
    () => ({ CANDOR_DATA: '/proc/candor' }),
    /^candor: CANDOR_DATA=\/proc\/candor: cannot create the data folder/,
  ],
  [
    'a content folder that is not there',
    () => ({ CANDOR_CONTENT: join(folder, 'none') }),
    /^candor: CANDOR_CONTENT=.*none: there is no such folder$/,
  ],
])('%s: one clear message and exit code 2', async (_, env, message) => {
  const { code, out, err } = await runCandor(['serve'], { env: { PORT: '0', CANDOR_DATA: folder, ...env() } });
  expect(code).toBe(2);
  expect(out).toBe('');
  expect(complaint(err)).toMatch(message);
  expect(err).not.toMatch(/\bat .+:\d+:\d+/);
});

test('a taken port: one clear message that names it, and exit code 2', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const address = other.address();
  const port = typeof address === 'object' && address ? String(address.port) : '';
  const { code, out, err } = await runCandor(['serve'], { env: { PORT: port, CANDOR_DATA: folder } });
  other.close();
  expect(code).toBe(2);
  expect(out).toBe('');
  expect(complaint(err)).toMatch(new RegExp(`^candor: PORT=${port}: another program listens there`));
});

test('unknown options are bad use', async () => {
  expect((await runCandor(['serve', '--fast'])).code).toBe(2);
});

test.each(['sell', 'constructor', '__proto__'])('“%s” is no command, and the commands are told', async (name) => {
  const { code, out, err } = await runCandor([name]);
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(new RegExp(`^candor: unknown command "${name}"\nusage:\n  candor serve`));
});

test('a broken persona file is reported, and everything else serves on; the version before the break does too', async () => {
  const content = join(folder, 'content');
  const file = join(content, 'prompts/personas/newcomer.yaml');
  mkdirSync(join(content, 'prompts/personas'), { recursive: true });
  const source = readFileSync(new URL('../../prompts/personas/cynical-shopper.yaml', import.meta.url), 'utf8');
  const env = { CANDOR_DATA: folder, CANDOR_CONTENT: content };
  const personas = async (address: string) => {
    const body = await (await fetchSignedIn(`${address}api/v1/personas`)).json();
    return body.personas.map(({ id }: { id: string }) => id);
  };
  const run = async (text: string) => {
    writeFileSync(file, text);
    const server = await spawnCandor(env);
    const ids = await personas(server.address);
    server.process.kill('SIGTERM');
    expect((await server.exited).code).toBe(0);
    return { ids, err: server.err() };
  };

  const broken = await run('id: newcomer\nname: [');
  expect(broken.ids).toContain('cynical-shopper');
  expect(broken.ids).not.toContain('newcomer');
  expect(broken.err).toContain(`candor: ${file}: `);
  expect(broken.err).toContain('(line 2, ');

  expect((await run(source.replace('id: cynical-shopper', 'id: newcomer'))).ids).toContain('newcomer');
  const brokenAgain = await run('id: newcomer\nname: [');
  expect(brokenAgain.ids).toContain('newcomer');
  expect(brokenAgain.err).toContain('its last published version goes on serving');
});

test('a key without a model’s name is no secret told, and a word on what to set', async () => {
  const server = await spawnCandor({
    CANDOR_DATA: join(folder, 'data'),
    OPENAI_API_KEY: 'sk-very-secret',
    CANDOR_READER_MODEL: '',
  });
  server.process.kill('SIGTERM');
  await server.exited;
  expect(server.err()).toMatch(/OPENAI_API_KEY is set, but no model is named.*CANDOR_READER_MODEL/);
  expect(server.err() + server.out.join('')).not.toContain('very-secret');
});

test.each(['CANDOR_BUYER_MODEL', 'CANDOR_READER_MODEL'])(
  'a wrong address of the model server with %s: it says the remedy, and serves without a model',
  async (named) => {
    const server = await spawnCandor({
      CANDOR_DATA: join(folder, 'data'),
      [named]: 'small',
      OPENAI_BASE_URL: 'localhost:11434',
    });
    expect(server.err()).toContain(
      'candor: OPENAI_BASE_URL=localhost:11434: expected an address such as http://127.0.0.1:11434/v1; until this is mended no language model is used',
    );
    const client = await connect(server.address);
    client.send({ type: 'start', persona: 'cynical-shopper' });
    await client.next('line');
    client.send({ type: 'reply', id: crypto.randomUUID(), text: 'What are you looking for?' });
    expect((await client.next('marks')).source).toBe('embedded');
    await client.next('line');
    server.process.kill('SIGTERM');
    expect((await server.exited).code).toBe(0);
  },
);
