import { nameIn } from '../content/name-in.ts';
import type { ContentKind } from '../domain/content-version.ts';
import type { StudioList, VersionList, VersionText } from '../domain/draft.ts';
import { CandorError } from '../errors.ts';
import { currentVersion, type Studio } from './studio.ts';

/** Everything that designers work on: what is or was published, and what there is only a draft of; by kind and id. */
export async function listContent({ store, catalogue, describer, sentTo }: Studio): Promise<StudioList> {
  const [uses, drafts, personas, rubrics] = await Promise.all([
    store.contentUse(),
    store.listDrafts(),
    catalogue.personas(),
    catalogue.rubrics(),
  ]);
  const titles = new Map<string, string>([
    ...personas.map(({ value }) => [`persona ${value.id}`, value.name] as const),
    ...rubrics.map(({ value }) => [`rubric ${value.id}`, value.title] as const),
  ]);
  const keyOf = ({ kind, contentId }: { kind: ContentKind; contentId: string }) => `${kind} ${contentId}`;
  const draftBy = new Map(drafts.map((draft) => [keyOf(draft), draft]));
  const published = uses.map((use) => ({
    ...use,
    title: titles.get(keyOf(use)) ?? null,
    draft: draftBy.get(keyOf(use)) ?? null,
  }));
  const known = new Set(uses.map(keyOf));
  const fresh = await Promise.all(
    drafts
      .filter((draft) => !known.has(keyOf(draft)))
      .map(async (draft) => ({
        kind: draft.kind,
        contentId: draft.contentId,
        title: await titleOfDraft(store, draft.id),
        latest: null,
        versions: 0,
        conversations: 0,
        draft,
      })),
  );
  const entries = [...published, ...fresh].toSorted((a, b) => keyOf(a).localeCompare(keyOf(b)));
  return { entries, model: describer !== undefined, sentTo: describer ? sentTo : null };
}

const titleOfDraft = async (store: Studio['store'], id: string): Promise<string | null> => {
  const draft = await store.draft(id);
  return draft ? nameIn(draft.kind, draft.text) : null;
};

/** What was published under an id, by whom and how much it is used; `not-found` where there never was anything. */
export async function listVersions(studio: Studio, kind: ContentKind, contentId: string): Promise<VersionList> {
  const { store } = studio;
  const [current, draft, publications] = await Promise.all([
    currentVersion(studio, kind, contentId),
    store.draftOf(kind, contentId),
    store.publications(kind, contentId),
  ]);
  if (!draft && publications.length === 0)
    throw new CandorError('not-found', `there is no ${kind} "${contentId}", and no draft of one`);
  // Of what was withdrawn, as it was called last.
  const last = current ?? publications.find(({ version }) => version !== null)?.version;
  const version = last ? await store.version(last) : undefined;
  const title = version ? nameIn(kind, version.source) : draft ? await titleOfDraft(store, draft.id) : null;
  return { kind, contentId, title, current, draft: draft ?? null, publications };
}

/** The text of a version. */
export async function readVersion(
  { store }: Studio,
  kind: ContentKind,
  contentId: string,
  version: string,
): Promise<VersionText> {
  const found = await store.version(version);
  if (found?.kind !== kind || found.contentId !== contentId)
    throw new CandorError('not-found', `the ${kind} "${contentId}" has no version "${version}"`);
  return { version, kind, contentId, text: found.source };
}
