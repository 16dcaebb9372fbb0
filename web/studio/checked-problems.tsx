import { ProblemList } from './problem-list.tsx';
import { useStudioTexts } from './texts.ts';
import type { Checked } from './use-checked.ts';

type Props = { checked: Checked; goTo(place: { line: number; column: number }): void };

/** How the text in the editor stands with the checker: being looked through, good, or what is wrong with it. */
export function CheckedProblems({ checked: { problems, state }, goTo }: Props) {
  const m = useStudioTexts().editor;
  const said = state === 'checking' ? m.checking : state === 'failed' ? m.notChecked : problems.length === 0 ? m.fine : '';
  return (
    <section className="studio-problems">
      <p role="status">{problems.length > 0 ? m.problems(problems.length) : said}</p>
      <ProblemList problems={problems} goTo={goTo} />
    </section>
  );
}
