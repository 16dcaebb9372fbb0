import { useMessages } from '../messages/messages.ts';
import { errorText } from '../ui/error-text.ts';

/** Why something was not done. `own` says it for this form, by the server's codes. */
export function Problem({ error, own }: { error: Error | null; own?: Record<string, string> }) {
  const m = useMessages();
  if (!error) return null;
  return (
    <p className="account__problem" role="alert">
      {errorText(error, m, own)}
    </p>
  );
}
