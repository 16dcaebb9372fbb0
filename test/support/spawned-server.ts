import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { addressIn, signIn } from './signed-in.ts';

export type SpawnedServer = {
  address: string;
  process: ChildProcess;
  /** All lines on stdout so far, and everything on stderr. */
  out: string[];
  err(): string;
  exited: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
};

const path = (file: string) => fileURLToPath(new URL(`../../${file}`, import.meta.url));

/** Starts a server in a process of its own on a free port, waits for its address, and signs tests in. It plays no turns with itself, unless `env` says so. */
export async function spawnServer(args: readonly string[], env: Record<string, string>): Promise<SpawnedServer> {
  // With the room in memory that the launcher gives, where this was started by it.
  const room = process.execArgv.filter((flag) => /^--(max-semi-space-size|heap-growing-percent)=/.test(flag));
  const child = spawn(process.execPath, [...room, ...args], {
    env: { ...process.env, PORT: '0', CANDOR_WARM_UP_TURNS: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // A test that fails half-way must not leave its server behind.
  process.once('exit', () => child.kill('SIGKILL'));
  let err = '';
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const exited = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) =>
    child.on('exit', (code, signal) => resolve({ code, signal })),
  );
  const out: string[] = [];
  const address = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => {
      out.push(line);
      resolve(addressIn(line));
    });
    exited.then(({ code }) => reject(new Error(`the server ended with ${code}: ${err}`)));
  });
  if (env.CANDOR_DATA !== undefined) signIn(address, env.CANDOR_DATA);
  return { address, process: child, out, err: () => err, exited };
}

/** The server without the building of the page; `held`: no line after the opening is ever finished. */
export const spawnTestServer = (dataFolder: string, held = false, env: Record<string, string> = {}): Promise<SpawnedServer> =>
  spawnServer([path('test/support/run-test-server.ts'), ...(held ? ['held'] : [])], { CANDOR_DATA: dataFolder, ...env });

/** The server as a user starts it. */
export const spawnCandor = (env: Record<string, string>): Promise<SpawnedServer> =>
  spawnServer([path('bin/candor.mjs'), 'serve'], env);
