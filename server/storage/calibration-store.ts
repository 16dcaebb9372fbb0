import type { Certificate } from '../domain/certificate.ts';
import type { LabelledSet } from '../domain/labelled-set.ts';

/** A labelled set as it is kept; `text` holds a JSON object a line. */
type NewSet = Omit<LabelledSet, 'by'> & { by: string; text: string };

/** Which certificate: of a version, by a reader, on sets of this hash. */
type CertificateKey = { version: string; reader: string; sets: string };

/** The part of the store that keeps what rubrics are tried on, and what came of it. */
export type CalibrationStore = {
  addLabelledSet(set: NewSet): Promise<void>;
  /** All of the installation's, the newest first. */
  listLabelledSets(): Promise<LabelledSet[]>;
  labelledSet(id: string): Promise<{ set: LabelledSet; text: string } | undefined>;
  /** One that holds this very text, the oldest of several. */
  labelledSetOf(text: string): Promise<LabelledSet | undefined>;
  /** `false`: there is none. */
  deleteLabelledSet(id: string): Promise<boolean>;
  /** Those of these ids that are conversations of this installation. */
  conversationsAmong(ids: readonly string[]): Promise<Set<string>>;

  certificate(key: CertificateKey): Promise<{ at: string; certificate: Certificate } | undefined>;
  /** Keeps one; another for the same key changes nothing. */
  saveCertificate(key: CertificateKey, certificate: Certificate, at: string): Promise<void>;
};
