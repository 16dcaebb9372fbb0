import { Component, type ReactNode } from 'react';
import { useMessages } from '../messages/messages.ts';
import { Notice } from './page-state.tsx';

/** Shows a way on where a page broke, or where its code or texts could not be fetched. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    return this.state.broken ? <Broken /> : this.props.children;
  }
}

function Broken() {
  const m = useMessages();
  return (
    <main className="page" id="content">
      <Notice title={m.state.brokenTitle}>
        <p role="alert">{m.state.broken}</p>
        <p className="notice__ways">
          <button type="button" className="button" onClick={() => window.location.reload()}>
            {m.state.reload}
          </button>
          {/* Loaded anew, since what is here is broken. */}
          <a href="/" className="button button--plain">
            {m.notFound.home}
          </a>
        </p>
      </Notice>
    </main>
  );
}
