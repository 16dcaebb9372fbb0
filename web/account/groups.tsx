import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Group, Person } from '../../server/domain/account.ts';
import { addMember, createGroup, deleteGroup, getGroups, removeMember } from '../api/accounts.ts';
import { PartFailed } from '../ui/page-state.tsx';
import { Field } from './field.tsx';
import { Problem } from './problem.tsx';
import { useAccountTexts } from './texts.ts';

/** Who is in which group. */
export function Groups({ people }: { people: Person[] }) {
  const m = useAccountTexts().people;
  const queries = useQueryClient();
  const groups = useQuery({ queryKey: ['groups'], queryFn: getGroups });
  const [name, setName] = useState('');
  const make = useMutation({
    mutationFn: () => createGroup(name),
    onSuccess: () => {
      setName('');
      return queries.invalidateQueries();
    },
  });
  return (
    <section>
      <h2>{m.groupsTitle}</h2>
      <p className="account__note">{m.groupsNote}</p>
      {groups.isError && !groups.data && <PartFailed error={groups.error} retry={() => groups.refetch()} />}
      <ul className="account__list">
        {groups.data?.map((group) => (
          <GroupRow key={group.id} group={group} people={people} />
        ))}
      </ul>
      <form
        className="account__form"
        onSubmit={(event) => {
          event.preventDefault();
          make.mutate();
        }}
      >
        <Field label={m.newGroup} value={name} onChange={setName} autoComplete="off" required />
        <Problem error={make.error} />
        <p className="account__ways">
          <button type="submit" className="button button--plain" disabled={make.isPending}>
            {m.createGroup}
          </button>
        </p>
      </form>
    </section>
  );
}

function GroupRow({ group, people }: { group: Group; people: Person[] }) {
  const m = useAccountTexts().people;
  const queries = useQueryClient();
  const onSuccess = () => queries.invalidateQueries();
  const [chosen, setChosen] = useState('');
  const [asked, setAsked] = useState(false);
  const add = useMutation({ mutationFn: (person: string) => addMember(group.id, person), onSuccess });
  const remove = useMutation({ mutationFn: (person: string) => removeMember(group.id, person), onSuccess });
  const drop = useMutation({ mutationFn: () => deleteGroup(group.id), onSuccess });
  const others = people.filter(({ id }) => !group.members.some((member) => member.id === id));
  const next = others.find(({ id }) => id === chosen) ?? others[0];
  return (
    <li>
      <h3 className="name">{group.name}</h3>
      {group.members.length === 0 && <span className="quiet">{m.noMembers}</span>}
      {group.members.map(({ id, name }) => (
        <span key={id} className="account__ways">
          {name}
          <button
            type="button"
            className="link-button"
            aria-label={m.removeLabel(name, group.name)}
            onClick={() => remove.mutate(id)}
          >
            {m.remove}
          </button>
        </span>
      ))}
      {next && (
        <span className="account__ways">
          <select aria-label={m.addTo(group.name)} value={next.id} onChange={({ target }) => setChosen(target.value)}>
            {others.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
          <button type="button" className="link-button" onClick={() => add.mutate(next.id)}>
            {m.add}
          </button>
        </span>
      )}
      {asked ? (
        <span className="account__ways">
          <span role="alert">{m.deleteGroupBody(group.name)}</span>
          <button type="button" className="link-button" disabled={drop.isPending} onClick={() => drop.mutate()}>
            {m.deleteGroupYes}
          </button>
          <button type="button" className="link-button" onClick={() => setAsked(false)}>
            {m.deleteGroupNo}
          </button>
        </span>
      ) : (
        <button
          type="button"
          className="link-button"
          aria-label={m.deleteGroupLabel(group.name)}
          onClick={() => setAsked(true)}
        >
          {m.deleteGroup}
        </button>
      )}
      <Problem error={add.error ?? remove.error ?? drop.error} />
    </li>
  );
}
