import WebSocket from 'ws';
import { ServerFrame } from '../../server/domain/protocol.ts';
import { authorizationFor } from './signed-in.ts';

type Type = ServerFrame['type'];
export type Frame<T extends Type> = Extract<ServerFrame, { type: T }>;

const isOf = <T extends Type>(frame: ServerFrame, type: T): frame is Frame<T> => frame.type === type;

/** A client of the practice socket that waits for frames. Every frame it gets is checked against the contract. */
export type PracticeClient = {
  /** All frames so far. */
  readonly frames: ServerFrame[];
  send(frame: object | string | Buffer): void;
  /** The next frame of a type that has not been waited for yet; those before it count as seen. */
  next<T extends Type>(type: T): Promise<Frame<T>>;
  /** Resolves with the code when the socket is closed. */
  readonly closed: Promise<number>;
  close(): Promise<void>;
};

export async function connect(address: string, headers: Record<string, string> = {}): Promise<PracticeClient> {
  const socket = new WebSocket(`${address.replace(/^http/, 'ws')}api/v1/practice`, {
    headers: { ...authorizationFor(address), ...headers },
  });
  const frames: ServerFrame[] = [];
  let seen = 0;
  let wake: () => void = () => {};
  let over = false;
  const closed = new Promise<number>((resolve) =>
    socket.on('close', (code) => {
      over = true;
      wake();
      resolve(code);
    }),
  );
  socket.on('message', (data) => {
    frames.push(ServerFrame.parse(JSON.parse(data.toString())));
    wake();
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  return {
    frames,
    closed,
    send: (frame) => socket.send(typeof frame === 'string' || Buffer.isBuffer(frame) ? frame : JSON.stringify(frame)),
    async next(type) {
      for (;;) {
        while (seen < frames.length) {
          const frame = frames[seen++];
          if (frame && isOf(frame, type)) return frame;
          if (frame?.type === 'error') throw new Error(`waited for ${type}, got an error: ${frame.code}: ${frame.message}`);
        }
        if (over) throw new Error(`the socket closed while waiting for ${type}`);
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
    async close() {
      socket.close();
      await closed;
    },
  };
}
