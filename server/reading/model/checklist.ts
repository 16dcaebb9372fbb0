import { type ActId, actIds, acts } from '../../domain/act.ts';

/** What a reply passes by: these quote the buyer's line. */
export const omissions: ReadonlySet<ActId> = new Set<ActId>([
  'ignores-question',
  'ignores-worry',
  'ignores-feeling',
  'ignores-content',
]);

/** What shows by its build or over several replies: the embedded reader alone sees these. */
export const builtIn: ReadonlySet<ActId> = new Set<ActId>([
  'silence',
  'nonsense',
  'question-run',
  'monologue',
  'recites',
  'fits-anybody',
]);

/** What is said to a machine: both readers look for it, and a model that was talked round cannot remove what the embedded one has found. */
export const ofBoth: ActId = 'breaks-frame';

const list = (wanted: (act: ActId) => boolean): string =>
  actIds
    .filter(wanted)
    .map((act) => `- ${act}: ${acts[act]}`)
    .join('\n');

/** The yes/no checklist: every act that a rubric's markers or a persona may rest on, with what it means. */
export const checklist = {
  acts: list((act) => !omissions.has(act) && !builtIn.has(act)),
  omissions: list((act) => omissions.has(act)),
};
