import type { Difference, TestReport } from '../../server/domain/draft-tests.ts';
import { useDriveTexts } from './drive/texts.ts';

/** How many tests and drills were played, and how many things did not come out as they should. */
export const playedIn = ({ tests, drills }: TestReport): number => tests.length + drills;
export const failedIn = ({ tests, faults }: TestReport): number =>
  tests.filter(({ differences }) => differences.length > 0).length + faults.length;

/** What failed of all that was played of a text; nothing where it passed. */
export function Failures({ report: { tests, faults } }: { report: TestReport }) {
  return (
    <>
      <ul className="studio-list">
        {tests
          .filter(({ differences }) => differences.length > 0)
          .map(({ name, differences }) => (
            <li key={name}>
              <strong>{name}</strong>
              <Differences differences={differences} />
            </li>
          ))}
      </ul>
      <Faults faults={faults} />
    </>
  );
}

/** In what one test differed from what it expects. */
export function Differences({ differences }: { differences: readonly Difference[] }) {
  const m = useDriveTexts().tests;
  if (differences.length === 0) return null;
  return (
    <ul>
      {differences.map((one) => (
        <li key={JSON.stringify(one)}>{m.difference(one)}</li>
      ))}
    </ul>
  );
}

/** What else does not prove itself, in the words of `candor check`, which are English. */
export function Faults({ faults }: { faults: readonly string[] }) {
  const m = useDriveTexts().tests;
  if (faults.length === 0) return null;
  return (
    <>
      <h3>{m.faults}</h3>
      <ul lang="en" className="studio-list">
        {faults.map((fault) => (
          <li key={fault}>{fault}</li>
        ))}
      </ul>
    </>
  );
}
