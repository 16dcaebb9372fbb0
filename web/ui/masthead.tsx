import { Link } from 'wouter';
import { accountMessages } from '../account/account-messages.ts';
import { useMe } from '../account/use-me.ts';
import { messages } from '../messages.ts';

/** The head of a page: the way home, and for whoever is signed in to their account and, for admins, to the people. */
export function Masthead() {
  const me = useMe();
  return (
    <header className="masthead">
      <Link href="/" className="wordmark">
        {messages.appName}
        <span aria-hidden="true">.</span>
      </Link>
      {me && (
        <nav className="masthead__ways" aria-label={accountMessages.account.title}>
          {me.roles.includes('admin') && <Link href="/people">{accountMessages.masthead.people}</Link>}
          <Link href="/account">{accountMessages.masthead.account}</Link>
        </nav>
      )}
    </header>
  );
}
