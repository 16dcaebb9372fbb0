#!/usr/bin/env node
// Starts Candor on a Node that is new enough. Plain JavaScript that Node 20 can run:
// where this Node is too old, the one bundled as an optional dependency takes over.
//   candor COMMAND …             runs server/cli.ts
//   candor --run FILE.js …       runs another script under the same Node (npm scripts use this)
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freshBundle } from './bundle.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const [major, minor] = process.versions.node.split('.').map(Number);
const newEnough = major > 22 || (major === 22 && minor >= 18);

/** Path of the Node to run under: this one, or the bundled one for this platform; undefined if there is neither. */
function findNode() {
  if (newEnough) return process.execPath;
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const binary = platform === 'win' ? 'node.exe' : 'node';
  try {
    return createRequire(import.meta.url).resolve(`node-${platform}-${process.arch}/bin/${binary}`);
  } catch {
    return undefined;
  }
}

const node = findNode();
if (!node) {
  console.error(
    `candor: Node ${process.versions.node} is too old, and no bundled Node is installed for ${process.platform}-${process.arch}. ` +
      'Install Node 24, or run npm ci without --omit=optional.',
  );
  process.exit(2);
}
const args = process.argv.slice(2);
const script = args[0] === '--run' ? args.slice(1) : [freshBundle() ?? join(root, 'server/cli.ts'), ...args];
// V8 gives what is new up to twice this room where it gets it. `score` and a house full of talks then take a hundred megabytes more, and are no faster.
// What is old it lets grow to a multiple of what lives before it looks what is no longer used: by six tenths an idle server takes 70 to 100 MB less.
const flags = ['--disable-warning=ExperimentalWarning', '--max-semi-space-size=16', '--heap-growing-percent=60'];
const child = spawn(node, [...flags, ...script], {
  // The channel tells the child when this process is killed outright: a server must not stay behind.
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  env: { NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/node'), ...process.env },
});
// Once: later ones are ignored, and one that came in while the child is ending would kill it.
let passedOn = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => {
    if (!passedOn) child.kill(signal);
    passedOn = true;
  });
child.on('error', (error) => {
  console.error(`candor: cannot start ${node}: ${error.message}`);
  process.exit(2);
});
child.on('exit', (code, signal) => {
  if (signal) process.kill(process.pid, 'SIGKILL');
  else process.exit(code ?? 1);
});
