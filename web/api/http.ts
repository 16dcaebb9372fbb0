import type { Language } from '../../server/domain/language.ts';
import type { Progress } from '../../server/domain/progress.ts';
import type {
  BetterReply,
  Branches,
  ConversationPage,
  ConversationRecord,
  PersonaDetail,
  PublicPersona,
  PublicRubric,
} from '../../server/domain/protocol.ts';
import { jsonHeaders, takeEarly } from '../early.ts';

/** A request that failed. `code` is the server's, or `unreachable` where no answer came, or `unreadable` for one that is no JSON. */
export class RequestError extends Error {
  readonly code: string;
  /** What the message says as data, where the server gives that too. */
  readonly details: unknown;

  constructor(code: string, message: string, details?: unknown) {
    super(message);
    this.details = details;
    this.name = 'RequestError';
    this.code = code;
  }
}

export const getPersonas = (language: Language): Promise<PublicPersona[]> =>
  get<{ personas: PublicPersona[] }>(`/personas?language=${language}`).then((body) => body.personas);

export const getPersona = (id: string, language: Language): Promise<PersonaDetail> =>
  get(`/personas/${encodeURIComponent(id)}?language=${language}`);

export const getRubric = (id: string, language: Language): Promise<PublicRubric> =>
  get(`/rubrics/${encodeURIComponent(id)}?language=${language}`);

export const getConversations = (cursor: string | null): Promise<ConversationPage> =>
  get(cursor === null ? '/conversations' : `/conversations?cursor=${encodeURIComponent(cursor)}`);

export const getConversation = (id: string): Promise<ConversationRecord> => get(`/conversations/${encodeURIComponent(id)}`);

/** Where it parts from others of one's own. */
export const getBranches = (id: string): Promise<Branches> => get(`/conversations/${encodeURIComponent(id)}/branches`);

/** Worked out on demand, which may take a while where a model writes it; `signal` gives it up. */
export const getBetter = (id: string, signal: AbortSignal): Promise<BetterReply> =>
  get(`/conversations/${encodeURIComponent(id)}/better`, signal);

/** What one's own conversations add up to. */
export const getProgress = (language: Language): Promise<Progress> => get(`/progress?language=${language}`);

/** The address of the practice socket, on the host that served the page. */
export function practiceUrl(location: Pick<Location, 'protocol' | 'host'>): string {
  return `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/api/v1/practice`;
}

/** Reads; `path` is under `/api/v1`. */
export const get = <T>(path: string, signal?: AbortSignal): Promise<T> =>
  answered(path, { headers: jsonHeaders, ...(signal ? { signal } : {}) }, takeEarly(path));

/** Changes something; `body` is sent as JSON. */
export const send = <T = unknown>(method: 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: object): Promise<T> =>
  answered(path, {
    method,
    headers: { ...jsonHeaders, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });

/** `early`: the answer to the same request that has gone out already. */
async function answered<T>(path: string, init: RequestInit, early?: Promise<Response>): Promise<T> {
  let response: Response;
  try {
    response = await (early ?? fetch(`/api/v1${path}`, init));
  } catch {
    throw new RequestError('unreachable', '');
  }
  if (!response.ok) throw await refusal(response);
  try {
    // The server has validated what it sends; the page takes its word and its types.
    return await response.json();
  } catch {
    throw new RequestError('unreadable', '');
  }
}

async function refusal(response: Response): Promise<RequestError> {
  const body: unknown = await response.json().catch(() => null);
  if (typeof body === 'object' && body !== null && 'error' in body && typeof body.error === 'object' && body.error !== null) {
    const { error } = body;
    if ('code' in error && 'message' in error)
      return new RequestError(String(error.code), String(error.message), 'details' in error ? error.details : undefined);
  }
  return new RequestError(response.status === 502 || response.status === 504 ? 'unreachable' : 'unreadable', '');
}
