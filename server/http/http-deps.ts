import type { FastifyRequest } from 'fastify';
import type { Accounts } from '../accounts/accounts.ts';
import type { Calls } from '../calls/calls.ts';
import type { Principal } from '../domain/principal.ts';
import type { Practice } from '../practice/practice.ts';
import type { Desk } from '../review/desk.ts';
import type { OpenSession } from '../storage/account-store.ts';
import type { ContentFiles } from '../studio/content-files.ts';
import type { Studio } from '../studio/studio.ts';

/** What routes and sockets work with. */
export type HttpDeps = {
  practice: Practice;
  accounts: Accounts;
  files: ContentFiles;
  studio: Studio;
  desk: Desk;
  calls: Calls;
  /** The session of a request whose route is not for anyone; the guard has seen to it that there is one. */
  sessionOf(request: FastifyRequest): OpenSession;
  principalOf(request: FastifyRequest): Principal;
};
