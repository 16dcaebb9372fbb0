import type { z } from 'zod';
import type { ContentProblem } from '../../server/domain/content-version.ts';
import { useFormat } from '../language/use-format.ts';
import { useStudioTexts } from './texts.ts';

export type Problems = readonly z.infer<typeof ContentProblem>[];

/** Problems that are shown at first; the rest opens. A text in which one line is wrong may have hundreds. */
const mostShown = 12;

type Props = {
  problems: Problems;
  /** Leads to a problem's place in the editor; without it the place is only named. */
  goTo?: (place: { line: number; column: number }) => void;
  /** Names the file of each, where they are of several. */
  files?: boolean;
};

/** What is wrong with a text, each with its place. The messages are those of `candor check`, which are English. */
export function ProblemList({ problems, goTo, files = false }: Props) {
  const m = useStudioTexts().editor;
  const { whole } = useFormat();
  if (problems.length === 0) return null;
  const list = (some: Problems) => (
    <ul className="studio-list">
      {some.map((problem) => {
        const { file, line, column, path, message } = problem;
        return (
          <li key={`${file} ${line} ${column} ${path} ${message}`}>
            {files && (
              <>
                <code>{file}</code>,{' '}
              </>
            )}
            {goTo ? (
              <button type="button" className="link-button" onClick={() => goTo(problem)}>
                {m.at(line, column)}
              </button>
            ) : (
              <span className="quiet">{m.at(line, column)}</span>
            )}{' '}
            <span lang="en">
              {path !== '' && <code>{path}</code>} {message}
            </span>
          </li>
        );
      })}
    </ul>
  );
  return (
    <>
      {list(problems.slice(0, mostShown))}
      {problems.length > mostShown && (
        <details>
          <summary>{m.andMore(whole(problems.length - mostShown))}</summary>
          {list(problems.slice(mostShown))}
        </details>
      )}
    </>
  );
}

/** The same in place of what was asked of a draft: nothing can be tried of one that does not check. */
export function ProblemNotice({ problems }: { problems: Problems }) {
  const m = useStudioTexts().editor;
  if (problems.length === 0) return null;
  return (
    <div className="desk-bar desk-bar--against" role="alert">
      <p>{m.mendFirst(problems.length)}</p>
      <ProblemList problems={problems} />
    </div>
  );
}
