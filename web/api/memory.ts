import type { Outgoing } from './practice-state.ts';

/** What a reload of the page must not lose: the reply being typed and the one not yet acknowledged. Kept for the tab's lifetime. */
export type Memory = {
  draft(conversation: string): string;
  saveDraft(conversation: string, text: string): void;
  outgoing(conversation: string): Outgoing | null;
  saveOutgoing(conversation: string, outgoing: Outgoing | null): void;
};

/** Keeps to `storage`; where that is full or forbidden, the page works on without. */
export function memoryIn(storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>): Memory {
  const read = (key: string): string => {
    try {
      return storage.getItem(key) ?? '';
    } catch {
      return '';
    }
  };
  const write = (key: string, value: string): void => {
    try {
      if (value === '') storage.removeItem(key);
      else storage.setItem(key, value);
    } catch {
      // A private window may forbid storage; typing goes on in memory.
    }
  };
  return {
    draft: (conversation) => read(`candor.draft.${conversation}`),
    saveDraft: (conversation, text) => write(`candor.draft.${conversation}`, text),
    outgoing: (conversation) => parseOutgoing(read(`candor.outgoing.${conversation}`)),
    saveOutgoing: (conversation, outgoing) =>
      write(`candor.outgoing.${conversation}`, outgoing === null ? '' : JSON.stringify(outgoing)),
  };
}

function parseOutgoing(json: string): Outgoing | null {
  if (json === '') return null;
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value !== 'object' || value === null || !('id' in value) || !('text' in value)) return null;
    return typeof value.id === 'string' && typeof value.text === 'string' ? { id: value.id, text: value.text } : null;
  } catch {
    return null;
  }
}
