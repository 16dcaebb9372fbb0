import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bringCall } from '../../server/calls/bring.ts';
import { createMarking } from '../../server/calls/marking.ts';
import { loadRubric } from '../../server/content/load.ts';
import type { CallList, CallPreview, CallRecord } from '../../server/domain/call-requests.ts';
import type { Role } from '../../server/domain/role.ts';
import { embeddedReader } from '../../server/reading/embedded/reader.ts';
import { scoreReading } from '../../server/scoring/score-line.ts';
import { databaseFile } from '../../server/storage/sqlite.ts';
import { fetchSignedIn, localOwner, writeSession } from '../support/signed-in.ts';
import { publish } from '../support/small-content.ts';
import { removeFolder, startTestServer, type TestServer } from '../support/test-server.ts';

const talk = [
  'Anna: Thanks for making the time. What would make this hour worth it for you?',
  'Tom: Honestly, we were let down by the last supplier. I worry it happens again.',
  'Anna: That sounds wearing. What happened, if I may ask?',
  'Tom: They promised four weeks and took eleven. What does yours cost?',
  'Anna: It is 12,000 euros a year, and I should say that the import takes longer than most people hope.',
  'Tom: Good to know.',
].join('\n');
const call = { text: talk, title: 'The clinic', language: 'en', seller: 'Anna' } as const;

let server: TestServer;
beforeEach(async () => {
  server = await startTestServer({ reader: embeddedReader });
});
afterEach(async () => {
  await server.close();
  removeFolder(server.folder);
});

const as = (user: string) => ({ authorization: `Bearer ${writeSession(server.folder, user)}` });
const json = { 'content-type': 'application/json' };
const ask = (path: string, init: RequestInit = {}) => fetchSignedIn(`${server.address}api/v1/${path}`, init);
const post = (path: string, body: object, headers: Record<string, string> = {}) =>
  ask(path, { method: 'POST', headers: { ...json, ...headers }, body: JSON.stringify(body) });
const read = async <T>(answer: Promise<Response>): Promise<T> => (await answer).json();

/** Brings a call and waits until it is marked. */
async function bring(given: object = call, headers: Record<string, string> = {}): Promise<string> {
  const answer = await post('calls', given, headers);
  expect(answer.status).toBe(202);
  const { id } = await answer.json();
  await server.calls.marking.idle();
  return id;
}

const person = (id: string, roles: Role[], groups: string[]) =>
  server.store.createPerson(
    { id, name: id, nameKey: id, password: null, roles, groups },
    { at: '2026-01-01', action: 'account-created', actor: null, subject: null },
  );
const group = (id: string) =>
  server.store.createGroup(id, id, { at: '2026-01-01', action: 'group-created', actor: null, subject: id });

test('a preview says who speaks and how much, in which language, and keeps nothing', async () => {
  const preview = await read<CallPreview>(post('calls/preview', { text: talk }));
  expect(preview).toEqual({
    format: 'text',
    speakers: [
      { name: 'Anna', turns: 3, words: 43, first: 'Thanks for making the time. What would make this hour worth it for you?' },
      { name: 'Tom', turns: 3, words: 28, first: 'Honestly, we were let down by the last supplier. I worry it happens again.' },
    ],
    turns: 6,
    seconds: null,
    language: 'en',
    assumed: false,
    skipped: 0,
  });
  expect((await read<CallList>(ask('calls'))).calls).toEqual([]);
});

test('a file comes as bytes, whatever it is written in; exactly one of text and file is taken', async () => {
  const file = Buffer.from(
    '\ufeffWEBVTT\r\n\r\n00:01.000 --> 00:02.000\r\n<v Zoë>Bonjour, comment ça va aujourd’hui ?\r\n',
    'utf16le',
  ).toString('base64');
  const preview = await read<CallPreview>(post('calls/preview', { file }));
  expect(preview).toMatchObject({ format: 'webvtt', language: 'fr', speakers: [{ name: 'Zoë' }] });
  for (const wrong of [{}, { file, text: 'x' }, { file: 'not base64!' }])
    expect((await post('calls/preview', wrong)).status).toBe(400);
});

