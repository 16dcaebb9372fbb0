import { z } from 'zod';
import { mostPackCharacters, mostPackEntries, Pack, PackEntry, PackKind, packFormat } from '../domain/pack.ts';
import { CandorError } from '../errors.ts';
import { hashOf } from './hash.ts';

/** One thing of a pack, or why it cannot be taken. */
export const ReadEntry = z.discriminatedUnion('ok', [
  z.object({ index: z.int(), ok: z.literal(true), entry: PackEntry }),
  z.object({ index: z.int(), ok: z.literal(false), kind: z.string(), id: z.string(), message: z.string() }),
]);
export type ReadEntry = z.infer<typeof ReadEntry>;

/** A pack's file, which `readPack` takes; `bad-request` names what makes it too large or cannot go in. Pure. */
export function writePack(name: string, madeAt: string, entries: readonly Omit<PackEntry, 'sha256'>[]): string {
  const bad = (message: string) => new CandorError('bad-request', message);
  if (entries.length > mostPackEntries)
    throw bad(`a pack holds at most ${mostPackEntries} things, and these are ${entries.length}; make two packs`);
  const hashed = entries.map((entry) => ({ ...entry, sha256: hashOf(entry.text) }));
  for (const entry of hashed) {
    if (entry.text === '') throw bad(`${entry.kind} "${entry.id}" is empty; leave it out`);
    const [issue] = PackEntry.safeParse(entry).error?.issues ?? [];
    if (!issue) continue;
    const remedy = issue.path[0] === 'text' ? 'shorten it, or split it in two' : 'give it another name';
    throw bad(`${entry.kind} "${entry.id}" cannot go into a pack: ${issue.path.join('.')}: ${issue.message}; ${remedy}`);
  }
  const pack = Pack.safeParse({ candor: 'pack', format: packFormat, name, madeAt, entries: hashed });
  if (!pack.success) {
    const [issue] = pack.error.issues;
    throw bad(`the pack cannot be made: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'it cannot be read back'}`);
  }
  const text = `${JSON.stringify(pack.data, null, 1)}\n`;
  if (text.length > mostPackCharacters)
    throw bad(
      `the pack would be longer than ${mostPackCharacters / 1_000_000} million characters, which is the most that can be read; put its things into two packs`,
    );
  return text;
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
