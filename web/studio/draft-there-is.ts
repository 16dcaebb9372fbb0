import { RequestError } from '../api/http.ts';

/** The draft that a refusal to begin another one names; any other failure is thrown on. */
export function draftThereIs(error: unknown): { id: string } {
  const details = error instanceof RequestError && error.code === 'conflict' ? error.details : undefined;
  if (typeof details === 'object' && details !== null && 'draft' in details) {
    const { draft } = details;
    if (typeof draft === 'object' && draft !== null && 'id' in draft) return { id: String(draft.id) };
  }
  throw error;
}
