import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { type Content, loadContent, loadPersonaFile, loadRubric, loadRubricFile } from '../content/load.ts';
import { showProblem } from '../content/parse.ts';
import { betterProblems } from '../practice/better/check-lines.ts';
import { drillProblems } from '../practice/drills/check-drills.ts';
import { runPersonaTests } from '../practice/persona-tests.ts';
import { embeddedReader } from '../reading/embedded/reader.ts';
import type { Command } from './command.ts';

/** The named files alone; a file with `dimensions` is a rubric, any other a persona. */
async function loadFiles(files: readonly string[]): Promise<Content> {
  const content: Content = { personas: new Map(), rubrics: new Map(), problems: [] };
  for (const file of files) {
    if (/^["']?dimensions["']?\s*:/m.test(await readFile(file, 'utf8').catch(() => ''))) {
      const { loaded, problems } = await loadRubricFile(file);
      if (loaded) content.rubrics.set(file, loaded);
      content.problems.push(...problems);
    } else {
      const { loaded, problems } = await loadPersonaFile(file);
      if (loaded) content.personas.set(file, loaded);
      content.problems.push(...problems);
    }
  }
  return content;
}

export const command: Command = {
  usage: 'check [FILE…]',
  async run(args) {
    const { positionals } = parseArgs({ args, options: {}, allowPositionals: true });
    const own = process.env.CANDOR_CONTENT;
    const content = positionals.length > 0 ? await loadFiles(positionals) : await loadContent(own);
    for (const problem of content.problems) console.log(showProblem(problem));
    let failed = content.problems.length > 0;
    let played = 0;
    if (content.personas.size > 0) {
      const { value: rubric } = await loadRubric('trust-based-selling', own);
      for (const { value: persona, file } of content.personas.values()) {
        const weak = betterProblems(persona, rubric, embeddedReader);
        for (const problem of weak) console.log(`${file}: ${problem}`);
        failed ||= weak.length > 0;
        for (const { name, failures } of runPersonaTests(persona, rubric, embeddedReader)) {
          played++;
          for (const failure of failures) console.log(`${file}: tests: "${name}": ${failure}`);
          failed ||= failures.length > 0;
        }
      }
    }
    let drills = 0;
    for (const { value: rubric, file } of content.rubrics.values()) {
      const problems = drillProblems(rubric, embeddedReader);
      for (const problem of problems) console.log(`${file}: ${problem}`);
      drills += rubric.drills?.length ?? 0;
      failed ||= problems.length > 0;
    }
    if (failed) return 1;
    console.log(
      `${content.personas.size} personas with ${played} tests, ${content.rubrics.size} rubrics with ${drills} drills: all good`,
    );
    return 0;
  },
};
