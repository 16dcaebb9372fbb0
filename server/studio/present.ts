import type { DraftPresence } from '../domain/draft.ts';
import type { Principal } from '../domain/principal.ts';

/** How long somebody counts as there after they were last heard of. */
const presentMs = 30_000;

/** Who has which draft open. Kept in memory: it only warns, and what is saved is held by revisions. */
export type Present = { meet(draft: string, who: Principal, at: Date): DraftPresence['others'] };

export function createPresent(): Present {
  const drafts = new Map<string, Map<string, { name: string; seen: number }>>();
  return {
    meet(draft, { userId, name }, at) {
      const now = at.getTime();
      for (const [id, people] of drafts) {
        for (const [user, { seen }] of people) if (now - seen > presentMs) people.delete(user);
        if (people.size === 0) drafts.delete(id);
      }
      const people = drafts.get(draft) ?? new Map();
      drafts.set(draft, people.set(userId, { name, seen: now }));
      return [...people].filter(([user]) => user !== userId).map(([id, person]) => ({ id, name: person.name }));
    },
  };
}
