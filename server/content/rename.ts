import { isMap, isScalar, parseDocument } from 'yaml';

/** The same YAML text with another `id`, everything else as it was written; undefined if it has no id of its own to change. */
export function withId(source: string, id: string): string | undefined {
  const { contents } = parseDocument(source);
  const value = isMap(contents) ? contents.items.find(({ key }) => isScalar(key) && key.value === 'id')?.value : undefined;
  if (!isScalar(value) || !value.range) return undefined;
  const [start, end] = value.range;
  return `${source.slice(0, start)}${id}${source.slice(end)}`;
}
