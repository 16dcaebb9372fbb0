import { loadCertificateSets } from '../content/load-certificate-sets.ts';
import { Certificate, type CertificateSets, type VersionCertificate } from '../domain/certificate.ts';
import { CandorError } from '../errors.ts';
import type { Trying } from './trying.ts';

export type Certificates = {
  /** The certificates of the versions of rubrics that are current now; `null` in those that are still being computed. */
  current(): Promise<VersionCertificate[]>;
  /** The certificate of one version, current or not. */
  ofVersion(version: string): Promise<VersionCertificate>;
  /** Begins to compute what current versions lack; resolves once they all have theirs, or could not. */
  keepUp(): Promise<void>;
};

/** Computes certificates beside the server's thread, each once, and keeps them with their versions. `failed` is told of what could not be computed. */
export function createCertificates(trying: Trying, failed: (error: unknown, version: string) => void): Certificates {
  const { store, aside, now, reader } = trying;
  let loaded: Promise<CertificateSets> | undefined;
  const sets = () => (loaded ??= loadCertificateSets());
  const running = new Map<string, Promise<void>>();

  async function compute(version: string): Promise<void> {
    const given = await sets();
    const found = await trying.rubricVersion(version);
    if (!found) throw noVersion(version);
    const certificate = await aside.run({ kind: 'certify', sets: given, rubric: found.value }, Certificate);
    await store.saveCertificate({ version, reader, sets: given.hash }, certificate, now().toISOString());
  }

  const begin = (version: string): Promise<void> => {
    const known = running.get(version);
    if (known) return known;
    const fresh = compute(version)
      .catch((error: unknown) => failed(error, version))
      .finally(() => running.delete(version));
    running.set(version, fresh);
    return fresh;
  };

  async function ofVersion(version: string): Promise<VersionCertificate> {
    const found = await trying.rubricVersion(version);
    if (!found) throw noVersion(version);
    const kept = await store.certificate({ version, reader, sets: (await sets()).hash });
    if (!kept) void begin(version);
    return {
      rubric: found.version.contentId,
      title: found.value.title,
      version: { id: version, hash: found.version.hash.slice(0, 12) },
      reader,
      at: kept?.at ?? null,
      certificate: kept?.certificate ?? null,
    };
  }

  return {
    ofVersion,
    async current() {
      const versions = await store.currentVersions('rubric');
      return Promise.all(versions.map(({ id }) => ofVersion(id)));
    },
    async keepUp() {
      const { hash } = await sets();
      const versions = await store.currentVersions('rubric');
      const lacking = await Promise.all(
        versions.map(async ({ id }) => ((await store.certificate({ version: id, reader, sets: hash })) ? [] : [id])),
      );
      await Promise.all(lacking.flat().map(begin));
    },
  };
}

const noVersion = (version: string): CandorError =>
  new CandorError('not-found', `there is no version "${version}" of a rubric`);
