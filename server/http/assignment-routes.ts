import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { ChangeAssignment, NewAssignment } from '../domain/assignment.ts';
import { GroupQuery } from '../domain/group-view.ts';
import { everyRole } from '../domain/role.ts';
import { listOwnAssignments } from '../practice/assigned.ts';
import { changeAssignment, giveAssignment, listAssignments, listCoachGroups, readAssignment } from '../review/assignments.ts';
import { readGroup } from '../review/group-view.ts';
import { parseInput } from './answer-error.ts';
import type { HttpDeps } from './http-deps.ts';

const Params = z.object({ id: z.string() });

const practisers = { config: { may: everyRole } };
const coaches = { config: { may: ['coach'] } } as const;

/** What coaches set their learners to practise, and how far these have come. */
export function assignmentRoutes(app: FastifyInstance, { practice, desk, principalOf }: HttpDeps): void {
  const { store, now, newId, newSeed, catalogue } = practice;
  const assigning = {
    store,
    now,
    newId,
    newSeed,
    persona: catalogue.persona,
    rubric: catalogue.rubric,
    advisory: desk.advisory,
  };

  app.get('/api/v1/assignments', practisers, async (request) => ({
    assignments: await listOwnAssignments(practice, principalOf(request)),
  }));
  app.get('/api/v1/review/assignments', coaches, async (request) => ({
    assignments: await listAssignments(assigning, principalOf(request)),
  }));
  app.post('/api/v1/review/assignments', coaches, async (request) =>
    giveAssignment(assigning, principalOf(request), parseInput(NewAssignment, request.body)),
  );
  app.get('/api/v1/review/assignments/:id', coaches, async (request) =>
    readAssignment(assigning, principalOf(request), parseInput(Params, request.params).id),
  );
  app.put('/api/v1/review/assignments/:id', coaches, async (request) =>
    changeAssignment(
      assigning,
      principalOf(request),
      parseInput(Params, request.params).id,
      parseInput(ChangeAssignment, request.body),
    ),
  );
  app.get('/api/v1/review/groups/:id', coaches, async (request) =>
    readGroup(
      { store, now, rubric: catalogue.rubric, rubricVersion: catalogue.rubricVersion, advisory: desk.advisory },
      principalOf(request),
      parseInput(Params, request.params).id,
      parseInput(GroupQuery, request.query),
    ),
  );
  app.get('/api/v1/review/groups', coaches, async (request) => listCoachGroups(assigning, principalOf(request)));
}
