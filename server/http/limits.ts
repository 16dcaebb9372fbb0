/** What one installation takes before it says `overloaded`, or hangs up. */
export type Limits = {
  /** Requests of one address, practice sockets' openings included: at once, and for each second after that. */
  requests: Rate;
  /** Frames of one address, over all its sockets. */
  frames: Rate;
  /**
   * How long the work that arrived together with a reply or a start may have taken before it, where it is that of more than a few: then
   * it is refused as `overloaded`, sooner than kept waiting.
   */
  ahead: { ms: number; few: number };
  /** Practice sockets open at a time. An address may be a whole office behind one router. */
  socketsPerAddress: number;
  sockets: number;
  /** Connections of any kind; further ones are closed unheard. */
  connections: number;
  /** Largest body of a request. */
  bodyBytes: number;
  /** Largest message on a socket: larger than any frame, so that one that is too long gets an error and not the end of the socket. */
  messageBytes: number;
  /** How long a client may take over the headers of a request, and over all of it. */
  headersTimeoutMs: number;
  requestTimeoutMs: number;
};

/** So many at once, and so many for each second that passes. */
export type Rate = { burst: number; perSecond: number };

/** Far above what a classroom of people needs, and below what one program can do harm with. */
export const defaultLimits: Limits = {
  requests: { burst: 3000, perSecond: 100 },
  frames: { burst: 3000, perSecond: 200 },
  ahead: { ms: 400, few: 20 },
  socketsPerAddress: 1000,
  sockets: 4000,
  connections: 6000,
  bodyBytes: 64 * 1024,
  messageBytes: 1024 * 1024,
  headersTimeoutMs: 15_000,
  requestTimeoutMs: 30_000,
};
