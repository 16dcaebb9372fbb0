import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openScene } from '../../server/buyer/buyer.ts';
import type { Conversation } from '../../server/domain/conversation.ts';
import { composeEnding } from '../../server/practice/compose-ending.ts';
import { publicPersona, sceneBrief } from '../../server/practice/public-content.ts';
import { takeTurn } from '../../server/practice/take-turn.ts';
import { openStore } from '../../server/storage/open-store.ts';
import { databaseFile } from '../../server/storage/sqlite.ts';
import type { Store } from '../../server/storage/store.ts';
import { plainReader } from '../support/plain-reader.ts';
import { localOwner } from '../support/signed-in.ts';
import { publish, rubric, shopper } from '../support/small-content.ts';
import { removeFolder, temporaryFolder } from '../support/test-server.ts';

const [scene] = shopper.scenes;
if (!scene) throw new Error('the shopper has a scene');
const setting = { persona: shopper, scene, seed: 1, difficulty: 'true' as const, memory: null };
const opening = openScene(setting, 'en');
const stranger = { ...localOwner, userId: 'stranger' };
const at = '2026-01-01T12:00:00.000Z';

let folder: string;
let store: Store;
let conversation: Conversation;
beforeEach(async () => {
  folder = temporaryFolder();
  store = await openStore(folder);
  const persona = await publish(store, 'persona', shopper);
  const version = await publish(store, 'rubric', rubric);
  conversation = {
    id: 'one',
    owner: 'local',
    kind: 'practice',
    personaVersion: persona.id,
    rubricVersion: version.id,
    card: { persona: publicPersona(shopper, 'en'), scene: sceneBrief(scene, 'en'), rubric: rubric.id },
    seed: 1,
    language: 'en',
    difficulty: 'true',
    feedback: 'marks',
    memory: { scene: 'shop', outcome: 'left', state: opening.state },
    after: null,
    branchedFrom: null,
    engine: 'test@1',
    hints: 0,
    startedAt: at,
    endedAt: null,
    ending: null,
    report: null,
  };
  await store.createConversation(conversation, opening.state, opening.plan);
});
afterEach(async () => {
  await store.close();
  removeFolder(folder);
});

const line = (turn: number, text = 'Evening.') => ({ turn, text, ending: null, at });
const transcript = [{ speaker: 'buyer' as const, text: 'Evening.' }];
const reply = (turn: number, replyId: string, text = 'What are you looking for?') => ({
  turn,
  replyId,
  text,
  at,
  ...takeTurn({ setting, rubric, reader: plainReader, state: opening.state, transcript, reply: text }),
});
const ending = composeEnding({ setting, rubric, history: { opening: 35, turns: [] } }, 'left', 'en');

test('a conversation reads back as it was written, its opening still to be said', async () => {
  const opened = await store.openConversation(localOwner, 'one');
  expect(opened).toEqual({ conversation, turns: [], pending: [], state: opening.state, plan: opening.plan });
});

test('reply, reading, marks, state and plan are stored as one, and the line ends its being planned', async () => {
  expect(await store.saveLine(localOwner, 'one', line(0))).toBe('saved');
  const said = reply(1, 'r1');
  expect(await store.saveReply(localOwner, 'one', said)).toBe('saved');
  expect(await store.openConversation(localOwner, 'one')).toMatchObject({ state: said.heard.state, plan: said.plan });
  const history = await store.history(localOwner, 'one');
  expect(history?.opening).toBe(opening.state.trust);
  expect(history?.turns[1]).toEqual({ turn: 1, speaker: 'learner', text: said.text, replyId: 'r1', heard: said.heard });
  await store.saveLine(localOwner, 'one', line(2, 'A lamp.'));
  expect((await store.openConversation(localOwner, 'one'))?.plan).toBeNull();
});

test('what another process has added is there, whatever was kept of the conversation', async () => {
  const other = await openStore(folder);
  await store.saveLine(localOwner, 'one', line(0));
  await store.openConversation(localOwner, 'one');
  expect((await store.history(localOwner, 'one'))?.turns).toHaveLength(1);
  const said = reply(1, 'r1');
  await other.saveReply(localOwner, 'one', said);
  expect((await store.history(localOwner, 'one'))?.turns[1]).toMatchObject({ text: said.text, heard: said.heard });
  await other.endConversation(localOwner, 'one', ending, at);
  expect((await store.history(localOwner, 'one'))?.conversation).toMatchObject({ endedAt: at, ending });
  await other.close();
});

