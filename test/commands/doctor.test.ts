import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type FaultServer, inTurn, refuses, says, startFaultServer } from '../llm/fault-server.ts';
import { removeFolder, temporaryFolder } from '../support/test-server.ts';
import { runCandor } from './run-candor.ts';

let folder: string;
let server: FaultServer;
beforeEach(async () => {
  folder = temporaryFolder();
  server = await startFaultServer(says('{"ok": true}'));
});
afterEach(async () => {
  await server.close();
  removeFolder(folder);
});

const doctor = (env: Record<string, string> = {}) =>
  runCandor(['doctor'], {
    env: {
      CANDOR_DATA: join(folder, 'data'),
      OPENAI_API_KEY: '',
      OPENAI_BASE_URL: '',
      CANDOR_BUYER_MODEL: '',
      CANDOR_READER_MODEL: '',
      ...env,
    },
  });

it('says that all is well without a model', async () => {
  const { code, out } = await doctor();
  expect(out).toMatch(
    /^ok {4}database: .*\nok {4}content: 8 personas, 4 rubrics\noff {3}buyer model: CANDOR_BUYER_MODEL.*\noff {3}reader model: CANDOR_READER_MODEL/,
  );
  expect(code).toBe(0);
});

it('says what to set where there is a key alone, calls nobody, and shows no key', async () => {
  const { code, out, err } = await doctor({ OPENAI_API_KEY: 'sk-very-secret', OPENAI_BASE_URL: server.baseUrl });
  expect(out).toMatch(
    /no model is named, so nothing is sent anywhere: name one in CANDOR_BUYER_MODEL .* or CANDOR_READER_MODEL/,
  );
  expect(out + err).not.toContain('very-secret');
  expect(server.asked).toHaveLength(0);
  expect(code).toBe(0);
});

it('asks each model for one token and for an object', async () => {
  const { code, out } = await doctor({
    CANDOR_BUYER_MODEL: 'small',
    CANDOR_READER_MODEL: 'large',
    OPENAI_BASE_URL: server.baseUrl,
  });
  expect(out).toMatch(/ok {4}buyer model small at http:.*\(without a key\): one token in \d+ ms, an object in \d+ ms/);
  expect(out).toMatch(/ok {4}reader model large/);
  expect(server.asked.map(({ body }) => [body.model, body.max_tokens])).toEqual([
    ['small', 1],
    ['small', 200],
    ['large', 1],
    ['large', 200],
  ]);
  expect(code).toBe(0);
});

it('names the remedy for each failure, and no key', async () => {
  server.answer(
    inTurn(
      refuses(401, { error: { message: 'Incorrect API key provided: sk-very-secret' } }),
      says('Hi'),
      says('No JSON here.'),
    ),
  );
  const { code, out, err } = await doctor({
    CANDOR_BUYER_MODEL: 'small',
    CANDOR_READER_MODEL: 'large',
    OPENAI_BASE_URL: server.baseUrl,
    OPENAI_API_KEY: 'sk-very-secret',
  });
  expect(out).toMatch(/fail {2}buyer model small.*unauthenticated:.*set OPENAI_API_KEY/);
  expect(out).toMatch(/fail {2}reader model large.*bad-object:.*more able/);
  expect(out + err).not.toContain('very-secret');
  expect(code).toBe(1);
});

it('says so where the server is not there', async () => {
  await server.close();
  const { code, out } = await doctor({ CANDOR_READER_MODEL: 'large', OPENAI_BASE_URL: server.baseUrl });
  expect(out).toMatch(
    /fail {2}reader model large.*unreachable:.*start the model server, or correct OPENAI_BASE_URL.*ECONNREFUSED/,
  );
  expect(code).toBe(1);
});

it('says what is wrong with the address of the model server, and tries no model', async () => {
  const { code, out } = await doctor({ CANDOR_READER_MODEL: 'large', OPENAI_BASE_URL: 'localhost:11434' });
  expect(out).toMatch(/fail {2}reader model: not tried: OPENAI_BASE_URL=localhost:11434: expected an address such as/);
  expect(code).toBe(1);
});

it('says what is wrong with settings, data folder and content', async () => {
  expect(await doctor({ PORT: 'x' })).toMatchObject({
    code: 1,
    out: expect.stringContaining('PORT=x: expected a whole number'),
  });
  writeFileSync(join(folder, 'file'), '');
  const { code, out } = await doctor({ CANDOR_DATA: join(folder, 'file/data') });
  expect(out).toMatch(/fail {2}database: CANDOR_DATA=/);
  expect(code).toBe(1);
});

const scored = JSON.stringify({ found: [{ act: 'gives-price', from: 'reply', quote: 'It is 40' }] });
const line = JSON.stringify({ id: 'a', context: [{ speaker: 'other', text: 'How much is it?' }], reply: 'It is 40, all in.' });

it('scores with a model as reader, and gives an error in place of a reply that it cannot read', async () => {
  const env = { CANDOR_READER_MODEL: 'large', OPENAI_BASE_URL: server.baseUrl, CANDOR_MODEL_CALLS: '1' };
  server.answer(inTurn(says(scored), refuses(401, { error: 'no' })));
  const { code, out } = await runCandor(['score', '--reader', 'llm'], { input: `${line}\n${line}\n`, env });
  const [first, second] = out
    .trim()
    .split('\n')
    .map((row) => JSON.parse(row));
  expect(first.acts).toEqual([{ act: 'gives-price', turn: 1, quote: 'It is 40', start: 0, end: 8, strength: 1 }]);
  expect(first.marks.transparency).toMatchObject({ status: 'scored', evidence: [{ quote: 'It is 40' }] });
  expect(second).toEqual({ id: 'a', error: expect.stringContaining('set OPENAI_API_KEY') });
  expect(code).toBe(0);
});

it('refuses to score with a model where none is named', async () => {
  const { code, err } = await runCandor(['score', '--reader', 'llm'], { env: { CANDOR_READER_MODEL: '' } });
  expect(err).toContain('CANDOR_READER_MODEL');
  expect(code).toBe(2);
});

it('refuses to score with a model at an address that is none', async () => {
  const env = { CANDOR_READER_MODEL: 'large', OPENAI_BASE_URL: 'localhost:11434' };
  const { code, err } = await runCandor(['score', '--reader', 'llm'], { env });
  expect(err).toContain('OPENAI_BASE_URL=localhost:11434: expected an address');
  expect(code).toBe(2);
});
