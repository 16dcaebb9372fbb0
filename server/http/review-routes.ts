import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { Consent, NewDispute, ReadNotices } from '../domain/coaching.ts';
import {
  AnswerDispute,
  GiveLevels,
  NewComment,
  NewExemplary,
  NextQuery,
  QueueQuery,
  ReliabilityQuery,
  ReturnReview,
  ReviewQuery,
  SetBlind,
} from '../domain/review.ts';
import { everyRole } from '../domain/role.ts';
import { calibrationFile } from '../review/calibration-file.ts';
import { answerDispute, dispute, withdrawDispute } from '../review/disputes.ts';
import { giveLevels } from '../review/give-levels.ts';
import { listNotices, readLibrary, readNotices, setConsent } from '../review/learner-side.ts';
import { listQueue, nextInQueue } from '../review/queue.ts';
import { readReview, setBlind } from '../review/read-review.ts';
import { readReliability } from '../review/reliability.ts';
import { comment, markExemplary, removeComment, removeExemplary, returnReview } from '../review/remarks.ts';
import { parseInput } from './answer-error.ts';
import { contentTypes } from './content-types.ts';
import type { HttpDeps } from './http-deps.ts';

const Params = z.object({ id: z.string() });
const ReplyParams = Params.extend({ turn: z.coerce.number().int().min(0) });
const LibraryQuery = z.object({ cursor: z.string().max(500).optional() });
const CalibrationQuery = z.object({ rubric: z.string().min(1).max(200) });

const coaches = { config: { may: ['coach'] } } as const;
const readers = { config: { may: ['coach', 'designer', 'admin'] } } as const;
const practisers = { config: { may: everyRole } };
const done = { done: true };

/** The coach's desk, and what learners have to do with it. */
export function reviewRoutes(app: FastifyInstance, deps: HttpDeps): void {
  deskRoutes(app, deps);
  learnerRoutes(app, deps);
}

function deskRoutes(app: FastifyInstance, { desk, principalOf }: HttpDeps): void {
  app.get('/api/v1/review/queue', coaches, async (request) =>
    listQueue(desk, principalOf(request), parseInput(QueueQuery, request.query)),
  );
  app.get('/api/v1/review/next', coaches, async (request) =>
    nextInQueue(desk, principalOf(request), parseInput(NextQuery, request.query)),
  );
  app.get('/api/v1/review/conversations/:id', coaches, async (request) =>
    readReview(
      desk,
      principalOf(request),
      parseInput(Params, request.params).id,
      parseInput(ReviewQuery, request.query).language,
    ),
  );
  app.put('/api/v1/review/conversations/:id/blind', coaches, async (request) => {
    const { blind } = parseInput(SetBlind, request.body);
    await setBlind(desk, principalOf(request), parseInput(Params, request.params).id, blind);
    return done;
  });
  app.put('/api/v1/review/conversations/:id/replies/:turn/levels', coaches, async (request) => {
    const { id, turn } = parseInput(ReplyParams, request.params);
    return giveLevels(desk, principalOf(request), id, turn, parseInput(GiveLevels, request.body));
  });
  app.post('/api/v1/review/conversations/:id/comments', coaches, async (request) =>
    comment(desk, principalOf(request), parseInput(Params, request.params).id, parseInput(NewComment, request.body)),
  );
  app.delete('/api/v1/review/comments/:id', coaches, async (request) => {
    await removeComment(desk, principalOf(request), parseInput(Params, request.params).id);
    return done;
  });
  app.post('/api/v1/review/conversations/:id/exemplary', coaches, async (request) =>
    markExemplary(desk, principalOf(request), parseInput(Params, request.params).id, parseInput(NewExemplary, request.body)),
  );
  app.delete('/api/v1/review/exemplary/:id', coaches, async (request) => {
    await removeExemplary(desk, principalOf(request), parseInput(Params, request.params).id);
    return done;
  });
  app.post('/api/v1/review/disputes/:id/answer', coaches, async (request) =>
    answerDispute(desk, principalOf(request), parseInput(Params, request.params).id, parseInput(AnswerDispute, request.body)),
  );
  app.post('/api/v1/review/conversations/:id/return', coaches, async (request) => {
    const returned = parseInput(ReturnReview, request.body);
    await returnReview(desk, principalOf(request), parseInput(Params, request.params).id, returned);
    return done;
  });
  app.get('/api/v1/review/reliability', readers, async (request) =>
    readReliability(desk, principalOf(request), parseInput(ReliabilityQuery, request.query)),
  );
  app.get('/api/v1/review/calibration', coaches, async (request, reply) => {
    const { rubric } = parseInput(CalibrationQuery, request.query);
    const lines = await calibrationFile(desk, principalOf(request), rubric);
    return reply
      .type(contentTypes.jsonl)
      .header('content-disposition', 'attachment; filename="candor-calibration.jsonl"')
      .send(lines);
  });
}

function learnerRoutes(app: FastifyInstance, { desk, principalOf }: HttpDeps): void {
  app.post('/api/v1/conversations/:id/disputes', practisers, async (request) =>
    dispute(desk, principalOf(request), parseInput(Params, request.params).id, parseInput(NewDispute, request.body)),
  );
  app.delete('/api/v1/disputes/:id', practisers, async (request) => {
    await withdrawDispute(desk, principalOf(request), parseInput(Params, request.params).id);
    return done;
  });
  app.get('/api/v1/notices', practisers, async (request) => listNotices(desk, principalOf(request)));
  app.post('/api/v1/notices/read', practisers, async (request) => {
    await readNotices(desk, principalOf(request), parseInput(ReadNotices, request.body).upTo);
    return done;
  });
  app.get('/api/v1/library', practisers, async (request) =>
    readLibrary(desk, principalOf(request), parseInput(LibraryQuery, request.query).cursor),
  );
  app.put('/api/v1/library/:id/consent', practisers, async (request) =>
    setConsent(desk, principalOf(request), parseInput(Params, request.params).id, parseInput(Consent, request.body)),
  );
}
