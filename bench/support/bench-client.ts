import { randomUUID } from 'node:crypto';
import WebSocket from 'ws';
import { authorizationFor } from '../../test/support/signed-in.ts';

type Frame = { type: string; code?: string; conversation?: { id: string; ended: boolean } };

/** A client that does as little as it can, so that what is timed is the server. */
export type BenchClient = {
  /** The conversation it is in. */
  conversation: string;
  /** Whether the buyer has ended it. */
  ended: boolean;
  /** Starts a conversation and waits for the opening. */
  start(persona: string, seed: number): Promise<void>;
  /** Says something; resolves with the milliseconds until the whole line was there. Rejects with the code of an error. */
  turn(text: string, id?: string): Promise<number>;
  /** Ends the conversation, and waits for the report. */
  end(): Promise<void>;
  close(): Promise<void>;
};

export class Refused extends Error {
  readonly code: string;
  constructor(code: string) {
    super(`the server refused: ${code}`);
    this.code = code;
  }
}

/** Opens a practice socket. `from`: the loopback address to come from, since the server limits each by itself. */
export async function connectBench(address: string, from = '127.0.0.1'): Promise<BenchClient> {
  const socket = new WebSocket(`${address.replace(/^http/, 'ws')}api/v1/practice`, {
    headers: authorizationFor(address),
    localAddress: from,
    perMessageDeflate: false,
  });
  let waiting: { type: string; done: () => void; failed: (error: Error) => void } | undefined;
  const client: BenchClient = {
    conversation: '',
    ended: false,
    async start(persona, seed) {
      client.ended = false;
      const opened = wait('line');
      socket.send(JSON.stringify({ type: 'start', persona, seed }));
      await opened;
    },
    async turn(text, id = randomUUID()) {
      const frame = JSON.stringify({ type: 'reply', id, text });
      const since = performance.now();
      const said = wait('line');
      socket.send(frame);
      await said;
      return performance.now() - since;
    },
    async end() {
      const over = wait('ended');
      socket.send(JSON.stringify({ type: 'end' }));
      await over;
    },
    close: () =>
      new Promise((resolve) => {
        socket.once('close', () => resolve());
        socket.close();
      }),
  };
  const wait = (type: string) =>
    new Promise<void>((done, failed) => {
      waiting = { type, done, failed };
    });
  const settle = (error?: Error) => {
    const was = waiting;
    waiting = undefined;
    if (error) was?.failed(error);
    else was?.done();
  };
  socket.on('message', (data: Buffer) => {
    const frame: Frame = JSON.parse(data.toString());
    if (frame.type === 'started') client.conversation = frame.conversation?.id ?? '';
    if (frame.type === 'ended') client.ended = true;
    if (frame.type === 'error') settle(new Refused(frame.code ?? ''));
    else if (frame.type === waiting?.type) settle();
  });
  socket.on('close', () => settle(new Refused('closed')));
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  return client;
}

export const personas = ['overloaded-executive', 'cynical-shopper', 'practice-owner', 'price-war', 'french-counterpart'];

let begun = 0;
/** A turn where the conversation goes on; where it has ended, in another one, whose beginning is not timed. */
export async function timeTurn(client: BenchClient, text: string): Promise<number> {
  for (;;) {
    if (client.conversation === '' || client.ended) await client.start(personas[begun % personas.length] ?? '', begun++);
    try {
      return await client.turn(text);
    } catch (error) {
      // The end comes right after the last line.
      if (!(error instanceof Refused && error.code === 'ended')) throw error;
      client.ended = true;
    }
  }
}

/** The same for the floor: sends, and waits for the echo. */
export async function connectEcho(address: string): Promise<Pick<BenchClient, 'turn' | 'close'>> {
  const socket = new WebSocket(address.replace(/^http/, 'ws'), { perMessageDeflate: false });
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  return {
    async turn(text) {
      const frame = JSON.stringify({ type: 'reply', id: randomUUID(), text });
      const since = performance.now();
      const echoed = new Promise<void>((resolve) => socket.once('message', () => resolve()));
      socket.send(frame);
      await echoed;
      return performance.now() - since;
    },
    close: () =>
      new Promise((resolve) => {
        socket.once('close', () => resolve());
        socket.close();
      }),
  };
}
