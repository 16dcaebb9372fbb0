import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';
import type { OidcConfig } from './accounts/identity-provider.ts';
import { CandorError } from './errors.ts';
import { baseUrl, openAiUrl } from './llm/base-url.ts';
import type { ModelSettings } from './llm/models.ts';
import type { RecordStore } from './review/send-statements.ts';

const text = z.string().trim().min(1);
const whole = (from: number, to: number) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,9}$/, 'expected a whole number')
    .transform(Number)
    .pipe(z.number().min(from, `expected ${from}–${to}`).max(to, `expected ${from}–${to}`));

/** A list within one variable, by commas; each entry is parsed, and an error names the entry. */
const list = <T>(entry: z.ZodType<T, string>) =>
  z
    .string()
    .transform((text) =>
      text
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    )
    .pipe(z.array(entry));

/** An origin as browsers send it: scheme, host and port alone, in lower case. A slash at the end is forgiven. */
const Origin = z.string().transform((text, context) => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`) return url.origin;
  context.addIssue({
    code: 'custom',
    message: `"${text}" is no origin; write scheme and host alone, like https://candor.example`,
  });
  return z.NEVER;
});

/** An address, or a network as address/prefix. A network of everybody is refused; `whose` says whose own address is meant. */
const network = (whose: string) =>
  z.string().superRefine((text, context) => {
    const [address = '', prefix, ...more] = text.split('/');
    const family = isIP(address);
    const longest = family === 4 ? 32 : 128;
    if (family === 0 || more.length > 0 || (prefix !== undefined && !(/^\d{1,3}$/.test(prefix) && Number(prefix) <= longest)))
      context.addIssue({
        code: 'custom',
        message: `"${text}" is no address or network; write ${whose} own, like 127.0.0.1 or 10.0.0.0/24`,
      });
    else if (prefix !== undefined && Number(prefix) === 0)
      context.addIssue({ code: 'custom', message: `"${text}" would trust everybody; name ${whose} own address` });
  });

/** An issuer is compared to the letter, so it is kept as written. Without TLS only on this machine. */
const Issuer = z.string().superRefine((text, context) => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const local = url?.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (!local && url?.protocol !== 'https:')
    context.addIssue({
      code: 'custom',
      message: 'expected the https address of the identity provider, as it writes it itself',
    });
});

/** Where a learning record store takes statements; key and secret go there, so without TLS only on this machine. A slash at the end is put there. */
const RecordStoreUrl = z.string().transform((text, context) => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const local = url?.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (url && (local || url.protocol === 'https:') && url.search === '' && url.username === '')
    return url.href.endsWith('/') ? url.href : `${url.href}/`;
  context.addIssue({
    code: 'custom',
    message: 'expected the https address under which the record store has its "statements", without name, password or query',
  });
  return z.NEVER;
});

/** Variables whose value no message repeats. */
const secrets = ['CANDOR_OIDC_CLIENT_SECRET', 'CANDOR_XAPI_KEY', 'CANDOR_XAPI_SECRET', 'OPENAI_API_KEY'];

/** Every variable that an installation is set up by; `docs/operating.md` has a row for each. */
export const Environment = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'expected a whole number')
    .transform(Number)
    .pipe(z.number().max(65_535, 'expected 0–65535'))
    .default(3000),
  HOST: text.default('127.0.0.1'),
  CANDOR_DATA: text.default('data'),
  CANDOR_CONTENT: text.optional(),
  CANDOR_ORIGIN: list(Origin).default([]),
  CANDOR_TRUSTED_PROXIES: list(network("the proxy's")).default([]),
  CANDOR_METRICS_FROM: list(network("Prometheus'")).default([]),
  CANDOR_RETENTION_DAYS: z
    .string()
    .regex(/^[1-9]\d{0,4}$/, 'expected a number of days, 1–99999; leave it out to keep conversations until they are deleted')
    .transform(Number)
    .optional(),
  CANDOR_WARM_UP_TURNS: whole(0, 100_000).default(600),
  CANDOR_OIDC_ISSUER: Issuer.optional(),
  CANDOR_OIDC_CLIENT_ID: text.optional(),
  CANDOR_OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  CANDOR_OIDC_ROLE_CLAIM: text.optional(),
  CANDOR_OIDC_UNKNOWN: z.enum(['create', 'refuse'], { error: 'expected create or refuse' }).default('create'),
  CANDOR_XAPI_ENDPOINT: RecordStoreUrl.optional(),
  CANDOR_XAPI_KEY: z.string().min(1).optional(),
  CANDOR_XAPI_SECRET: z.string().min(1).optional(),
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

/**
 * How an installation is set up. `dataFolder` and `contentFolder` are absolute paths; `port` 0 takes a free one. `publicOrigins` are the
 * origins under which a proxy serves it; `trustedProxies` those whose `X-Forwarded-…` headers are believed.
 */
export type Config = Readonly<{
  port: number;
  host: string;
  dataFolder: string;
  contentFolder: string | undefined;
  publicOrigins: readonly string[];
  trustedProxies: readonly string[];
  /** Who may read `/metrics` without signing in. */
  metricsFrom: readonly string[];
  /** After how many days without anything happening in it a conversation is deleted; undefined: never. */
  retentionDays: number | undefined;
  /** How many turns the server plays with itself after it has begun to listen; 0: none. */
  warmUpTurns: number;
  oidc: OidcConfig | undefined;
  recordStore: RecordStore | undefined;
  models: ModelSettings;
}>;

