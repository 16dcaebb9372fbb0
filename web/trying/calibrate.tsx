import { useState } from 'react';
import type { CalibrationReport, RunCalibration } from '../../server/domain/calibration.ts';
import { Problem } from '../account/problem.tsx';
import { runCalibration } from '../api/trying.ts';
import { Loading } from '../ui/page-state.tsx';
import { type Chosen, LabelledSets } from './labelled-sets.tsx';
import { Report } from './report.tsx';
import { useTryingTexts } from './texts.ts';
import './trying.css';

type Props = {
  /** Gives what is run, at the moment it is. */
  rubric(): RunCalibration['rubric'] | null;
  /** The version that is run, where it is one: a report is not shown under another. */
  version?: string;
  note?: string;
};

/** Runs a rubric on labelled replies and shows what comes of it. */
export function Calibrate({ rubric, version, note }: Props) {
  const m = useTryingTexts().calibration;
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [running, setRunning] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const [report, setReport] = useState<{ of: string | undefined; report: CalibrationReport } | null>(null);
  const run = async () => {
    setError(null);
    const tried = rubric();
    if (chosen === null || tried === null) return setSaid(m.chooseSet);
    setSaid(null);
    setRunning(true);
    try {
      setReport({ of: version, report: await runCalibration({ replies: chosen, rubric: tried }) });
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)));
    }
    setRunning(false);
  };
  return (
    <div className="trying">
      <LabelledSets chosen={chosen} onChoose={setChosen} />
      {note && <p className="quiet">{note}</p>}
      <p>
        <button type="button" className="button" disabled={running} onClick={() => void run()}>
          {m.run}
        </button>
      </p>
      {said && <p role="alert">{said}</p>}
      {running && <Loading text={m.running} />}
      <Problem error={error} />
      {report && report.of === version && !running && <Report report={report.report} />}
    </div>
  );
}
