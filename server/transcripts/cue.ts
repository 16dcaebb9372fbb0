/**
 * One stretch of speech as a file has it. `speaker` is null where the file does not say; `startMs` and `endMs` count from the start of the
 * recording; `line` is where it stands, from 1 (null in JSON). `part` counts recordings that were put one after the other in one file.
 */
export type Cue = {
  speaker: string | null;
  text: string;
  startMs: number | null;
  endMs: number | null;
  line: number | null;
  part: number;
};

/** `assumed`: the file names nobody, and each paragraph was taken to be the other person's. `skipped` counts lines that were left out. */
export type Cues = { cues: Cue[]; assumed: boolean; skipped: number };

/** What one of two people is called whom a file does not name. */
export const numbered = (index: number): string => `Speaker ${index + 1}`;
