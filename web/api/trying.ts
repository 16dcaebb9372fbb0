import type { CalibrationReport, RunCalibration } from '../../server/domain/calibration.ts';
import type { CardDraft } from '../../server/domain/card.ts';
import type { CertificateList, VersionCertificate } from '../../server/domain/certificate.ts';
import type { KeptSet, LabelledSetList, NewLabelledSet } from '../../server/domain/labelled-set.ts';
import type { ImportPack, PackImported, PackLook } from '../../server/domain/pack.ts';
import { get, send } from './http.ts';

const part = encodeURIComponent;

export const getLabelledSets = (): Promise<LabelledSetList> => get('/studio/labelled-sets');
export const addLabelledSet = (set: NewLabelledSet): Promise<KeptSet> => send('POST', '/studio/labelled-sets', set);
export const deleteLabelledSet = (id: string) => send('DELETE', `/studio/labelled-sets/${part(id)}`);
/** Takes seconds; a rubric that is broken is refused with its problems. */
export const runCalibration = (run: RunCalibration): Promise<CalibrationReport> => send('POST', '/studio/calibrations', run);

export const getCertificates = (): Promise<CertificateList> => get('/certificates');
export const getCertificate = (version: string): Promise<VersionCertificate> => get(`/certificates/${part(version)}`);

/** Where a pack of these is; followed as a link, so that the browser saves it. */
export const packUrl = (name: string, of: { persona: string[]; rubric: string[]; set: string[] }): string =>
  `/api/v1/studio/pack?${new URLSearchParams([
    ['name', name],
    ...Object.entries(of).flatMap(([kind, ids]) => ids.map((id) => [kind, id])),
  ])}`;
export const lookAtPack = (pack: string): Promise<PackLook> => send('POST', '/studio/packs/look', { pack });
export const importPack = (wanted: ImportPack): Promise<PackImported> => send('POST', '/studio/packs', wanted);
export const lookAtCard = (file: string): Promise<CardDraft> => send('POST', '/studio/cards/look', { file });
