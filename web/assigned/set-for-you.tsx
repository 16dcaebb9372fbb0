import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { OwnAssignment } from '../../server/domain/assignment.ts';
import { getOwnAssignments } from '../api/assignments.ts';
import { useFormat } from '../language/use-format.ts';
import { useLanguage } from '../language/use-language.tsx';
import { useMessages } from '../messages/messages.ts';
import { PartFailed } from '../ui/page-state.tsx';
import { Portrait } from '../ui/portrait.tsx';
import './assigned.css';
import { dueWords } from './due-words.ts';
import { useAssignedTexts } from './texts.ts';
import { useMet } from './use-met.ts';
import { mayBegin, sortAssignments } from './work-left.ts';

/** What one's coaches ask for, at the top of home; nothing where nothing was ever set. */
export function SetForYou() {
  const m = useAssignedTexts();
  const assignments = useQuery({ queryKey: ['assignments'], queryFn: getOwnAssignments, staleTime: 0 });
  if (assignments.isError && !assignments.data)
    return <PartFailed error={assignments.error} retry={() => assignments.refetch()} />;
  const { toDo, behind } = sortAssignments(assignments.data ?? []);
  if (toDo.length + behind.length === 0) return null;
  return (
    <section className="assigned" aria-labelledby="assigned">
      <h2 id="assigned">{m.title}</h2>
      {toDo.length > 0 && <List assignments={toDo} />}
      {behind.length > 0 && (
        <details className="assigned__behind">
          <summary>{m.finished(behind.length)}</summary>
          <List assignments={behind} />
        </details>
      )}
    </section>
  );
}

function List({ assignments }: { assignments: readonly OwnAssignment[] }) {
  return (
    <ul className="assigned__list">
      {assignments.map((assignment) => (
        <li key={assignment.id}>
          <Assigned assignment={assignment} />
        </li>
      ))}
    </ul>
  );
}

function Assigned({ assignment }: { assignment: OwnAssignment }) {
  const m = useAssignedTexts();
  const { kinds } = useMessages().debrief;
  const format = useFormat();
  const { language } = useLanguage();
  const met = useMet();
  const { title, note, by, persona, dueAt, attempts, mine } = assignment;
  const { status, overdue, result } = mine;
  const used = attempts === null ? m.attempts(mine.attempts) : m.attemptsOf(mine.attempts, attempts);
  return (
    <article className="assigned__one">
      <Portrait person={persona} size={56} />
      <div className="assigned__what">
        <h3>{title}</h3>
        <p className="quiet">
          {met(assignment)} · {m.by(by.name)}
        </p>
        {note !== '' && <p className="assigned__note">{note}</p>}
      </div>
      <div className="assigned__how">
        {dueAt && (
          <p className={overdue ? 'assigned__overdue' : ''}>
            <time dateTime={dueAt}>{dueWords(m, language, format, { dueAt, overdue })}</time>
          </p>
        )}
        <p className="quiet">
          {[m.status[status], mine.attempts > 0 || attempts !== null ? used : ''].filter(Boolean).join(' · ')}
        </p>
        {result && (
          <p className="quiet">
            {m.result(
              result.level === null ? null : format.level(result.level),
              Math.round(result.trust),
              kinds[result.outcome.kind],
            )}
            {result.late && ` · ${m.late}`}
          </p>
        )}
      </div>
      <Ways assignment={assignment} />
    </article>
  );
}

function Ways({ assignment }: { assignment: OwnAssignment }) {
  const m = useAssignedTexts();
  const { id, title, mine } = assignment;
  const begun = mine.attempts > 0;
  return (
    <p className="assigned__ways">
      {mine.underWay !== null && (
        <Link href={`/conversations/${mine.underWay}`} className="button" aria-label={m.goOnLabel(title)}>
          {m.goOn}
        </Link>
      )}
      {mayBegin(assignment) && (
        <Link
          href={`/assignments/${id}`}
          className={mine.result ? 'button button--plain' : 'button'}
          aria-label={begun ? m.againLabel(title) : m.beginLabel(title)}
        >
          {begun ? m.again : m.begin}
        </Link>
      )}
      {mine.result && (
        <Link href={`/conversations/${mine.result.conversation}/debrief`} aria-label={m.lookBackLabel(title)}>
          {m.lookBack}
        </Link>
      )}
    </p>
  );
}
