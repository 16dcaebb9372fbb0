import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { useMe } from '../account/use-me.ts';
import { Page } from '../ui/page.tsx';
import './desk.css';
import { useDeskTexts } from './texts.ts';

/** A page of the desk, with the way to its others for those who have them. */
export function DeskFrame({ children }: { children: ReactNode }) {
  const m = useDeskTexts().nav;
  const roles = useMe()?.roles ?? [];
  const coach = roles.includes('coach');
  const reliability = coach || roles.includes('designer') || roles.includes('admin');
  return (
    <Page>
      {reliability && (
        <nav className="desk-nav" aria-label={m.label}>
          {coach && (
            <>
              <Way to="/desk">{m.queue}</Way>
              <Way to="/desk/assignments">{m.assignments}</Way>
              <Way to="/desk/groups">{m.groups}</Way>
            </>
          )}
          <Way to="/library">{m.library}</Way>
          <Way to="/desk/reliability">{m.reliability}</Way>
        </nav>
      )}
      {children}
    </Page>
  );
}

function Way({ to, children }: { to: string; children: ReactNode }) {
  const [path] = useLocation();
  // A review is opened from the list, and an assignment or a group from theirs.
  const within = path.startsWith(to === '/desk' ? '/desk/reviews/' : `${to}/`);
  return (
    <Link href={to} aria-current={path === to ? 'page' : within ? true : undefined}>
      {children}
    </Link>
  );
}
