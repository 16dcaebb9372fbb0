import { useId, useState } from 'react';
import type { NewLink } from '../../server/domain/account.ts';
import { useFormat } from '../language/use-format.ts';
import { useAccountTexts } from './texts.ts';

/** A link that was just made, to be copied and passed on. */
export function PassedLink({ link }: { link: NewLink }) {
  const m = useAccountTexts().people;
  const { day } = useFormat();
  const id = useId();
  const [copied, setCopied] = useState(false);
  const address = new URL(link.path, window.location.origin).href;
  return (
    <div className="account__link">
      <label htmlFor={id}>
        <strong>{m.linkTitle}</strong>
      </label>
      <input id={id} readOnly value={address} onFocus={({ target }) => target.select()} />
      <p className="quiet">{m.linkNote(day(link.expiresAt))}</p>
      <p className="account__ways">
        <button
          type="button"
          className="button button--plain"
          // Where a browser forbids copying, the field can still be selected.
          onClick={() =>
            navigator.clipboard?.writeText(address).then(
              () => setCopied(true),
              () => setCopied(false),
            )
          }
        >
          {m.copy}
        </button>
        <span role="status">{copied ? m.copied : ''}</span>
      </p>
    </div>
  );
}
