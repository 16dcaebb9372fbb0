import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';
import { CandorError } from './errors.ts';

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

/** An address, or a network as address/prefix. A network of everybody is refused: it would let anyone pose as any address. */
const ProxyNetwork = z.string().superRefine((text, context) => {
  const [address = '', prefix, ...more] = text.split('/');
  const family = isIP(address);
  const longest = family === 4 ? 32 : 128;
  if (family === 0 || more.length > 0 || (prefix !== undefined && !(/^\d{1,3}$/.test(prefix) && Number(prefix) <= longest)))
    context.addIssue({
      code: 'custom',
      message: `"${text}" is no address or network; write the proxy's own, like 127.0.0.1 or 10.0.0.0/24`,
    });
  else if (prefix !== undefined && Number(prefix) === 0)
    context.addIssue({ code: 'custom', message: `"${text}" would trust everybody; name the proxy's own address` });
});

/** Every variable that an installation is set up by; `docs/operating.md` has a row for each. */
export const Environment = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'expected a whole number')
    .transform(Number)
    .pipe(z.number().max(65_535, 'expected 0–65535'))
    .default(3000),
  HOST: z.string().trim().min(1).default('127.0.0.1'),
  CANDOR_DATA: z.string().trim().min(1).default('data'),
  CANDOR_CONTENT: z.string().trim().min(1).optional(),
  CANDOR_ORIGIN: list(Origin).default([]),
  CANDOR_TRUSTED_PROXIES: list(ProxyNetwork).default([]),
  CANDOR_RETENTION_DAYS: z
    .string()
    .regex(/^[1-9]\d{0,4}$/, 'expected a number of days, 1–99999; leave it out to keep conversations until they are deleted')
    .transform(Number)
    .optional(),
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
  /** After how many days without anything happening in it a conversation is deleted; undefined: never. */
  retentionDays: number | undefined;
}>;

/** Reads the configuration from environment variables; an empty one counts as absent. The error names each variable that is wrong. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => {
      const name = String(path[0]);
      return `${name}=${given[name] ?? ''}: ${message}`;
    });
    throw new CandorError('bad-config', problems.join('\n'));
  }
  const { PORT, HOST, CANDOR_DATA, CANDOR_CONTENT, CANDOR_ORIGIN, CANDOR_TRUSTED_PROXIES, CANDOR_RETENTION_DAYS } = parsed.data;
  return Object.freeze({
    port: PORT,
    host: HOST,
    dataFolder: resolve(CANDOR_DATA),
    contentFolder: CANDOR_CONTENT === undefined ? undefined : resolve(CANDOR_CONTENT),
    publicOrigins: CANDOR_ORIGIN,
    trustedProxies: CANDOR_TRUSTED_PROXIES,
    retentionDays: CANDOR_RETENTION_DAYS,
  });
}
