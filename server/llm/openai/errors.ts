import { APIConnectionError, APIError } from 'openai';
import { ModelError } from '../model-error.ts';

/** Longest detail that is kept, in characters. */
const longestDetail = 300;

/** Anything that the client, the network or the stream threw, as one of our errors. `key` is taken out of what the server said. */
export function toModelError(error: unknown, key: string | undefined): ModelError {
  if (error instanceof ModelError) return error;
  // In mid-stream the network's own errors come as they are: `TypeError: terminated`.
  if (error instanceof APIConnectionError || isNetworkError(error))
    return new ModelError('unreachable', 'no connection to the model server', { detail: detailOf(causeOf(error), key) });
  if (error instanceof SyntaxError) return new ModelError('garbled', "the model server's stream could not be read");
  if (error instanceof APIError) return fromServer(error, key);
  return new ModelError('garbled', "the model server's answer could not be read", {
    detail: detailOf(error instanceof Error ? error.message : String(error), key),
  });
}

function fromServer(error: APIError, key: string | undefined): ModelError {
  const said = wordsOf(error);
  // Inside a 200 stream the status is in the error itself, if anywhere.
  const status = error.status ?? statusIn(error.error);
  const what = `the model server answered ${status ?? 'with an error'}`;
  const more = { status, detail: detailOf(said, key), retryAfterMs: retryAfter(error.headers) };
  if (status === 401 || status === 403) return new ModelError('unauthenticated', what, more);
  if (status === 429)
    return new ModelError(
      /insufficient_quota|billing/i.test(`${error.code} ${error.type} ${said}`) ? 'quota-spent' : 'rate-limited',
      what,
      more,
    );
  if (status === 502 || status === 503) return new ModelError('unavailable', what, more);
  if (tooLong.test(said)) return new ModelError('too-long', what, more);
  if (status === 404) return new ModelError('not-found', what, more);
  if (status !== undefined && status < 500) return new ModelError('rejected', what, more);
  return new ModelError('server-failed', what, more);
}

const tooLong = /context (length|size|window)|too (long|many tokens)|exceeds? the (available )?context|maximum context/i;

/** An error may be an object, a string or a page of HTML. */
const wordsOf = (error: APIError): string => {
  const text = typeof error.error === 'string' ? error.error : error.message;
  return text
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
};

function statusIn(body: unknown): number | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const given = 'status' in body ? body.status : 'code' in body ? body.code : undefined;
  const status = typeof given === 'string' ? Number(given) : given;
  return typeof status === 'number' && status >= 400 && status < 600 ? status : undefined;
}

function retryAfter(headers: Headers | undefined): number | undefined {
  const ms = Number(headers?.get('retry-after-ms') ?? Number.NaN);
  if (ms >= 0) return ms;
  const after = headers?.get('retry-after');
  if (!after) return undefined;
  const seconds = Number(after);
  if (seconds >= 0) return seconds * 1000;
  const until = Date.parse(after) - Date.now();
  return until >= 0 ? until : undefined;
}

const isNetworkError = (error: unknown): error is TypeError =>
  error instanceof TypeError && (error.message === 'terminated' || error.message === 'fetch failed');

const causeOf = (error: Error): string =>
  error.cause instanceof Error ? `${error.message} (${causeOf(error.cause)})` : error.message;

function detailOf(text: string, key: string | undefined): string {
  const clean = key ? text.replaceAll(key, '…') : text;
  return clean.replace(/\bsk-[\w*-]+/g, '…').slice(0, longestDetail);
}
