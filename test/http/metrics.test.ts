import { request } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import type { ModelCall } from '../../server/llm/chat-model.ts';
import { countedModels } from '../../server/llm/counted-model.ts';
import { createMetrics, type Metrics } from '../../server/metrics/metrics.ts';
import { timed } from '../../server/metrics/timed.ts';
import { refuses, says, startFaultServer } from '../llm/fault-server.ts';
import { asking, modelAt, outcomeOf } from '../llm/model-at.ts';
import { begin, say } from '../support/practised.ts';
import { authorizationFor, fetchSignedIn } from '../support/signed-in.ts';
import { removeFolder, startTestServer, type TestServer } from '../support/test-server.ts';

let server: TestServer | undefined;
afterEach(async () => {
  await server?.close();
  if (server) removeFolder(server.folder);
  server = undefined;
});

const start = async (setup: Parameters<typeof startTestServer>[0] = {}): Promise<TestServer> => {
  server = await startTestServer(setup);
  return server;
};
const read = async ({ address }: TestServer): Promise<string> => (await fetchSignedIn(`${address}metrics`)).text();

/** Like fetch, but as nobody, and with any headers. */
const statusFor = ({ address }: TestServer, headers: Record<string, string> = {}): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    request(`${address}metrics`, { headers }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode));
    })
      .on('error', reject)
      .end();
  });

