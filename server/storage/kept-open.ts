import type { OpenConversation, Turn } from '../domain/conversation.ts';
import type { NewReply } from './store.ts';

/** What tells whether a conversation is still as it was read: turns are only ever added, and of the rest only these change. */
export type Stand = { turns: number; endedAt: string | null; hints: number; pending: boolean };

/**
 * Conversations as they were last read or written, so that a turn does not read the whole of one again. Nothing rests on it: whoever takes
 * one has asked the database where it stands (`Stand`), and another process may have gone on with it.
 */
export type KeptOpen = {
  /** The one with this id, if it stands where it was kept. */
  take(id: string, stand: Stand): OpenConversation | undefined;
  keep(opened: OpenConversation): void;
  /** Keeps nothing of one that is gone. */
  forget(id: string): void;
  /** Goes on with what was kept by a reply that is on disk now. */
  goOn(id: string, reply: NewReply): void;
};

/** Bytes that are kept in all, about; those that were used least recently go. A conversation of twenty turns takes some 10 kB. */
const mostBytes = 64 * 1024 * 1024;
/** What a conversation and a turn take besides their texts, about. */
const ofConversation = 6000;
const ofTurn = 250;

const bytesOf = (turns: readonly Turn[]): number =>
  turns.reduce((sum, { text }) => sum + ofTurn + 2 * text.length, ofConversation);

export function createKeptOpen(most = mostBytes): KeptOpen {
  // A map keeps its keys in the order they were put in, so that the first is the one longest unused.
  const kept = new Map<string, { opened: OpenConversation; bytes: number }>();
  let bytes = 0;
  const forget = (id: string) => {
    bytes -= kept.get(id)?.bytes ?? 0;
    kept.delete(id);
  };
  const put = (opened: OpenConversation) => {
    const { id, endedAt } = opened.conversation;
    forget(id);
    if (endedAt !== null || opened.pending.length > 0) return;
    const entry = { opened, bytes: bytesOf(opened.turns) };
    kept.set(id, entry);
    bytes += entry.bytes;
    for (const oldest of kept.keys()) {
      if (bytes <= most) break;
      forget(oldest);
    }
  };
  return {
    take(id, { turns, endedAt, hints, pending }) {
      const opened = kept.get(id)?.opened;
      if (!opened) return undefined;
      const { conversation } = opened;
      const same = !pending && endedAt === null && conversation.hints === hints && opened.turns.length === turns;
      if (!same) forget(id);
      else put(opened);
      return same ? opened : undefined;
    },
    keep: put,
    forget,
    goOn(id, { turn, replyId, text, heard, plan, line }) {
      const opened = kept.get(id)?.opened;
      if (opened?.turns.length !== turn) return;
      if (line?.ending) return forget(id);
      const turns: Turn[] = [...opened.turns, { turn, speaker: 'learner', text, replyId }];
      if (line) turns.push({ turn: line.turn, speaker: 'buyer', text: line.text, replyId: null });
      put({ ...opened, turns, state: heard.state, plan: line ? null : plan, pending: [] });
    },
  };
}