/** Reads the configuration from environment variables; an empty one counts as absent. The error names each variable that is wrong. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => {
      const name = String(path[0]);
      return `${name}=${secrets.includes(name) ? '…' : (given[name] ?? '')}: ${message}`;
    });
    throw new CandorError('bad-config', problems.join('\n'));
  }
  const {
    PORT,
    HOST,
    CANDOR_DATA,
    CANDOR_CONTENT,
    CANDOR_ORIGIN,
    CANDOR_TRUSTED_PROXIES,
    CANDOR_METRICS_FROM,
    CANDOR_RETENTION_DAYS,
    CANDOR_WARM_UP_TURNS,
  } = parsed.data;
  return Object.freeze({
    port: PORT,
    host: HOST,
    dataFolder: resolve(CANDOR_DATA),
    contentFolder: CANDOR_CONTENT === undefined ? undefined : resolve(CANDOR_CONTENT),
    publicOrigins: CANDOR_ORIGIN,
    trustedProxies: CANDOR_TRUSTED_PROXIES,
    metricsFrom: CANDOR_METRICS_FROM,
    retentionDays: CANDOR_RETENTION_DAYS,
    warmUpTurns: CANDOR_WARM_UP_TURNS,
    oidc: oidcOf(parsed.data),
    recordStore: recordStoreOf(parsed.data),
    models: modelSettings(parsed.data),
  });
}

function oidcOf(given: z.infer<typeof Environment>): OidcConfig | undefined {
  const { CANDOR_OIDC_ISSUER: issuer, CANDOR_OIDC_CLIENT_ID: clientId } = given;
  const rest = [given.CANDOR_OIDC_CLIENT_SECRET, given.CANDOR_OIDC_ROLE_CLAIM];
  if (issuer === undefined && clientId === undefined && rest.every((value) => value === undefined)) return undefined;
  if (issuer === undefined || clientId === undefined)
    throw new CandorError(
      'bad-config',
      `CANDOR_OIDC_${issuer === undefined ? 'ISSUER' : 'CLIENT_ID'}: missing; signing in by an identity provider needs both CANDOR_OIDC_ISSUER and CANDOR_OIDC_CLIENT_ID`,
    );
  return {
    issuer,
    clientId,
    clientSecret: given.CANDOR_OIDC_CLIENT_SECRET,
    roleClaim: given.CANDOR_OIDC_ROLE_CLAIM,
    unknown: given.CANDOR_OIDC_UNKNOWN,
  };
}

/** All three, and an origin to be known by; or none. */
function recordStoreOf(given: z.infer<typeof Environment>): RecordStore | undefined {
  const { CANDOR_XAPI_ENDPOINT: endpoint, CANDOR_XAPI_KEY: key, CANDOR_XAPI_SECRET: secret, CANDOR_ORIGIN: origins } = given;
  if (endpoint === undefined && key === undefined && secret === undefined) return undefined;
  if (endpoint === undefined || key === undefined || secret === undefined || origins.length === 0)
    throw new CandorError(
      'bad-config',
      'CANDOR_XAPI_ENDPOINT: a record store needs CANDOR_XAPI_ENDPOINT, CANDOR_XAPI_KEY, CANDOR_XAPI_SECRET and CANDOR_ORIGIN, by which learners are told apart there',
    );
  return { endpoint, key, secret };
}

/** What is wrong with the address or key of a model server, with the remedy; null if nothing is. */
function modelProblem(address: string | undefined, apiKey: string | undefined): string | null {
  if (apiKey !== undefined && !/^[\x21-\x7e]+$/.test(apiKey))
    return 'OPENAI_API_KEY: expected letters, digits and signs without spaces';
  try {
    baseUrl(address);
    return null;
  } catch (error) {
    if (error instanceof CandorError) return error.message;
    throw error;
  }
}

/**
 * Key and address belong to other programs too: they are looked at only where a model is named. Where one of them is wrong the models are
 * left out, and it is said so: nobody is to be worse off for having named a model.
 */
function modelSettings(given: z.infer<typeof Environment>): ModelSettings {
  const { CANDOR_BUYER_MODEL: buyer, CANDOR_READER_MODEL: reader } = given;
  const address = given.OPENAI_BASE_URL || undefined;
  const apiKey = given.OPENAI_API_KEY || undefined;
  const problem = buyer === undefined && reader === undefined ? null : modelProblem(address, apiKey);
  const used = problem === null && (buyer !== undefined || reader !== undefined);
  return Object.freeze({
    apiKey,
    baseUrlGiven: address !== undefined,
    baseUrl: used ? baseUrl(address) : openAiUrl,
    problem,
    buyer: used ? buyer : undefined,
    reader: used ? reader : undefined,
    readerSamples: given.CANDOR_READER_SAMPLES,
    firstTextMs: given.CANDOR_MODEL_FIRST_TEXT_MS,
    idleMs: given.CANDOR_MODEL_IDLE_MS,
    lineTotalMs: given.CANDOR_LINE_TOTAL_MS,
    readingTotalMs: given.CANDOR_READING_TOTAL_MS,
    calls: given.CANDOR_MODEL_CALLS,
    contextTokens: given.CANDOR_MODEL_CONTEXT_TOKENS,
  });
}
