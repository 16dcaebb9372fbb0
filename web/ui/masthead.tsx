import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { messages } from '../messages.ts';

/** The head of a page: the way home, and what the page adds. */
export function Masthead({ children }: { children?: ReactNode }) {
  return (
    <header className="masthead">
      <Link href="/" className="wordmark">
        {messages.appName}
        <span aria-hidden="true">.</span>
      </Link>
      {children}
    </header>
  );
}
