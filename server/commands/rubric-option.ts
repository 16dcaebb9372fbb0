import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { contentFolders, loadRubric, loadRubricFile } from '../content/load.ts';
import { showProblem } from '../content/parse.ts';
import type { Rubric } from '../domain/rubric.ts';
import { CandorError } from '../errors.ts';

/**
 * The rubric that a command's `--rubric` names. Reads that one file alone, the installation's own folder before the product's, so that
 * a command starts at once.
 */
export async function rubricOption(id: string, own: string | undefined): Promise<Rubric> {
  const files = /^[a-z0-9-]+$/.test(id) ? contentFolders(own).map((folder) => join(folder.rubrics, `${id}.yaml`)) : [];
  const file = files.reverse().find((path) => existsSync(path));
  if (file === undefined) return (await loadRubric(id, own)).value;
  const { loaded, problems } = await loadRubricFile(file);
  if (!loaded) throw new CandorError('bad-content', problems.map(showProblem).join('\n'));
  return loaded.value;
}
