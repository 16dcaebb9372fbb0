import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { ContentKind } from '../domain/content-version.ts';
import { CheckText, mostDraftText, NewDraft, PublishDraft, RollBack, SaveDraft, TryRubric, ViewText } from '../domain/draft.ts';
import { Description, OutlineText } from '../domain/outline.ts';
import { describe, templateOf, textFromOutline } from '../studio/begin.ts';
import { checkText, tryRubricText, viewText } from '../studio/checks.ts';
import { attendDraft, createDraft, discardDraft, listDrafts, readDraft, saveDraft } from '../studio/drafts.ts';
import { publishDraft, rollBack, versionOfDraft } from '../studio/publish-draft.ts';
import { listContent, listVersions, readVersion } from '../studio/versions.ts';
import { parseInput } from './answer-error.ts';
import type { HttpDeps } from './http-deps.ts';

const Params = z.object({ id: z.string() });
const KindParams = z.object({ kind: ContentKind });
const VersionParams = Params.extend({ version: z.string() });
const Revision = z.object({ revision: z.coerce.number().int().positive() });

const designers = { config: { may: ['designer', 'admin'] } } as const;
/** A text may take three bytes a character, and JSON writes some characters as two. */
const withText = { ...designers, bodyLimit: 2 * mostDraftText };

/** Drafts, and the versions of what is published. */
export function draftRoutes(app: FastifyInstance, { studio, principalOf }: HttpDeps): void {
  const idOf = (params: unknown): string => parseInput(Params, params).id;

  app.get('/api/v1/studio', designers, async () => listContent(studio));
  app.post('/api/v1/studio/check', withText, async (request) => checkText(studio, parseInput(CheckText, request.body)));
  app.post('/api/v1/studio/view', withText, async (request) => viewText(studio, parseInput(ViewText, request.body)));
  app.post('/api/v1/studio/try', withText, async (request) => tryRubricText(studio, parseInput(TryRubric, request.body)));

  app.get('/api/v1/studio/templates/:kind', designers, async (request) =>
    templateOf(parseInput(KindParams, request.params).kind),
  );
  app.post('/api/v1/studio/outline', designers, async (request) => textFromOutline(parseInput(OutlineText, request.body)));
  app.post('/api/v1/studio/describe', designers, async (request, reply) => {
    // Given up when nobody waits any more.
    const gone = new AbortController();
    reply.raw.once('close', () => gone.abort());
    return describe(studio, parseInput(Description, request.body), gone.signal);
  });

  app.get('/api/v1/drafts', designers, async () => ({ drafts: await listDrafts(studio) }));
  app.post('/api/v1/drafts', withText, async (request) =>
    createDraft(studio, principalOf(request), parseInput(NewDraft, request.body)),
  );
  app.get('/api/v1/drafts/:id', designers, async (request) => readDraft(studio, idOf(request.params)));
  app.put('/api/v1/drafts/:id', withText, async (request) =>
    saveDraft(studio, principalOf(request), idOf(request.params), parseInput(SaveDraft, request.body)),
  );
  app.delete('/api/v1/drafts/:id', designers, async (request) => {
    const { revision } = parseInput(Revision, request.query);
    await discardDraft(studio, principalOf(request), idOf(request.params), revision);
    return { done: true };
  });
  app.post('/api/v1/drafts/:id/attend', designers, async (request) =>
    attendDraft(studio, principalOf(request), idOf(request.params)),
  );
  app.post('/api/v1/drafts/:id/version', designers, async (request) => versionOfDraft(studio, idOf(request.params)));
  app.post('/api/v1/drafts/:id/publish', designers, async (request) =>
    publishDraft(studio, principalOf(request), idOf(request.params), parseInput(PublishDraft, request.body)),
  );

  const kinds: [ContentKind, string][] = [
    ['persona', 'personas'],
    ['rubric', 'rubrics'],
  ];
  for (const [kind, path] of kinds) {
    app.get(`/api/v1/${path}/:id/versions`, designers, async (request) => listVersions(studio, kind, idOf(request.params)));
    app.get(`/api/v1/${path}/:id/versions/:version`, designers, async (request) => {
      const { id, version } = parseInput(VersionParams, request.params);
      return readVersion(studio, kind, id, version);
    });
    app.post(`/api/v1/${path}/:id/roll-back`, designers, async (request) =>
      rollBack(studio, principalOf(request), kind, idOf(request.params), parseInput(RollBack, request.body)),
    );
  }
}
