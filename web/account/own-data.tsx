import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Me } from '../../server/domain/account.ts';
import { erase, exportUrl } from '../api/accounts.ts';
import { Field } from './field.tsx';
import { Problem } from './problem.tsx';
import { useAccountTexts } from './texts.ts';
import { useLeft } from './use-entered.ts';

/** Everything there is of oneself: to take along, and to delete. */
export function OwnData({ me }: { me: Me }) {
  const m = useAccountTexts().account;
  return (
    <section>
      <h2>{m.dataTitle}</h2>
      <p className="account__note">{m.dataNote}</p>
      <p className="account__ways">
        <a className="button button--plain" href={exportUrl('md')} download>
          {m.exportRead}
        </a>
        <a className="button button--plain" href={exportUrl('json')} download>
          {m.exportWhole}
        </a>
      </p>
      <EraseForm me={me} />
    </section>
  );
}

function EraseForm({ me }: { me: Me }) {
  const { account: m, problems } = useAccountTexts();
  const [confirm, setConfirm] = useState('');
  const [password, setPassword] = useState('');
  const [account, setAccount] = useState(false);
  const queries = useQueryClient();
  const left = useLeft();
  const everything = useMutation({
    mutationFn: () => erase({ confirm, account, ...(me.password ? { password } : {}) }),
    onSuccess: () => {
      if (account) return left();
      setConfirm('');
      setPassword('');
      return queries.invalidateQueries();
    },
  });
  return (
    <form
      className="account__form"
      onSubmit={(event) => {
        event.preventDefault();
        everything.mutate();
      }}
    >
      <h3>{m.eraseTitle}</h3>
      <p className="account__note">{m.eraseNote}</p>
      <Field label={m.eraseConfirm(me.name)} value={confirm} onChange={setConfirm} autoComplete="off" required />
      {me.password && (
        <Field
          label={m.erasePassword}
          type="password"
          value={password}
          onChange={setPassword}
          autoComplete="current-password"
          required
        />
      )}
      <label className="account__check">
        <input type="checkbox" checked={account} onChange={(event) => setAccount(event.target.checked)} /> {m.eraseAccount}
      </label>
      <Problem error={everything.error} own={problems.erase} />
      <p className="account__ways">
        <button type="submit" className="button button--plain button--grave" disabled={everything.isPending}>
          {account ? m.eraseAll : m.erase}
        </button>
        {everything.data && <span role="status">{m.erased(everything.data.conversations)}</span>}
      </p>
    </form>
  );
}
