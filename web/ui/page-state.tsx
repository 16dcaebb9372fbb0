import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { RequestError } from '../api/http.ts';
import { useMessages } from '../messages/messages.ts';
import { errorText } from './error-text.ts';

/** Said while something is on its way; appears only if it takes a moment. */
export function Loading({ text }: { text?: string }) {
  const m = useMessages().state;
  return (
    <p className="loading" role="status">
      {text ?? m.loading}
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

/** A page whose request failed: what happened, and a way to try again, or home where trying again would not help. */
export function Failed({ error, retry }: FailedProps) {
  const {
    state: m,
    notFound: { home },
  } = useMessages();
  return (
    <Notice title={isUnreachable(error) ? m.unreachableTitle : m.failedTitle}>
      <Reason error={error} />
      <p className="notice__ways">
        {!isForbidden(error) && <Retry retry={retry} />}
        {(isMissing(error) || isForbidden(error)) && (
          <Link href="/" className="button">
            {home}
          </Link>
        )}
      </p>
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

const isMissing = (error: Error): boolean => error instanceof RequestError && error.code === 'not-found';
const isForbidden = (error: Error): boolean => error instanceof RequestError && error.code === 'forbidden';
const isUnreachable = (error: Error): boolean => error instanceof RequestError && error.code === 'unreachable';

function Reason({ error }: { error: Error }) {
  const m = useMessages();
  return <p role="alert">{errorText(error, m, m.state.reasons)}</p>;
}

function Retry({ retry }: { retry(): void }) {
  const m = useMessages().state;
  return (
    <button type="button" className="button button--plain" onClick={retry}>
      {m.retry}
    </button>
  );
}
