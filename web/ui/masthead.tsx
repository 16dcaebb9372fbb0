import { Link } from 'wouter';
import { useMe } from '../account/use-me.ts';
import { LanguageSwitch } from '../language/language-switch.tsx';
import { useMessages } from '../messages/messages.ts';

/** The head of a page: the way home, and for whoever is signed in to their progress, their account and, for admins, to the people. */
export function Masthead() {
  const m = useMessages();
  const me = useMe();
  return (
    <header className="masthead">
      <Link href="/" className="wordmark">
        {m.appName}
        <span aria-hidden="true">.</span>
      </Link>
      <div className="masthead__ways">
        {me && (
          <nav className="masthead__ways" aria-label={m.masthead.label}>
            <Link href="/progress">{m.masthead.progress}</Link>
            {me.roles.includes('admin') && <Link href="/people">{m.masthead.people}</Link>}
            <Link href="/account">{m.masthead.account}</Link>
          </nav>
        )}
        <LanguageSwitch />
      </div>
    </header>
  );
}
