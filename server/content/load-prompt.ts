import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CandorError } from '../errors.ts';
import { type Prompt, parsePrompt } from '../llm/prompt.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** `prompts/NAME.md`: the installation's own (`CANDOR_CONTENT`) if it has one, else the product's. */
export async function loadPrompt(name: string, own: string | undefined): Promise<Prompt> {
  const files = [...(own === undefined ? [] : [own]), root].map((folder) => join(folder, 'prompts', `${name}.md`));
  const file = files.find((path) => existsSync(path)) ?? '';
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new CandorError('bad-config', `cannot read the prompt ${name}: ${error instanceof Error ? error.message : error}`);
  });
  return parsePrompt(file, text);
}
