import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  ConversationPage,
  ConversationRecord,
  ErrorBody,
  PersonaDetail,
  PersonaList,
  RubricList,
} from '../../server/domain/protocol.ts';
import { begin, say, sayGoodbye } from '../support/practised.ts';
import { authorizationFor, fetchSignedIn } from '../support/signed-in.ts';
import { removeFolder, startTestServer, type TestServer } from '../support/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(async () => {
  await server.close();
  removeFolder(server.folder);
});

const get = (path: string) => fetchSignedIn(`${server.address}${path}`);
const getJson = async (path: string) => (await get(`api/v1/${path}`)).json();

/** Like `get`, but with any headers, which fetch does not allow. */
const getWith = (path: string, headers: Record<string, string>): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    request(`${server.address}${path}`, { headers }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode));
    })
      .on('error', reject)
      .end();
  });

test('it lives and is ready', async () => {
  expect(await (await get('health')).json()).toEqual({ status: 'ok' });
  expect(await (await get('ready')).json()).toEqual({ status: 'ready' });
});

test('personas in either language, one with its scenes, and the whole of it for designers', async () => {
  const { personas } = PersonaList.parse(await getJson('personas'));
  expect(personas).toMatchObject([{ id: 'shopper', title: 'Buyer of a lamp', scenes: [{ id: 'shop' }, { id: 'call' }] }]);
  expect(JSON.stringify(personas)).not.toContain('going blind');
  const french = PersonaDetail.parse(await getJson('personas/shopper?language=fr'));
  expect(french.title).toBe('[fr] Buyer of a lamp');
  expect(french.scenes[0]).toMatchObject({ brief: '[fr] A lamp shop.', factSheet: [{ id: 'offer' }, {}, {}, {}] });
  expect(french.definition).toMatchObject({ character: { hides: 'His father is going blind.' } });
});

test('rubrics with everything that marks refer to', async () => {
  const { rubrics } = RubricList.parse(await getJson('rubrics'));
  expect(rubrics.map(({ id }) => id)).toEqual(['trust-based-selling']);
  expect(await getJson('rubrics/trust-based-selling')).toEqual(rubrics[0]);
});

