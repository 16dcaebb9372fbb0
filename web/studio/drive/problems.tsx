import type { z } from 'zod';
import type { ContentProblem } from '../../../server/domain/content-version.ts';
import { useDriveTexts } from './texts.ts';

/** What is wrong with a draft, in place of what was asked of it. */
export function Problems({ problems }: { problems: readonly z.infer<typeof ContentProblem>[] }) {
  const m = useDriveTexts().talk;
  if (problems.length === 0) return null;
  return (
    <div className="drive__problem" role="alert">
      <p>{m.problems(problems.length)}</p>
      <ul>
        {problems.slice(0, 12).map(({ line, column, path, message }) => (
          <li key={`${line} ${column} ${path} ${message}`}>
            {m.at(line, column)}{' '}
            <span lang="en">
              {path !== '' && <code>{path}</code>} {message}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
