import type { TranscriptProblem } from '../../server/domain/call.ts';
import { RequestError } from '../api/http.ts';
import type { Messages } from '../messages/messages.ts';
import { errorText } from '../ui/error-text.ts';
import type { CallsTexts } from './texts.ts';

const isProblem = (details: unknown): details is TranscriptProblem =>
  typeof details === 'object' && details !== null && 'problem' in details && 'line' in details;

/** What is wrong with a transcript, with its line, in the interface's language; any other failure as everywhere. */
export function problemText(error: Error, messages: Messages, m: CallsTexts): string {
  if (!(error instanceof RequestError) || error.code !== 'bad-transcript' || !isProblem(error.details))
    return errorText(error, messages);
  const { problem, line, column, found } = error.details;
  const told = m.problems[problem];
  if (told === undefined) return error.message;
  const text = told(found);
  return line === null
    ? text.charAt(0).toUpperCase() + text.slice(1)
    : m.where(String(line), column === null ? null : String(column)) + text;
}
