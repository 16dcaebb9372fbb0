import { hash, verify } from '@node-rs/argon2';
import { CandorError } from '../errors.ts';
import { nameKey } from './names.ts';

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane; about 60 ms. The algorithm, argon2id, is the library's default. */
const options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** The hash that an unknown name is checked against, so that it takes as long as a known one. */
let nobody: Promise<string> | undefined;

export const hashPassword = (password: string): Promise<string> => hash(password, options);

/** Whether a password is the one of a hash. Without a hash it is not, and that takes as long to find out. */
export async function isPassword(password: string, hashed: string | null): Promise<boolean> {
  nobody ??= hashPassword('nobody has this password');
  const matches = await verify(hashed ?? (await nobody), password);
  return hashed !== null && matches;
}

/** Refuses a password that whoever knows the name would try first. Its length is checked where it is parsed. */
export function refuseEasy(password: string, name: string): void {
  const key = password.toLowerCase();
  if (key.includes(nameKey(name)) && nameKey(name).length > 2)
    throw new CandorError('bad-request', 'password: it contains your name; choose one that does not');
  if (new Set(key).size < 4)
    throw new CandorError('bad-request', 'password: it is nearly the same character throughout; choose another');
}
