import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { RawData, WebSocket } from 'ws';
import type { Accounts } from '../accounts/accounts.ts';
import { stillOpen } from '../accounts/sessions.ts';
import { ClientFrame, type ServerFrame } from '../domain/protocol.ts';
import { everyRole, type May } from '../domain/role.ts';
import { CandorError } from '../errors.ts';
import { timed } from '../metrics/timed.ts';
import { end } from '../practice/end.ts';
import { hint } from '../practice/hint.ts';
import type { Listener } from '../practice/hub.ts';
import type { Practice } from '../practice/practice.ts';
import { reply } from '../practice/reply.ts';
import { rewind } from '../practice/rewind.ts';
import { start } from '../practice/start.ts';
import { type Seat, takeSeat } from '../practice/take-seat.ts';
import type { OpenSession } from '../storage/account-store.ts';
import { type Admission, createAdmission } from './admission.ts';
import type { Allowance } from './allowance.ts';
import { issuesOf, toAnswer } from './answer-error.ts';
import { createSocketCount } from './count-sockets.ts';
import { refuseUnlessAllowed, unauthenticated } from './guard-routes.ts';
import type { HttpDeps } from './http-deps.ts';
import { addressKey } from './limit-requests.ts';
import type { Limits } from './limits.ts';

/** Characters that a frame can have: a reply of 4000, each escaped as the twelve of a pair (“\ud83d\ude00”), and its envelope, with room to spare. */
const longestFrame = 65_536;
/** Frames of one socket that may wait for their turn. */
const mostWaiting = 32;
/** What a socket that does not read may let pile up before it is cut off. */
const mostUnreadBytes = 8 * 1024 * 1024;

/** Where the practice socket is, and no other. */
export const practicePath = '/api/v1/practice';

/** How often an open socket looks whether its session is, besides at each frame: another process may have ended it. */
const lookEveryMs = 60_000;
/** The code that a socket is closed with when its session is over: a policy of the server's. */
const overCode = 1008;

/** Who may send which frame; the compiler holds that none is left out. What a frame is about must be the sender's own besides. */
export const maySend: Record<ClientFrame['type'], May> = {
  start: everyRole,
  resume: everyRole,
  reply: everyRole,
  rewind: everyRole,
  hint: everyRole,
  end: everyRole,
};

/** Frames that ask for the work of a turn. */
const bringsMore: ReadonlySet<ClientFrame['type']> = new Set<ClientFrame['type']>(['start', 'reply', 'rewind', 'hint']);

/** The practice socket; everything it says is in `ServerFrame`. */
export function practiceSocket(
  app: FastifyInstance,
  { practice, accounts, sessionOf }: HttpDeps,
  { limits, frames }: { limits: Pick<Limits, 'sockets' | 'socketsPerAddress' | 'ahead'>; frames: Allowance },
): void {
  const sockets = createSocketCount(limits);
  const admission = createAdmission(() => limits.ahead);
  app.route({
    method: 'GET',
    url: practicePath,
    config: { may: everyRole },
    handler: async () => {
      throw new CandorError('bad-request', 'this is a WebSocket; connect to it with an upgrade');
    },
    onRequest: async (request) => {
      if (request.ws) sockets.refuseIfFull(addressKey(request.ip));
    },
    // Attached synchronously: frames that come with the handshake must not get lost.
    wsHandler: (socket, request) => {
      // A client that vanished without a word is noticed in minutes, and not kept as a listener for ever.
      request.raw.socket.setKeepAlive(true, 60_000);
      const address = addressKey(request.ip);
      const leave = sockets.enter(address);
      practice.metrics?.sockets(1);
      socket.on('close', () => {
        leave();
        practice.metrics?.sockets(-1);
      });
      serve(practice, accounts, sessionOf(request), socket, {
        take: () => frames.take(address),
        hold: holdTogether(request.raw.socket),
        admission,
      });
    },
  });
}

/** What is sent until the work at hand is done goes out together: what follows a reply is five frames, and was five calls to the system. */
function holdTogether(connection: Socket): () => void {
  let held = false;
  return () => {
    if (held) return;
    held = true;
    connection.cork();
    process.nextTick(() => {
      held = false;
      connection.uncork();
    });
  };
}

