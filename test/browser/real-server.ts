import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { authorizationFor, signIn } from '../support/signed-in.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

export type RealServer = {
  /** Without a slash at the end. */
  url: string;
  /** The first line it printed: the link that signs the owner in. */
  link: string;
  /** Signs a browser in as the owner, as if it had been there before. */
  cookie: { name: string; value: string; url: string };
  /** Ends the process at once, as a crash would. */
  kill(): Promise<void>;
  /** Starts it again on the same port and data. */
  restart(): Promise<void>;
  /** Stops it and removes its data. */
  close(): Promise<void>;
};

/** The product as it is installed: its own process, a data folder of its own, a free port. */
export async function startRealServer(): Promise<RealServer> {
  const data = mkdtempSync(join(tmpdir(), 'candor-data-'));
  let child = spawnServer(data, 0);
  const link = await addressOf(child);
  const { origin: url } = new URL(link);
  signIn(url, data);
  const value = authorizationFor(url).authorization?.replace('Bearer ', '') ?? '';
  return {
    url,
    link,
    cookie: { name: 'candor', value, url },
    async kill() {
      await ended(child, 'SIGKILL');
    },
    async restart() {
      child = spawnServer(data, Number(new URL(url).port));
      await addressOf(child);
    },
    async close() {
      if (child.exitCode === null && child.signalCode === null) await ended(child, 'SIGTERM');
      rmSync(data, { recursive: true, force: true });
    },
  };
}

function spawnServer(data: string, port: number): ChildProcess {
  return spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(root, 'server/cli.ts'), 'serve'], {
    cwd: root,
    env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', CANDOR_DATA: data },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** The address that the server prints. */
async function addressOf(child: ChildProcess): Promise<string> {
  if (!child.stdout || !child.stderr) throw new Error('the server was started without pipes');
  let log = '';
  child.stderr.on('data', (chunk) => {
    log = (log + String(chunk)).slice(-4_000);
  });
  for await (const line of createInterface(child.stdout)) if (line.startsWith('http://')) return line.replace(/\/$/, '');
  throw new Error(`the server ended before it gave its address:\n${log}`);
}

const ended = (child: ChildProcess, signal: NodeJS.Signals): Promise<void> =>
  new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill(signal);
  });
