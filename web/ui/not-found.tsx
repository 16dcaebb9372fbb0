import { Link } from 'wouter';
import { useMessages } from '../messages/messages.ts';
import { Page } from './page.tsx';
import { Notice } from './page-state.tsx';

/** What stands at an address that there is nothing at. */
export function NotFound() {
  const m = useMessages().notFound;
  return (
    <Page>
      <Notice title={m.title}>
        <p>{m.body}</p>
        <Link href="/" className="button">
          {m.home}
        </Link>
      </Notice>
    </Page>
  );
}
