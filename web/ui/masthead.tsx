import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { useMe } from '../account/use-me.ts';
import { LanguageSwitch } from '../language/language-switch.tsx';
import { useMessages } from '../messages/messages.ts';

/**
 * The head of a page: the way home, and for whoever is signed in to their progress and their account; for coaches to their desk, for designers
 * to the studio, for admins to the people.
 */
export function Masthead() {
  const m = useMessages();
  const me = useMe();
  const designs = me?.roles.some((role) => role === 'designer' || role === 'admin');
  return (
    <header className="masthead">
      <Link href="/" className="wordmark">
        {m.appName}
        <span aria-hidden="true">.</span>
      </Link>
      <div className="masthead__ways">
        {me && (
          <nav className="masthead__ways" aria-label={m.masthead.label}>
            <Way to="/progress">{m.masthead.progress}</Way>
            {me.roles.includes('coach') ? (
              <Way to="/desk" also="/library">
                {m.masthead.desk}
              </Way>
            ) : (
              designs && <Way to="/desk/reliability">{m.masthead.reliability}</Way>
            )}
            {designs && <Way to="/studio">{m.masthead.studio}</Way>}
            {me.roles.includes('admin') && <Way to="/people">{m.masthead.people}</Way>}
            <Way to="/account">{m.masthead.account}</Way>
          </nav>
        )}
        <LanguageSwitch />
      </div>
    </header>
  );
}

/** One way; on the pages below it, and on those below `also`, one is within it. */
function Way({ to, also, children }: { to: string; also?: string; children: ReactNode }) {
  const [path] = useLocation();
  const within = [to, also].some((part) => part !== undefined && path.startsWith(`${part}/`)) || path === also;
  return (
    <Link href={to} aria-current={path === to ? 'page' : within ? true : undefined}>
      {children}
    </Link>
  );
}
