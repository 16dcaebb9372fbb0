import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Role } from '../../server/domain/role.ts';
import { getGroups, getInvites, invite, withdrawInvite } from '../api/accounts.ts';
import { useFormat } from '../language/use-format.ts';
import { PartFailed } from '../ui/page-state.tsx';
import { PassedLink } from './passed-link.tsx';
import { Problem } from './problem.tsx';
import { roles } from './roles.ts';
import { useAccountTexts } from './texts.ts';

/** Links with which others make an account: make one, and withdraw those that nobody has used. */
export function Invitations() {
  const { people: m, roles: roleNames } = useAccountTexts();
  const { day } = useFormat();
  const queries = useQueryClient();
  const [role, setRole] = useState<Role>('learner');
  const [chosen, setChosen] = useState<string[] | null>(null);
  const groups = useQuery({ queryKey: ['groups'], queryFn: getGroups });
  // Where there is one group only, whoever is invited is most likely to belong to it.
  const into = chosen ?? (groups.data?.length === 1 ? groups.data.map(({ id }) => id) : []);
  const invites = useQuery({ queryKey: ['invites'], queryFn: getInvites });
  const onSuccess = () => queries.invalidateQueries();
  const make = useMutation({ mutationFn: () => invite(role, into), onSuccess });
  const withdraw = useMutation({ mutationFn: withdrawInvite, onSuccess });
  return (
    <section>
      <h2>{m.inviteTitle}</h2>
      <form
        className="account__form"
        onSubmit={(event) => {
          event.preventDefault();
          make.mutate();
        }}
      >
        <fieldset className="account__checks">
          <legend>{m.inviteRole}</legend>
          {roles.map((option) => (
            <label key={option}>
              <input type="radio" name="invite-role" checked={role === option} onChange={() => setRole(option)} />
              {roleNames[option]}
            </label>
          ))}
        </fieldset>
        {groups.data && groups.data.length > 0 && (
          <fieldset className="account__checks">
            <legend>{m.inviteGroups}</legend>
            {groups.data.map(({ id, name }) => (
              <label key={id}>
                <input
                  type="checkbox"
                  checked={into.includes(id)}
                  onChange={({ target }) => setChosen(target.checked ? [...into, id] : into.filter((other) => other !== id))}
                />
                {name}
              </label>
            ))}
          </fieldset>
        )}
        <Problem error={make.error} />
        <p className="account__ways">
          <button type="submit" className="button" disabled={make.isPending}>
            {m.invite}
          </button>
        </p>
      </form>
      {make.data && <PassedLink key={make.data.id} link={make.data} />}
      {invites.isError && !invites.data && <PartFailed error={invites.error} retry={() => invites.refetch()} />}
      {invites.data && invites.data.length > 0 && (
        <>
          <h3>{m.openInvites}</h3>
          <ul className="account__list">
            {invites.data.map((open) => {
              const what = m.openInvite(roleNames[open.role], day(open.expiresAt));
              return (
                <li key={open.id}>
                  <span>{what}</span>
                  <button
                    type="button"
                    className="link-button"
                    aria-label={m.withdrawLabel(what)}
                    onClick={() => withdraw.mutate(open.id)}
                  >
                    {m.withdraw}
                  </button>
                </li>
              );
            })}
          </ul>
        </>
      )}
      <Problem error={withdraw.error} />
    </section>
  );
}
