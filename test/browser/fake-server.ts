import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import fastifyWebsocket from '@fastify/websocket';
import Fastify from 'fastify';
import type { WebSocket } from 'ws';
import type { Progress } from '../../server/domain/progress.ts';
import { ClientFrame, type ServerFrame } from '../../server/domain/protocol.ts';
import { fakeAccounts } from './fake-accounts.ts';
import { fakeCoaching } from './fake-coaching.ts';
import { epilogue, hint, lines, marksFor, opening, outcome, personas, rubric } from './fake-content.ts';
import { fakeDrills } from './fake-drills.ts';
import { fakeProgress } from './fake-progress.ts';
import { betterOf, debriefOf, partingsIn, publicPart, recordOf, shown, summaryOf, type Talk } from './fake-talk.ts';

/** What a test can do to the server while a page uses it. */
export type FakeServer = {
  url: string;
  talks: Map<string, Talk>;
  /** Frames that pages have sent, in order. */
  received: ClientFrame[];
  /** What it says of the learner's progress from now on; at first, that there is none. */
  say(progress: Progress): void;
  /** A coach answers the disputes of a talk, remarks on it and returns it. */
  returnTalk(id: string): void;
  /** Cuts all connections and takes no new ones, until `restore`. */
  cut(): void;
  restore(): void;
  /** The next reply is put on disk, and then the connection breaks before the acknowledgement is out. */
  breakBeforeAccepting(): void;
  /** The next reply is refused with this error. */
  refuseNext(error: { code: string; message: string; retryable: boolean }): void;
  /** Lines stop after their first piece until `speak`. */
  hold(): void;
  speak(): void;
  close(): Promise<void>;
};

/**
 * A scripted stand-in for the server: the same frames and answers, made-up content, and faults on demand. It serves the built page, so
 * that tests of connection losses and errors need no persona, no engine and no disk.
 */
