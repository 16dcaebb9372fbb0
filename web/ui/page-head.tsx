import type { ReactNode } from 'react';
import { useTitle } from './use-title.ts';

/** What a page is called, here and in the window's title, and a few words on what it is for; `above` leads back. */
export function PageHead({ title, above, children }: { title: string; above?: ReactNode; children?: ReactNode }) {
  useTitle(title);
  return (
    <header className="desk-head">
      {above}
      <h1>{title}</h1>
      {children}
    </header>
  );
}
