/** A value in a JSON text: its path (`turns.3.text`) and where it begins. */
type Visit = (path: readonly (string | number)[], offset: number) => boolean;

/** The end of the string that begins at an offset, or the offset of what does not fit in it, as a negative number. */
function endOfString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return at + 1;
    if (code < 0x20) return -at;
    if (code !== 0x5c) continue;
    const escaped = /["\\/bfnrt]|u[0-9a-fA-F]{4}/y;
    escaped.lastIndex = at + 1;
    const found = escaped.exec(text);
    if (!found) return -at;
    at += found[0].length;
  }
  return -text.length;
}

const space = /[ \t\r\n]*/y;
/** Deeper than any export nests its turns. */
const deepest = 64;
const scalar = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;

type Open = { close: '}' | ']'; path: (string | number)[]; index: number };

/**
 * Walks a JSON text once, without building anything. Answers the offset of the first sign that does not fit, or null if all of it does.
 * `visit` is told of each value, and ends the walk by `true`. Node's own messages do not always say where.
 */
export function walkJson(text: string, visit: Visit = () => false): number | null {
  const open: Open[] = [];
  let at = 0;
  let path: (string | number)[] = [];
  const skip = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) at += found.length;
    return found;
  };
  /** A string; where it breaks off, that is where the walk ends. */
  const string = (): boolean => {
    const end = endOfString(text, at);
    at = Math.abs(end);
    return end > 0;
  };
  /** A key with its colon, in an object. */
  const key = (): boolean => {
    const from = at;
    if (text[at] !== '"' || !string()) return false;
    path = [...(open.at(-1)?.path ?? []), text.slice(from + 1, at - 1)];
    skip(space);
    if (text[at] !== ':') return false;
    at += 1;
    return true;
  };
  for (;;) {
    skip(space);
    if (visit(path, at)) return null;
    const sign = text[at];
    if (sign === '{' || sign === '[') {
      if (open.length === deepest) return at;
      at += 1;
      open.push({ close: sign === '{' ? '}' : ']', path, index: 0 });
      skip(space);
      const inside = open.at(-1);
      if (text[at] !== inside?.close) {
        if (sign === '[') path = [...path, 0];
        else if (!key()) return at;
        continue;
      }
    } else if (sign === '"' ? !string() : skip(scalar) === undefined) return at;
    // A value has ended, or a list or object that is empty: close what ends with it, and go on to the next.
    for (;;) {
      skip(space);
      const inside = open.at(-1);
      if (!inside) return at < text.length ? at : null;
      if (text[at] === inside.close) {
        at += 1;
        open.pop();
        continue;
      }
      if (text[at] !== ',') return at;
      at += 1;
      skip(space);
      inside.index += 1;
      path = [...inside.path, inside.index];
      if (inside.close === '}' && !key()) return at;
      break;
    }
  }
}

/** Where an offset lies, as editors count. */
export function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split(/\r\n|[\n\r]/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** Where the value of a path begins; null if it is not there. */
export function offsetOf(text: string, wanted: readonly (string | number)[]): number | null {
  let found: number | null = null;
  walkJson(text, (path, offset) => {
    if (path.length !== wanted.length || !wanted.every((part, index) => String(part) === String(path[index]))) return false;
    found = offset;
    return true;
  });
  return found;
}
