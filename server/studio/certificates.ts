import { shortHash } from '../content/hash.ts';
import { loadCertificateSets } from '../content/load-certificate-sets.ts';
import { Certificate, type CertificateSets, type VersionCertificate } from '../domain/certificate.ts';
import { CandorError } from '../errors.ts';
import { embeddedReader } from '../reading/embedded/reader.ts';
import type { Trying } from './trying.ts';

export type Certificates = {
  /** The certificates of the versions of rubrics that are current now; `null` in those that are still being computed. */
  current(): Promise<VersionCertificate[]>;
  /** The certificate of one version of a rubric, current or not; `not-found` for any other. */
  ofVersion(version: string): Promise<VersionCertificate>;
  /** Computes what a version lacks; resolves once it has its certificate, is none of a rubric, or could not get one. */
  certify(version: string): Promise<void>;
  /** The same for all versions that are current. */
  keepUp(): Promise<void>;
};

/** Computes certificates beside the server's thread, each once, and keeps them with their versions. */
export function createCertificates(trying: Trying): Certificates {
  const { store, aside, now, desk } = trying;
  const reader = embeddedReader.version;
  let loaded: Promise<CertificateSets> | undefined;
  const sets = () => (loaded ??= loadCertificateSets());
  const running = new Map<string, Promise<void>>();
  const keptOf = async (version: string) => store.certificate({ version, reader, sets: (await sets()).hash });

  async function compute(version: string): Promise<void> {
    const rubric = await desk.rubricVersion(version);
    if (!rubric || (await keptOf(version))) return;
    const given = await sets();
    const certificate = await aside.run({ does: 'certify', sets: given, rubric: rubric.value }, Certificate);
    await store.saveCertificate({ version, reader, sets: given.hash }, certificate, now().toISOString());
  }

  const certify = (version: string): Promise<void> => {
    const known = running.get(version);
    if (known) return known;
    const fresh = compute(version)
      // Whoever looks at it next begins it again; one that the server's stop has cut off is no failure.
      .catch((error: unknown) => {
        if (!(error instanceof CandorError && error.code === 'draining'))
          trying.failed(error, 'a rubric could not be certified');
      })
      .finally(() => running.delete(version));
    running.set(version, fresh);
    return fresh;
  };

  async function ofVersion(version: string): Promise<VersionCertificate> {
    const found = await desk.rubricVersion(version);
    if (!found) throw new CandorError('not-found', `there is no version "${version}" of a rubric`);
    const kept = await keptOf(version);
    if (!kept) void certify(version);
    return {
      rubric: found.version.contentId,
      title: found.value.title,
      version: { id: version, hash: shortHash(found.version.hash) },
      reader,
      at: kept?.at ?? null,
      certificate: kept?.certificate ?? null,
    };
  }

  const currentIds = async () => (await store.currentVersions('rubric')).map(({ id }) => id);
  return {
    ofVersion,
    certify,
    current: async () => Promise.all((await currentIds()).map(ofVersion)),
    keepUp: async () => void (await Promise.all((await currentIds()).map(certify))),
  };
}
