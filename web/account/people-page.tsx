import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { Person } from '../../server/domain/account.ts';
import type { Role } from '../../server/domain/role.ts';
import { useModelsTexts } from '../admin/texts.ts';
import { createResetLink, getPeople, setRoles, signOutPerson } from '../api/accounts.ts';
import { Page } from '../ui/page.tsx';
import { Failed, Loading } from '../ui/page-state.tsx';
import { useTitle } from '../ui/use-title.ts';
import './account.css';
import { AuditLog } from './audit-log.tsx';
import { Groups } from './groups.tsx';
import { Invitations } from './invitations.tsx';
import { PassedLink } from './passed-link.tsx';
import { Problem } from './problem.tsx';
import { roles } from './roles.ts';
import { useAccountTexts } from './texts.ts';

/** For admins: who is here and as what, invitations, groups, and what was done. */
export function PeoplePage() {
  const m = useAccountTexts().people;
  const models = useModelsTexts();
  const people = useQuery({ queryKey: ['people'], queryFn: getPeople });
  useTitle(m.title);
  return (
    <Page>
      {people.isPending && <Loading />}
      {people.isError && !people.data && <Failed error={people.error} retry={() => people.refetch()} />}
      {people.data && (
        <div className="account">
          <header>
            <h1>{m.title}</h1>
            <p className="account__note">
              <Link href="/models">{models.link}</Link>
            </p>
          </header>
          <section>
            <h2>{m.everybody}</h2>
            <ul className="account__list">
              {people.data.map((person) => (
                <PersonRow key={person.id} person={person} />
              ))}
            </ul>
          </section>
          <Invitations />
          <Groups people={people.data} />
          <AuditLog />
        </div>
      )}
    </Page>
  );
}

function PersonRow({ person }: { person: Person }) {
  const { people: m, roles: roleNames, problems } = useAccountTexts();
  const queries = useQueryClient();
  const onSuccess = () => queries.invalidateQueries();
  const change = useMutation({ mutationFn: (next: Role[]) => setRoles(person.id, next), onSuccess });
  const reset = useMutation({ mutationFn: () => createResetLink(person.id) });
  const out = useMutation({ mutationFn: () => signOutPerson(person.id), onSuccess });
  const groups = person.groups.map(({ name }) => name).join(', ');
  return (
    <li>
      <span className="name">
        {person.name} {groups !== '' && <span className="quiet">{m.inGroups(groups)}</span>}
      </span>
      <fieldset className="account__checks">
        <legend className="visually-hidden">{m.rolesOf(person.name)}</legend>
        {roles.map((role) => (
          <label key={role}>
            <input
              type="checkbox"
              checked={person.roles.includes(role)}
              disabled={change.isPending}
              onChange={({ target }) =>
                change.mutate(roles.filter((other) => (other === role ? target.checked : person.roles.includes(other))))
              }
            />
            {roleNames[role]}
          </label>
        ))}
      </fieldset>
      <button type="button" className="link-button" aria-label={m.resetLinkFor(person.name)} onClick={() => reset.mutate()}>
        {m.resetLink}
      </button>
      <button type="button" className="link-button" aria-label={m.signOutFor(person.name)} onClick={() => out.mutate()}>
        {m.signOut}
      </button>
      <Problem error={change.error} own={problems.roles} />
      <Problem error={reset.error ?? out.error} />
      {reset.data && <PassedLink link={reset.data} />}
    </li>
  );
}
