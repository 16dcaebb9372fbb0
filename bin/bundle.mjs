// The server in a few files, for a quick start: of the 1.6 s that a start took, half was finding and linking nine hundred modules. Made by `npm run build` and wherever the page is built; used by the launcher as long as it is of this very source, and
// never needed: without it the source runs as it is. Plain JavaScript that Node 20 can load, as the launcher does.
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'node_modules/.cache/server');
/** Not put in: what is native, or is loaded only where it is set up. */
const outside = /^(node:|better-sqlite3$|@node-rs\/|openai($|\/)|openid-client$|vite($|\/)|typescript$)/;

/** A name for the source as it is now: every file's name, size and time of change, and what is installed. */
function sourceKey() {
  const hash = createHash('sha256').update(root);
  const note = (path) => {
    const { size, mtimeMs } = lstatSync(path);
    hash.update(`${path} ${size} ${mtimeMs}\n`);
  };
  const walk = (path) => {
    for (const entry of readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const inside = join(path, entry.name);
      if (entry.isDirectory()) walk(inside);
      else if (/\.(ts|json)$/.test(entry.name)) note(inside);
    }
  };
  walk(join(root, 'server'));
  note(join(root, 'package-lock.json'));
  return hash.digest('hex').slice(0, 16);
}

/** What the launcher runs instead of server/cli.ts; undefined where there is none of this source. */
export function freshBundle() {
  try {
    const file = join(folder, sourceKey(), 'cli.mjs');
    return existsSync(file) ? file : undefined;
  } catch {
    return undefined;
  }
}

/** Makes it of the source as it is. The draft gets its name when it is whole; older ones go. */
async function makeBundle() {
  const key = sourceKey();
  if (existsSync(join(folder, key))) return;
  // It comes with vite.
  const { rolldown } = await import('rolldown');
  const draft = join(folder, `${key}.${process.pid}`);
  const bundle = await rolldown({
    input: join(root, 'server/cli.ts'),
    platform: 'node',
    external: outside,
    plugins: [
      {
        name: 'own-place',
        // Files are read, and workers started, from where the source lies.
        transform(code, id) {
          if (!id.startsWith(join(root, 'server') + sep) || !code.includes('import.meta.url')) return null;
          return { code: code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href)) };
        },
      },
    ],
  });
  await bundle.write({ dir: draft, format: 'esm', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' });
  renameSync(draft, join(folder, key));
  // A server that still runs may have parts of its own to load: what is younger than a week stays.
  const others = readdirSync(folder).map((name) => ({ name, at: lstatSync(join(folder, name)).mtimeMs }));
  const old = Date.now() - 7 * 24 * 3600_000;
  for (const { name, at } of others) if (name !== key && at < old) rmSync(join(folder, name), { recursive: true, force: true });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await makeBundle();
