import { useEffect } from 'react';

export const fetchHome = () => import('./home/home-page.tsx');
export const fetchBefore = () => import('./practice/before-page.tsx');
export const fetchTalk = () => import('./practice/conversation-page.tsx');
export const fetchDebrief = () => import('./debrief/debrief-page.tsx');
export const fetchProgress = () => import('./progress/progress-page.tsx');
export const fetchDrills = () => import('./drills/drills-page.tsx');

const pages: readonly [RegExp, () => Promise<unknown>][] = [
  [/^\/$/, fetchHome],
  [/^\/practice\/[^/]+$/, fetchBefore],
  [/^\/conversations\/[^/]+$/, fetchTalk],
  [/^\/conversations\/[^/]+\/debrief$/, fetchDebrief],
  [/^\/progress$/, fetchProgress],
  [/^\/drills$/, fetchDrills],
];

// Whoever shows a page is told where its code cannot be had, and asks for it again.
const ahead = (fetchPage: () => Promise<unknown>): void => {
  fetchPage().catch(() => {});
};

/** Begins to fetch the code of the page at an address before it is known who asks for it. */
export function fetchPageAt(pathname: string): void {
  for (const [path, fetchPage] of pages) if (path.test(pathname)) ahead(fetchPage);
}

/** After what there is to see now: milliseconds. */
const idleMs = 600;

/** Fetches the code of the page that most likely comes next, while this one is being read. */
export function useFetchAhead(next: () => Promise<unknown>): void {
  useEffect(() => {
    const timer = setTimeout(() => ahead(next), idleMs);
    return () => clearTimeout(timer);
  }, [next]);
}
