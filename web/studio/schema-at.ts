/** The part of JSON Schema that completion reads. */
export type Schema = {
  $ref?: string;
  $defs?: Record<string, Schema>;
  type?: string | string[];
  description?: string;
  properties?: Record<string, Schema>;
  propertyNames?: Schema;
  additionalProperties?: Schema | boolean;
  items?: Schema | boolean;
  prefixItems?: Schema[];
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  required?: string[];
};

/**
 * Where a place lies in a YAML text: `path` are the keys down to it, `*` for an entry of a list; at a key the map that it is in, at a value
 * the key included. `prefix` is what is written of the word so far; `present` are keys that the map has already.
 */
export type Place = { at: 'key' | 'value'; path: string[]; prefix: string; present: string[] };

/** A line's dashes and key, each by its column. */
type Row = { dashes: number[]; key: { name: string; column: number; empty: boolean } | null };

function rowOf(line: string): Row | null {
  const [, indent = '', dashes = '', rest = ''] = /^( *)((?:- +|-$)*)(.*)$/.exec(line) ?? [];
  if (dashes === '' && (rest === '' || rest.startsWith('#'))) return null;
  const columns = [...dashes.matchAll(/-/g)].map(({ index }) => indent.length + index);
  const [, quoted, bare, value = ''] = /^(?:["']([^"']*)["']|([\w-]+))\s*:(?:\s+(.*))?$/.exec(rest) ?? [];
  const name = quoted ?? bare;
  const column = indent.length + dashes.length;
  return { dashes: columns, key: name === undefined ? null : { name, column, empty: value === '' || value.startsWith('#') } };
}

/** The place of a cursor, by indentation alone: a text that one is in the middle of need not be whole. Linear in the lines above. */
export function placeAt(text: string, offset: number): Place {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const before = text.slice(start, offset);
  const [, indent = '', dashes = '', rest = ''] = /^( *)((?:- +)*)(.*)$/.exec(before) ?? [];
  const lines = text.slice(0, start).split('\n').slice(0, -1);
  const following = text.slice(text.indexOf('\n', offset) < 0 ? text.length : text.indexOf('\n', offset) + 1).split('\n');
  const column = indent.length + dashes.length;
  const own = [...dashes.matchAll(/-/g)].map(({ index }) => indent.length + index);
  const [, quoted, bare, value] = /^(?:["']([^"']*)["']|([\w-]+))\s*:\s+(.*)$/.exec(rest) ?? [];
  const above = pathAbove(lines, column, own);
  const key = quoted ?? bare;
  if (key !== undefined && value !== undefined) {
    const list = /[[,]\s*["']?([^[\],"']*)$/.exec(value);
    const prefix = list?.[1] ?? value.replace(/^["']/, '');
    return { at: 'value', path: [...above, key, ...(list ? ['*'] : [])], prefix, present: [] };
  }
  return { at: 'key', path: above, prefix: rest, present: siblings(lines, following, column, own.length > 0) };
}

function pathAbove(lines: readonly string[], from: number, own: readonly number[]): string[] {
  const path: string[] = [];
  let column = from;
  for (const dash of own.toReversed()) {
    path.unshift('*');
    column = dash;
  }
  let inList = own.length > 0;
  for (const line of lines.toReversed()) {
    if (column === 0 && !inList) break;
    const row = rowOf(line);
    if (!row) continue;
    const { key } = row;
    // A list may stand as far left as the key that it belongs to.
    if (key?.empty && (key.column < column || (inList && key.column === column && row.dashes.length === 0))) {
      path.unshift(key.name);
      column = key.column;
      inList = false;
    }
    for (const dash of row.dashes.toReversed())
      if (dash < column) {
        path.unshift('*');
        column = dash;
        inList = true;
      }
  }
  return path;
}

/** The keys of the map around a place, those above and those below. */
function siblings(above: readonly string[], below: readonly string[], column: number, first: boolean): string[] {
  const found: string[] = [];
  const gather = (lines: Iterable<string>, up: boolean) => {
    for (const line of lines) {
      const row = rowOf(line);
      if (!row) continue;
      const begin = row.dashes[0] ?? row.key?.column ?? line.search(/\S/);
      if (!up && begin < column) return;
      if (row.key?.column === column) found.push(row.key.name);
      if (up && begin < column) return;
    }
  };
  if (!first) gather(above.toReversed(), true);
  gather(below, false);
  return found;
}

/** A schema with what it refers to and all that it may be instead. */
function alternatives(root: Schema, schema: Schema): Schema[] {
  const ref = schema.$ref === undefined ? undefined : root.$defs?.[schema.$ref.replace('#/$defs/', '')];
  const parts = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? []), ...(ref ? [ref] : [])];
  return [schema, ...parts.flatMap((part) => alternatives(root, part))];
}

const isSchema = (entry: Schema | boolean | undefined): entry is Schema => typeof entry === 'object';

/** What a schema says of a path; nothing where it says nothing. */
function schemasAt(root: Schema, path: readonly string[]): Schema[] {
  let schemas = alternatives(root, root);
  for (const step of path)
    schemas = schemas
      .map((schema) =>
        step === '*' ? (schema.prefixItems?.[0] ?? schema.items) : (schema.properties?.[step] ?? schema.additionalProperties),
      )
      .filter(isSchema)
      .flatMap((schema) => alternatives(root, schema));
  return schemas;
}

type Proposal = { label: string; apply: string; info?: string; detail?: string };

/** What may be written at a place: keys that the map does not have yet, or the words that a value takes. */
export function proposals(root: Schema, place: Place): Proposal[] {
  const schemas = schemasAt(root, place.path);
  if (place.at === 'value') return schemas.flatMap(words);
  const keys = new Map<string, Proposal>();
  for (const schema of schemas) {
    for (const [name, entry] of Object.entries(schema.properties ?? {}))
      if (!place.present.includes(name))
        keys.set(name, keyProposal(root, name, entry, schema.required?.includes(name) ?? false));
    const values = isSchema(schema.additionalProperties) ? schema.additionalProperties : {};
    const names = schema.propertyNames === undefined ? [] : alternatives(root, schema.propertyNames);
    for (const name of names.flatMap((entry) => entry.enum ?? []))
      if (typeof name === 'string' && !place.present.includes(name)) keys.set(name, keyProposal(root, name, values, false));
  }
  // An entry of a list may be a word of its own.
  return [...keys.values(), ...(place.path.at(-1) === '*' ? schemas.flatMap(words) : [])];
}

function keyProposal(root: Schema, name: string, schema: Schema, required: boolean): Proposal {
  const all = alternatives(root, schema);
  const info = all.find(({ description }) => description !== undefined)?.description;
  const nested = all.some(
    ({ properties, items, type }) => properties !== undefined || items !== undefined || type === 'object',
  );
  return {
    label: name,
    apply: nested ? `${name}:` : `${name}: `,
    ...(info ? { info } : {}),
    ...(required ? { detail: '*' } : {}),
  };
}

const words = (schema: Schema): Proposal[] => [
  ...[...(schema.enum ?? []), ...(schema.const === undefined ? [] : [schema.const])].map((word) => ({
    label: String(word),
    apply: String(word),
  })),
  ...(schema.type === 'boolean' ? ['true', 'false'].map((word) => ({ label: word, apply: word })) : []),
];
