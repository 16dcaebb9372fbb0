import type { ReactNode } from 'react';
import { Failed, Loading } from './page-state.tsx';

/** As much of a query as is needed to show how it stands. */
type Query<T> = { data: T | undefined; error: Error | null; isError: boolean; isPending: boolean; refetch(): unknown };

/** What was asked for, once it has come in; until then that it is on its way, or what happened and a way to try again. */
export function Asked<T>({ query, children }: { query: Query<T>; children(data: T): ReactNode }) {
  const { data, error, isError, isPending, refetch } = query;
  if (data !== undefined) return children(data);
  if (isError && error) return <Failed error={error} retry={() => refetch()} />;
  return isPending ? <Loading /> : null;
}