function serve(
  practice: Practice,
  accounts: Accounts,
  session: OpenSession,
  socket: WebSocket,
  { take, hold, admission }: { take: () => ReturnType<Allowance['take']>; hold: () => void; admission: Admission },
): void {
  let seat: Seat | null = null;
  let closed = false;
  let waiting = 0;
  let turn: Promise<void> = Promise.resolve();

  const send: Listener = (frame: ServerFrame) => {
    if (socket.readyState !== socket.OPEN) return;
    if (socket.bufferedAmount > mostUnreadBytes) return socket.terminate();
    hold();
    socket.send(JSON.stringify(frame));
  };

  const refuse = (error: unknown, inReplyTo: string | undefined) => {
    const { code, message, retryable } = toAnswer(error);
    practice.metrics?.error('socket', code);
    if (code === 'internal' || code === 'storage')
      practice.log.error({ err: error, conversation: seat?.conversation }, 'frame failed');
    send({ type: 'error', code, message, retryable, ...(inReplyTo === undefined ? {} : { inReplyTo }) });
  };

  const sit = (next: Seat) => {
    // Resuming the conversation one is in keeps the place in it.
    if (seat?.conversation !== next.conversation) seat?.leave();
    seat = next;
    if (closed) seat.leave();
  };

  const cut = () => {
    if (closed) return;
    refuse(unauthenticated(), undefined);
    closed = true;
    seat?.leave();
    socket.close(overCode, 'the session is over');
  };

  /** Whoever sends, as of now: a session may have ended, and roles changed, since the socket was opened. */
  const sender = async () => {
    const open = await stillOpen(accounts, session.id);
    if (!open) cut();
    return open?.principal;
  };

  const handle = async (frame: ClientFrame): Promise<void> => {
    const principal = await sender();
    if (!principal) return;
    refuseUnlessAllowed(maySend[frame.type], principal);
    if (frame.type === 'start') return sit(await start(practice, principal, frame, send));
    if (frame.type === 'resume') return sit(await takeSeat(practice, principal, frame.conversation, send));
    if (seat === null)
      throw new CandorError('not-started', `"${frame.type}" needs a conversation: send "start" or "resume" first`);
    const { conversation } = seat;
    if (frame.type === 'reply')
      return timed(practice.metrics, 'reply', () => reply(practice, principal, conversation, frame, send));
    if (frame.type === 'rewind') return sit(await rewind(practice, principal, conversation, frame.turn, send));
    if (frame.type === 'hint') return hint(practice, principal, conversation, send);
    return end(practice, principal, conversation);
  };

  socket.on('message', (data, isBinary) => {
    const { frame, inReplyTo, problem } = readFrame(data, isBinary);
    if (closed) return;
    if (waiting >= mostWaiting)
      return refuse(new CandorError('overloaded', 'too many frames at once; wait for answers'), inReplyTo);
    const taken = take();
    if (!taken.ok)
      return refuse(new CandorError('overloaded', `too many frames; try again in ${taken.retryAfterSeconds} s`), inReplyTo);
    // What was said before is still answered, ended and left: only what brings more to do is sent away.
    if (frame && bringsMore.has(frame.type) && !admission.hasRoom())
      return refuse(
        new CandorError('overloaded', 'too many people talk at the moment; nothing was kept, try again'),
        inReplyTo,
      );
    waiting++;
    // One after the other, in the order they came.
    turn = turn
      .then(() => {
        if (problem !== undefined) throw new CandorError('bad-frame', problem);
        return handle(frame);
      })
      .catch((error: unknown) => refuse(error, inReplyTo))
      .finally(() => {
        waiting--;
      });
  });
  const unfollow = accounts.watch.follow({ id: session.id, user: session.principal.userId }, cut);
  const look = setInterval(() => void sender().catch(() => {}), lookEveryMs).unref();
  socket.on('close', () => {
    closed = true;
    unfollow();
    clearInterval(look);
    seat?.leave();
  });
}

type Read =
  | { frame: ClientFrame; problem?: undefined; inReplyTo: string | undefined }
  | { frame?: undefined; problem: string; inReplyTo: string | undefined };

/** A frame, or what is wrong with it. `inReplyTo` is the reply's id, where there is one to be made out. */
function readFrame(data: RawData, isBinary: boolean): Read {
  if (isBinary) return { problem: 'frames are JSON text, not binary', inReplyTo: undefined };
  const text = data.toString();
  if (text.length > longestFrame)
    return { problem: `a frame has at most ${longestFrame} characters, got ${text.length}`, inReplyTo: undefined };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { problem: 'the frame is no JSON', inReplyTo: undefined };
  }
  const inReplyTo =
    typeof json === 'object' && json !== null && 'id' in json && typeof json.id === 'string'
      ? json.id.slice(0, 200)
      : undefined;
  const parsed = ClientFrame.safeParse(json);
  if (parsed.success) return { frame: parsed.data, inReplyTo };
  return { problem: issuesOf(parsed.error), inReplyTo };
}
