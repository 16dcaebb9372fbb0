import type { Principal } from '../domain/principal.ts';
import type { Rubric } from '../domain/rubric.ts';
import type { LabelledReply } from '../scoring/calibration.ts';
import type { Store } from '../storage/store.ts';
import type { Aside } from './aside.ts';

/** What the use cases that try rubrics work with. */
export type Trying = {
  store: Store;
  now(): Date;
  newId(): string;
  aside: Aside;
  /** The version of the reader that runs here. */
  reader: string;
  rubricVersion(id: string): Promise<{ version: { id: string; contentId: string; hash: string }; value: Rubric } | undefined>;
  /** What coaches of the principal's groups have scored blind by a rubric; noted as seen. */
  blindReplies(principal: Principal, rubric: string): Promise<LabelledReply[]>;
};
