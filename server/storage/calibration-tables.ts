// Row types of what rubrics are tried on; they never leave this folder.

/** `text` holds a JSON object a line; `made_by` may outlive its account. */
type LabelledSetTable = {
  id: string;
  name: string;
  origin: string;
  made_by: string | null;
  at: string;
  lines: number;
  replies: number;
  raters: number;
  text: string;
};

type CertificateTable = { version: string; reader: string; sets: string; at: string; certificate: string };

export type CalibrationTables = { labelled_set: LabelledSetTable; certificate: CertificateTable };
