import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { hashOf } from '../../server/content/hash.ts';
import { readPack, writePack } from '../../server/content/pack.ts';
import { type Asks, personWho } from '../support/designers.ts';
import { rubric, shopper } from '../support/small-content.ts';
import { removeFolder, startTestServer, type TestServer } from '../support/test-server.ts';

let server: TestServer;
let ada: Asks;
beforeAll(async () => {
  server = await startTestServer();
  ada = await personWho(server, 'Ada', 'designer');
}, 180_000);
afterAll(async () => {
  await server.close();
  removeFolder(server.folder);
});

const textOf = (changes: object) => stringify({ ...shopper, ...changes });
const persona = (id: string, changes: object = {}) => ({ kind: 'persona' as const, id, text: textOf({ id, ...changes }) });
const pack = (...entries: Parameters<typeof writePack>[2]) => writePack('Autumn', '2026-11-01T00:00:00.000Z', entries);
const look = async (text: string) => (await ada('POST', 'studio/packs/look', { pack: text })).body;
const take = async (text: string, ...entries: object[]) =>
  (await ada('POST', 'studio/packs', { pack: text, take: entries })).body.entries;
const labelled = { kind: 'labelled' as const, id: 'Gold', text: '{"id":"a","reply":"Hm.","levels":{"listening":3}}\n' };

describe('a pack', () => {
  test('comes out with a hash of each text, and its own installation knows all of it', async () => {
    const { status, body } = await ada('GET', 'studio/pack?name=All&persona=shopper&rubric=trust-based-selling');
    expect(status).toBe(200);
    expect(body).toMatchObject({ candor: 'pack', format: 1, name: 'All' });
    for (const { text, sha256 } of body.entries) expect(sha256).toBe(hashOf(text));
    const { entries } = await look(JSON.stringify(body));
    expect(entries.map(({ standing }: { standing: string }) => standing)).toEqual(['here', 'here']);
    expect(await take(JSON.stringify(body), { index: 0, as: 'draft' })).toMatchObject([{ did: 'nothing' }]);
    expect((await ada('GET', 'studio/pack?name=All&persona=nobody')).status).toBe(404);
    expect((await ada('GET', 'studio/pack?name=All')).status).toBe(400);
  }, 180_000);

  test('says how each thing stands, with its tests played, before anything is kept', async () => {
    const failing = { tests: [{ name: 'asks too much', replies: ['Hello.'], expect: { trustAtLeast: 99 } }] };
    const { entries } = await look(
      pack(persona('newcomer'), persona('shopper', { name: 'Somebody Else' }), persona('weak', failing), labelled),
    );
    expect(entries[0]).toMatchObject({ standing: 'new', tests: { passed: true } });
    expect(entries[0].tests.tests).toHaveLength(3);
    expect(entries[1]).toMatchObject({ standing: 'other', proposed: 'shopper-2' });
    expect(entries[2].tests).toMatchObject({
      passed: false,
      tests: [{ name: 'asks too much', differences: [{ what: 'trust-at-least' }] }],
    });
    expect(entries[3]).toMatchObject({ kind: 'labelled', standing: 'new', lines: 1 });
    expect((await ada('GET', 'drafts')).body.drafts).toEqual([]);
  }, 180_000);

  test('comes in as drafts or published, under another id where its own is taken, and never over what is here', async () => {
    const text = pack(persona('newcomer'), persona('shopper', { name: 'Somebody Else' }), labelled);
    const before = (await ada('GET', 'personas/shopper/versions')).body.current;
    expect(await take(text, { index: 1, as: 'published' })).toMatchObject([
      { did: 'nothing', message: expect.stringContaining('"shopper-2"') },
    ]);
    const done = await take(
      text,
      { index: 0, as: 'published' },
      { index: 1, as: 'draft', id: 'shopper-2' },
      { index: 2, as: 'set' },
    );
    expect(done.map(({ did }: { did: string }) => did)).toEqual(['published', 'draft', 'set']);
    expect((await ada('GET', `drafts/${done[1].draft}`)).body).toMatchObject({ contentId: 'shopper-2', basedOn: null });
    expect((await ada('GET', `drafts/${done[1].draft}`)).body.text).toContain('id: shopper-2');
    expect((await ada('GET', 'personas/newcomer/versions')).body.publications[0].note).toContain('Autumn');
    expect((await ada('GET', 'personas/shopper/versions')).body.current).toBe(before);
    const sets = async () => (await ada('GET', 'studio/labelled-sets')).body.sets;
    expect(await sets()).toMatchObject([{ name: 'Gold', origin: 'pack' }]);
    // The very replies a second time are here already, whatever they are called.
    const again = pack({ ...labelled, id: 'Gold once more' });
    expect((await look(again)).entries[0]).toMatchObject({ standing: 'here' });
    expect(await take(again, { index: 0, as: 'set' })).toMatchObject([
      { did: 'nothing', message: expect.stringContaining('"Gold"') },
    ]);
    expect(await sets()).toHaveLength(1);
    expect(await take(text, { index: 0, as: 'published' })).toMatchObject([{ did: 'nothing' }]);
  }, 180_000);

  test('whose tests fail stays a draft, and says which', async () => {
    const failing = { tests: [{ name: 'asks too much', replies: ['Hello.'], expect: { trustAtLeast: 99 } }] };
    const [entry] = await take(pack(persona('weak', failing)), { index: 0, as: 'published' });
    expect(entry).toMatchObject({ did: 'draft', message: expect.stringContaining('asks too much') });
    expect((await ada('GET', 'personas/weak/versions')).body.publications ?? []).toEqual([]);
  }, 180_000);
});

