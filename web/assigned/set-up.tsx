import type { ReactNode } from 'react';
import type { OwnAssignment } from '../../server/domain/assignment.ts';
import { languageNames } from '../language/choose-language.ts';
import { useFormat } from '../language/use-format.ts';
import { useLanguage } from '../language/use-language.tsx';
import { useMessages } from '../messages/messages.ts';
import { useRubric } from '../practice/use-rubric.ts';
import { dimensionTitle } from '../ui/mark-words.ts';
import { dueWords } from './due-words.ts';
import { passWords } from './pass-words.ts';
import { useAssignedTexts } from './texts.ts';

/** How an assignment is set up; none of it is the learner's to choose. */
export function SetUp({ assignment }: { assignment: OwnAssignment }) {
  const messages = useMessages();
  const { feedback, feedbackOptions, difficulty, difficultyOptions, language: languageTitle } = messages.before;
  const m = useAssignedTexts();
  const format = useFormat();
  const { language } = useLanguage();
  const { dueAt, attempts, takes, pass, mine } = assignment;
  const rubric = useRubric(assignment.rubric);
  const allowed = (yes: boolean) => (yes ? m.allowed : m.notAllowed);
  const titleOf = (dimension: string) => dimensionTitle(messages, dimension, rubric);
  return (
    <dl className="assigned__set">
      {dueAt && <Fact name={m.due}>{dueWords(m, language, format, { dueAt, overdue: mine.overdue })}</Fact>}
      <Fact name={m.attemptsTitle}>
        {attempts === null ? m.anyNumber : m.atMost(attempts)}
        {mine.attempts > 0 && (
          <span className="quiet">
            {' '}
            {attempts === null ? m.attempts(mine.attempts) : m.attemptsOf(mine.attempts, attempts)}
          </span>
        )}
        {attempts !== 1 && (
          <>
            <br />
            <span className="quiet">{m.takes[takes]}</span>
          </>
        )}
      </Fact>
      {pass && <Fact name={m.passTitle}>{passWords(m.pass, messages.debrief.kinds, format, titleOf, pass)}</Fact>}
      <Fact name={feedback}>{feedbackOptions[assignment.feedback].title}</Fact>
      <Fact name={difficulty}>{difficultyOptions[assignment.difficulty].title}</Fact>
      {assignment.language !== null && <Fact name={languageTitle}>{languageNames[assignment.language]}</Fact>}
      <Fact name={m.hints}>{allowed(assignment.hints)}</Fact>
      <Fact name={m.rewind}>{allowed(assignment.rewind)}</Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
