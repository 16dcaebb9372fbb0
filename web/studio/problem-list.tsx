import { useStudioTexts } from './texts.ts';
import type { Checked } from './use-checked.ts';

type Props = { checked: Checked; goTo(place: { line: number; column: number }): void };

/** What is wrong with the text, each with the way to its place. The messages are those of `candor check`, which are English. */
export function ProblemList({ checked: { problems, state }, goTo }: Props) {
  const m = useStudioTexts().editor;
  const said = state === 'checking' ? m.checking : state === 'failed' ? m.notChecked : problems.length === 0 ? m.fine : '';
  return (
    <section className="studio-problems">
      <p role="status">{problems.length > 0 ? m.problems(problems.length) : said}</p>
      {problems.length > 0 && (
        <ul className="studio-list">
          {problems.map((problem) => (
            <li key={`${problem.line} ${problem.column} ${problem.path} ${problem.message}`}>
              <button type="button" className="link-button" onClick={() => goTo(problem)}>
                {m.at(problem.line, problem.column)}
              </button>{' '}
              <span lang="en">
                {problem.path !== '' && <code>{problem.path}</code>} {problem.message}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
