import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { contentTypes } from './content-types.ts';

type ConnectionError = Error & { code?: string };

const answers: Record<string, { status: number; message: string }> = {
  HPE_HEADER_OVERFLOW: { status: 431, message: 'the headers of the request are too large' },
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, message: 'the request took too long to arrive' },
};

/** Answers what never became a request (no HTTP, headers too large or too slow) in the form of all errors, and hangs up. */
export function answerMalformed(error: ConnectionError, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const { status, message } = answers[error.code ?? ''] ?? { status: 400, message: 'this is no HTTP request' };
  const body = JSON.stringify({ error: { code: 'bad-request', message } });
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
      `content-type: ${contentTypes.json}`,
      `content-length: ${Buffer.byteLength(body)}`,
      'connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}
