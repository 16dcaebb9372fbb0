import { shortHash } from '../content/hash.ts';
import { type Parsed, parsePersona, parseRubric, showProblem } from '../content/parse.ts';
import type { ContentKind, ContentVersion } from '../domain/content-version.ts';
import type { Persona } from '../domain/persona.ts';
import type { Rubric } from '../domain/rubric.ts';
import { CandorError } from '../errors.ts';
import type { Store } from '../storage/store.ts';

/** A published version with what it says. */
export type Published<T> = { version: ContentVersion; value: T };

type Files<T> = ReadonlyMap<string, { hash: string; value: T }>;

/** What can be practised, and the versions that conversations keep. */
export type Catalogue = {
  personas(): Promise<Published<Persona>[]>;
  rubrics(): Promise<Published<Rubric>[]>;
  /** The current version of a persona or rubric; `not-found` names the ones there are. */
  persona(id: string): Promise<Published<Persona>>;
  rubric(id: string): Promise<Published<Rubric>>;
  /** The very version, current or not; undefined if there is none. */
  personaVersion(version: string): Promise<Published<Persona> | undefined>;
  rubricVersion(version: string): Promise<Published<Rubric> | undefined>;
  /** Takes over what has been parsed from files already, so that it is not parsed again at the first request. */
  remember(content: { personas: Files<Persona>; rubrics: Files<Rubric> }): void;
};

/** Reads published content. A version never changes, so each is read and parsed once and kept. */
export function createCatalogue(store: Store): Catalogue {
  const personas = shelf(store, 'persona', (name, source) => parsePersona(name, source, true));
  const rubrics = shelf(store, 'rubric', (name, source) => parseRubric(name, source, true));
  return {
    personas: personas.list,
    rubrics: rubrics.list,
    persona: personas.current,
    rubric: rubrics.current,
    personaVersion: personas.version,
    rubricVersion: rubrics.version,
    remember(content) {
      personas.remember(content.personas);
      rubrics.remember(content.rubrics);
    },
  };
}

function shelf<T>(store: Store, kind: ContentKind, parse: (file: string, source: string) => Parsed<T>) {
  const byVersion = new Map<string, { version: ContentVersion; parsed: Parsed<T> }>();
  const byHash = new Map<string, Parsed<T>>();

  const read = async (id: string): Promise<{ version: ContentVersion; parsed: Parsed<T> } | undefined> => {
    const known = byVersion.get(id);
    if (known) return known;
    const version = await store.version(id);
    if (version?.kind !== kind) return undefined;
    const name = `${kind} ${version.contentId}, version ${shortHash(version.hash)}`;
    const fresh = { version, parsed: byHash.get(version.hash) ?? parse(name, version.source) };
    byVersion.set(id, fresh);
    return fresh;
  };

  const version = async (id: string): Promise<Published<T> | undefined> => {
    const found = await read(id);
    if (!found) return undefined;
    if (found.parsed.ok) return { version: found.version, value: found.parsed.value };
    throw new CandorError('bad-content', found.parsed.problems.map(showProblem).join('\n'));
  };

  return {
    version,
    async list(): Promise<Published<T>[]> {
      const all = await Promise.all((await store.currentVersions(kind)).map(({ id }) => read(id)));
      return all.flatMap((found) => (found?.parsed.ok ? [{ version: found.version, value: found.parsed.value }] : []));
    },
    async current(contentId: string): Promise<Published<T>> {
      const versions = await store.currentVersions(kind);
      const id = versions.find((entry) => entry.contentId === contentId)?.id;
      const found = id === undefined ? undefined : await version(id);
      if (found) return found;
      const ids = versions.map((entry) => entry.contentId).join(', ') || 'none';
      throw new CandorError('not-found', `there is no ${kind} "${contentId}"; there are: ${ids}`);
    },
    remember(files: Files<T>): void {
      for (const { hash, value } of files.values()) byHash.set(hash, { ok: true, value });
    },
  };
}
