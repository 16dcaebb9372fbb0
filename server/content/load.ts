import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ContentKind } from '../domain/content-version.ts';
import type { Persona } from '../domain/persona.ts';
import type { Rubric } from '../domain/rubric.ts';
import { CandorError } from '../errors.ts';
import { hashOf } from './hash.ts';
import { type Parsed, type Problem, parsePersona, parseRubric, showProblem } from './parse.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A file's content in one immutable version. `hash` is the SHA-256 of its text. */
export type Loaded<T> = { value: T; source: string; hash: string; file: string };

export type Content = { personas: Map<string, Loaded<Persona>>; rubrics: Map<string, Loaded<Rubric>>; problems: Problem[] };

/** Where content lives: the product's own folders, then the installation's (`CANDOR_CONTENT`), which wins on equal ids. */
export const contentFolders = (own?: string): { personas: string; rubrics: string }[] =>
  [root, ...(own ? [own] : [])].map((folder) => ({
    personas: join(folder, 'prompts/personas'),
    rubrics: join(folder, 'rubrics'),
  }));

/** The folders that hold content files, of all kinds; some may not be there. */
export const contentPaths = (own?: string): string[] =>
  contentFolders(own).flatMap(({ personas, rubrics }) => [personas, rubrics]);

const yamlFiles = async (folder: string, optional: boolean): Promise<string[]> => {
  try {
    return (await readdir(folder))
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => join(folder, name));
  } catch (error) {
    if (optional && error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw new CandorError(
      'bad-config',
      `cannot read the content folder ${folder}: ${error instanceof Error ? error.message : error}`,
    );
  }
};

/** Loads one file. The id inside must be the file's name, so that a file can be found by its id. */
async function loadFile<T extends { id: string }>(
  file: string,
  parse: (file: string, source: string) => Parsed<T>,
): Promise<{ loaded?: Loaded<T>; problems: Problem[] }> {
  const source = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new CandorError('bad-config', `cannot read ${file}: ${error instanceof Error ? error.message : error}`);
  });
  const parsed = parse(file, source);
  if (!parsed.ok) return { problems: parsed.problems };
  const expected = basename(file, '.yaml');
  if (parsed.value.id !== expected)
    return {
      problems: [
        {
          file,
          line: 1,
          column: 1,
          path: 'id',
          message: `expected "${expected}", as the file is named, got "${parsed.value.id}"`,
        },
      ],
    };
  return {
    loaded: { value: parsed.value, source, hash: hashOf(source), file },
    problems: [],
  };
}

export const loadPersonaFile = (file: string) => loadFile(file, (name, source) => parsePersona(name, source, true));
export const loadRubricFile = (file: string) => loadFile(file, (name, source) => parseRubric(name, source, true));

/** The files of a kind: those that ship, then the installation's own. */
async function filesIn(folder: 'personas' | 'rubrics', own?: string): Promise<string[]> {
  if (own !== undefined && !existsSync(own))
    throw new CandorError('bad-config', `CANDOR_CONTENT=${own}: there is no such folder`);
  const folders = contentFolders(own).map((folders) => folders[folder]);
  return (await Promise.all(folders.map((path, index) => yamlFiles(path, index > 0)))).flat();
}

/** Loads all content. A broken file is left out and reported in `problems`; the others still load. */
export async function loadContent(own?: string): Promise<Content> {
  const content: Content = { personas: new Map(), rubrics: new Map(), problems: [] };
  for (const file of await filesIn('personas', own)) {
    const { loaded, problems } = await loadPersonaFile(file);
    if (loaded) content.personas.set(loaded.value.id, loaded);
    content.problems.push(...problems);
  }
  for (const file of await filesIn('rubrics', own)) {
    const { loaded, problems } = await loadRubricFile(file);
    if (loaded) content.rubrics.set(loaded.value.id, loaded);
    content.problems.push(...problems);
  }
  return content;
}

/** The files there are, by kind and id, and the hash of each one's text; the installation's own win. Nothing is parsed. */
export async function hashContent(own?: string): Promise<{ kind: ContentKind; contentId: string; hash: string }[]> {
  const found = new Map<string, { kind: ContentKind; contentId: string; hash: string }>();
  for (const [kind, folder] of [
    ['persona', 'personas'],
    ['rubric', 'rubrics'],
  ] as const)
    for (const file of await filesIn(folder, own)) {
      const contentId = basename(file, '.yaml');
      found.set(`${kind} ${contentId}`, { kind, contentId, hash: hashOf(await readFile(file, 'utf8')) });
    }
  return [...found.values()];
}

/** One rubric by id, or an error that names the ones there are, or what is wrong with its file. */
export const loadRubric = (id: string, own?: string): Promise<Loaded<Rubric>> =>
  loadOne('rubric', 'rubrics', id, loadRubricFile, own);

/** One persona by id, or an error that names the ones there are, or what is wrong with its file. */
export const loadPersona = (id: string, own?: string): Promise<Loaded<Persona>> =>
  loadOne('persona', 'personas', id, loadPersonaFile, own);

/** Reads the one file alone: the installation's own, or the one that ships. A broken file of its own is never passed over in silence. */
async function loadOne<T>(
  kind: ContentKind,
  folder: 'personas' | 'rubrics',
  id: string,
  load: (file: string) => Promise<{ loaded?: Loaded<T>; problems: Problem[] }>,
  own?: string,
): Promise<Loaded<T>> {
  const files = await filesIn(folder, own);
  const file = files.findLast((path) => basename(path, '.yaml') === id);
  if (file === undefined) {
    const ids = [...new Set(files.map((path) => basename(path, '.yaml')))];
    throw new CandorError('not-found', `there is no ${kind} "${id}"; there are: ${ids.join(', ') || 'none'}`);
  }
  const { loaded, problems } = await load(file);
  if (!loaded) throw new CandorError('bad-content', problems.map(showProblem).join('\n'));
  return loaded;
}
