import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';

/** A place on this page to go to; anything else would let a link lead a newly signed-in person elsewhere. */
export const ownPath = (path: string | null): string => (path !== null && /^\/(?![/\\])/.test(path) ? path : '/');

/** What is to be done once somebody has signed in: nothing of whoever was here before stays, and they go on to `next`. */
export function useEntered(): (next?: string | null) => void {
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  return (next = null) => {
    queries.clear();
    navigate(ownPath(next), { replace: true });
  };
}