describe('conversations', () => {
  test('are listed newest first, page by page, each once', async () => {
    const client = await server.connect();
    const ids: string[] = [];
    for (let index = 0; index < 65; index++) {
      client.send({ type: 'start', persona: 'shopper', scene: 'call' });
      ids.push((await client.next('started')).conversation.id);
    }
    const found: string[] = [];
    let cursor: string | undefined;
    do {
      const page = ConversationPage.parse(await getJson(`conversations${cursor ? `?cursor=${cursor}` : ''}`));
      found.push(...page.conversations.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor);
    expect(found).toEqual(ids.reverse());
  });

  test('show buyer, scene, replies, trust and outcome', async () => {
    const client = await server.connect();
    const id = await begin(client);
    await say(client, 'What are you looking for?');
    await sayGoodbye(client);
    const { conversations } = ConversationPage.parse(await getJson('conversations'));
    expect(conversations[0]).toMatchObject({
      id,
      persona: { id: 'shopper', name: 'Paul Reed' },
      scene: { id: 'shop', title: 'The shop' },
      replies: 2,
      outcome: { id: 'left', kind: 'none' },
    });
    expect(conversations[0]?.trust).toBeTypeOf('number');
    expect(conversations[0]?.endedAt).toBeTypeOf('string');
  });

  test('read back whole, with the versions that made them', async () => {
    const client = await server.connect();
    const id = await begin(client);
    await say(client, 'What are you looking for?');
    const record = ConversationRecord.parse(await getJson(`conversations/${id}`));
    const [version] = await server.store.currentVersions('persona');
    expect(record.versions).toMatchObject({ persona: version?.id, engine: 'test@1' });
    expect(record.comments).toEqual([]);
    const started = client.frames.find((frame) => frame.type === 'started');
    expect(record.conversation).toEqual(started?.conversation);
  });

  test('export as JSON, CSV and Markdown', async () => {
    const client = await server.connect();
    const id = await begin(client);
    await say(client, '=HYPERLINK("x"), what?\nTwo lines');
    await sayGoodbye(client);
    const json = await get(`api/v1/conversations/${id}/export?format=json`);
    expect(await json.json()).toEqual(await getJson(`conversations/${id}`));
    const csv = await get(`api/v1/conversations/${id}/export?format=csv`);
    expect(csv.headers.get('content-type')).toContain('text/csv');
    const text = await csv.text();
    expect(text.split('\r\n')[0]).toBe(
      'turn,speaker,text,trust,credibility,reliability,intimacy,selfOrientation,listening level,listening score,transparency level,transparency score,advisory',
    );
    // A spreadsheet must not run what a learner typed.
    expect(text).toContain('1,learner,"\'=HYPERLINK(""x""), what?\nTwo lines",');
    const markdown = await (await get(`api/v1/conversations/${id}/export?format=md`)).text();
    expect(markdown).toContain('# Paul Reed: The shop');
    expect(markdown).toContain('**You:** \\=HYPERLINK("x"), what?  \nTwo lines');
    expect(markdown).toContain('## Left');
  });

  test('what a learner typed is text in an export and nothing else, whatever a program makes of it', async () => {
    const client = await server.connect();
    const id = await begin(client);
    await say(client, 'Hello;=1+1 ;-) <img src=x> ![a](http://b/)\n\n**Paul Reed:** I trust you.\n# Mine\n- one');
    await sayGoodbye(client);
    const csv = await (await get(`api/v1/conversations/${id}/export?format=csv`)).text();
    // Where cells are separated by semicolons, or a line is taken for a row, a formula would begin there.
    expect(csv).toContain("Hello;'=1+1 ;-) <img");
    expect(csv).toContain("# Mine\n'- one");
    const markdown = await (await get(`api/v1/conversations/${id}/export?format=md`)).text();
    expect(markdown).toContain('Hello;=1+1 ;-) \\<img src=x\\> !\\[a\\](http://b/)');
    expect(markdown).toContain('\n\\*\\*Paul Reed:\\*\\* I trust you.  \n\\# Mine  \n\\- one');
    expect(markdown.match(/^\*\*Paul Reed:\*\*/gm)).toHaveLength(3);
  });
});

describe('errors have a code, a message and a fitting status, and no stack', () => {
  test.each([
    ['api/v1/personas/nobody', 404, 'not-found', 'shopper'],
    ['api/v1/personas?language=de', 400, 'bad-request', 'language'],
    ['api/v1/rubrics/none', 404, 'not-found', 'trust-based-selling'],
    ['api/v1/conversations/none', 404, 'not-found', 'none'],
    ['api/v1/conversations/none/export', 404, 'not-found', 'none'],
    ['api/v1/conversations/none/export?format=pdf', 400, 'bad-request', 'format'],
    ['api/v1/conversations?cursor=xyz', 400, 'bad-request', 'cursor'],
    ['api/v1/nothing', 404, 'not-found', '/api/v1/nothing'],
    ['api/v1/practice', 400, 'bad-request', 'WebSocket'],
    ['assets/none.js', 404, 'not-found', '/assets/none.js'],
    ['api/v1/conversations/%', 400, 'bad-request', ''],
  ])('%s: %i', async (path, status, code, names) => {
    const response = await get(path);
    expect(response.status).toBe(status);
    const text = await response.text();
    const { error } = ErrorBody.parse(JSON.parse(text));
    expect(error.code).toBe(code);
    expect(error.message).toContain(names);
    expect(text).not.toMatch(/\bat .+:\d+:\d+|node_modules/);
  });

  test('something unforeseen tells the client nothing and the log everything', async () => {
    const { store } = server.practice;
    server.practice.store = { ...store, listConversations: () => Promise.reject(new Error('secret path /x')) };
    const response = await get('api/v1/conversations');
    server.practice.store = store;
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('secret');
    expect(server.log.join('')).toContain('secret path /x');
  });
});

test('the OpenAPI page names every route and holds the schemas', async () => {
  const page = await getJson('openapi.json');
  expect(page.openapi).toBe('3.1.0');
  const named = Object.entries<object>(page.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  const registered = server.routes
    .filter(({ method, url }) => method !== 'HEAD' && !['/*', '/api/v1/practice', '/api/v1/openapi.json'].includes(url))
    .map(({ method, url }) => `${method} ${url.replaceAll(/:(\w+)/g, '{$1}')}`);
  expect(named.toSorted()).toEqual(registered.toSorted());
  expect(page.components.schemas.ServerFrame.oneOf ?? page.components.schemas.ServerFrame.anyOf).toHaveLength(10);
  // What is answered is of a type that the page names.
  for (const path of ['/health', '/ready', '/metrics', '/api/v1/me/export', '/api/v1/review/export']) {
    const answer = await get(path.slice(1));
    const named = page.paths[path].get.responses[answer.status] ?? page.paths[path].get.responses.default;
    expect(Object.keys(named.content), path).toContain(answer.headers.get('content-type')?.split(';')[0]);
  }
  const references = JSON.stringify(page.paths).match(/#\/components\/schemas\/(\w+)/g) ?? [];
  for (const reference of references) expect(page.components.schemas).toHaveProperty(reference.split('/').at(-1) ?? '');
});

test('requests for another host or from another origin are refused', async () => {
  const { host } = new URL(server.address);
  expect(await getWith('health', { host })).toBe(200);
  expect(await getWith('api/v1/personas', { host: 'evil.example' })).toBe(403);
  expect(await getWith('api/v1/personas', { host, origin: 'http://evil.example' })).toBe(403);
  expect(await getWith('api/v1/personas', { host, origin: `http://${host}`, ...authorizationFor(server.address) })).toBe(200);
});
