import { useEffect } from 'react';

/** Nearer to the end than this, in pixels, and the page stays at the end as it grows. */
const nearPx = 220;

/** Keeps the end of the page in view as it grows, unless the reader has scrolled up. `fromStart`: goes there at first. */
export function useFollow(fromStart: boolean): void {
  useEffect(() => {
    const page = document.documentElement;
    let near = fromStart;
    const onScroll = () => {
      near = page.scrollHeight - window.scrollY - window.innerHeight < nearPx;
    };
    const growth = new ResizeObserver(() => {
      if (near) window.scrollTo({ top: page.scrollHeight, behavior: 'instant' });
    });
    window.addEventListener('scroll', onScroll, { passive: true });
    growth.observe(document.body);
    return () => {
      window.removeEventListener('scroll', onScroll);
      growth.disconnect();
    };
  }, [fromStart]);
}
