import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Redirect, useLocation } from 'wouter';
import { getMe } from '../api/accounts.ts';
import { RequestError } from '../api/http.ts';
import { Page } from '../ui/page.tsx';
import { Loading } from '../ui/page-state.tsx';

/** Shows a page to those who are signed in; others go to sign in, and then come back. Without a server each page says so itself. */
export function Gate({ children }: { children: ReactNode }) {
  const [location] = useLocation();
  const me = useQuery({ queryKey: ['me'], queryFn: getMe, staleTime: 60_000 });
  if (me.error instanceof RequestError && me.error.code === 'unauthenticated') {
    const next = encodeURIComponent(location + window.location.search);
    // Whoever was signed in a moment ago is told why they are led away.
    return <Redirect to={`/sign-in?next=${next}${me.data ? '&problem=ended' : ''}`} replace />;
  }
  // Once it has failed, the page is there and stays, also while it is asked again.
  if (me.isPending && me.errorUpdateCount === 0)
    return (
      <Page>
        <Loading />
      </Page>
    );
  return children;
}
