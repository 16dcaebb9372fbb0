/**
 * Resolves on the first SIGINT, SIGTERM or SIGHUP. Later ones are ignored: npm and terminals send a signal to the whole group, so that it
 * may arrive twice, and stopping is already under way.
 */
export function untilSignal(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  return promise;
}

/**
 * Ends this process at once when the launcher that holds a channel to it is killed, so that no server stays behind on its port. What
 * was acknowledged is on disk by then.
 */
export function endWithLauncher(): void {
  process.once('disconnect', () => process.exit(1));
  process.channel?.unref();
}
