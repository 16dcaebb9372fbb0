import { Document, isMap, isSeq, LineCounter, parseDocument } from 'yaml';
import type { PersonaTest } from '../domain/persona-test.ts';
import { CandorError } from '../errors.ts';

/** Replies stay on one line each, as authors write them. */
const writing = { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' } as const;

/** A test as the lines of a list entry, indented by `indent` spaces. A seed of 1 is the usual one and left out. */
function linesOf({ name, scene, language, seed, after, replies, expect }: PersonaTest, indent: number): string[] {
  const entry = { name, scene, language, seed: seed === 1 ? undefined : seed, after, replies, expect };
  const document = new Document([entry], { keepUndefined: false });
  const expected = document.getIn([0, 'expect']);
  // Short lists of ids stand on one line.
  if (isMap(expected)) for (const { value } of expected.items) if (isSeq(value)) value.flow = true;
  return document
    .toString(writing)
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? line : `${' '.repeat(indent)}${line}`));
}

/**
 * A persona's YAML text with a test after its last one; everything else, comments and layout as well, stays letter by letter. `line`, from
 * 1, is where the test begins. The text has to check. Throws `bad-content` where the tests are written as no list of their own lines.
 */
export function addTest(source: string, test: PersonaTest): { source: string; line: number } {
  const lineCounter = new LineCounter();
  const tests = parseDocument(source, { lineCounter }).get('tests', true);
  if (!isSeq(tests) || tests.flow === true || !tests.range)
    throw new CandorError(
      'bad-content',
      'the tests of this persona are not a list with an entry a line: write "tests:" with "- name: …" below it, then keep the conversation again',
    );
  // Where the last test's words end; what stands below it (comments of what follows) stays below.
  const [start, end] = tests.range;
  const indent = lineCounter.linePos(start).col - 1;
  const newline = source.includes('\r\n') ? '\r\n' : '\n';
  const head = source.slice(0, end).replace(/\s+$/, '');
  const rest = source.slice(head.length).replace(/^[^\n]*(\n|$)/, '');
  const tail = source.slice(head.length, source.length - rest.length).replace(/\r?\n$/, '');
  const before = `${head}${tail}${newline}`;
  return {
    source: `${before}${linesOf(test, indent).join(newline)}${newline}${rest}`,
    line: before.split('\n').length,
  };
}
