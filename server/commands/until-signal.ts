/**
 * Resolves on the first SIGINT or SIGTERM. Later ones are ignored: npm and terminals send a signal to the whole group, so that it may
 * arrive twice, and stopping is already under way.
 */
export function untilSignal(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve());
  return promise;
}
