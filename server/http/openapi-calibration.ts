import { id, operation } from './openapi-parts.ts';

/** Trying rubrics, for the OpenAPI page. */
export const calibrationPaths = {
  '/api/v1/studio/labelled-sets': {
    get: operation({
      summary: 'Labelled replies that rubrics can be tried on. Designers and admins.',
      gives: 'LabelledSetList',
    }),
    post: operation({
      summary: 'Keeps the good lines of a file of labelled replies, and says what is wrong with the others.',
      takes: 'NewLabelledSet',
      gives: 'KeptSet',
    }),
  },
  '/api/v1/studio/labelled-sets/{id}': {
    delete: operation({ summary: 'Deletes a labelled set.', parameters: [id] }),
  },
  '/api/v1/studio/calibrations': {
    post: operation({
      summary: 'Runs a version of a rubric, or a text, on labelled replies, beside the published version; takes seconds.',
      takes: 'RunCalibration',
      gives: 'CalibrationReport',
    }),
  },
  '/api/v1/certificates': {
    get: operation({
      summary: 'How the published rubrics hold up where only the form of a reply changes. Coaches, designers and admins.',
      gives: 'CertificateList',
    }),
  },
  '/api/v1/certificates/{id}': {
    get: operation({ summary: 'The same of one version of a rubric.', parameters: [id], gives: 'VersionCertificate' }),
  },
};
