import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { forgetEarly } from '../early.ts';

/**
 * A page of ours to go to; anything else would let a link lead a newly signed-in person elsewhere. It is read as the browser reads it:
 * tabs and line breaks between two slashes do not hide them.
 */
export function ownPath(path: string | null): string {
  if (path === null || !path.startsWith('/') || !URL.canParse(path, window.location.origin)) return '/';
  const { origin, pathname, search, hash } = new URL(path, window.location.origin);
  return origin === window.location.origin && !pathname.startsWith('//') ? pathname + search + hash : '/';
}

/** What is to be done once somebody has signed in: nothing of whoever was here before stays, and they go on to `next`. */
export function useEntered(): (next?: string | null) => void {
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  return (next = null) => {
    queries.clear();
    forgetEarly();
    navigate(ownPath(next), { replace: true });
  };
}

/** What is to be done once one has signed out oneself: nothing of one's own stays in the page. */
export function useLeft(): () => void {
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  return () => {
    navigate('/sign-in', { replace: true });
    queries.clear();
    forgetEarly();
  };
}
