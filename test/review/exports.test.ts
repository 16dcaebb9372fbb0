import { createServer, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readConfig } from '../../server/config.ts';
import { keepTelling } from '../../server/review/keep-telling.ts';
import { sendStatements } from '../../server/review/send-statements.ts';
import { type DeskServer, startDeskServer } from '../support/desk-server.ts';
import { removeFolder } from '../support/test-server.ts';

let server: DeskServer;
beforeAll(async () => {
  server = await startDeskServer();
});
afterAll(async () => {
  await server.close();
  removeFolder(server.folder);
});

type Told = { id: string; verb: string; object: { id?: string; objectType: string }; body: ReturnType<typeof JSON.parse> };

/** A learning record store on this machine: refuses what it knows under the same id, and fails as often as it is told to. */
async function startRecordStore() {
  const told: Told[] = [];
  const seen: { headers: IncomingMessage['headers']; method: string | undefined; path: string | undefined }[] = [];
  let failures: number[] = [];
  const http = createServer(async (request, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece);
    seen.push({ headers: request.headers, method: request.method, path: request.url });
    const failure = failures.shift();
    if (failure !== undefined) return void response.writeHead(failure).end('not now');
    const body = JSON.parse(Buffer.concat(pieces).toString());
    if (told.some(({ id }) => id === body.id)) return void response.writeHead(409).end();
    told.push({ id: body.id, verb: body.verb.id.split('/').at(-1), object: body.object, body });
    response.writeHead(204).end();
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const address = http.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    told,
    seen,
    failWith: (...statuses: number[]) => {
      failures = statuses;
    },
    recordStore: { endpoint: `http://127.0.0.1:${port}/xAPI/`, key: 'key', secret: 'secret' },
    close: () => new Promise((resolve) => http.close(resolve)),
  };
}

const homePage = 'https://candor.example/';
const advisory = async (): Promise<string[]> => [];

