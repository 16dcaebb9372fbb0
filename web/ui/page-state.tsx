import type { ReactNode } from 'react';
import { RequestError } from '../api/http.ts';
import { messages } from '../messages.ts';

/** Said while something is on its way; appears only if it takes a moment. */
export function Loading({ text = messages.state.loading }: { text?: string }) {
  return (
    <p className="loading" role="status">
      {text}
    </p>
  );
}

/** A page that has nothing to show, and what to do about it. */
export function Notice({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="notice">
      <h1>{title}</h1>
      {children}
    </section>
  );
}

type FailedProps = { error: Error; retry(): void };

/** A page whose request failed: what happened, and a way to try again. */
export function Failed({ error, retry }: FailedProps) {
  return (
    <Notice title={isUnreachable(error) ? messages.state.unreachableTitle : messages.state.failedTitle}>
      <Reason error={error} />
      <Retry retry={retry} />
    </Notice>
  );
}

/** The same for a part of a page. */
export function PartFailed({ error, retry }: FailedProps) {
  return (
    <div className="part-failed">
      <Reason error={error} />
      <Retry retry={retry} />
    </div>
  );
}

const isUnreachable = (error: Error): boolean => error instanceof RequestError && error.code === 'unreachable';

function Reason({ error }: { error: Error }) {
  return <p role="alert">{isUnreachable(error) ? messages.state.unreachable : error.message || messages.state.unreadable}</p>;
}

function Retry({ retry }: { retry(): void }) {
  return (
    <button type="button" className="button button--plain" onClick={retry}>
      {messages.state.retry}
    </button>
  );
}
