import type { ReactNode } from 'react';
import { Link, useRoute } from 'wouter';
import { Page } from '../ui/page.tsx';
import { useTitle } from '../ui/use-title.ts';
import '../desk/desk.css';
import { useTryingTexts } from './texts.ts';
import './trying.css';

/** A page beside the studio's list, with the way to the others. */
export function TryingFrame({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  useTitle(title);
  return (
    <Page>
      <TryingNav />
      <header className="desk-head">
        <h1>{title}</h1>
        <p>{lead}</p>
      </header>
      {children}
    </Page>
  );
}

/** The way between the studio's list and what stands beside it. */
export function TryingNav() {
  const m = useTryingTexts().nav;
  return (
    <nav className="desk-nav" aria-label={m.label}>
      <Way to="/studio">{m.studio}</Way>
      <Way to="/studio/calibration">{m.calibration}</Way>
      <Way to="/studio/packs">{m.packs}</Way>
    </nav>
  );
}

function Way({ to, children }: { to: string; children: ReactNode }) {
  const [here] = useRoute(to);
  return (
    <Link href={to} aria-current={here ? 'page' : undefined}>
      {children}
    </Link>
  );
}
