/** Fewest words of each length that is told apart. */
const lengths = [26, 17, 11, 7, 4, 2, 0];

/** Marks that stand for something in a sentence, by their kind. */
const marks: Record<string, string> = {
  ':': 'colon',
  ';': 'semicolon',
  ',': 'comma',
  '–': 'dash',
  '—': 'dash',
  '"': 'quote',
  '“': 'quote',
  '”': 'quote',
  '«': 'quote',
  '»': 'quote',
  '(': 'bracket',
  '[': 'mark',
  '*': 'mark',
  _: 'mark',
  '~': 'mark',
  '=': 'mark',
  '<': 'mark',
  '>': 'mark',
  '|': 'mark',
};
const opening = new Set('([*~_"“«‘');
/** What a word for a list or a heading may be long before its colon, in UTF-16 units. */
const label = 40;

/** How a sentence is written: its length, its marks, how it begins and ends. One pass over the text. */
export function shapeOf(text: string, words: number): string[] {
  const shape = new Set<string>([`long-${lengths.find((length) => words >= length) ?? 0}`]);
  let commas = 0;
  let capitals = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text[at] as string;
    const code = text.charCodeAt(at);
    if (code >= 97 && code <= 122) {
      capitals = 0;
      continue;
    }
    if (code >= 65 && code <= 90) {
      if (++capitals === 3) shape.add('capitals');
      continue;
    }
    capitals = 0;
    if (code === 32) continue;
    if (code >= 48 && code <= 57) shape.add('digit');
    const kind = marks[char];
    if (kind === undefined) continue;
    shape.add(kind);
    if (kind === 'comma' && ++commas === 2) shape.add('commas');
    if (kind === 'colon' && at <= label && commas === 0) shape.add('label');
  }
  const first = text[0] ?? '';
  const last = text.at(-1) ?? '';
  if (opening.has(first)) shape.add('opens-marked');
  else if (first !== first.toUpperCase()) shape.add('opens-small');
  if (/[\p{L}\p{N}]/u.test(last)) shape.add('no-end');
  else if (last === '!' || last === '?') shape.add(`ends${last}`);
  return [...shape].map((one) => `/${one}`);
}
