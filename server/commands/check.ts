import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { type Content, contentPaths, loadContent, loadPersonaFile, loadRubric, loadRubricFile } from '../content/load.ts';
import { didYouMean } from '../content/nearest.ts';
import { showProblem } from '../content/parse.ts';
import { watchContent } from '../content/watch.ts';
import { defaultRubric } from '../domain/protocol.ts';
import { embeddedReader } from '../reading/embedded/reader.ts';
import { failuresIn, testPersona, testRubric } from '../studio/tests/run-tests.ts';
import type { Command } from './command.ts';
import { untilSignal } from './until-signal.ts';

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

/** Reads and plays everything once; the exit code. */
async function check(files: readonly string[], own: string | undefined): Promise<number> {
  const content = files.length > 0 ? await loadFiles(files) : await loadContent(own);
  for (const problem of content.problems) console.log(showProblem(problem));
  let failed = content.problems.length > 0;
  let played = 0;
  if (content.personas.size > 0) {
    const { value: rubric } = await loadRubric(defaultRubric, own);
    for (const { value: persona, file } of content.personas.values()) {
      const dimensions = rubric.dimensions.map(({ id }) => id);
      for (const [index, trained] of persona.trains.entries()) {
        if (dimensions.includes(trained)) continue;
        const near = didYouMean(trained, dimensions) || `; there are: ${dimensions.join(', ')}`;
        console.log(`${file}: trains[${index}]: there is no dimension "${trained}"${near}`);
        failed = true;
      }
      const report = testPersona(persona, rubric, embeddedReader);
      for (const failure of failuresIn(report)) console.log(`${file}: ${failure}`);
      played += report.tests.length;
      failed ||= !report.passed;
    }
  }
  let drills = 0;
  for (const { value: rubric, file } of content.rubrics.values()) {
    const report = testRubric(rubric, embeddedReader);
    for (const failure of failuresIn(report)) console.log(`${file}: ${failure}`);
    drills += report.drills;
    failed ||= !report.passed;
  }
  if (failed) return 1;
  console.log(
    `${content.personas.size} personas with ${played} tests, ${content.rubrics.size} rubrics with ${drills} drills: all good`,
  );
  return 0;
}

/** Checks, and again after every change, until somebody ends it; the exit code of the last check. */
async function checkOnChange(files: readonly string[], own: string | undefined): Promise<number> {
  let code = await check(files, own);
  const watching = await watchContent(files.length > 0 ? files : contentPaths(own), async () => {
    console.log(`\n${new Date().toLocaleTimeString()}`);
    code = await check(files, own).catch((error: unknown) => {
      console.log(error instanceof Error ? error.message : String(error));
      return 1;
    });
  });
  console.log('watching; end with Ctrl+C');
  await untilSignal();
  await watching.stop();
  return code;
}

export const command: Command = {
  usage: 'check [--watch] [FILE…]',
  async run(args) {
    const { positionals, values } = parseArgs({ args, options: { watch: { type: 'boolean' } }, allowPositionals: true });
    const own = process.env.CANDOR_CONTENT;
    return (values.watch ? checkOnChange : check)(positionals, own);
  },
};
