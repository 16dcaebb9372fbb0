import { useMutation } from '@tanstack/react-query';
import type { TestReport } from '../../../server/domain/draft-tests.ts';
import type { Talk } from '../../../server/domain/drive.ts';
import { testText } from '../../api/studio.ts';
import { useMessages } from '../../messages/messages.ts';
import { errorText } from '../../ui/error-text.ts';
import { Differences, Faults } from '../failures.tsx';
import { ProblemNotice } from '../problem-list.tsx';
import { useDriveTexts } from './texts.ts';
import type { DriveWork } from './use-drive.ts';

/** The draft's own tests, and in what each differed. */
export function Tests({ work, look }: { work: DriveWork; look(talk: Talk): void }) {
  const m = useDriveTexts().tests;
  const messages = useMessages();
  const { kind, contentId } = work;
  const run = useMutation({ mutationFn: () => testText({ kind, contentId, text: work.text }) });
  return (
    <section className="drive__talk">
      <p className="quiet">{m.lead}</p>
      <p>
        <button type="button" className="button" aria-disabled={run.isPending} onClick={() => !run.isPending && run.mutate()}>
          {m.run}
        </button>
      </p>
      <p role="status">
        {run.isPending ? m.running : run.data?.problems.length === 0 ? <Summary kind={kind} report={run.data} /> : ''}
      </p>
      {run.isError && (
        <p className="drive__problem" role="alert">
          {m.failed} {errorText(run.error, messages)}
        </p>
      )}
      {run.data && !run.isPending && (
        <>
          <ProblemNotice problems={run.data.problems} />
          <Results report={run.data} look={look} />
        </>
      )}
    </section>
  );
}

function Summary({ kind, report: { tests, drills } }: { kind: DriveWork['kind']; report: TestReport }) {
  const m = useDriveTexts().tests;
  if (kind === 'rubric') return m.drills(drills);
  if (tests.length === 0) return m.none;
  return m.summary(tests.filter(({ differences }) => differences.length === 0).length, tests.length);
}

function Results({ report: { tests, faults }, look }: { report: TestReport; look(talk: Talk): void }) {
  const m = useDriveTexts().tests;
  // What fails comes first.
  const sorted = tests.toSorted((a, b) => Math.sign(b.differences.length) - Math.sign(a.differences.length));
  return (
    <>
      <ul className="drive__tests">
        {sorted.map(({ name, differences, talk }) => {
          const passes = differences.length === 0;
          return (
            <li key={name}>
              <p>
                <span className={`sign ${passes ? 'sign--for' : 'sign--against'}`} aria-hidden="true">
                  {passes ? '✓' : '✗'}
                </span>{' '}
                <strong>{name}</strong> <span className="quiet">{passes ? m.passes : m.fails}</span>
              </p>
              <Differences differences={differences} />
              <button type="button" className="link-button" aria-label={m.lookLabel(name)} onClick={() => look(talk)}>
                {m.look}
              </button>
            </li>
          );
        })}
      </ul>
      <Faults faults={faults} />
    </>
  );
}