test('a bad file is refused with its line, in words and as data', async () => {
  const answer = await post('calls/preview', { text: 'WEBVTT\n\n00:01.000 --> soon\n<v A>Hi' });
  expect(answer.status).toBe(422);
  expect(await answer.json()).toEqual({
    error: {
      code: 'bad-transcript',
      message: 'line 3, column 15: “soon” is no time; write it as 00:12:03.250 --> 00:12:07.100',
      details: { problem: 'bad-time', line: 3, column: 15, found: 'soon' },
    },
  });
  expect((await post('calls', { ...call, text: 'No names here.' })).status).toBe(422);
});

test('a seller who does not speak, nobody to sell to, and an unknown rubric are refused by name', async () => {
  const message = async (given: object) => (await read<{ error: { message: string } }>(post('calls', given))).error.message;
  expect(await message({ ...call, seller: 'Eve' })).toContain('"Eve" does not speak in it; there are: "Anna", "Tom"');
  expect(await message({ ...call, text: 'Anna: Hello.\nAnna: Nobody there?' })).toContain('only "Anna" speaks in it');
  expect(await message({ ...call, rubric: 'nothing' })).toContain('there is no rubric "nothing"');
});

test('every turn of the seller’s is marked as candor score marks it, with the turns before it and the fact sheet', async () => {
  const facts = 'It costs 12,000 euros a year.\n\n  The import takes three weeks.';
  const id = await bring({ ...call, facts });
  const record = await read<CallRecord>(ask(`calls/${id}`));
  const rubric = (await server.practice.catalogue.rubric('trust-based-selling')).value;
  const context = record.transcript.map(({ speaker, text }) => ({
    speaker: speaker === 'learner' ? ('self' as const) : ('other' as const),
    text,
  }));
  expect(record.transcript.map(({ name }) => name)).toEqual(['Anna', 'Tom', 'Anna', 'Tom', 'Anna', 'Tom']);
  for (const [turn, { speaker, text, marks, reading }] of record.transcript.entries()) {
    expect(marks === undefined).toBe(speaker === 'buyer');
    if (!marks) continue;
    const given = {
      id,
      context: context.slice(0, turn),
      reply: text,
      facts: 'It costs 12,000 euros a year.\nThe import takes three weeks.',
      language: 'en' as const,
    };
    const expected = scoreReading(given, { reading: embeddedReader.read(given) }, rubric);
    expect(Object.fromEntries(marks.map(({ dimension, ...mark }) => [dimension, mark]))).toEqual(
      'marks' in expected && expected.marks,
    );
    expect(reading).toEqual(embeddedReader.read(given));
  }
  expect(record.conversation.scene.factSheet.map((item) => item.text)).toHaveLength(2);
});

test('the report has scores, talk share and ratios, and nothing that needs a buyer of ours', async () => {
  const id = await bring();
  const record = await read<CallRecord>(ask(`calls/${id}`));
  const { debrief } = record;
  expect(debrief?.scores.map(({ dimension }) => dimension)).toHaveLength(2);
  expect(debrief?.talkShare).toBeCloseTo(43 / 71, 5);
  expect(debrief?.overall).toEqual(expect.any(Number));
  expect(debrief?.openToClosed === null || typeof debrief?.openToClosed === 'number').toBe(true);
  expect(debrief).toHaveProperty('reflectionToQuestion');
  expect(debrief?.turningPoints).toEqual([]);
  expect(debrief?.better).toBeUndefined();
  expect(record).not.toHaveProperty('outcome');
  expect(record.versions).not.toHaveProperty('persona');
  expect(record.versions.rubric).not.toBe('');
  expect(JSON.stringify(record)).not.toMatch(/"trust":|"components":/);
  expect(await read(ask(`conversations/${id}/better`))).toEqual({ status: 'none', reason: 'no-costly-moment' });
  expect(await read<CallList>(ask('calls'))).toMatchObject({
    calls: [{ id, title: 'The clinic', seller: 'Anna', turns: 6, score: debrief?.overall }],
  });
});

