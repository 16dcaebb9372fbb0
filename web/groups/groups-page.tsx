import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { getCoachGroups } from '../api/assignments.ts';
import { DeskFrame } from '../desk/desk-frame.tsx';
import { Failed, Loading } from '../ui/page-state.tsx';
import { useTitle } from '../ui/use-title.ts';
import { useGroupsTexts } from './texts.ts';

/** The groups that one coaches. */
export function GroupsPage() {
  const m = useGroupsTexts().list;
  const groups = useQuery({ queryKey: ['coach-groups'], queryFn: getCoachGroups, staleTime: 0 });
  useTitle(m.title);
  return (
    <DeskFrame>
      <header className="desk-head">
        <h1>{m.title}</h1>
        <p>{m.lead}</p>
      </header>
      {groups.isPending && <Loading />}
      {groups.isError && !groups.data && <Failed error={groups.error} retry={() => groups.refetch()} />}
      {groups.data?.length === 0 && (
        <section className="queue__empty">
          <h2>{m.emptyTitle}</h2>
          <p>{m.empty}</p>
        </section>
      )}
      <ul className="queue">
        {groups.data?.map(({ id, name, members }) => (
          <li key={id} className="desk-part">
            <Link href={`/desk/groups/${id}`}>{name}</Link> <span className="quiet">{m.others(members.length)}</span>
          </li>
        ))}
      </ul>
    </DeskFrame>
  );
}
