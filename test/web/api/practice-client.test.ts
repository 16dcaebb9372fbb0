import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ServerFrame } from '../../../server/domain/protocol.ts';
import type { Socket } from '../../../web/api/frames.ts';
import { memoryIn } from '../../../web/api/memory.ts';
import { PracticeClient } from '../../../web/api/practice-client.ts';
import { buyer, learner, refusal, started } from './frames.ts';

/** A socket whose other end is the test. */
class TestSocket implements Socket {
  onopen: Socket['onopen'] = null;
  onmessage: Socket['onmessage'] = null;
  onclose: Socket['onclose'] = null;
  readonly sent: { type: string; [key: string]: unknown }[] = [];
  closed = false;

  send(data: string): void {
    this.sent.push(JSON.parse(data));
  }
  close(): void {
    this.closed = true;
  }
  connect(): void {
    this.onopen?.call({} as WebSocket, new Event('open'));
  }
  give(...frames: ServerFrame[]): void {
    for (const frame of frames)
      this.onmessage?.call({} as WebSocket, new MessageEvent('message', { data: JSON.stringify(frame) }));
  }
  break(): void {
    this.onclose?.call({} as WebSocket, new CloseEvent('close'));
  }
}

const stored = new Map<string, string>();
const storage = {
  getItem: (key: string) => stored.get(key) ?? null,
  setItem: (key: string, value: string) => void stored.set(key, value),
  removeItem: (key: string) => void stored.delete(key),
};

let sockets: TestSocket[] = [];
const last = (): TestSocket => {
  const socket = sockets.at(-1);
  if (!socket) throw new Error('no socket was opened');
  return socket;
};
const client = () => {
  let ids = 0;
  return new PracticeClient({
    open: () => {
      sockets.push(new TestSocket());
      return last();
    },
    memory: memoryIn(storage),
    newId: () => `id-${++ids}`,
    random: () => 0.5,
    patienceMs: 5_000,
  });
};

beforeEach(() => {
  vi.useFakeTimers();
  sockets = [];
  stored.clear();
});
afterEach(() => vi.useRealTimers());

test('starting sends one frame and gives the new conversation', async () => {
  const practice = client();
  const opened = practice.start({ persona: 'p' });
  last().connect();
  expect(last().sent).toEqual([{ type: 'start', persona: 'p' }]);
  last().give(started('c', [buyer(0, 'Yes?')]));
  await expect(opened).resolves.toBe('c');
  expect(practice.getState()).toMatchObject({ connection: 'open', liveTurn: 0 });
});

test('a start that was never sent is sent on the next connection', async () => {
  const practice = client();
  const opened = practice.start({ persona: 'p' });
  last().break();
  await vi.advanceTimersByTimeAsync(400);
  last().connect();
  last().give(started('c'));
  await expect(opened).resolves.toBe('c');
  expect(sockets).toHaveLength(2);
});

test('a start that may have arrived is not sent again by itself', async () => {
  const practice = client();
  const opened = practice.start({ persona: 'p' });
  last().connect();
  last().break();
  await expect(opened).rejects.toMatchObject({ code: 'connection-lost' });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sockets).toHaveLength(1);
});

test('a start given up before it went out is known to have come to nothing, and one that may have arrived is not', async () => {
  const practice = client();
  const unsent = practice.start({ persona: 'p' });
  last().break();
  practice.leave();
  await expect(unsent).rejects.toMatchObject({ code: 'left' });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sockets).toHaveLength(1);
  const sent = practice.start({ persona: 'p' });
  last().connect();
  practice.leave();
  await expect(sent).rejects.toMatchObject({ code: 'connection-lost' });
});

test('a refused start says why', async () => {
  const practice = client();
  const opened = practice.start({ persona: 'nobody' });
  last().connect();
  last().give(refusal('not-found', false));
  await expect(opened).rejects.toMatchObject({ code: 'not-found', message: 'about not-found' });
  expect(last().closed).toBe(true);
});

test('a broken connection is made anew with growing pauses and resumes', async () => {
  const practice = client();
  practice.resume('c');
  last().connect();
  last().give(started('c'));
  last().break();
  expect(practice.getState().connection).toBe('waiting');
  await vi.advanceTimersByTimeAsync(399);
  expect(sockets).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(sockets).toHaveLength(2);
  last().break();
  await vi.advanceTimersByTimeAsync(799);
  expect(sockets).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(1);
  last().connect();
  expect(last().sent).toEqual([{ type: 'resume', conversation: 'c' }]);
  last().give(started('c'));
  expect(practice.getState()).toMatchObject({ connection: 'open', recoveries: 1 });
});

test('a reply that was not acknowledged is sent again under the same id', async () => {
  const practice = client();
  practice.resume('c');
  last().connect();
  last().give(started('c', [buyer(0, 'Yes?')]));
  practice.reply('Hello.');
  last().break();
  await vi.advanceTimersByTimeAsync(400);
  last().connect();
  last().give(started('c', [buyer(0, 'Yes?')]));
  expect(last().sent[1]).toEqual({ type: 'reply', id: 'id-1', text: 'Hello.' });
  last().give({ type: 'accepted', id: 'id-1', turn: 1 });
  expect(practice.getState().turns.map(({ text }) => text)).toEqual(['Yes?', 'Hello.']);
  expect([...stored.keys()]).toEqual([]);
});

