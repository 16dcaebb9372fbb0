import { z } from 'zod';
import { mostPackCharacters, mostPackEntries, Pack, PackEntry, PackKind, packFormat } from '../domain/pack.ts';
import { CandorError } from '../errors.ts';
import { hashOf } from './hash.ts';

/** One thing of a pack, or why it cannot be taken. */
export type ReadEntry = { index: number } & (
  | { ok: true; entry: PackEntry }
  | { ok: false; kind: string; id: string; message: string }
);

/** A pack's file. Pure. */
export function writePack(name: string, madeAt: string, entries: readonly Omit<PackEntry, 'sha256'>[]): string {
  const hashed = entries.map((entry) => ({ ...entry, sha256: hashOf(entry.text) }));
  return `${JSON.stringify(Pack.parse({ candor: 'pack', format: packFormat, name, madeAt, entries: hashed }), null, 1)}\n`;
}

const Envelope = z.object({
  candor: z.literal('pack'),
  format: z.int().positive(),
  name: Pack.shape.name,
  madeAt: Pack.shape.madeAt,
  entries: z.array(z.unknown()).min(1).max(mostPackEntries),
});
const Named = z
  .object({ kind: z.string().max(40).catch('?'), id: z.string().max(200).catch('?') })
  .catch({ kind: '?', id: '?' });

/** Reads a pack's file. `bad-content` where it is none, too large or newer; one thing in it that is broken leaves the others readable. */
export function readPack(text: string): { name: string; madeAt: string; entries: ReadEntry[] } {
  const bad = (message: string) => new CandorError('bad-content', message);
  if (text.length > mostPackCharacters)
    throw bad(`the pack is longer than ${mostPackCharacters / 1_000_000} million characters; split it in two`);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw bad('this is no pack: a pack is one JSON file, as the studio or "npx candor pack" writes it');
  }
  const envelope = Envelope.safeParse(json);
  if (!envelope.success) {
    const [issue] = envelope.error.issues;
    const many = issue?.code === 'too_big' ? `; a pack holds at most ${mostPackEntries} things` : '';
    throw bad(`this is no pack that can be read: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}${many}`);
  }
  const { format, name, madeAt, entries } = envelope.data;
  if (format > packFormat)
    throw bad(`the pack has format ${format}, which a newer Candor wrote; this one reads up to ${packFormat}: update Candor`);
  return { name, madeAt, entries: entries.map(readEntry) };
}

function readEntry(value: unknown, index: number): ReadEntry {
  const { kind, id } = Named.parse(value);
  const broken = (message: string): ReadEntry => ({ ok: false, index, kind, id, message });
  if (!PackKind.safeParse(kind).success)
    return broken(
      `"${kind}" is nothing that this Candor knows (${PackKind.options.join(', ')}); a newer one may: it is left out`,
    );
  const parsed = PackEntry.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return broken(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'cannot be read'}`);
  }
  if (hashOf(parsed.data.text) !== parsed.data.sha256)
    return broken('its text does not match its hash: it was changed or damaged on the way; ask for the pack again');
  return { ok: true, index, entry: parsed.data };
}
