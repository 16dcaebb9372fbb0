import type { Practice } from '../practice/practice.ts';
import { createMarking, type Marking } from './marking.ts';

/** What the use cases of real calls work with. */
export type Calls = { practice: Practice; marking: Marking };

export const createCalls = (practice: Practice): Calls => ({ practice, marking: createMarking(practice) });
