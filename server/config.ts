import { resolve } from 'node:path';
import { z } from 'zod';
import { CandorError } from './errors.ts';
import { baseUrl, openAiUrl } from './llm/base-url.ts';
import type { ModelSettings } from './llm/models.ts';

const text = z.string().trim().min(1);
const whole = (from: number, to: number) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,9}$/, 'expected a whole number')
    .transform(Number)
    .pipe(z.number().min(from, `expected ${from}–${to}`).max(to, `expected ${from}–${to}`));

const Environment = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'expected a whole number')
    .transform(Number)
    .pipe(z.number().max(65_535, 'expected 0–65535'))
    .default(3000),
  HOST: text.default('127.0.0.1'),
  CANDOR_DATA: text.default('data'),
  CANDOR_CONTENT: text.optional(),
  OPENAI_API_KEY: z.string().trim().optional(),
  OPENAI_BASE_URL: z.string().trim().optional(),
  CANDOR_BUYER_MODEL: text.optional(),
  CANDOR_READER_MODEL: text.optional(),
  CANDOR_READER_SAMPLES: whole(1, 9).default(1),
  CANDOR_MODEL_FIRST_TEXT_MS: whole(100, 600_000).default(8000),
  CANDOR_MODEL_IDLE_MS: whole(100, 600_000).default(5000),
  CANDOR_LINE_TOTAL_MS: whole(100, 600_000).default(30_000),
  CANDOR_READING_TOTAL_MS: whole(100, 600_000).default(60_000),
  CANDOR_MODEL_CALLS: whole(1, 1000).default(4),
  CANDOR_MODEL_CONTEXT_TOKENS: whole(1000, 10_000_000).default(16_000),
});

/** How an installation is set up. `dataFolder` and `contentFolder` are absolute paths; `port` 0 takes a free one. */
export type Config = Readonly<{
  port: number;
  host: string;
  dataFolder: string;
  contentFolder: string | undefined;
  models: ModelSettings;
}>;

/** Variables whose value is shown to nobody. */
const secret: ReadonlySet<string> = new Set(['OPENAI_API_KEY']);

/** Reads the configuration from environment variables; an empty one counts as absent. The error names each variable that is wrong. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => {
      const name = String(path[0]);
      return secret.has(name) ? `${name}: ${message}` : `${name}=${given[name] ?? ''}: ${message}`;
    });
    throw new CandorError('bad-config', problems.join('\n'));
  }
  const { PORT, HOST, CANDOR_DATA, CANDOR_CONTENT } = parsed.data;
  return Object.freeze({
    port: PORT,
    host: HOST,
    dataFolder: resolve(CANDOR_DATA),
    contentFolder: CANDOR_CONTENT === undefined ? undefined : resolve(CANDOR_CONTENT),
    models: modelSettings(parsed.data),
  });
}

/** Key and address belong to other programs too: they are looked at only where a model is named. */
function modelSettings(given: z.infer<typeof Environment>): ModelSettings {
  const { CANDOR_BUYER_MODEL: buyer, CANDOR_READER_MODEL: reader, OPENAI_BASE_URL: address } = given;
  const apiKey = given.OPENAI_API_KEY || undefined;
  const used = buyer !== undefined || reader !== undefined;
  if (used && apiKey !== undefined && !/^[\x21-\x7e]+$/.test(apiKey))
    throw new CandorError('bad-config', 'OPENAI_API_KEY: expected letters, digits and signs without spaces');
  return Object.freeze({
    apiKey,
    baseUrlGiven: Boolean(address),
    baseUrl: used ? baseUrl(address || undefined) : openAiUrl,
    buyer,
    reader,
    readerSamples: given.CANDOR_READER_SAMPLES,
    firstTextMs: given.CANDOR_MODEL_FIRST_TEXT_MS,
    idleMs: given.CANDOR_MODEL_IDLE_MS,
    lineTotalMs: given.CANDOR_LINE_TOTAL_MS,
    readingTotalMs: given.CANDOR_READING_TOTAL_MS,
    calls: given.CANDOR_MODEL_CALLS,
    contextTokens: given.CANDOR_MODEL_CONTEXT_TOKENS,
  });
}
