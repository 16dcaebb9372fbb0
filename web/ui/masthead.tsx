import { Link } from 'wouter';
import { messages } from '../messages.ts';

/** The head of a page: the way home. */
export function Masthead() {
  return (
    <header className="masthead">
      <Link href="/" className="wordmark">
        {messages.appName}
        <span aria-hidden="true">.</span>
      </Link>
    </header>
  );
}
