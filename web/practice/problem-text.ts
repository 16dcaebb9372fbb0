import type { Problem } from '../api/practice-state.ts';
import { messages } from '../messages.ts';

/** What went wrong, for the learner: in the page's own words where it has some, else in the server's. */
export const problemText = (problem: Problem): string => messages.practice.problems[problem.code] ?? problem.message;