describe('what is counted', () => {
  test('requests by the pattern of their route, with method and class of status', async () => {
    const at = await start();
    await fetch(`${at.address}health`);
    await fetchSignedIn(`${at.address}api/v1/conversations/of-somebody`);
    await fetch(`${at.address}any/page/at/all`);
    await fetch(`${at.address}api/v1/nothing`, { method: 'POST', headers: { origin: new URL(at.address).origin } });
    const text = await read(at);
    const count = 'candor_http_request_duration_seconds_count';
    expect(text).toContain(`${count}{method="GET",route="/health",status="2xx"} 1`);
    expect(text).toContain(`${count}{method="GET",route="/api/v1/conversations/:id",status="4xx"} 1`);
    expect(text).toContain(`${count}{method="GET",route="/*",status="5xx"} 1`);
    expect(text).toContain(`${count}{method="POST",route="none",status="4xx"} 1`);
    expect(text).toContain('candor_errors_total{side="http",code="not-found"} 2');
    expect(text).not.toMatch(/of-somebody|any\/page/);
  });

  test('turns, sockets and errors of a talk; nothing of who talks, about what, or what is said', async () => {
    const at = await start();
    const client = await at.connect();
    const id = await begin(client);
    await say(client, 'What about my Schnabeltier?');
    client.send({ type: 'rewind', turn: 99 });
    await client.next('error').catch(() => {});
    const text = await read(at);
    expect(text).toContain('candor_turn_duration_seconds_count{turn="reply",outcome="done"} 1');
    expect(text).toContain('candor_turn_duration_seconds_count{turn="line",outcome="done"} 2');
    expect(text).toContain('candor_sockets 1');
    expect(text).toMatch(/candor_errors_total\{side="socket",code="[a-z-]+"\} 1/);
    for (const private_ of ['Schnabeltier', id, 'shopper', 'local', 'You', '127.0.0.1']) expect(text).not.toContain(private_);
    await client.close();
    await expect.poll(() => read(at)).toContain('candor_sockets 0');
  });

  test('turns that were refused, failed or given up, each as what it is', async () => {
    const metrics = createMetrics();
    const { CandorError } = await import('../../server/errors.ts');
    const throws = (error: Error) => () => Promise.reject(error);
    const stopped = AbortSignal.abort();
    await timed(metrics, 'reply', throws(new CandorError('busy', 'wait'))).catch(() => {});
    await timed(metrics, 'reply', throws(new CandorError('storage', 'full'))).catch(() => {});
    await timed(metrics, 'line', throws(new Error('broken'))).catch(() => {});
    await timed(metrics, 'line', async () => 'half a line', stopped);
    const text = await metrics.text();
    for (const [turn, outcome] of [
      ['reply', 'refused'],
      ['reply', 'failed'],
      ['line', 'failed'],
      ['line', 'given-up'],
    ])
      expect(text).toContain(`candor_turn_duration_seconds_count{turn="${turn}",outcome="${outcome}"} 1`);
  });

  test('calls to models, good and bad, by the configured name, once each, and whoever asks is still told', async () => {
    const metrics = createMetrics();
    const faulty = await startFaultServer(says('Good.'));
    const { buyer, reader } = countedModels({ buyer: modelAt(faulty.baseUrl), reader: null, writer: null }, metrics.modelCall);
    expect(reader).toBeNull();
    if (!buyer) throw new Error('no buyer');
    const good = await outcomeOf((request) => buyer.stream(request), asking());
    expect([good.text, good.call?.model]).toEqual(['Good.', 'served-model']);
    faulty.answer(refuses(401, { error: 'no' }));
    expect((await outcomeOf((request) => buyer.stream(request), asking({ purpose: 'reading' }))).error?.code).toBe(
      'unauthenticated',
    );
    await faulty.close();
    const text = await metrics.text();
    const of = (purpose: string) => `{model="asked-model",purpose="${purpose}"`;
    expect(text).toContain(`candor_model_call_duration_seconds_count${of('line')},outcome="ok"} 1`);
    expect(text).toContain(`candor_model_call_duration_seconds_count${of('reading')},outcome="unauthenticated"} 1`);
    expect(text).toContain(`candor_model_first_text_seconds_count${of('line')}} 1`);
    expect(text).toContain(`candor_model_requests_total${of('line')}} 1`);
    expect(text).not.toContain('served-model');
  });

  test('tokens, where the server counts them', async () => {
    const metrics: Metrics = createMetrics();
    const call: ModelCall = {
      model: 'm',
      attempts: 2,
      queuedMs: 0,
      firstTextMs: null,
      totalMs: 1500,
      promptTokens: 900,
      completionTokens: null,
      finish: null,
      promptCut: false,
      error: 'empty',
    };
    metrics.modelCall('m', 'reading', call);
    const text = await metrics.text();
    expect(text).toContain('candor_model_tokens_total{model="m",purpose="reading",kind="prompt"} 900');
    expect(text).not.toContain('kind="completion"');
    expect(text).toContain('candor_model_requests_total{model="m",purpose="reading"} 2');
    expect(text).not.toContain('candor_model_first_text_seconds_count');
  });

  test('also of the process itself, where it is asked for', async () => {
    expect(await createMetrics({ process: true }).text()).toMatch(/process_resident_memory_bytes \d+/);
    expect(await createMetrics().text()).not.toContain('process_');
  });
});

describe('who may read it', () => {
  test('an admin, as text for Prometheus that no cache keeps; nobody else', async () => {
    const at = await start();
    const response = await fetchSignedIn(`${at.address}metrics`);
    expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await statusFor(at)).toBe(401);
    expect(await statusFor(at, { authorization: 'Bearer nonsense' })).toBe(401);
  });

  test('an address that the configuration names, and no request that a proxy passes on from there', async () => {
    const at = await start({ metricsFrom: ['127.0.0.0/30', '::1'], trustedProxies: ['127.0.0.1'] });
    expect(await statusFor(at)).toBe(200);
    for (const header of ['x-forwarded-for', 'forwarded', 'via', 'x-real-ip', 'x-forwarded-proto'])
      expect(await statusFor(at, { [header]: '127.0.0.1' }), header).toBe(401);
    expect(await statusFor(at, { 'x-forwarded-for': '10.1.1.1', ...authorizationFor(at.address) })).toBe(200);
    expect((await fetch(`${at.address}api/v1/people`)).status).toBe(401);
  });

  test('another address stays outside', async () => {
    expect(await statusFor(await start({ metricsFrom: ['10.0.0.0/8', '2001:db8::/32'] }))).toBe(401);
  });
});
