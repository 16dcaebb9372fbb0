import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { getCoachGroups } from '../api/assignments.ts';
import { DeskFrame } from '../desk/desk-frame.tsx';
import { Asked } from '../ui/asked.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { useGroupsTexts } from './texts.ts';

/** The groups that one coaches. */
export function GroupsPage() {
  const m = useGroupsTexts().list;
  const groups = useQuery({ queryKey: ['coach-groups'], queryFn: getCoachGroups, staleTime: 0 });
  return (
    <DeskFrame>
      <PageHead title={m.title}>
        <p>{m.lead}</p>
      </PageHead>
      <Asked query={groups}>
        {(own) =>
          own.length === 0 ? (
            <section className="queue__empty">
              <h2>{m.emptyTitle}</h2>
              <p>{m.empty}</p>
            </section>
          ) : (
            <ul className="queue">
              {own.map(({ id, name, members }) => (
                <li key={id} className="desk-part">
                  <Link href={`/desk/groups/${id}`}>{name}</Link> <span className="quiet">{m.others(members.length)}</span>
                </li>
              ))}
            </ul>
          )
        }
      </Asked>
    </DeskFrame>
  );
}
