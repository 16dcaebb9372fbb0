import type { Compilable, CompiledQuery, Kysely, QueryResult } from 'kysely';
import { ask, directOf } from './direct.ts';
import type { Tables } from './tables.ts';

type Value = string | number | null;
type Made<Values, Row> = { query: CompiledQuery<Row>; takes: ((values: Values) => unknown)[] };

/**
 * A query that is asked often, at every turn or at each start and end: it is built and put into words when it is first asked, and only given its values from then on, since building
 * one takes longer than asking it. It is answered at once where nothing stands in its way
 * (`direct.ts`), and throws then where SQLite refuses it. `places` has a stand-in for each value, which the query holds while it is built, and nothing else in it does.
 */
export function repeated<Values extends { [Name in keyof Values]: Value }, Row>(
  places: Values,
  build: (db: Kysely<Tables>, values: Values) => Compilable<Row>,
): (db: Kysely<Tables>, values: Values) => QueryResult<Row> | Promise<QueryResult<Row>> {
  let made: Made<Values, Row> | undefined;
  return (db, values) => {
    made ??= make(build(db, places).compile(), places);
    const parameters = made.takes.map((of) => of(values));
    const direct = directOf(db);
    return direct ? ask<Row>(direct, made.query.sql, parameters) : db.executeQuery({ ...made.query, parameters });
  };
}

function make<Values extends { [Name in keyof Values]: Value }, Row>(query: CompiledQuery<Row>, places: Values) {
  const names = new Map<unknown, keyof Values>();
  for (const name in places) names.set(places[name], name);
  const found = query.parameters.map((parameter) => names.get(parameter));
  for (const name in places)
    if (!found.includes(name)) throw new Error(`a query that is kept has no place of its own for "${name}"`);
  const takes = query.parameters.map((parameter, at) => {
    const name = found[at];
    return name === undefined ? () => parameter : (values: Values) => values[name];
  });
  return { query, takes };
}
