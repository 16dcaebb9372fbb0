import { useEffect } from 'react';

/** Nearer to the end than this, in pixels, and the page stays at the end as it grows. */
const nearPx = 220;

/** Keeps the end of the page in view as it grows, unless the reader has scrolled up; as long as `active`. */
export function useFollow(active: boolean): void {
  useEffect(() => {
    if (!active) return;
    const page = document.documentElement;
    let near = true;
    let height = page.scrollHeight;
    const onScroll = () => {
      if (page.scrollHeight - window.scrollY - window.innerHeight < nearPx) near = true;
      // A page that grew or shrank has scrolled by itself; only the reader's own scrolling counts.
      else if (page.scrollHeight === height) near = false;
    };
    const growth = new ResizeObserver(() => {
      height = page.scrollHeight;
      // Whoever has just opened a mark reads there; the page must not run away under them.
      const reading = document.activeElement?.getAttribute('aria-expanded') === 'true';
      if (near && !reading) window.scrollTo({ top: height, behavior: 'instant' });
    });
    window.addEventListener('scroll', onScroll, { passive: true });
    growth.observe(document.body);
    return () => {
      window.removeEventListener('scroll', onScroll);
      growth.disconnect();
    };
  }, [active]);
}
