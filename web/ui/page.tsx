import { type ReactNode, useEffect, useRef } from 'react';
import { Masthead } from './masthead.tsx';

let arrivals = 0;

/** A page with its head. Coming from another page, one starts at its top, and the keyboard and screen readers at its content. */
export function Page({ children }: { children: ReactNode }) {
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    arrivals += 1;
    if (arrivals === 1 || window.location.hash !== '') return;
    window.scrollTo({ top: 0, behavior: 'instant' });
    main.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div className="page">
      <Masthead />
      <main id="content" ref={main} tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