describe('a record store', () => {
  let lrs: Awaited<ReturnType<typeof startRecordStore>>;
  beforeEach(async () => {
    lrs = await startRecordStore();
    return () => lrs.close();
  });
  const send = () =>
    sendStatements({
      store: server.store,
      now: () => new Date(),
      recordStore: lrs.recordStore,
      homePage,
      advisory,
      signal: new AbortController().signal,
    });

  test('is told once of what was handed in, by account and figures, and never of a word or of private practice', async () => {
    await server.practise('ada', ['A private word about walnuts.']);
    const id = await server.submitted('ada', ['What are you looking for?']);
    expect(await send()).toBeGreaterThan(0);
    expect(await send()).toBe(0);
    const [{ body }] = lrs.told.slice(-1) as [Told];
    expect(body).toMatchObject({
      actor: { objectType: 'Agent', name: 'ada', account: { homePage, name: 'ada' } },
      verb: { id: 'http://adlnet.gov/expapi/verbs/completed' },
      object: { id: `${homePage}xapi/personas/shopper/scenes/shop` },
      result: { completion: true, score: { scaled: expect.any(Number), raw: expect.any(Number), min: 1, max: 5 } },
      context: { platform: 'Candor', registration: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-8/) },
    });
    expect(body.result.score.scaled).toBeLessThanOrEqual(1);
    expect(JSON.stringify(lrs.told)).not.toMatch(/looking for|walnuts/);
    expect(JSON.stringify(lrs.told)).not.toContain(id);
    const { headers, method, path } = lrs.seen.at(-1) ?? {};
    expect([method, path]).toEqual(['PUT', `/xAPI/statements?statementId=${body.id}`]);
    expect(headers).toMatchObject({
      'x-experience-api-version': '1.0.3',
      authorization: `Basic ${Buffer.from('key:secret').toString('base64')}`,
    });
  });

  test('hears the human-final score once a coach has returned a talk, in place of the engine’s', async () => {
    const id = await server.submitted('ben', ['What are you looking for?']);
    await send();
    const before = lrs.told.at(-1);
    const levels = { listening: { level: 1, reason: 'Not heard.' } };
    await server.as('cara', 'PUT', `review/conversations/${id}/replies/1/levels`, { levels });
    await server.as('cara', 'POST', `review/conversations/${id}/return`, { summary: 'Good.' });
    expect(await send()).toBe(1);
    const [after, voided] = lrs.told.slice(-2);
    expect(after?.body.result.extensions[`${homePage}xapi/reviewed-by-coach`]).toBe(true);
    expect(after?.body.result.score.raw).toBeLessThan(before?.body.result.score.raw);
    expect(voided).toMatchObject({ verb: 'voided', object: { objectType: 'StatementRef', id: before?.id } });
  });

  test('is told to forget what was withdrawn or deleted, and nothing of what it never heard of', async () => {
    const [kept, unheard] = [await server.submitted('ada'), await server.submitted('ada')];
    await server.as('ada', 'POST', `conversations/${unheard}/withdraw`);
    await send();
    const statement = lrs.told.at(-1);
    await server.as('ada', 'POST', `conversations/${kept}/withdraw`);
    expect(await send()).toBe(1);
    expect(lrs.told.at(-1)).toMatchObject({ verb: 'voided', object: { id: statement?.id } });
    expect(await send()).toBe(0);
  });

  test('is told to forget what was withdrawn while it was being told', async () => {
    const id = await server.submitted('ada');
    const store = {
      ...server.store,
      keepStatement: async (...args: Parameters<typeof server.store.keepStatement>) => {
        await server.as('ada', 'POST', `conversations/${id}/withdraw`);
        return server.store.keepStatement(...args);
      },
    };
    const deps = {
      now: () => new Date(),
      recordStore: lrs.recordStore,
      homePage,
      advisory,
      signal: new AbortController().signal,
    };
    await sendStatements({ ...deps, store });
    const statement = lrs.told.at(-1);
    expect(statement?.verb).toBe('completed');
    expect(await send()).toBe(1);
    expect(lrs.told.at(-1)).toMatchObject({ verb: 'voided', object: { id: statement?.id } });
  });

  test('is told to forget what it took before the power went, if the talk is withdrawn then', async () => {
    const id = await server.submitted('ada');
    const store = { ...server.store, keepStatement: async () => Promise.reject(new Error('the power went')) };
    const deps = {
      now: () => new Date(),
      recordStore: lrs.recordStore,
      homePage,
      advisory,
      signal: new AbortController().signal,
    };
    await expect(sendStatements({ ...deps, store })).rejects.toThrow('the power went');
    const statement = lrs.told.at(-1);
    expect(statement?.verb).toBe('completed');
    await server.as('ada', 'POST', `conversations/${id}/withdraw`);
    // And once more between taking back and noting that.
    await expect(sendStatements({ ...deps, store })).rejects.toThrow('the power went');
    expect(await send()).toBe(1);
    expect(lrs.told.slice(-1)).toMatchObject([{ verb: 'voided', object: { id: statement?.id } }]);
    expect(lrs.told.filter(({ verb }) => verb === 'voided')).toHaveLength(1);
    expect(await send()).toBe(0);
  });

  test('hears anew of what was withdrawn and handed in again, since what was taken back stays so', async () => {
    const id = await server.submitted('ben');
    await send();
    const [first] = lrs.told.slice(-1);
    await server.as('ben', 'POST', `conversations/${id}/withdraw`);
    await send();
    await server.as('ben', 'POST', `conversations/${id}/submit`);
    expect(await send()).toBe(1);
    const [again] = lrs.told.slice(-1);
    expect(again?.verb).toBe('completed');
    expect(again?.id).not.toBe(first?.id);
    expect(again?.body.result).toEqual(first?.body.result);
    const exported = JSON.parse((await server.as('cara', 'GET', 'review/export?format=xapi')).body);
    expect(exported.map((statement: { id: string }) => statement.id)).not.toContain(first?.id);
  });

  test('that refuses one statement for its own sake is told of the others', async () => {
    await server.submitted('ada');
    await server.submitted('ben');
    lrs.failWith(400);
    await expect(send()).rejects.toThrow(/answered 400 to statement [0-9a-f-]{36}/);
    expect(lrs.told).toHaveLength(1);
    expect(await send()).toBe(1);
    expect(lrs.told).toHaveLength(2);
  });

  test.each([[[500]], [[429, 503]], [[401]]])('that answers %j hears it later, and once', async (statuses) => {
    await server.submitted('ben');
    lrs.failWith(...statuses);
    for (const status of statuses) await expect(send()).rejects.toThrow(new RegExp(`answered ${status}`));
    expect(lrs.told).toEqual([]);
    expect(await send()).toBe(1);
    expect(lrs.told).toHaveLength(1);
  });

  test('that took a statement which was not noted is not told it twice', async () => {
    await server.submitted('ben');
    const due = await server.store.dueStatements(10);
    expect(due).toHaveLength(1);
    const store = { ...server.store, keepStatement: async () => Promise.reject(new Error('the power went')) };
    const deps = {
      now: () => new Date(),
      recordStore: lrs.recordStore,
      homePage,
      advisory,
      signal: new AbortController().signal,
    };
    await expect(sendStatements({ ...deps, store })).rejects.toThrow('the power went');
    expect(await send()).toBe(1);
    expect(lrs.told).toHaveLength(1);
    expect(lrs.seen).toHaveLength(2);
  });

  test('is tried again after longer and longer, until it is stopped', async () => {
    await server.submitted('ben');
    lrs.failWith(500, 500);
    const waits: number[] = [];
    let wake = () => {};
    const woken = new Promise<void>((resolve) => {
      wake = resolve;
    });
    const log: string[] = [];
    const telling = keepTelling(
      { store: server.store, now: () => new Date(), recordStore: lrs.recordStore, homePage, advisory },
      { warn: (_, message) => log.push(message), info: (_, message) => log.push(message) },
      (ms, signal) => {
        waits.push(ms);
        if (waits.length < 3) return Promise.resolve();
        wake();
        return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
      },
    );
    await woken;
    await telling.stop();
    expect(waits).toEqual([120_000, 240_000, 60_000]);
    expect(log.at(-1)).toBe('the record store was told');
    expect(lrs.told).toHaveLength(1);
  });
});

