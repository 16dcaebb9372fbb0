import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Role } from '../../server/domain/role.ts';
import { useMessages } from '../messages/messages.ts';
import { Page } from '../ui/page.tsx';
import { Notice } from '../ui/page-state.tsx';
import { useMe } from './use-me.ts';

/**
 * Pages of those who have one of these roles; others are told so, and led home, before anything of them is there. Where it is not known who one is, as the
 * server is away, the pages say what there is to say themselves.
 */
export function ForRoles({ roles, children }: { roles: readonly Role[]; children: ReactNode }) {
  const { state, errors, notFound } = useMessages();
  const me = useMe();
  if (!me || me.roles.some((role) => roles.includes(role))) return children;
  return (
    <Page>
      <Notice title={state.failedTitle}>
        <p role="alert">{errors.forbidden}</p>
        <Link href="/" className="button">
          {notFound.home}
        </Link>
      </Notice>
    </Page>
  );
}
