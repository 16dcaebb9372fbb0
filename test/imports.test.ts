import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Folders of server/ from the bottom up: each imports only from lower ones and itself. */
const levels = [
  ['domain', 'language'],
  ['llm', 'transcripts'],
  ['reading', 'scoring', 'buyer', 'content', 'storage', 'metrics'],
  ['practice', 'review', 'accounts'],
  // The studio plays personas against their own tests, and marks replies that are tried out.
  ['calls', 'studio'],
  ['http', 'commands'],
];
const levelOf = (folder: string) => levels.findIndex((level) => level.includes(folder));

/** Packages that belong to one folder; what uses them there is the only code that knows them. `server` is server/*.ts itself. */
const packagesOf: Record<string, string[]> = {
  openai: ['llm'],
  kysely: ['storage'],
  'better-sqlite3': ['storage'],
  yaml: ['content'],
  chokidar: ['content'],
  leven: ['content'],
  '@prometheus-io/client': ['metrics'],
  fastify: ['http', 'server'],
  '@fastify/helmet': ['http'],
  'openid-client': ['accounts'],
  '@fastify/static': ['http'],
  '@fastify/websocket': ['server'],
  ws: ['http'],
};

/** `server/practice/start.ts` lies in `practice`, `server/app.ts` in `server`, `web/…` in `web`. */
function folderOf(file: string): string {
  const [top = '', folder = '', ...rest] = file.split('/');
  return top === 'server' && rest.length > 0 ? folder : top;
}

/** Why a file may not import another file or a package; undefined if it may. `typeOnly`: nothing of it is there at run time. */
function forbidden(file: string, imported: string, typeOnly: boolean): string | undefined {
  const folder = folderOf(file);
  if (!/^(server|web)\//.test(imported)) return forbiddenPackage(folder, imported);
  const target = folderOf(imported);
  if (folder === 'web') {
    if (target === 'web') return undefined;
    if (target !== 'domain') return 'web imports from server/domain alone';
    return typeOnly ? undefined : 'web imports types alone, so that zod stays out of the page';
  }
  if (target === 'web') return 'server does not import web';
  if (folder === 'server' || folder === target) return undefined;
  if (target === 'server') {
    const open = imported === 'server/errors.ts' && folder !== 'domain';
    return open || folder === 'commands' ? undefined : 'only commands import what puts everything together';
  }
  if (folder === 'language' && target === 'domain') return undefined;
  if (levelOf(folder) < 0 || levelOf(target) < 0)
    return `the folder ${levelOf(folder) < 0 ? folder : target} has no level here`;
  return levelOf(target) < levelOf(folder) ? undefined : `${target} is not below ${folder}`;
}

function forbiddenPackage(folder: string, imported: string): string | undefined {
  if (folder === 'domain') return imported === 'zod' ? undefined : 'domain imports zod alone';
  const name = imported
    .split('/')
    .slice(0, imported.startsWith('@') ? 2 : 1)
    .join('/');
  const owners = packagesOf[name];
  return owners === undefined || owners.includes(folder) ? undefined : `${name} belongs to ${owners.join(', ')}`;
}

const importPattern =
  /(?:^|\n)\s*(import|export)\s+(type\s)?[^;'"]*?from\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)import\s+['"]([^'"]+)['"]/g;

/** What a file imports: paths from the root, or packages. */
function importsOf(file: string): { imported: string; typeOnly: boolean }[] {
  const source = readFileSync(join(root, file), 'utf8');
  return [...source.matchAll(importPattern)].map(([, , type, from, called, bare]) => {
    const imported = from ?? called ?? bare ?? '';
    const path = imported.startsWith('.')
      ? relative(root, join(root, dirname(file), imported)).replaceAll('\\', '/')
      : imported;
    return { imported: path, typeOnly: type !== undefined };
  });
}

test('imports go one way', () => {
  const files = globSync(['server/**/*.ts', 'web/**/*.{ts,tsx}'], { cwd: root }).map((file) => file.replaceAll('\\', '/'));
  expect(files.length).toBeGreaterThan(50);
  const wrong = files
    .filter((file) => !file.endsWith('vite.config.ts'))
    .flatMap((file) =>
      importsOf(file).flatMap(({ imported, typeOnly }) => {
        const why = forbidden(file, imported, typeOnly);
        return why === undefined ? [] : [`${file} imports ${imported}: ${why}`];
      }),
    );
  expect(wrong).toEqual([]);
});

test.each([
  ['server/domain/act.ts', 'server/errors.ts'],
  ['server/domain/act.ts', 'yaml'],
  ['server/domain/act.ts', 'server/language/tokens.ts'],
  ['server/reading/reader.ts', 'server/buyer/buyer.ts'],
  ['server/storage/store.ts', 'server/practice/start.ts'],
  ['server/practice/start.ts', 'server/http/openapi.ts'],
  ['server/practice/start.ts', 'kysely'],
  ['server/reading/reader.ts', 'openai'],
  ['server/llm/chat-model.ts', 'server/reading/embedded/reader.ts'],
  ['server/http/openapi.ts', 'server/app.ts'],
  ['server/http/openapi.ts', 'server/commands/serve.ts'],
  ['server/new-folder/file.ts', 'server/domain/act.ts'],
  ['server/practice/start.ts', 'web/app.tsx'],
  ['web/app.tsx', 'server/practice/start.ts'],
  ['web/app.tsx', 'server/domain/act.ts'],
])('the rule finds that %s may not import %s', (file, imported) => {
  expect(forbidden(file, imported, false)).toBeTypeOf('string');
});

test('the adapter alone knows the client of model servers', () => {
  const files = globSync('server/**/*.ts', { cwd: root }).map((file) => file.replaceAll('\\', '/'));
  const knowing = files.filter((file) => importsOf(file).some(({ imported }) => /^openai(\/|$)/.test(imported)));
  expect(knowing.length).toBeGreaterThan(0);
  expect(knowing.filter((file) => !file.startsWith('server/llm/openai/'))).toEqual([]);
});

test('imports of every form are seen', () => {
  const found = importsOf('server/cli.ts').map(({ imported }) => imported);
  expect(found).toEqual(expect.arrayContaining(['server/errors.ts', 'server/commands/serve.ts']));
  expect(importsOf('server/practice/start.ts')).toContainEqual({ imported: 'server/domain/principal.ts', typeOnly: true });
});
