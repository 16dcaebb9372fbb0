import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { parsePersona, parseRubric, showProblem } from '../../server/content/parse.ts';

const rubric = await readFile(new URL('../../rubrics/trust-based-selling.yaml', import.meta.url), 'utf8');
const persona = await readFile(new URL('../../prompts/personas/cynical-shopper.yaml', import.meta.url), 'utf8');

const problemsOf = (parsed: ReturnType<typeof parsePersona> | ReturnType<typeof parseRubric>): string[] =>
  parsed.ok ? [] : parsed.problems.map(showProblem);

describe('content', () => {
  it('takes the files that ship', () => {
    expect(problemsOf(parseRubric('rubric.yaml', rubric))).toEqual([]);
    expect(problemsOf(parsePersona('persona.yaml', persona))).toEqual([]);
  });

  it('names file, line, path and expectation of a wrong value', () => {
    const [problem] = problemsOf(parseRubric('rubrics/mine.yaml', rubric.replace(/weight: 0\.8/, 'weight: 9')));
    expect(problem).toMatch(/^rubrics\/mine\.yaml: dimensions\[0\]\.markers\[\d+\]\.weight: .*3.* \(line \d+, column \d+\)$/);
  });

  it('reports broken YAML with its line', () => {
    expect(problemsOf(parseRubric('rubrics/mine.yaml', 'id: x\ntitle: "open'))[0]).toMatch(
      /^rubrics\/mine\.yaml: .* \(line 2, /,
    );
  });

  it('refuses keys it does not know', () => {
    expect(problemsOf(parseRubric('r.yaml', `${rubric}\ncolour: red\n`))[0]).toContain('colour');
  });

  it('finds references to what does not exist', () => {
    const changed = parse(persona);
    changed.facts[0].leadsTo = ['no-such-fact'];
    const broken = stringify(changed);
    expect(problemsOf(parsePersona('p.yaml', broken)).join('\n')).toContain('there is no fact "no-such-fact"');
  });

  it('refuses a last outcome that does not fit every end', () => {
    const changed = parse(persona);
    changed.scenes[0].outcomes.at(-1).causes = ['patience'];
    expect(problemsOf(parsePersona('p.yaml', stringify(changed))).join('\n')).toContain('the last outcome must fit every end');
  });

  it('survives an empty file and a list', () => {
    expect(problemsOf(parsePersona('p.yaml', '')).length).toBeGreaterThan(0);
    expect(problemsOf(parsePersona('p.yaml', '- a\n- b\n')).length).toBeGreaterThan(0);
  });
});
