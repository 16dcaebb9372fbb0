import type { ModelError } from '../model-error.ts';

/** How an object is asked for: the ladder goes down from the left. */
export const rungs = ['json_schema', 'json_object', 'prompt'] as const;
export type Rung = (typeof rungs)[number];

/** What a server takes; found out by asking, and remembered. */
export type Dialect = {
  maxTokens: 'max_tokens' | 'max_completion_tokens';
  /** Whether it counts tokens in a stream when asked to. */
  streamOptions: boolean;
  temperature: boolean;
  rung: Rung;
};

/** Local servers know `max_tokens`; OpenAI's newer models refuse it. */
export const firstDialect = (baseUrl: string): Dialect => ({
  maxTokens: /\bopenai\.(com|azure\.com)\b/.test(baseUrl) ? 'max_completion_tokens' : 'max_tokens',
  streamOptions: true,
  temperature: true,
  rung: 'json_schema',
});

const other = { max_tokens: 'max_completion_tokens', max_completion_tokens: 'max_tokens' } as const;

/**
 * What to try after a server refused a request: without the part that it names. Where it names none, and no schema may be to blame, the
 * parts go one after the other. Null where there is nothing left to change. `tried` keeps what was changed in this call.
 */
export function adapt(dialect: Dialect, error: ModelError, tried: Set<string>, withSchema: boolean): Dialect | null {
  if (error.code !== 'rejected') return null;
  const said = error.detail ?? '';
  const change = (name: string, changed: Partial<Dialect>): Dialect | null => {
    if (tried.has(name)) return null;
    tried.add(name);
    return { ...dialect, ...changed };
  };
  const swapped = { maxTokens: other[dialect.maxTokens] };
  const named =
    /\b(stream_options|include_usage|max_tokens|max_completion_tokens|temperature|response_format|json_schema|json_object)\b/.exec(
      said,
    )?.[1];
  if (named === 'stream_options' || named === 'include_usage') return change('streamOptions', { streamOptions: false });
  if (named === 'temperature') return change('temperature', { temperature: false });
  if (named === 'max_tokens' || named === 'max_completion_tokens') return change('maxTokens', swapped);
  if (named !== undefined || withSchema) return null;
  return (
    (dialect.streamOptions ? change('streamOptions', { streamOptions: false }) : null) ??
    change('maxTokens', swapped) ??
    (dialect.temperature ? change('temperature', { temperature: false }) : null)
  );
}
