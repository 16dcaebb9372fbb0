import type { z } from 'zod';
import type { ClientFrame, ServerFrame, StartFrame } from '../../server/domain/protocol.ts';

/** A frame to the server; what has a default may be left out. */
export type Outbound = z.input<typeof ClientFrame>;
/** What a conversation can be started with. */
export type StartChoices = Omit<Extract<Outbound, { type: StartFrame['type'] }>, 'type'>;

/** The part of a browser's WebSocket that the client uses. */
export type Socket = Pick<WebSocket, 'send' | 'close' | 'onopen' | 'onmessage' | 'onclose'>;

/** A frame of the server's, or null for what is no JSON. The server has validated it; the page takes its word and its types. */
export function parseFrame(data: unknown): ServerFrame | null {
  if (typeof data !== 'string') return null;
  try {
    return JSON.parse(data);
  } catch {
    return null;
  }
}
