import { existsSync } from 'node:fs';
import { watch } from 'chokidar';

/** How long a file must lie still before it is read: an editor writes in several goes. */
const stillMs = 100;

export type Watching = { stop(): Promise<void> };

/**
 * Calls `changed` after YAML files in the folders, or anything else that ends in .yaml, have changed, come or gone: once for changes that come
 * together, never twice at a time. Folders that are not there are left out. Resolves once changes are seen.
 */
export async function watchContent(paths: readonly string[], changed: () => Promise<void>): Promise<Watching> {
  const watcher = watch(
    paths.filter((path) => existsSync(path)),
    {
      ignoreInitial: true,
      ignored: (path, stats) => stats?.isFile() === true && !path.endsWith('.yaml'),
      awaitWriteFinish: { stabilityThreshold: stillMs, pollInterval: stillMs / 2 },
    },
  );
  let due = false;
  let running: Promise<void> | undefined;
  const run = async () => {
    while (due) {
      due = false;
      await changed();
    }
    running = undefined;
  };
  watcher.on('all', () => {
    due = true;
    running ??= run();
  });
  await new Promise<void>((resolve, reject) => {
    watcher.once('ready', resolve);
    // A later one must not end the server: what is not seen is published at the next change or start.
    watcher.on('error', reject);
  });
  return {
    async stop() {
      await watcher.close();
      await running;
    },
  };
}
