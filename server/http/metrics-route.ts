import { BlockList, isIPv6 } from 'node:net';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Metrics } from '../metrics/metrics.ts';

/** Headers by which a proxy says that it asks for somebody else. */
const relayed = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip'];

/**
 * Whether a request comes from one of these addresses or networks (`10.0.0.0/24`), and from there itself: what a proxy passes on comes from
 * the proxy's address, whoever asked.
 */
function comesFrom(networks: readonly string[]): (request: FastifyRequest) => boolean {
  const known = new BlockList();
  for (const network of networks) {
    const [address = '', prefix] = network.split('/');
    const family = isIPv6(address) ? 'ipv6' : 'ipv4';
    if (prefix === undefined) known.addAddress(address, family);
    else known.addSubnet(address, Number(prefix), family);
  }
  return ({ headers, socket }) => {
    const address = socket.remoteAddress?.replace(/^::ffff:(?=\d+\.)/i, '');
    if (address === undefined || relayed.some((name) => headers[name] !== undefined)) return false;
    return known.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
  };
}

/** Counts every request once it is answered, and gives Prometheus what was counted: to admins, and to the addresses that are named for it. */
export function metricsRoute(app: FastifyInstance, metrics: Metrics, from: readonly string[]): void {
  app.addHook('onResponse', async (request, reply) => {
    // A socket's request ends with the socket, which may be an hour later.
    if (request.ws) return;
    const { url: route } = request.routeOptions;
    metrics.request({ method: request.method, route, status: reply.statusCode, seconds: reply.elapsedTime / 1000 });
  });
  app.get('/metrics', { config: { may: ['admin'], openTo: comesFrom(from) } }, async (_, reply) =>
    reply
      .type(metrics.contentType)
      .header('cache-control', 'no-store')
      .send(await metrics.text()),
  );
}
