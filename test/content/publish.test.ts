import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { type Content, loadContent } from '../../server/content/load.ts';
import { publishContent } from '../../server/content/publish.ts';
import { openStore } from '../../server/storage/open-store.ts';
import type { Store } from '../../server/storage/store.ts';
import { shopper } from '../support/small-content.ts';
import { removeFolder, temporaryFolder } from '../support/test-server.ts';

let folder: string;
let store: Store;
beforeEach(async () => {
  folder = temporaryFolder();
  store = await openStore(folder);
  mkdirSync(join(folder, 'prompts/personas'), { recursive: true });
});
afterEach(async () => {
  await store.close();
  removeFolder(folder);
});

const file = () => join(folder, 'prompts/personas/shopper.yaml');
const write = (changes: object = {}) => writeFileSync(file(), stringify({ ...shopper, ...changes }));
const at = '2026-01-01T12:00:00.000Z';

/** What is loaded from the installation's own folder. */
async function own(): Promise<Content> {
  const all = await loadContent(folder);
  const isOwn = (name: string) => name.startsWith(folder);
  return {
    personas: new Map([...all.personas].filter(([, loaded]) => isOwn(loaded.file))),
    rubrics: new Map([...all.rubrics].filter(([, loaded]) => isOwn(loaded.file))),
    problems: all.problems.filter((problem) => isOwn(problem.file)),
  };
}
const start = async () => publishContent(await own(), store, at);
const nameServed = async () => {
  const [current] = await store.currentVersions('persona');
  const version = await store.version(current?.id ?? '');
  return version && /^name: (.*)$/m.exec(version.source)?.[1];
};

test('a new file is published once, a changed one as a further version, an unchanged one not at all', async () => {
  write();
  expect(await start()).toEqual([{ kind: 'persona', contentId: 'shopper', change: 'published' }]);
  expect(await start()).toEqual([]);
  const [first] = await store.currentVersions('persona');
  write({ name: 'Paula Reed' });
  expect(await start()).toHaveLength(1);
  expect(await nameServed()).toBe('Paula Reed');
  expect(await store.version(first?.id ?? '')).toMatchObject({ ...first });
});

test('a file that goes back to an earlier text serves that very version again', async () => {
  write();
  await start();
  const [first] = await store.currentVersions('persona');
  write({ name: 'Paula Reed' });
  await start();
  write();
  await start();
  expect(await store.currentVersions('persona')).toEqual([first]);
});

test('a broken file leaves its last published version serving, and is not put in its place when it is there no more', async () => {
  write();
  await start();
  writeFileSync(file(), 'id: shopper\nname: [');
  const content = await own();
  expect(content.problems).toHaveLength(1);
  expect(await publishContent(content, store, at)).toEqual([]);
  expect(await nameServed()).toBe('Paul Reed');
});

test("an own file that is broken does not bring back the product's file of the same id", async () => {
  write();
  await start();
  const [product] = [...(await own()).personas.values()];
  if (!product) throw new Error('the persona loads');
  const problems = [{ file: file(), line: 1, column: 1, path: '', message: 'broken' }];
  const shadowed = new Map([['shopper', { ...product, hash: 'another', source: 'name: The product’s' }]]);
  expect(await publishContent({ personas: shadowed, rubrics: new Map(), problems }, store, at)).toEqual([]);
  expect(await nameServed()).toBe('Paul Reed');
});

test('what the studio has published since outlives a restart, until the file changes', async () => {
  write();
  await start();
  const source = stringify({ ...shopper, name: 'From the studio' });
  await store.publish({ kind: 'persona', contentId: 'shopper', hash: 'studio', source }, 'studio', at);
  expect(await start()).toEqual([]);
  expect(await nameServed()).toBe('From the studio');
  write({ name: 'Paula Reed' });
  await start();
  expect(await nameServed()).toBe('Paula Reed');
});

test('a file that is gone is withdrawn; what the studio made stays', async () => {
  write();
  await start();
  await store.publish({ kind: 'persona', contentId: 'made', hash: 'studio', source: 'name: Made' }, 'studio', at);
  rmSync(file());
  expect(await start()).toEqual([{ kind: 'persona', contentId: 'shopper', change: 'withdrawn' }]);
  expect((await store.currentVersions('persona')).map(({ contentId }) => contentId)).toEqual(['made']);
  expect(await start()).toEqual([]);
  write();
  await start();
  expect(await store.currentVersions('persona')).toHaveLength(2);
});
