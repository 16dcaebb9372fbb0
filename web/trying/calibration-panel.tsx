import { Calibrate } from './calibrate.tsx';
import { useTryingTexts } from './texts.ts';
import '../desk/desk.css';

/** Runs a rubric as it stands in the editor on labelled replies, beside the published version. */
export function CalibrationPanel({ work: { text } }: { work: { text: string } }) {
  return <Calibrate rubric={() => ({ source: text })} note={useTryingTexts().calibration.asTyped} />;
}
