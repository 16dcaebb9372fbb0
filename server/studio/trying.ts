import type { Desk } from '../review/desk.ts';
import type { Studio } from './studio.ts';

/** What the use cases that try rubrics work with: the studio, and the desk, where levels are given blind. */
export type Trying = Studio & { desk: Desk };