test('a call is no practice: not in the list of conversations, not in progress, and nothing resumes, rewinds or continues it', async () => {
  const id = await bring();
  expect(await read(ask('conversations'))).toEqual({ conversations: [] });
  expect(await read(ask('progress'))).toMatchObject({ ended: 0, conversations: [] });
  const client = await server.connect();
  for (const frame of [
    { type: 'resume', conversation: id },
    { type: 'start', persona: 'shopper', after: id },
  ]) {
    client.send(frame);
    expect(await client.next('error')).toMatchObject({ code: 'not-found' });
  }
  await client.close();
});

test('calls are listed a page at a time, the latest first, and only by whose they are', async () => {
  for (let number = 1; number <= 31; number++) {
    const given = { text: 'A: Hello there.\nB: Hello.', title: `Call ${number}`, language: 'en', seller: 'A' };
    await bring(given);
  }
  const first = await read<CallList>(ask('calls'));
  expect(first.calls).toHaveLength(30);
  expect(first.calls[0]?.title).toBe('Call 31');
  const second = await read<CallList>(ask(`calls?cursor=${first.nextCursor}`));
  expect(second.calls.map(({ title }) => title)).toEqual(['Call 1']);
  expect(second.nextCursor).toBeUndefined();
  expect((await ask('calls?cursor=nonsense')).status).toBe(400);
});

test('the list shows a coach’s level in place of the engine’s once it has been returned, and not before', async () => {
  await group('north');
  await person('ada', ['learner'], ['north']);
  await person('cleo', ['coach'], ['north']);
  const [ada, cleo] = [as('ada'), as('cleo')];
  const id = await bring(call, ada);
  await ask(`conversations/${id}/submit`, { method: 'POST', headers: ada });
  const listed = async () => (await read<CallList>(ask('calls', { headers: ada }))).calls[0];
  const engine = await listed();
  for (const turn of [0, 2, 4]) {
    const levels = Object.fromEntries(['listening', 'transparency'].map((dimension) => [dimension, { level: 1 }]));
    const body = JSON.stringify({ levels });
    const path = `review/conversations/${id}/replies/${turn}/levels`;
    expect((await ask(path, { method: 'PUT', headers: { ...json, ...cleo }, body })).status).toBe(200);
  }
  expect(await listed()).toEqual(engine);
  await post(`review/conversations/${id}/return`, { summary: 'Hm.' }, cleo);
  const final = await listed();
  expect(final?.level).toBe(1);
  expect(engine?.level).toBeGreaterThan(1);
  expect(final?.score).toBeLessThan(engine?.score ?? 0);
});