describe('the unique keys decide who was first', () => {
  test('a turn is said once, by whichever process comes first', async () => {
    const other = await openStore(folder);
    expect(await store.saveLine(localOwner, 'one', line(0))).toBe('saved');
    expect(await other.saveLine(localOwner, 'one', line(0, 'Late.'))).toBe('taken');
    expect((await other.history(localOwner, 'one'))?.turns).toMatchObject([{ text: 'Evening.' }]);
    await other.close();
  });

  test('a reply id counts once, and what is refused leaves nothing behind', async () => {
    await store.saveLine(localOwner, 'one', line(0));
    await store.saveReply(localOwner, 'one', reply(1, 'r1'));
    await store.saveLine(localOwner, 'one', line(2));
    expect(await store.saveReply(localOwner, 'one', reply(3, 'r1'))).toBe('taken');
    expect(await store.saveReply(localOwner, 'one', reply(1, 'r2'))).toBe('taken');
    const database = new Database(databaseFile(folder), { readonly: true });
    for (const table of ['reading', 'marks'])
      expect(database.prepare(`select count(*) as n from ${table}`).get()).toEqual({ n: 1 });
    expect(database.prepare('select turn from state order by turn').pluck().all()).toEqual([-1, 1]);
    database.close();
  });

  test('nothing is added to a conversation that has ended, and it ends once', async () => {
    expect(await store.endConversation(localOwner, 'one', ending, at)).toBe('saved');
    expect(await store.endConversation(localOwner, 'one', ending, at)).toBe('closed');
    expect(await store.saveLine(localOwner, 'one', line(0))).toBe('closed');
    expect(await store.saveReply(localOwner, 'one', reply(0, 'r1'))).toBe('closed');
    expect((await store.openConversation(localOwner, 'one'))?.conversation).toMatchObject({ endedAt: at, ending });
  });

  test('the line that ends a conversation and the end are stored as one', async () => {
    expect(await store.saveLine(localOwner, 'one', { ...line(0), ending })).toBe('saved');
    expect((await store.history(localOwner, 'one'))?.conversation.ending).toEqual(ending);
  });
});

test("somebody else's conversation does not exist, to read or to write", async () => {
  expect(await store.openConversation(stranger, 'one')).toBeUndefined();
  expect(await store.history(stranger, 'one')).toBeUndefined();
  expect(await store.listConversations(stranger, 10)).toEqual({ items: [], after: null });
  expect(await store.saveLine(stranger, 'one', line(0))).toBe('closed');
  expect(await store.saveReply(stranger, 'one', reply(0, 'r1'))).toBe('closed');
  expect(await store.endConversation(stranger, 'one', ending, at)).toBe('closed');
  await store.countHint(stranger, 'one');
  expect(await store.openConversation(localOwner, 'one')).toMatchObject({
    turns: [],
    conversation: { endedAt: null, hints: 0 },
  });
});

test('a later set of marks stands beside the first and is the one shown; the first stays as it was', async () => {
  await store.saveLine(localOwner, 'one', line(0));
  const said = reply(1, 'r1');
  await store.saveReply(localOwner, 'one', said);
  const database = new Database(databaseFile(folder));
  const first = database.prepare('select marks from marks where "set" = 1').pluck().get();
  database.prepare(`insert into marks (conversation, turn, "set", source, marks) values ('one', 1, 2, 'llm', '[]')`).run();
  const history = await store.history(localOwner, 'one');
  expect(history?.turns[1]?.heard?.marks).toEqual({ source: 'llm', marks: [] });
  expect(database.prepare('select marks from marks where "set" = 1').pluck().get()).toBe(first);
  database.close();
});

test('while another program holds the database nothing is kept, and the error says so', async () => {
  const other = new Database(databaseFile(folder));
  other.exec('begin immediate');
  await expect(store.saveLine(localOwner, 'one', line(0))).rejects.toMatchObject({
    code: 'storage',
    retryable: true,
    message: expect.stringContaining('in use by another program'),
  });
  other.exec('rollback');
  other.close();
  expect(await store.saveLine(localOwner, 'one', line(0))).toBe('saved');
});

test('a row that cannot be read is an error that names it', async () => {
  const database = new Database(databaseFile(folder));
  database.prepare(`update state set state = '{"replies": "many"}'`).run();
  await expect(store.openConversation(localOwner, 'one')).rejects.toMatchObject({
    code: 'storage',
    message: expect.stringContaining('state one/-1'),
  });
  database.prepare(`update state set state = 'no json'`).run();
  await expect(store.openConversation(localOwner, 'one')).rejects.toMatchObject({
    code: 'storage',
    message: expect.stringContaining('no JSON'),
  });
  database.close();
});
