import { z } from 'zod';
import { hashOf, shortHash } from '../content/hash.ts';
import { ReadEntry, writePack } from '../content/pack.ts';
import type { ContentKind } from '../domain/content-version.ts';
import type { ImportPack, PackEntry, PackImported, PackLook, PackLookEntry } from '../domain/pack.ts';
import type { Principal } from '../domain/principal.ts';
import { CandorError } from '../errors.ts';
import { testText } from './checks.ts';
import { createDraft } from './drafts.ts';
import { freeId, isKnown } from './free-id.ts';
import { keepSet, lookAtLabelled, noSet } from './labelled-sets.ts';
import { publishDraft } from './publish-draft.ts';
import { renamed } from './studio.ts';
import type { Trying } from './trying.ts';

const ReadPack = z.object({ name: z.string(), madeAt: z.string(), entries: z.array(ReadEntry) });

const readPack = ({ aside }: Trying, text: string) => aside.run({ does: 'read-pack', text }, ReadPack);

/** What goes into a pack: published personas and rubrics by their ids, kept sets of labelled replies by theirs. */
type PackOf = { personas: readonly string[]; rubrics: readonly string[]; sets: readonly string[]; name: string };

/** A pack of what is published, as a file; `not-found` names what is not there. */
export async function exportPack({ store, now }: Trying, { personas, rubrics, sets, name }: PackOf): Promise<string> {
  const entries: Omit<PackEntry, 'sha256'>[] = [];
  const add = async (kind: ContentKind, ids: readonly string[]) => {
    const versions = await store.currentVersions(kind);
    for (const id of ids) {
      const current = versions.find(({ contentId }) => contentId === id);
      const version = current && (await store.version(current.id));
      if (!version) throw new CandorError('not-found', `there is no published ${kind} "${id}"; GET /api/v1/studio lists them`);
      entries.push({ kind, id, text: version.source });
    }
  };
  await add('persona', personas);
  await add('rubric', rubrics);
  for (const id of sets) {
    const found = await store.labelledSet(id);
    if (!found) throw noSet(id);
    entries.push({ kind: 'labelled', id: found.set.name, text: found.text });
  }
  if (entries.length === 0)
    throw new CandorError('bad-request', 'name at least one persona, rubric or set to put into the pack');
  return writePack(name, now().toISOString(), entries);
}

/** What a pack holds, how it stands to what is here, and what its tests find; nothing is kept. */
export async function lookAtPack(trying: Trying, text: string): Promise<PackLook> {
  const { name, madeAt, entries } = await readPack(trying, text);
  const looked: PackLookEntry[] = [];
  // One after the other: tests take a core for seconds.
  for (const entry of entries) looked.push(await lookAt(trying, entry));
  return { name, madeAt, entries: looked };
}

async function lookAt(trying: Trying, read: ReadEntry): Promise<PackLookEntry> {
  const { index } = read;
  if (!read.ok) return { index, kind: read.kind, id: read.id, standing: 'broken', message: read.message, problems: [] };
  const { kind, id, text, sha256 } = read.entry;
  const base = { index, kind, id, problems: [] };
  if (kind === 'labelled') {
    const { lines, problems, same } = await lookAtLabelled(trying, text);
    const [first] = problems;
    const message = first && `line ${first.line}: ${first.problem}`;
    if (lines.length === 0) return { ...base, standing: 'broken', message: message ?? 'it holds no labelled reply' };
    return { ...base, standing: same ? 'here' : 'new', lines: lines.length, ...(message ? { message } : {}) };
  }
  if (await isHere(trying, kind, id, sha256)) return { ...base, standing: 'here' };
  const { problems, ...tests } = await testText(trying, { kind, contentId: id, text });
  if (problems.length > 0) return { ...base, standing: 'broken', problems };
  return (await isKnown(trying, kind, id))
    ? { ...base, standing: 'other', proposed: await freeId(trying, kind, id), tests }
    : { ...base, standing: 'new', tests };
}

/** Whether this very text is, or once was, published under its id. */
async function isHere({ store }: Trying, kind: ContentKind, id: string, hash: string): Promise<boolean> {
  const versions = new Set((await store.publications(kind, id)).flatMap(({ version }) => version ?? []));
  for (const version of versions) if ((await store.version(version))?.hash === hash) return true;
  return false;
}

/**
 * Takes things out of a pack. Nothing that is here is ever overwritten: what has an id that is taken needs another one. A persona or rubric becomes a draft, and is published where
 * that is asked for and its tests pass. What cannot be taken is said, and keeps nothing else from coming in.
 */
export async function importPack(trying: Trying, principal: Principal, { pack, take }: ImportPack): Promise<PackImported> {
  const { name, entries } = await readPack(trying, pack);
  const done: PackImported['entries'] = [];
  for (const { index, as, id } of take) {
    const read = entries[index];
    if (!read) throw new CandorError('bad-request', `take: there is nothing at ${index} in this pack`);
    const shown = id ?? (read.ok ? read.entry.id : read.id);
    try {
      if (!read.ok) throw new CandorError('bad-content', read.message);
      done.push({ index, id: shown, ...(await takeOne(trying, principal, read.entry, { as, id: shown, from: name })) });
    } catch (error) {
      if (!(error instanceof CandorError)) throw error;
      done.push({ index, id: shown, did: 'nothing', message: error.message });
    }
  }
  return { entries: done };
}

type Taken = Pick<PackImported['entries'][number], 'did' | 'draft' | 'message'>;

async function takeOne(
  trying: Trying,
  principal: Principal,
  { kind, id: own, text, sha256 }: PackEntry,
  { as, id, from }: { as: ImportPack['take'][number]['as']; id: string; from: string },
): Promise<Taken> {
  if (kind === 'labelled') {
    const { left } = await keepSet(trying, principal, { name: own, lines: text }, 'pack');
    return { did: 'set', ...(left > 0 ? { message: `${left} lines could not be kept` } : {}) };
  }
  if (as === 'set') throw new CandorError('bad-request', `take: a ${kind} comes in as draft or published`);
  if (id === own && (await isHere(trying, kind, id, sha256)))
    return { did: 'nothing', message: `this very ${kind} is here already` };
  if (await isKnown(trying, kind, id))
    throw new CandorError(
      'conflict',
      `there is another ${kind} "${id}" here, which is not overwritten; take it as "${await freeId(trying, kind, id)}"`,
    );
  const fresh = id === own ? text : await renamed(trying, text, id, own);
  const draft = await createDraft(trying, principal, { kind, contentId: id, text: fresh, fresh: true });
  if (as === 'draft') return { did: 'draft', draft: draft.id };
  try {
    await publishDraft(trying, principal, draft.id, {
      revision: draft.revision,
      current: null,
      note: noteOf(from, hashOf(text)),
    });
    return { did: 'published' };
  } catch (error) {
    if (!(error instanceof CandorError)) throw error;
    return { did: 'draft', draft: draft.id, message: error.message };
  }
}

/** What the list of versions says of where it came from. */
const noteOf = (pack: string, hash: string): string => `${pack} · ${shortHash(hash)}`;
