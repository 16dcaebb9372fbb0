import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';

const Body = z.looseObject({
  model: z.string(),
  messages: z.array(z.object({ role: z.string(), content: z.string() })),
  stream: z.boolean().optional(),
  response_format: z.looseObject({ type: z.string() }).optional(),
});
export type AskedBody = z.infer<typeof Body>;

/** One call as the server got it. `number` counts from 1; `gone` resolves when the client has hung up. */
export type Asked = { body: AskedBody; number: number; path: string; key: string | undefined; gone: Promise<void> };

/** How a server answers one call. */
export type Answer = (asked: Asked, response: ServerResponse) => void | Promise<void>;

export type FaultServer = {
  /** With `/v1`. */
  baseUrl: string;
  readonly asked: Asked[];
  /** From now on it answers so. */
  answer(answer: Answer): void;
  close(): Promise<void>;
};

/** A model server of our own on a free port that answers as it is told: well, or with any fault that real servers have shown. */
export async function startFaultServer(first: Answer = says('Good.')): Promise<FaultServer> {
  let current = first;
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    const gone = new Promise<void>((resolve) => response.on('close', resolve));
    const body = Body.parse(JSON.parse(await textOf(request)));
    const call = { body, number: asked.length + 1, path: request.url ?? '', key: request.headers.authorization, gone };
    asked.push(call);
    await current(call, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('the fault server has no port');
  return {
    baseUrl: `http://127.0.0.1:${address.port}/v1`,
    asked,
    answer(answer) {
      current = answer;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request) text += part;
  return text;
}

export const sse = (response: ServerResponse): ServerResponse =>
  response.headersSent ? response : response.writeHead(200, { 'content-type': 'text/event-stream' });

export const event = (response: ServerResponse, data: unknown): void => {
  sse(response).write(`data: ${typeof data === 'string' ? data : JSON.stringify(data)}\n\n`);
};

/** A piece of text; any other delta may be given. */
export const delta = (response: ServerResponse, content: string | object, finish: string | null = null): void =>
  event(response, {
    model: 'served-model',
    choices: [{ index: 0, delta: typeof content === 'string' ? { content } : content, finish_reason: finish }],
  });

export const finish = (response: ServerResponse, reason = 'stop', usage?: object): void => {
  delta(response, {}, reason);
  if (usage) event(response, { model: 'served-model', choices: [], usage });
  event(response, '[DONE]');
  response.end();
};

/** A good answer, in pieces of some characters. Its tokens are counted as four characters each, unless told otherwise. */
export const says =
  (text: string, usage?: object): Answer =>
  ({ body }, response) => {
    delta(response, { role: 'assistant', content: '' });
    for (const piece of text.match(/[\s\S]{1,12}/g) ?? []) delta(response, piece);
    const characters = body.messages.reduce((sum, { content }) => sum + content.length, 0);
    finish(response, 'stop', usage ?? { prompt_tokens: Math.ceil(characters / 4), completion_tokens: 5 });
  };

/** An error before anything else. */
export const refuses =
  (status: number, body: object | string, headers: Record<string, string> = {}): Answer =>
  (_, response) => {
    const type = typeof body === 'string' ? 'text/html' : 'application/json';
    response.writeHead(status, { 'content-type': type, ...headers });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };

/** One answer after the other; the last one for all further calls. */
export const inTurn = (...answers: Answer[]): Answer => {
  let next = 0;
  return (asked, response) => answers[Math.min(next++, answers.length - 1)]?.(asked, response);
};

/** Takes the call and never answers: all its slots are taken. */
export const silent: Answer = () => {};

/** Says some words and then nothing but keep-alive comments, until the client hangs up. */
export const stalls =
  (words: string, everyMs = 10): Answer =>
  async ({ gone }, response) => {
    delta(response, words);
    const timer = setInterval(() => response.write(': keep-alive\n\n'), everyMs);
    await gone;
    clearInterval(timer);
  };

/** Says some words and kills the connection. */
export const dies =
  (words: string): Answer =>
  (_, response) => {
    delta(response, words);
    response.write('', () => response.destroy());
  };

/** Says some words and ends as if all were well, without a finish reason. */
export const endsEarly =
  (words: string): Answer =>
  (_, response) => {
    sse(response);
    if (words !== '') delta(response, words);
    event(response, '[DONE]');
    response.end();
  };