describe('privacy', () => {
  test('a call is its owner’s alone until it is submitted; then a coach of a shared group reads it, and the log says so', async () => {
    await group('north');
    for (const [id, roles] of [
      ['ada', ['learner']],
      ['ben', ['learner']],
      ['cleo', ['coach']],
    ] satisfies [string, Role[]][])
      await person(id, roles, ['north']);
    const id = await bring(call, as('ada'));
    const status = async (user: string, path = `calls/${id}`) => (await ask(path, { headers: as(user) })).status;
    const all = async () => [await status('ada'), await status('ben'), await status('cleo'), (await ask(`calls/${id}`)).status];
    expect(await all()).toEqual([200, 404, 404, 404]);
    expect(await read(ask('submissions', { headers: as('cleo') }))).toEqual({ submissions: [] });

    expect((await ask(`conversations/${id}/submit`, { method: 'POST', headers: as('ada') })).status).toBe(200);
    expect(await all()).toEqual([200, 404, 200, 404]);
    expect(await status('cleo', `conversations/${id}`)).toBe(200);
    const submissions = await read(ask('submissions', { headers: as('cleo') }));
    expect(submissions).toMatchObject({
      submissions: [{ conversation: id, persona: { name: 'Tom' }, scene: { title: 'The clinic' } }],
    });
    expect(await read<CallList>(ask('calls', { headers: as('cleo') }))).toEqual({ calls: [] });
    expect((await ask(`calls/${id}`, { method: 'DELETE', headers: as('cleo') })).status).toBe(404);
    const markdown = await (await ask(`conversations/${id}/export?format=md`, { headers: as('cleo') })).text();
    expect(markdown).toMatch(/^# The clinic\n/);
    expect(markdown).toContain('**Tom:** Good to know.');

    expect((await ask(`conversations/${id}/withdraw`, { method: 'POST', headers: as('ada') })).status).toBe(200);
    expect(await status('cleo')).toBe(404);
  });

  test('the log of the server holds no word of a call', async () => {
    await bring();
    await post('calls/preview', { text: 'WEBVTT\n\n00:01.000 --> Schnabeltier\n<v A>Hi' });
    expect(server.log.join('\n')).not.toMatch(/Anna|supplier|Schnabeltier/);
  });

  test('deleting a call leaves nothing of it, and a line in the log only where others could read it', async () => {
    const actions = async () =>
      (await read<{ entries: { action: string }[] }>(ask('audit'))).entries.map(({ action }) => action);
    const alone = await bring();
    expect((await ask(`calls/${alone}`, { method: 'DELETE' })).status).toBe(200);
    expect((await ask(`calls/${alone}`)).status).toBe(404);
    expect((await ask(`calls/${alone}`, { method: 'DELETE' })).status).toBe(404);
    expect(await actions()).not.toContain('call-deleted');

    const submitted = await bring();
    await ask(`conversations/${submitted}/submit`, { method: 'POST' });
    expect((await ask(`calls/${submitted}`, { method: 'DELETE' })).status).toBe(200);
    expect(await actions()).toContain('call-deleted');
  });

  test('words of a deleted call that a reader keeps in the log are gone with the next expiry, though nothing expires', async () => {
    const id = await bring();
    const log = () => readFileSync(`${databaseFile(server.folder)}-wal`, 'latin1');
    const reader = new Database(databaseFile(server.folder), { readonly: true });
    reader.exec('begin');
    reader.prepare('select count(*) from turn').get();
    expect((await ask(`calls/${id}`, { method: 'DELETE' })).status).toBe(200);
    expect(log()).toContain('let down by the last supplier');
    reader.close();
    await server.store.expire('2000-01-01', { at: '2026-01-01', action: 'expired', actor: null, subject: null });
    expect(log()).not.toContain('let down by the last supplier');
  });

  test('a conversation that was practised is not deleted as a call', async () => {
    const client = await server.connect();
    client.send({ type: 'start', persona: 'shopper' });
    const { conversation } = await client.next('started');
    await client.close();
    expect((await ask(`calls/${conversation.id}`, { method: 'DELETE' })).status).toBe(404);
    expect((await ask(`calls/${conversation.id}`)).status).toBe(404);
  });

  test('the export of everything has calls, erasing everything deletes them, and they expire', async () => {
    const id = await bring();
    const everything = await read<{ conversations: CallRecord[] }>(ask('me/export'));
    expect(everything.conversations.map(({ conversation }) => conversation.id)).toEqual([id]);
    expect(everything.conversations[0]?.transcript).toHaveLength(6);
    expect(await (await ask('me/export?format=md')).text()).toContain('Good to know.');
    const audit = { at: '2026-01-01', action: 'expired' as const, actor: null, subject: null };
    expect(await server.store.expire('2026-01-01T12:00:00.000Z', audit)).toBe(0);
    expect(await server.store.expire('2026-01-02', audit)).toBe(1);
    await bring();
    expect(await server.store.erase('local', { account: false }, { ...audit, action: 'everything-deleted' })).toBe(1);
    expect((await read<CallList>(ask('calls'))).calls).toEqual([]);
  });
});

describe('marking', () => {
  const long = (turns: number) =>
    Array.from(
      { length: turns },
      (_, at) => `${at % 2 ? 'Tom' : 'Anna'}: What is it that you need in part ${at} of this?`,
    ).join('\n');

  test('how far a call is can be asked by itself, and only by whose it is', async () => {
    const { id } = await read<{ id: string }>(post('calls', { ...call, text: long(200) }));
    expect(await read(ask(`calls/${id}/standing`))).toMatchObject({ marked: false, progress: { of: 100 } });
    await server.calls.marking.idle();
    expect(await read(ask(`calls/${id}/standing`))).toEqual({ marked: true });
    await group('north');
    await person('eve', ['learner', 'coach'], ['north']);
    expect((await ask(`calls/${id}/standing`, { headers: as('eve') })).status).toBe(404);
  });

  test('a call is kept before it is marked, tells how far it is, and lets the server answer in between', async () => {
    const { id, progress } = await read<{ id: string; progress: object }>(post('calls', { ...call, text: long(400) }));
    expect(progress).toEqual({ done: 0, of: 200 });
    const seen: number[] = [];
    for (;;) {
      const record = await read<CallRecord>(ask(`calls/${id}`));
      if (!record.progress) break;
      expect(record.progress.of).toBe(200);
      expect(record).not.toHaveProperty('debrief');
      seen.push(record.progress.done);
    }
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(seen.some((done) => done > 0 && done < 200)).toBe(true);
    expect(await read(ask(`calls/${id}/standing`))).toEqual({ marked: true });
    const marked = await read<CallRecord>(ask(`calls/${id}`));
    expect(marked.transcript.filter(({ marks }) => marks)).toHaveLength(200);
    expect((await ask(`conversations/${id}/submit`, { method: 'POST' })).status).toBe(200);
  });

  test('a call that is not marked yet cannot be submitted and says why, and one that is deleted meanwhile gets no marks', async () => {
    const { id } = await read<{ id: string }>(post('calls', { ...call, text: long(400) }));
    const early = await ask(`conversations/${id}/submit`, { method: 'POST' });
    expect(early.status).toBe(400);
    expect(await early.json()).toMatchObject({
      error: { message: expect.stringMatching(/is still being marked; wait until/) },
    });
    expect((await ask(`calls/${id}`, { method: 'DELETE' })).status).toBe(200);
    await server.calls.marking.idle();
    expect(await server.store.unmarkedCalls()).toEqual([]);
    expect(server.log.join('\n')).not.toContain('could not be marked');
  });

  test('what a server did not finish is marked after the next start, all of it by the engine of then', async () => {
    const { id } = await read<{ id: string }>(post('calls', { ...call, text: long(400) }));
    await server.close();
    const { folder } = server;
    server = await startTestServer({ reader: embeddedReader, folder });
    expect(await server.store.unmarkedCalls()).toEqual([{ id, owner: 'local' }]);
    const later = createMarking({ ...server.practice, engine: 'later@2' });
    await later.resume();
    await later.idle();
    const record = await read<CallRecord>(ask(`calls/${id}`));
    expect(record.versions.engine).toBe('later@2');
    expect(record.transcript.filter(({ marks }) => marks)).toHaveLength(200);
  });

  test('marks never change: not by another reader, nor by marking again', async () => {
    const id = await bring();
    const before = await read(ask(`calls/${id}`));
    const other = createMarking({
      ...server.practice,
      reader: {
        version: 'other@1',
        read: () => {
          throw new Error('no');
        },
      },
    });
    other.begin('local', id);
    await other.idle();
    expect(await read(ask(`calls/${id}`))).toEqual(before);
    const saved = await server.store.saveCallMarks('local', id, {
      heard: [],
      debrief: { scores: [], talkShare: null, turningPoints: [], missedMoments: [], strength: null, next: null },
      engine: 'x',
      at: 'y',
    });
    expect(saved).toBe(false);
  });

  test('a turn on which the reader fails stays without marks and says so; the others are marked', async () => {
    const { id } = await read<{ id: string }>(post('calls', { ...call, text: long(4) }));
    await ask(`calls/${id}`, { method: 'DELETE' });
    await server.calls.marking.idle();
    const practice = {
      ...server.practice,
      reader: {
        version: 'breaks@1',
        read: (input: Parameters<typeof embeddedReader.read>[0]) => {
          if (input.reply.includes('supper')) throw new Error('no');
          return embeddedReader.read(input);
        },
      },
    };
    const marking = createMarking(practice);
    const text = 'Anna: What do you need?\nTom: Rest.\nAnna: And supper?\nTom: Yes.';
    const brought = await bringCall({ practice, marking }, localOwner, {
      ...call,
      text,
      rubric: 'trust-based-selling',
      facts: '',
    });
    await marking.idle();
    const record = await read<CallRecord>(ask(`calls/${brought.id}`));
    expect(record.transcript[0]?.marks?.some(({ status }) => status === 'scored')).toBe(true);
    expect(record.transcript[2]?.marks?.map(({ status, reason }) => [status, reason])).toEqual([
      ['unscored', 'reader-failed'],
      ['unscored', 'reader-failed'],
    ]);
    expect(server.log.join('\n')).not.toContain('supper');
  });

  test('the notes on a French call are French where its rubric has French', async () => {
    await publish(server.store, 'rubric', (await loadRubric('buyer-first')).value);
    const notesOf = async (language: 'en' | 'fr') => {
      const { transcript, conversation } = await read<CallRecord>(
        ask(`calls/${await bring({ ...call, rubric: 'buyer-first', language })}`),
      );
      return {
        told: conversation.notes,
        notes: transcript.flatMap(({ marks = [] }) => marks.map(({ note }) => note)).join(' '),
      };
    };
    const [french, english] = [await notesOf('fr'), await notesOf('en')];
    expect([french.told, english.told]).toEqual(['fr', 'en']);
    expect(french.notes).toMatch(/\b(vous|votre|rien)\b/i);
    expect(english.notes).not.toMatch(/\bvous\b/i);
  });

  test('of seven calls that come at the same moment five are taken', async () => {
    const held = Promise.withResolvers<undefined>();
    const practice = { ...server.practice, store: { ...server.store, unmarkedCall: () => held.promise } };
    const calls = { practice, marking: createMarking(practice) };
    const given = { ...call, rubric: 'trust-based-selling', facts: '' };
    const came = await Promise.allSettled(Array.from({ length: 7 }, () => bringCall(calls, localOwner, given)));
    expect(came.map(({ status }) => status)).toEqual([...Array(5).fill('fulfilled'), 'rejected', 'rejected']);
    // What was refused for itself holds no place.
    held.resolve(undefined);
    await calls.marking.idle();
    for (let number = 1; number <= 6; number++)
      await expect(bringCall(calls, localOwner, { ...given, text: 'x' })).rejects.toMatchObject({ code: 'bad-transcript' });
    await bringCall(calls, localOwner, given);
    await calls.marking.idle();
  });

  test('nobody has more than five calls waiting', async () => {
    const held = Promise.withResolvers<undefined>();
    const practice = { ...server.practice, store: { ...server.store, unmarkedCall: () => held.promise } };
    const calls = { practice, marking: createMarking(practice) };
    const given = { ...call, rubric: 'trust-based-selling', facts: '' };
    for (let number = 1; number <= 5; number++) await bringCall(calls, localOwner, given);
    await expect(bringCall(calls, localOwner, given)).rejects.toMatchObject({ code: 'overloaded' });
    await expect(bringCall(calls, { ...localOwner, userId: 'other' }, { ...given, text: 'x' })).rejects.toMatchObject({
      code: 'bad-transcript',
    });
    held.resolve(undefined);
    await calls.marking.idle();
    await bringCall(calls, localOwner, given);
    await calls.marking.idle();
  });
});
