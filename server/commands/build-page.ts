import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Where the built page lies. */
export const pageFolder = join(root, 'dist/web');

/** When a file, or the latest file in a folder, was changed; 0 if there is none. */
async function changedAt(path: string): Promise<number> {
  try {
    const names = await readdir(path, { recursive: true }).catch(() => ['']);
    const times = await Promise.all(names.map(async (name) => (await stat(join(path, name))).mtimeMs));
    return Math.max(0, ...times);
  } catch {
    return 0;
  }
}

/** Whether the built page is missing or older than what it is built from. */
async function isStale(): Promise<boolean> {
  const built = await changedAt(join(pageFolder, 'index.html'));
  const sources = await Promise.all(['web', 'server/domain', 'package-lock.json'].map((name) => changedAt(join(root, name))));
  return built === 0 || sources.some((changed) => changed > built);
}

/**
 * Builds the page if need be. Says on stderr what it does; a build that fails leaves the API working and the page as it was.
 */
export async function buildPageIfStale(): Promise<void> {
  if (!existsSync(join(root, 'web/index.html')))
    return console.error('candor: there is no web/index.html, so no page is built');
  if (!(await isStale())) return;
  console.error('candor: building the page…');
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  // Whoever starts the server, tests among them, may have another NODE_ENV; the page is built for use all the same.
  const run = (args: readonly string[]) => {
    const child = spawn(process.execPath, [...args], {
      cwd: root,
      stdio: ['ignore', 2, 2],
      env: { ...process.env, NODE_ENV: 'production' },
    });
    return new Promise<number | null>((resolve) => {
      child.on('error', () => resolve(null));
      child.on('exit', resolve);
    });
  };
  const code = await run([vite, 'build', 'web', '--logLevel', 'warn']);
  if (code !== 0) console.error('candor: the page could not be built (see above); run "npm run build" once that is mended');
  // For the next start, which is quicker by it; without it the source runs as it is.
  else if ((await run([join(root, 'bin/bundle.mjs')])) !== 0)
    console.error('candor: the server could not be put together for a quick start (see above); it starts all the same');
}
