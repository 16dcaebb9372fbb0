import type { Problem } from '../api/practice-state.ts';
import type { Messages } from '../messages/messages.ts';

/** What went wrong, for the learner: in the page's own words where it has some, else in the server's. */
export const problemText = (m: Messages, { code, message }: Problem): string =>
  m.practice.problems[code] ?? m.errors[code] ?? message;
