import { messages } from '../messages.ts';

/** Why something was not done, as the server says it. */
export function Problem({ error }: { error: Error | null }) {
  if (!error) return null;
  return (
    <p className="account__problem" role="alert">
      {error.message || messages.state.unreachable}
    </p>
  );
}
