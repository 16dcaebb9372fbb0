import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import { type CertificateSets, GamedReply, LanguagePair, LengthTriple, WordingPair } from '../domain/certificate.ts';
import { CandorError } from '../errors.ts';

const folder = fileURLToPath(new URL('../../rubrics/certificate', import.meta.url));

/** Reads the sets that every rubric is tried on. They ship, so a fault in them is a fault of the installation. */
export async function loadCertificateSets(): Promise<CertificateSets> {
  const hash = createHash('sha256');
  const read = async <T>(name: string, schema: z.ZodType<T>): Promise<T[]> => {
    const file = join(folder, name);
    const text = await readFile(file, 'utf8').catch((error: unknown) => {
      throw new CandorError('bad-config', `cannot read ${file}: ${error instanceof Error ? error.message : error}`);
    });
    hash.update(text);
    return text
      .split('\n')
      .filter((line) => line !== '')
      .map((line, index) => {
        const parsed = schema.safeParse(JSON.parse(line));
        if (parsed.success) return parsed.data;
        throw new CandorError('bad-config', `${file}:${index + 1}: ${parsed.error.issues[0]?.message}; restore the file`);
      });
  };
  const wording = await read('wording.jsonl', WordingPair);
  const languages = await read('languages.jsonl', LanguagePair);
  const gaming = await read('gaming.jsonl', GamedReply);
  const length = await read('length.jsonl', LengthTriple);
  return { hash: hash.digest('hex'), wording, languages, gaming, length };
}
