import type { Selectable } from 'kysely';
import { z } from 'zod';
import { AssignmentRules, PassRule } from '../domain/assignment.ts';
import { Seed } from '../domain/buyer-state.ts';
import { NamedRef } from '../domain/ref.ts';
import type { StoredAssignment } from './assignment-store.ts';
import { parseJson, parseRow } from './rows.ts';
import type { Tables } from './tables.ts';

const Stored = AssignmentRules.extend({
  coach: NamedRef,
  personaVersion: z.string(),
  rubricVersion: z.string(),
  seed: Seed.nullable(),
});
/** What of a persona and a rubric is shown with it. */
const Shown = AssignmentRules.pick({ persona: true, scene: true, rubric: true });

type Row = Selectable<Tables['assignment']> & { coach_name: string | null };

/** An assignment as it is kept. */
export const toAssignment = (row: Row): StoredAssignment => {
  const place = `assignment ${row.id}`;
  return parseRow(
    Stored,
    {
      ...row,
      ...parseJson(Shown, row.card, place),
      // Who has left has no name any more.
      coach: { id: row.coach, name: row.coach_name ?? '' },
      personaVersion: row.persona_version,
      rubricVersion: row.rubric_version,
      pass: row.pass === null ? null : parseJson(PassRule, row.pass, place),
      hints: row.hints === 1,
      rewind: row.rewind === 1,
      dueAt: row.due_at,
      createdAt: row.created_at,
      closed: row.closed_at !== null,
    },
    place,
  );
};
