import { RequestError } from '../api/http.ts';
import type { Messages } from '../messages/messages.ts';

/** What went wrong, in the interface's language where the code is known (`own` first), else in the server's words. */
export function errorText(error: Error, m: Messages, own: Record<string, string> = {}): string {
  if (!(error instanceof RequestError)) return m.errors.internal ?? error.message;
  return own[error.code] ?? m.errors[error.code] ?? (error.message || (m.errors.unreadable ?? ''));
}
