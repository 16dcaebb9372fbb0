import { resolve } from 'node:path';
import { z } from 'zod';
import { CandorError } from './errors.ts';

const Environment = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'expected a whole number')
    .transform(Number)
    .pipe(z.number().max(65_535, 'expected 0–65535'))
    .default(3000),
  HOST: z.string().trim().min(1).default('127.0.0.1'),
  CANDOR_DATA: z.string().trim().min(1).default('data'),
  CANDOR_CONTENT: z.string().trim().min(1).optional(),
});

/** How an installation is set up. `dataFolder` and `contentFolder` are absolute paths; `port` 0 takes a free one. */
export type Config = Readonly<{ port: number; host: string; dataFolder: string; contentFolder: string | undefined }>;

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
  const { PORT, HOST, CANDOR_DATA, CANDOR_CONTENT } = parsed.data;
  return Object.freeze({
    port: PORT,
    host: HOST,
    dataFolder: resolve(CANDOR_DATA),
    contentFolder: CANDOR_CONTENT === undefined ? undefined : resolve(CANDOR_CONTENT),
  });
}
