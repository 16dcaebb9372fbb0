import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { AssignmentTable } from '../../server/domain/assignment.ts';
import { getAssignment } from '../api/assignments.ts';
import { passWords } from '../assigned/pass-words.ts';
import { useAssignedTexts } from '../assigned/texts.ts';
import { useMet } from '../assigned/use-met.ts';
import { DeskFrame } from '../desk/desk-frame.tsx';
import { TakeAlong } from '../desk/take-along.tsx';
import { useDimensionTitles } from '../desk/use-rubrics.ts';
import { languageNames } from '../language/choose-language.ts';
import { useFormat } from '../language/use-format.ts';
import { useMessages } from '../messages/messages.ts';
import { Asked } from '../ui/asked.tsx';
import { PageHead } from '../ui/page-head.tsx';
import './assignments.css';
import { ChangeForm } from './change-form.tsx';
import { ResultsTable } from './results-table.tsx';
import { useAssignmentsTexts } from './texts.ts';

/** One assignment: how far everybody has come, what came of it, and what may still be changed. */
export function AssignmentPage({ id }: { id: string }) {
  const table = useQuery({ queryKey: ['coach-assignments', id], queryFn: () => getAssignment(id), staleTime: 0 });
  return (
    <DeskFrame>
      <Asked query={table}>{(shown) => <Shown table={shown} />}</Asked>
    </DeskFrame>
  );
}

function Shown({ table: { assignment, learners, advisory } }: { table: AssignmentTable }) {
  const all = useAssignmentsTexts();
  const m = all.table;
  const { day, time } = useFormat();
  const met = useMet();
  const { id, title, note, by, own, groups, people, dueAt, closed, pass, createdAt, counts } = assignment;
  const facts = [
    m.counts(counts.begun, counts.learners),
    m.done(counts.done),
    pass ? m.passed(counts.passed) : '',
    counts.overdue > 0 ? m.overdue(counts.overdue) : '',
  ].filter(Boolean);
  return (
    <>
      <PageHead title={title} above={<Link href="/desk/assignments">{m.back}</Link>}>
        <p>
          {met(assignment)} · {m.for(all.list.to([...groups, ...people].map(({ name }) => name)))}
        </p>
        <p>
          {dueAt ? m.due(day(dueAt), time(dueAt)) : m.noDue} · {m.given(by.name, day(createdAt))}
        </p>
        {closed && <p>{m.closed}</p>}
        {note !== '' && <p className="assignment__note">{note}</p>}
      </PageHead>
      <h2>{m.results}</h2>
      <p className="quiet">{facts.join(' · ')}</p>
      {learners.length === 0 ? (
        <p>{m.none}</p>
      ) : (
        <ResultsTable learners={learners} advisory={advisory} attempts={assignment.attempts} label={`${m.results}, ${title}`} />
      )}
      <details className="desk-part">
        <summary>{m.settings}</summary>
        <Settings assignment={assignment} />
      </details>
      <TakeAlong assignment={id} />
      {own ? (
        <details className="desk-part">
          <summary>{all.change.title}</summary>
          <ChangeForm assignment={assignment} />
        </details>
      ) : (
        <p className="quiet">{all.change.others(by.name)}</p>
      )}
    </>
  );
}

/** What was laid down when it was set, in the words that the learners read. */
function Settings({ assignment }: { assignment: AssignmentTable['assignment'] }) {
  const { before, debrief } = useMessages();
  const m = useAssignedTexts();
  const { form } = useAssignmentsTexts();
  const format = useFormat();
  const titleOf = useDimensionTitles();
  const { attempts, takes, pass, feedback, difficulty, language, seed, hints, rewind } = assignment;
  const facts: [string, string][] = [
    [m.attemptsTitle, attempts === null ? form.attemptsAny : m.atMost(attempts)],
    [form.takes, form.takesOptions[takes]],
    ...(pass ? [[m.passTitle, passWords(m.pass, debrief.kinds, format, titleOf, pass)] satisfies [string, string]] : []),
    [before.feedback, before.feedbackOptions[feedback].title],
    [before.difficulty, before.difficultyOptions[difficulty].title],
    [form.language, language === null ? form.ownLanguage : languageNames[language]],
    [form.buyer, form.seeds[seed === null ? 'varied' : 'same'].title],
    [m.hints, hints ? m.allowed : m.notAllowed],
    [m.rewind, rewind ? m.allowed : m.notAllowed],
  ];
  return (
    <dl className="desk-versions">
      {facts.map(([name, words]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}
