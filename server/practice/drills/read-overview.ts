import type { DrillOverview } from '../../domain/drill.ts';
import type { Language } from '../../domain/language.ts';
import type { Principal } from '../../domain/principal.ts';
import { defaultRubric } from '../../domain/protocol.ts';
import { rubricIn } from '../../domain/rubric.ts';
import type { Practice } from '../practice.ts';
import { standings } from '../progress/standings.ts';
import { levelsOf } from './present-drill.ts';

const looked = { conversations: 20, drills: 40 };
/** A drill that was left longer ago is begun anew rather than gone on with. */
const unfinishedForMs = 24 * 3_600_000;

/** What there is to drill, what was done, and which dimension was weakest of late in one's conversations; drills do not count for that. */
export async function readDrillOverview(
  { store, catalogue, now }: Practice,
  principal: Principal,
  language: Language,
): Promise<DrillOverview> {
  const rubric = rubricIn((await catalogue.rubric(defaultRubric)).value, language);
  const drills = await store.listDrills(principal, looked.drills);
  const done = await store.countDrills(principal);
  const { latest } = await store.results(principal, { latest: looked.conversations, going: 0 });
  const [weakest] = standings(rubric, latest);
  const [last] = drills;
  const goesOn = last && last.doneAt === null && now().getTime() - Date.parse(last.startedAt) < unfinishedForMs;
  return {
    rubric: defaultRubric,
    dimensions: rubric.dimensions.map(({ id, title, about }) => {
      const finished = drills.find(({ dimension, doneAt }) => dimension === id && doneAt !== null);
      return {
        dimension: id,
        title,
        about,
        done: done.get(id) ?? 0,
        latest: finished ? { id: finished.id, at: finished.startedAt, ...levelsOf(finished.tries) } : null,
      };
    }),
    weakest: weakest
      ? { dimension: weakest.dimension, level: weakest.level, n: weakest.n, conversations: weakest.conversations }
      : null,
    unfinished: goesOn ? { id: last.id, dimension: last.dimension } : null,
  };
}
