import { sql } from 'kysely';
import { assignmentQueries } from './assignment-queries.ts';
import { attemptQueries } from './attempt-queries.ts';
import { auditQueries } from './audit-queries.ts';
import { branchQueries } from './branch-queries.ts';
import { callQueries } from './call-queries.ts';
import { contentQueries } from './content-queries.ts';
import { conversationReads } from './conversation-reads.ts';
import { conversationWrites } from './conversation-writes.ts';
import { disputeQueries } from './dispute-queries.ts';
import { draftQueries } from './draft-queries.ts';
import { drillQueries } from './drill-queries.ts';
import { erasureQueries } from './erasure-queries.ts';
import { groupQueries } from './group-queries.ts';
import { identityQueries } from './identity-queries.ts';
import { learnerReviewQueries } from './learner-review-queries.ts';
import { linkQueries } from './link-queries.ts';
import { modelQueries } from './model-queries.ts';
import { modelUseQueries } from './model-use-queries.ts';
import { peopleQueries } from './people-queries.ts';
import { queueQueries } from './queue-queries.ts';
import { reliabilityQueries } from './reliability-queries.ts';
import { resultQueries } from './result-queries.ts';
import { reviewQueries } from './review-queries.ts';
import { sessionQueries } from './session-queries.ts';
import { openSqlite } from './sqlite.ts';
import { statementQueries } from './statement-queries.ts';
import type { Store } from './store.ts';
import { submissionQueries } from './submission-queries.ts';

/** Opens the store in a data folder; creates folder and database if they are missing, and brings an older database up to date. */
export async function openStore(folder: string): Promise<Store> {
  const db = await openSqlite(folder);
  return {
    ...contentQueries(db),
    ...draftQueries(db),
    ...conversationReads(db),
    ...conversationWrites(db),
    ...modelQueries(db),
    ...resultQueries(db),
    ...branchQueries(db),
    ...drillQueries(db),
    ...modelUseQueries(db),
    ...peopleQueries(db),
    ...sessionQueries(db),
    ...linkQueries(db),
    ...groupQueries(db),
    ...assignmentQueries(db),
    ...attemptQueries(db),
    ...auditQueries(db),
    ...submissionQueries(db),
    ...statementQueries(db),
    ...queueQueries(db),
    ...reviewQueries(db),
    ...disputeQueries(db),
    ...learnerReviewQueries(db),
    ...reliabilityQueries(db),
    ...erasureQueries(db),
    ...callQueries(db),
    ...identityQueries(db),
    check: async () => {
      await sql`select 1 from conversation limit 1`.execute(db);
    },
    close: () => db.destroy(),
  };
}