describe('the settings of a record store', () => {
  const all = {
    CANDOR_XAPI_ENDPOINT: 'https://lrs.example/xAPI',
    CANDOR_XAPI_KEY: 'k',
    CANDOR_XAPI_SECRET: 'hush',
    CANDOR_ORIGIN: 'https://candor.example',
  };
  test('are taken together, with a slash at the end', () => {
    expect(readConfig(all).recordStore).toEqual({ endpoint: 'https://lrs.example/xAPI/', key: 'k', secret: 'hush' });
    expect(readConfig({}).recordStore).toBeUndefined();
  });
  test.each([
    [{ ...all, CANDOR_XAPI_SECRET: '' }, /needs CANDOR_XAPI_ENDPOINT/],
    [{ ...all, CANDOR_ORIGIN: '' }, /CANDOR_ORIGIN/],
    [{ ...all, CANDOR_XAPI_ENDPOINT: 'http://lrs.example/' }, /expected the https address/],
  ])('are refused where one is missing or wrong, and no message repeats a secret: %#', (environment, message) => {
    expect(() => readConfig(environment)).toThrow(message);
    expect(() => readConfig(environment)).not.toThrow(/hush/);
  });
});

describe('what was handed in, as a file', () => {
  const take = async (coach: string, query: string) => (await server.as(coach, 'GET', `review/export?${query}`)).body;

  test('has a row a mark in CSV, with the final level beside the engine’s', async () => {
    const id = await server.submitted('ada', ['=1+1, what are you looking for?']);
    await server.as('cara', 'PUT', `review/conversations/${id}/replies/1/levels`, {
      levels: { listening: { level: 5, reason: 'So.' } },
    });
    await server.as('cara', 'POST', `review/conversations/${id}/return`, { summary: 'Good.' });
    const lines = (await take('cara', 'format=csv')).trimEnd().split('\r\n');
    expect(lines[0]).toMatch(/^conversation,learner,.*,level,score,source,by,at,engine level,engine score,advisory$/);
    const own = lines.filter((line) => line.startsWith(id));
    // Two dimensions for each of the two replies.
    expect(own).toHaveLength(4);
    expect(own[0]).toMatch(/,1,"'=1\+1, what are you looking for\?",listening,scored,5,[\d.]+,coach,cara,/);
    expect(own[1]).toMatch(/,transparency,.*,embedded,,,/);
  });

  test('is whole in JSON, readable in Markdown, and the same statements as a record store hears', async () => {
    const id = await server.submitted('ben');
    const records = JSON.parse(await take('cara', 'format=json'));
    expect(records.map(({ conversation }: { conversation: { id: string } }) => conversation.id)).toContain(id);
    expect(await take('cara', 'format=md')).toMatch(/^# /);
    const statements = JSON.parse(await take('cara', 'format=xapi'));
    expect(statements).toHaveLength(records.length);
    expect(statements[0]).toMatchObject({ verb: { id: expect.stringContaining('completed') }, result: { completion: true } });
  });

  test('holds only what a coach may read, and can be narrowed to a group or an assignment', async () => {
    const [ada, far] = [await server.submitted('ada'), await server.submitted('far')];
    const unsubmitted = await server.practise('ada');
    const all = await take('cara', 'format=json');
    expect(all).toContain(ada);
    for (const hidden of [far, unsubmitted]) expect(all).not.toContain(hidden);
    expect(await take('sue', 'format=json')).toContain(far);
    expect(await take('cara', 'format=json&group=east')).not.toContain(ada);
    expect(JSON.parse(await take('cara', 'format=json&assignment=none'))).toEqual([]);
    expect((await server.as('ada', 'GET', 'review/export')).status).toBe(403);
    expect((await server.as('cara', 'GET', 'review/export?format=doc')).status).toBe(400);
  });

  test('leaves out what the coach reviews blind', async () => {
    const id = await server.submitted('ada');
    await server.as('carl', 'PUT', `review/conversations/${id}/blind`, { blind: true });
    expect(await take('carl', 'format=json')).not.toContain(id);
    expect((await take('carl', 'format=csv')).includes(id)).toBe(false);
    expect(await take('cara', 'format=json')).toContain(id);
  });
});
