import type { ModelUseList } from '../domain/model-use.ts';
import type { Principal } from '../domain/principal.ts';
import type { Practice } from './practice.ts';

const daysShown = 30;
const dayMs = 24 * 3_600_000;

/**
 * What calls to language models took, for whoever runs the server: sums over everybody, never whose. Days on which fewer than five people
 * practised with a model are put together, so that no day tells of one of them; days of the admin's own practice alone are shown.
 */
export async function listModelUse({ store, now }: Practice, { userId }: Principal): Promise<ModelUseList> {
  const since = new Date(now().getTime() - (daysShown - 1) * dayMs).toISOString().slice(0, 10);
  return { since, use: await store.modelUse(userId, since) };
}