export async function startFakeServer({ empty = false }: { empty?: boolean } = {}): Promise<FakeServer> {
  const talks = new Map<string, Talk>();
  const received: ClientFrame[] = [];
  const sockets = new Map<WebSocket, string | null>();
  let down = false;
  let breaking = false;
  let held = false;
  let progress = fakeProgress(0);
  let waiting: (() => void)[] = [];
  let refusal: { code: string; message: string; retryable: boolean } | null = null;

  const app = Fastify();
  await app.register(fastifyWebsocket);
  await app.register(fastifyStatic, { root: fileURLToPath(new URL('../../dist/web', import.meta.url)), wildcard: true });

  const missing = (what: string) => ({ error: { code: 'not-found', message: `There is no ${what}.` } });
  app.addHook('onRequest', async (request) => {
    if (down && request.url.startsWith('/api/')) request.raw.socket.destroy();
  });
  fakeAccounts(app);
  fakeDrills(app);
  const { returnTalk } = fakeCoaching(app, talks);
  app.get('/api/v1/personas', async () => ({ personas: empty ? [] : personas.map(publicPart) }));
  app.get<{ Params: { id: string } }>('/api/v1/personas/:id', async ({ params }, reply) => {
    const found = personas.find(({ id }) => id === params.id);
    return found ?? reply.code(404).send(missing(`buyer "${params.id}"`));
  });
  app.get('/api/v1/progress', async () => progress);
  app.get('/api/v1/rubrics/:id', async () => rubric);
  app.get<{ Querystring: { cursor?: string } }>('/api/v1/conversations', async ({ query }) => {
    const all = [...talks.values()].reverse().map(summaryOf);
    const from = Number(query.cursor ?? 0);
    const page = all.slice(from, from + 5);
    return { conversations: page, ...(from + 5 < all.length ? { nextCursor: String(from + 5) } : {}) };
  });
  app.get<{ Params: { id: string } }>('/api/v1/conversations/:id', async ({ params }, reply) => {
    const talk = talks.get(params.id);
    return talk ? recordOf(talk) : reply.code(404).send(missing(`conversation "${params.id}"`));
  });
  app.get<{ Params: { id: string } }>('/api/v1/conversations/:id/branches', async ({ params }) => ({
    partings: partingsIn(talks, params.id),
  }));
  app.get<{ Params: { id: string } }>('/api/v1/conversations/:id/better', async ({ params }, reply) => {
    const talk = talks.get(params.id);
    return talk?.over ? betterOf(talk) : reply.code(404).send(missing(`debrief of "${params.id}"`));
  });

  const broadcast = (talk: Talk, frame: ServerFrame) => {
    for (const [socket, id] of sockets) if (id === talk.head.id) socket.send(JSON.stringify(frame));
  };

  const say = (talk: Talk, text: string, ends: boolean) => {
    const turn = talk.turns.length;
    const half = Math.floor(text.length / 2);
    broadcast(talk, { type: 'delta', turn, attempt: 1, offset: 0, text: text.slice(0, half) });
    const rest = () => {
      broadcast(talk, { type: 'delta', turn, attempt: 1, offset: half, text: text.slice(half) });
      talk.turns.push({ turn, speaker: 'buyer', text });
      broadcast(talk, { type: 'line', turn, text });
      if (ends) end(talk);
    };
    if (held) waiting.push(rest);
    else rest();
  };

  const end = (talk: Talk) => {
    talk.over = true;
    talk.head = { ...talk.head, ended: true };
    broadcast(talk, { type: 'ended', outcome, epilogue, debrief: debriefOf(talk) });
  };

  const handlers = {
    start(socket: WebSocket, frame: Extract<ClientFrame, { type: 'start' }>) {
      const persona = personas.find(({ id }) => id === frame.persona);
      const scene = persona?.scenes.find(({ id }) => id === (frame.scene ?? persona.scenes[0]?.id));
      if (!persona || !scene) throw { code: 'not-found', message: 'There is no such buyer.', retryable: false };
      const { rubric, feedback, language, difficulty } = frame;
      const head = {
        id: randomUUID(),
        persona: publicPart(persona),
        scene,
        rubric,
        seed: 1,
        feedback,
        language,
        difficulty,
        ended: false,
      };
      const talk: Talk = {
        head,
        turns: [{ turn: 0, speaker: 'buyer', text: opening }],
        startedAt: new Date().toISOString(),
        over: false,
      };
      talks.set(head.id, talk);
      sit(socket, talk);
    },
    resume(socket: WebSocket, frame: Extract<ClientFrame, { type: 'resume' }>) {
      const talk = talks.get(frame.conversation);
      if (!talk)
        throw { code: 'not-found', message: `There is no conversation "${frame.conversation}" of yours.`, retryable: false };
      sit(socket, talk);
      if (!talk.over && talk.turns.at(-1)?.speaker === 'learner' && !held) answer(talk);
    },
    reply(socket: WebSocket, frame: Extract<ClientFrame, { type: 'reply' }>, talk: Talk) {
      const known = talk.turns.find(({ id }) => id === frame.id);
      if (known) return socket.send(JSON.stringify({ type: 'accepted', id: frame.id, turn: known.turn }));
      if (refusal) {
        const error = refusal;
        refusal = null;
        throw { ...error, inReplyTo: frame.id };
      }
      const turn = talk.turns.length;
      const number = talk.turns.filter(({ speaker }) => speaker === 'learner').length;
      const before = talk.turns.at(-1);
      const marks = marksFor(turn, frame.text, before);
      const trust = 34 + number * 11 - (number === 1 ? 16 : 0);
      const components = { credibility: 40, reliability: 38, intimacy: 25 + number * 8, selfOrientation: 60 - number * 9 };
      talk.turns.push({
        turn,
        speaker: 'learner',
        text: frame.text,
        id: frame.id,
        marks,
        source: 'embedded',
        trust,
        components,
      });
      if (breaking) {
        breaking = false;
        return socket.terminate();
      }
      broadcast(talk, { type: 'accepted', id: frame.id, turn });
      if (talk.head.feedback === 'marks') broadcast(talk, { type: 'marks', turn, source: 'embedded', marks });
      if (talk.head.feedback !== 'off') broadcast(talk, { type: 'trust', turn, trust, components });
      answer(talk);
    },
    rewind(socket: WebSocket, frame: Extract<ClientFrame, { type: 'rewind' }>, talk: Talk) {
      const head = {
        ...talk.head,
        id: randomUUID(),
        ended: false,
        branchedFrom: { conversation: talk.head.id, turn: frame.turn },
      };
      const branch: Talk = { head, turns: talk.turns.slice(0, frame.turn), startedAt: new Date().toISOString(), over: false };
      talks.set(head.id, branch);
      sit(socket, branch);
    },
  };

  const answer = (talk: Talk) => {
    const number = talk.turns.filter(({ speaker }) => speaker === 'learner').length;
    say(talk, lines[(number - 1) % lines.length] ?? '', number === lines.length);
  };

  const sit = (socket: WebSocket, talk: Talk) => {
    sockets.set(socket, talk.head.id);
    socket.send(JSON.stringify({ type: 'started', conversation: talk.head, transcript: shown(talk) }));
    if (talk.over) socket.send(JSON.stringify({ type: 'ended', outcome, epilogue, debrief: debriefOf(talk) }));
  };

  app.get('/api/v1/practice', { websocket: true }, (socket) => {
    sockets.set(socket, null);
    socket.on('close', () => sockets.delete(socket));
    socket.on('message', (data) => {
      const frame = ClientFrame.parse(JSON.parse(String(data)));
      received.push(frame);
      const talk = talks.get(sockets.get(socket) ?? '');
      try {
        if (frame.type === 'start') handlers.start(socket, frame);
        else if (frame.type === 'resume') handlers.resume(socket, frame);
        else if (!talk) throw { code: 'not-started', message: 'Start first.', retryable: false };
        else if (frame.type === 'reply') handlers.reply(socket, frame, talk);
        else if (frame.type === 'rewind') handlers.rewind(socket, frame, talk);
        else if (frame.type === 'hint') socket.send(JSON.stringify(hint));
        else end(talk);
      } catch (error) {
        socket.send(JSON.stringify({ type: 'error', ...(error as object) }));
      }
    });
  });
  app.setNotFoundHandler((_request, reply) => reply.sendFile('index.html'));

  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    talks,
    received,
    say(next) {
      progress = next;
    },
    returnTalk,
    cut() {
      down = true;
      for (const socket of sockets.keys()) socket.terminate();
    },
    restore() {
      down = false;
    },
    breakBeforeAccepting() {
      breaking = true;
    },
    refuseNext(error) {
      refusal = error;
    },
    hold() {
      held = true;
    },
    speak() {
      held = false;
      const rests = waiting;
      waiting = [];
      for (const rest of rests) rest();
    },
    close: async () => {
      for (const socket of sockets.keys()) socket.terminate();
      await app.close();
    },
  };
}
