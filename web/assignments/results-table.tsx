import { Link } from 'wouter';
import type { AssignmentResult, AssignmentTable } from '../../server/domain/assignment.ts';
import { useDimensionTitles } from '../desk/use-rubrics.ts';
import { useFormat } from '../language/use-format.ts';
import { useMessages } from '../messages/messages.ts';
import { LevelBars } from '../ui/level-bars.tsx';
import { useAssignmentsTexts } from './texts.ts';

type Learner = AssignmentTable['learners'][number];
type Props = { learners: readonly Learner[]; advisory: readonly string[]; attempts: number | null; label: string };

/** Everybody with what counts of theirs, and the way to review each of their talks. */
export function ResultsTable({ learners, advisory, attempts, label }: Props) {
  const { columns } = useAssignmentsTexts().table;
  const { advisoryNote } = useMessages().debrief;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard */}
      <section className="table-scroll" tabIndex={0} aria-label={label}>
        <table className="card__table assignments__table">
          <thead>
            <tr>
              {Object.values(columns).map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {learners.map((row) => (
              <Row key={row.learner.id} row={row} advisory={advisory} of={attempts} />
            ))}
          </tbody>
        </table>
      </section>
      {advisory.length > 0 && <p className="quiet">{advisoryNote}</p>}
    </>
  );
}

function Row({ row, advisory, of }: { row: Learner; advisory: readonly string[]; of: number | null }) {
  const m = useAssignmentsTexts().table;
  const { kinds } = useMessages().debrief;
  const { day } = useFormat();
  const { learner, status, overdue, attempts, result, results } = row;
  return (
    <tr>
      <th scope="row">{learner.name}</th>
      <td>
        {m.status[status]}
        {overdue && <span className="assignments__overdue"> · {m.isOverdue}</span>}
      </td>
      <td>{of === null ? attempts : m.of(attempts, of)}</td>
      <td>{result && <Level result={result} advisory={advisory} />}</td>
      <td>{result && Math.round(result.trust)}</td>
      <td>{result && kinds[result.outcome.kind]}</td>
      <td>
        <ul>
          {results.map(({ conversation, endedAt, late }) => (
            <li key={conversation}>
              <Link href={`/desk/reviews/${conversation}`} aria-label={m.review(learner.name, day(endedAt))}>
                {day(endedAt)}
              </Link>
              {late && <span className="quiet"> {m.late}</span>}
              {results.length > 1 && conversation === result?.conversation && <span className="quiet"> {m.counted}</span>}
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}

function Level({ result: { level, dimensions }, advisory }: { result: AssignmentResult; advisory: readonly string[] }) {
  const m = useAssignmentsTexts().table;
  const format = useFormat();
  const titleOf = useDimensionTitles();
  const words = useMessages().debrief;
  return (
    <>
      {level === null ? <span className="quiet">{m.noLevel}</span> : m.mean(format.level(level))}
      <ul className="quiet">
        {dimensions.map(({ dimension, level: own, n }) => (
          <li key={dimension}>
            <LevelBars level={own} /> {m.dimension(titleOf(dimension), format.level(own), n)}
            {advisory.includes(dimension) && ` · ${words.advisory}`}
          </li>
        ))}
      </ul>
    </>
  );
}