test('a reply that had arrived is not sent again', async () => {
  const practice = client();
  practice.resume('c');
  last().connect();
  last().give(started('c', [buyer(0, 'Yes?')]));
  practice.reply('Hello.');
  last().break();
  await vi.advanceTimersByTimeAsync(400);
  last().connect();
  last().give(started('c', [buyer(0, 'Yes?'), learner(1, 'Hello.', 'id-1')]));
  expect(last().sent.map(({ type }) => type)).toEqual(['resume']);
  expect([...stored.keys()]).toEqual([]);
});

test('a reply said without a connection outlives a reload and goes out once', () => {
  const before = client();
  before.resume('c');
  last().connect();
  last().give(started('c'));
  last().break();
  before.reply('Hello.');
  before.leave();

  const after = client();
  after.resume('c');
  last().connect();
  last().give(started('c'));
  expect(last().sent).toEqual([
    { type: 'resume', conversation: 'c' },
    { type: 'reply', id: 'id-1', text: 'Hello.' },
  ]);
});

test('without an acknowledgement in time the connection counts as dead', async () => {
  const practice = client();
  practice.resume('c');
  last().connect();
  last().give(started('c'));
  practice.reply('Hello.');
  await vi.advanceTimersByTimeAsync(4_999);
  expect(practice.getState().connection).toBe('open');
  await vi.advanceTimersByTimeAsync(1);
  expect(practice.getState().connection).toBe('waiting');
  expect(sockets[0]?.closed).toBe(true);
});

test('a busy buyer gets the reply after the line', () => {
  const practice = client();
  practice.resume('c');
  last().connect();
  last().give(started('c', [learner(0, 'First.', 'theirs')]));
  practice.reply('Hello.');
  last().give(refusal('busy', true, 'id-1'));
  expect(last().sent.filter(({ type }) => type === 'reply')).toHaveLength(1);
  last().give({ type: 'line', turn: 1, text: 'Yes?' });
  expect(last().sent.filter(({ type, id }) => type === 'reply' && id === 'id-1')).toHaveLength(2);
});

test('a passing trouble is met by sending again after a pause', async () => {
  const practice = client();
  practice.resume('c');
  last().connect();
  last().give(started('c'));
  practice.reply('Hello.');
  last().give(refusal('storage', true, 'id-1'));
  expect(practice.getState().problem?.code).toBe('storage');
  await vi.advanceTimersByTimeAsync(1_600);
  expect(last().sent.filter(({ type }) => type === 'reply')).toHaveLength(2);
  last().give({ type: 'accepted', id: 'id-1', turn: 0 });
  expect(practice.getState().problem).toBeNull();
});

test('a reply from another window has the transcript fetched anew', () => {
  const practice = client();
  practice.resume('c');
  last().connect();
  last().give(started('c'), { type: 'accepted', id: 'theirs', turn: 0 });
  expect(last().sent.map(({ type }) => type)).toEqual(['resume', 'resume']);
});

test('going back gives the branch and serves it from then on', async () => {
  const practice = client();
  practice.resume('c');
  last().connect();
  last().give(started('c', [learner(0, 'Hello.', 'x'), buyer(1, 'Hm.')]));
  const branch = practice.rewind('c', 0);
  expect(last().sent.at(-1)).toEqual({ type: 'rewind', turn: 0 });
  last().give(started('d', []));
  await expect(branch).resolves.toBe('d');
  practice.resume('d');
  expect(sockets).toHaveLength(1);
});

test('going back in a conversation that is not open resumes it first', async () => {
  const practice = client();
  const branch = practice.rewind('c', 2);
  last().connect();
  last().give(started('c', [], { ended: true }));
  expect(last().sent).toEqual([
    { type: 'resume', conversation: 'c' },
    { type: 'rewind', turn: 2 },
  ]);
  last().give(started('d'));
  await expect(branch).resolves.toBe('d');
});

test('a refused way back leaves the conversation as it was', async () => {
  const practice = client();
  practice.resume('c');
  last().connect();
  last().give(started('c', [learner(0, 'Hello.', 'x'), buyer(1, 'Hm.')]));
  const branch = practice.rewind('c', 1);
  last().give(refusal('bad-frame', false));
  await expect(branch).rejects.toMatchObject({ code: 'bad-frame' });
  expect(practice.getState()).toMatchObject({ connection: 'open', head: { id: 'c' }, problem: { code: 'bad-frame' } });
});

test('a conversation that does not exist is not asked for again', async () => {
  const practice = client();
  practice.resume('nope');
  last().connect();
  last().give(refusal('not-found', false));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sockets).toHaveLength(1);
  expect(practice.getState().problem?.code).toBe('not-found');
});

test('what is no frame is passed over', () => {
  const practice = client();
  practice.resume('c');
  last().connect();
  last().onmessage?.call({} as WebSocket, new MessageEvent('message', { data: '{' }));
  last().give(started('c'));
  expect(practice.getState().connection).toBe('open');
});
