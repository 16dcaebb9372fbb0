/** What was written as JSON lately, by its place: read back from there, it is not parsed and checked again. */
export type Written<Value> = {
  /** The JSON of a value that goes to a place. The value must be left as it is from then on. */
  json(place: string, value: Value): string;
  /** What a place's JSON was made of, where it was written here and not long ago; undefined where not. */
  of(place: string, json: string): Value | undefined;
};

/**
 * How many of the latest values are kept: a talk, since its end reads all of it back. A value of a turn takes some 10 kB; more of them would
 * grow old where many talk, and be the dearer to throw away.
 */
const most = 20;

export function createWritten<Value>(): Written<Value> {
  // A map keeps its keys in the order they were put in, so that the first is the oldest.
  const latest = new Map<string, { json: string; value: Value }>();
  return {
    json(place, value) {
      const json = JSON.stringify(value);
      latest.delete(place);
      latest.set(place, { json, value });
      if (latest.size > most) latest.delete(latest.keys().next().value ?? '');
      return json;
    },
    of(place, json) {
      const known = latest.get(place);
      return known?.json === json ? known.value : undefined;
    },
  };
}
