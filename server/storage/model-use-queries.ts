import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { fewestPeople, ModelUse } from '../domain/model-use.ts';
import { parseJson, parseRow } from './rows.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

type Row = Omit<Record<keyof ModelUse, unknown>, 'failures' | 'firstTextMs' | 'totalMs'> & { failures: string } & {
  [Key in 'first50' | 'first95' | 'total50' | 'total95']: number | null;
};

const Failures = z.array(z.object({ error: z.string(), times: z.int() }));

/** The value below or at which a share of the values lies (nearest rank): the smallest whose number among them is large enough. */
const atShare = (share: number, value: 'first' | 'total') =>
  sql.raw(`min(case when ${value}_rank >= ${share} * ${value}_count then ${value}_ms end)`);

/** The part of the store that adds up what calls to language models took. */
export const modelUseQueries = (db: Kysely<Tables>): Pick<Store, 'modelUse'> => ({
  async modelUse(viewer, since) {
    const { rows } = await sql<Row>`
      with taken as (
        select substr(model_call.at, 1, 10) as day, model_call.model, model_call.purpose, conversation.owner,
          json_extract(call, '$.error') as error,
          json_extract(call, '$.promptTokens') as prompt_tokens,
          json_extract(call, '$.completionTokens') as completion_tokens,
          case when json_extract(call, '$.error') is null then json_extract(call, '$.firstTextMs') end as first_ms,
          case when json_extract(call, '$.error') is null then json_extract(call, '$.totalMs') end as total_ms
        from model_call join conversation on conversation.id = model_call.conversation
        where model_call.at >= ${since}
      ),
      shown as (
        select day, model, purpose from taken group by day, model, purpose
        having count(distinct owner) >= ${fewestPeople} or (min(owner) = ${viewer} and max(owner) = ${viewer})
      ),
      grouped as (
        select case when (day, model, purpose) in (select day, model, purpose from shown) then day end as day, model, purpose, error,
          prompt_tokens, completion_tokens, first_ms, total_ms
        from taken
      ),
      ranked as (
        select *,
          row_number() over (partition by day, model, purpose, first_ms is null order by first_ms) as first_rank,
          count(first_ms) over (partition by day, model, purpose) as first_count,
          row_number() over (partition by day, model, purpose, total_ms is null order by total_ms) as total_rank,
          count(total_ms) over (partition by day, model, purpose) as total_count
        from grouped
      ),
      failed as (
        select day, model, purpose, error, count(*) as times from grouped where error is not null group by day, model, purpose, error
      )
      select day, model, purpose, count(*) as calls,
        coalesce(sum(prompt_tokens), 0) as promptTokens, coalesce(sum(completion_tokens), 0) as completionTokens,
        ${atShare(0.5, 'first')} as first50, ${atShare(0.95, 'first')} as first95,
        ${atShare(0.5, 'total')} as total50, ${atShare(0.95, 'total')} as total95,
        (select json_group_array(json_object('error', failed.error, 'times', failed.times)) from failed
          where failed.day is ranked.day and failed.model = ranked.model and failed.purpose = ranked.purpose) as failures
      from ranked group by day, model, purpose
      order by day is null, day desc, model, purpose`.execute(db);
    return rows.map(({ first50, first95, total50, total95, failures, ...row }) => {
      const what = `model_call on ${row.day}`;
      const kinds = parseJson(Failures, failures, what).map(({ error, times }) => [error, times]);
      const both = (p50: number | null, p95: number | null) => (p50 === null || p95 === null ? null : { p50, p95 });
      return parseRow(
        ModelUse,
        {
          ...row,
          failures: Object.fromEntries(kinds),
          firstTextMs: both(first50, first95),
          totalMs: both(total50, total95),
        },
        what,
      );
    });
  },
});
