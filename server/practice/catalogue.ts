import { type Parsed, parsePersona, parseRubric, showProblem } from '../content/parse.ts';
import type { ContentKind, ContentVersion } from '../domain/content-version.ts';
import type { Persona } from '../domain/persona.ts';
import type { Rubric } from '../domain/rubric.ts';
import { CandorError } from '../errors.ts';
import type { Store } from '../storage/store.ts';

/** A published version with what it says. */
export type Published<T> = { version: ContentVersion; value: T };

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
};

/** Reads published content. A version never changes, so each is parsed once and kept. */
export function createCatalogue(store: Store): Catalogue {
  const shelf = <T>(kind: ContentKind, parse: (file: string, source: string) => Parsed<T>) => {
    const parsed = new Map<string, Parsed<T>>();
    const read = (version: ContentVersion): Parsed<T> => {
      const known = parsed.get(version.id);
      if (known) return known;
      const fresh = parse(`${kind} ${version.contentId}, version ${version.hash.slice(0, 12)}`, version.source);
      parsed.set(version.id, fresh);
      return fresh;
    };
    const open = (version: ContentVersion): Published<T> => {
      const result = read(version);
      if (result.ok) return { version, value: result.value };
      throw new CandorError('bad-content', result.problems.map(showProblem).join('\n'));
    };
    return {
      list: async () =>
        (await store.currentVersions(kind)).flatMap((version) => {
          const result = read(version);
          return result.ok ? [{ version, value: result.value }] : [];
        }),
      current: async (id: string) => {
        const versions = await store.currentVersions(kind);
        const found = versions.find(({ contentId }) => contentId === id);
        if (found) return open(found);
        const ids = versions.map(({ contentId }) => contentId).join(', ') || 'none';
        throw new CandorError('not-found', `there is no ${kind} "${id}"; there are: ${ids}`);
      },
      version: async (id: string) => {
        const found = await store.version(id);
        return found?.kind === kind ? open(found) : undefined;
      },
    };
  };
  const personas = shelf('persona', parsePersona);
  const rubrics = shelf('rubric', parseRubric);
  return {
    personas: personas.list,
    rubrics: rubrics.list,
    persona: personas.current,
    rubric: rubrics.current,
    personaVersion: personas.version,
    rubricVersion: rubrics.version,
  };
}
