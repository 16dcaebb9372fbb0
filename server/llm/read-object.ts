import type { z } from 'zod';
import { ModelError } from './model-error.ts';

/**
 * The object in a model's answer, whatever it is wrapped in: thinking, a code fence, a sentence before or after it. What cannot be read or
 * does not fit the schema is `bad-object`; the message names the first field that is wrong, and none of the text.
 */
export function readObject<T>(answer: string, schema: z.ZodType<T>): T {
  const json = parse(answer);
  if (json === undefined) throw new ModelError('bad-object', "the model's answer is no JSON object");
  const parsed = schema.safeParse(json.value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue?.path.join('.') || 'the whole';
  throw new ModelError('bad-object', `the model's JSON does not fit: ${where}: ${issue?.code ?? 'invalid'}`);
}

/** The whole comes first, since an end of thinking may stand in a quote; what comes before one is looked at last. */
function parse(answer: string): { value: unknown } | undefined {
  const said = answer.split('</think>').at(-1) ?? '';
  for (const candidate of [answer, said, ...wrappedIn(said), ...wrappedIn(answer)]) {
    if (candidate === undefined || !candidate.includes('{')) continue;
    try {
      const value: unknown = JSON.parse(candidate);
      if (typeof value === 'object' && value !== null) return { value };
    } catch {
      // The next candidate is tried; if none can be read, the caller says so.
    }
  }
  return undefined;
}

const wrappedIn = (text: string): (string | undefined)[] => [
  /```(?:json)?\s*\n?([\s\S]*?)```/.exec(text)?.[1],
  text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1),
];