describe('a hostile pack', () => {
  const changed = (change: { text?: string; kind?: string; id?: string }) => {
    const json = JSON.parse(pack(persona('newcomer'), { kind: 'rubric', id: rubric.id, text: stringify(rubric) }));
    Object.assign(json.entries[0], change);
    return JSON.stringify(json);
  };
  const broken = (text: string) => readPack(text).entries.map((entry) => (entry.ok ? '' : entry.message));

  test('with a text that does not match its hash, an unknown kind or a path for an id gives the rest, and says why', () => {
    expect(broken(changed({ text: `${textOf({ id: 'newcomer' })} ` }))[0]).toContain('does not match its hash');
    expect(broken(changed({ kind: 'shell' }))[0]).toContain('"shell"');
    expect(broken(changed({ id: '../../etc/passwd' }))[0]).toContain('id');
    expect(broken(changed({ kind: 'shell' }))[1]).toBe('');
    expect(readPack('{"candor":"pack","format":1,"name":"x","madeAt":"","entries":[null]}').entries[0]?.ok).toBe(false);
  });

  test('that is no JSON, no pack, newer, or too large is refused with the remedy', () => {
    expect(() => readPack('PK\u0003\u0004')).toThrow(/one JSON file/);
    expect(() => readPack('{"a":1}')).toThrow(/no pack/);
    expect(() => readPack(changed({}).replace('"format":1', '"format":2'))).toThrow(/newer Candor/);
    expect(() => readPack(' '.repeat(12_000_001))).toThrow(/split it/);
    const many = JSON.parse(pack(persona('newcomer')));
    many.entries = Array.from({ length: 51 }, () => many.entries[0]);
    expect(() => readPack(JSON.stringify(many))).toThrow(/at most 50/);
  });

  test('is never written: what could not be read back is refused with the thing and the remedy', () => {
    const long = { ...labelled, id: 'Long', text: 'x'.repeat(4_000_001) };
    expect(() => pack(long)).toThrow(/labelled "Long" cannot go into a pack: text: .*split it in two/);
    expect(() => pack({ ...labelled, id: 'n'.repeat(121) })).toThrow(/give it another name/);
    expect(() => pack({ ...labelled, text: '' })).toThrow(/labelled "Gold" is empty/);
    expect(() => pack(...Array.from({ length: 51 }, () => labelled))).toThrow(/at most 50 things, and these are 51/);
    const large = { ...labelled, text: 'x'.repeat(3_900_000) };
    expect(() => pack(large, large, large, large)).toThrow(/12 million characters.*two packs/);
    expect(() => writePack('', '', [labelled])).toThrow(/the pack cannot be made: name/);
  });

  test('with broken content names file, line and column, and brings nothing in', async () => {
    const text = 'id: newcomer-two\nname: Nobody\ntrains: [\n';
    const { entries } = await look(pack({ kind: 'persona', id: 'newcomer-two', text }));
    expect(entries[0]).toMatchObject({ standing: 'broken' });
    expect(entries[0].problems[0]).toMatchObject({
      file: 'newcomer-two.yaml',
      line: expect.any(Number),
      column: expect.any(Number),
    });
    const other = pack({ kind: 'persona', id: 'newcomer-two', text: textOf({ id: 'somebody' }) });
    expect((await look(other)).entries[0].problems[0]).toMatchObject({ path: 'id' });
  }, 180_000);
});
