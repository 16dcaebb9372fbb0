import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { CoachAssignment } from '../../server/domain/assignment.ts';
import { getAssignments } from '../api/assignments.ts';
import { useMet } from '../assigned/use-met.ts';
import { DeskFrame } from '../desk/desk-frame.tsx';
import { useFormat } from '../language/use-format.ts';
import { Asked } from '../ui/asked.tsx';
import { PageHead } from '../ui/page-head.tsx';
import './assignments.css';
import { useAssignmentsTexts } from './texts.ts';

/** What the coaches of one's groups have set, and how far the learners have come. */
export function AssignmentsPage() {
  const m = useAssignmentsTexts().list;
  const assignments = useQuery({ queryKey: ['coach-assignments'], queryFn: getAssignments, staleTime: 0 });
  return (
    <DeskFrame>
      <PageHead title={m.title}>
        <p>{m.lead}</p>
        <p>
          <Link href="/desk/assignments/new" className="button">
            {m.new}
          </Link>
        </p>
      </PageHead>
      <Asked query={assignments}>
        {(given) =>
          given.length === 0 ? (
            <section className="queue__empty">
              <h2>{m.emptyTitle}</h2>
              <p>{m.empty}</p>
            </section>
          ) : (
            <Table assignments={given} />
          )
        }
      </Asked>
    </DeskFrame>
  );
}

function Table({ assignments }: { assignments: readonly CoachAssignment[] }) {
  const m = useAssignmentsTexts().list;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
    <section className="table-scroll" tabIndex={0} aria-label={m.label}>
      <table className="card__table assignments__table">
        <thead>
          <tr>
            {Object.values(m.columns).map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {assignments.map((assignment) => (
            <Row key={assignment.id} assignment={assignment} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ assignment }: { assignment: CoachAssignment }) {
  const m = useAssignmentsTexts().list;
  const { day, time, whole } = useFormat();
  const met = useMet();
  const { id, title, own, by, groups, people, dueAt, closed, pass, counts } = assignment;
  return (
    <tr>
      <th scope="row">
        <Link href={`/desk/assignments/${id}`}>{title}</Link>
        <br />
        <span className="quiet">{[met(assignment), own ? '' : m.by(by.name)].filter(Boolean).join(' · ')}</span>
      </th>
      <td>{m.to([...groups, ...people].map(({ name }) => name))}</td>
      <td>{closed ? m.closed : dueAt ? m.due(day(dueAt), time(dueAt)) : <span className="quiet">{m.noDue}</span>}</td>
      <td>{whole(counts.learners)}</td>
      <td>{whole(counts.begun)}</td>
      <td>{whole(counts.done)}</td>
      <td>{pass ? whole(counts.passed) : m.noRule}</td>
      <td className={counts.overdue > 0 ? 'assignments__overdue' : ''}>{whole(counts.overdue)}</td>
    </tr>
  );
}
