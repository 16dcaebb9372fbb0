import { isDeepStrictEqual } from 'node:util';
import type { ConversationHead, ConversationRecord, ServerFrame, TranscriptTurn } from '../../server/domain/protocol.ts';
import type { Frame } from '../support/practice-client.ts';

type Held = {
  turns: TranscriptTurn[];
  head: ConversationHead | undefined;
  /** What was heard of each line, finished or not. */
  pieces: Map<number, string>;
  ended: Pick<Frame<'ended'>, 'outcome' | 'epilogue' | 'debrief'> | undefined;
  hints: number;
};

/**
 * Keeps what a server has promised its clients, and holds everything it says later to it: by any socket, by HTTP, before a crash or after.
 * `faults` says where it broke its word.
 */
export type Ledger = ReturnType<typeof createLedger>;

export function createLedger() {
  const conversations = new Map<string, Held>();
  const sent = new Map<string, string>();
  const faults: string[] = [];
  const tally = { accepted: 0, lines: 0, begun: 0, asked: 0 };

  const fault = (id: string, what: string) => void faults.push(`conversation ${id}: ${what}`);

  function held(id: string): Held {
    const known = conversations.get(id);
    if (known) return known;
    const fresh: Held = { turns: [], head: undefined, pieces: new Map(), ended: undefined, hints: 0 };
    conversations.set(id, fresh);
    return fresh;
  }

  /** Something is said of a turn: it must agree with all that was said of it before. */
  function promise(id: string, said: Partial<TranscriptTurn> & { turn: number }): void {
    const { turns, pieces } = held(id);
    const earlier: Record<string, unknown> = turns[said.turn] ?? {};
    for (const [name, value] of Object.entries(said))
      if (name in earlier && !isDeepStrictEqual(earlier[name], value))
        fault(id, `turn ${said.turn}: ${name} was ${JSON.stringify(earlier[name])} and is ${JSON.stringify(value)}`);
    if (said.turn > turns.length) fault(id, `turn ${said.turn} follows on turn ${turns.length - 1}`);
    const turn = { speaker: 'buyer' as const, text: '', ...turns[said.turn], ...said };
    turns[said.turn] = turn;
    if (turns[said.turn - 1]?.speaker === turn.speaker) fault(id, `turn ${said.turn} comes after an unanswered one`);
    if (turn.speaker === 'buyer' && !turn.text.startsWith(pieces.get(said.turn) ?? ''))
      fault(id, `turn ${said.turn}: another line was begun than ${JSON.stringify(turn.text)}`);
    if (turn.speaker === 'learner' && sent.get(turn.id ?? '') !== turn.text)
      fault(id, `turn ${said.turn}: nobody sent ${turn.id}: ${JSON.stringify(turn.text)}`);
    if (turn.id !== undefined && turns.some((other) => other.id === turn.id && other.turn !== turn.turn))
      fault(id, `turn ${said.turn}: reply ${turn.id} is there twice`);
  }

  function transcript(id: string, turns: readonly TranscriptTurn[]): void {
    const promised = held(id).turns.length;
    if (turns.length < promised) fault(id, `${promised} turns were promised, ${turns.length} are there`);
    for (const [index, turn] of turns.entries()) {
      if (turn.turn !== index) fault(id, `turn ${turn.turn} stands where ${index} belongs`);
      if (turn.speaker === 'learner' && (turn.marks?.length !== 4 || turn.trust === undefined))
        fault(id, `turn ${index} has no marks or no trust`);
      promise(id, turn);
    }
  }

  function begin({ conversation, transcript: turns }: Frame<'started'>): void {
    const { id, branchedFrom } = conversation;
    const fresh = !conversations.has(id);
    if (fresh) tally.begun++;
    const known = held(id);
    if (known.head && !isDeepStrictEqual({ ...known.head, ended: false }, { ...conversation, ended: false }))
      fault(id, 'its persona, scene, seed or branch has changed');
    if (known.ended && !conversation.ended) fault(id, 'it had ended and goes on');
    known.head = conversation;
    if (fresh && branchedFrom) {
      const before = held(branchedFrom.conversation).turns.slice(0, branchedFrom.turn);
      if (!isDeepStrictEqual(turns.slice(0, branchedFrom.turn), before)) fault(id, 'it differs from what it branched from');
    }
    transcript(id, turns);
  }

  function end(id: string, { outcome, epilogue, debrief }: Pick<Frame<'ended'>, 'outcome' | 'epilogue' | 'debrief'>): void {
    const known = held(id);
    if (known.ended && !isDeepStrictEqual(known.ended, { outcome, epilogue, debrief })) fault(id, 'it ended otherwise before');
    known.ended = { outcome, epilogue, debrief };
  }

  function hearDelta(id: string, { turn, offset, text }: Frame<'delta'>): void {
    const { pieces, turns } = held(id);
    const said = (pieces.get(turn) ?? '').slice(0, offset) + text;
    // A line that is said anew begins with what was heard of it before.
    if (!(pieces.get(turn) ?? '').startsWith(said) && !said.startsWith(pieces.get(turn) ?? ''))
      fault(id, `turn ${turn} is said with other words than before`);
    if (said.length > (pieces.get(turn) ?? '').length) pieces.set(turn, said);
    if (turns[turn] && !turns[turn].text.startsWith(said)) fault(id, `turn ${turn} was said, and is said otherwise`);
  }

  function hear(id: string, frame: Exclude<ServerFrame, { type: 'started' | 'error' }>): void {
    switch (frame.type) {
      case 'delta':
        hearDelta(id, frame);
        break;
      case 'ended':
        end(id, frame);
        break;
      case 'hint':
        held(id).hints++;
        break;
      case 'accepted':
        tally.accepted++;
        promise(id, { turn: frame.turn, speaker: 'learner', id: frame.id, text: sent.get(frame.id) ?? '' });
        break;
      case 'line':
        tally.lines++;
        promise(id, { turn: frame.turn, speaker: 'buyer', text: frame.text });
        break;
      default: {
        const { type: _, ...said } = frame;
        promise(id, said);
      }
    }
  }

  return {
    faults,
    tally,
    ids: (): string[] => [...conversations.keys()],
    turnsOf: (id: string): readonly TranscriptTurn[] => held(id).turns,
    hasEnded: (id: string): boolean => held(id).ended !== undefined || held(id).head?.ended === true,
    hintsOf: (id: string): number => held(id).hints,
    /** A reply that may be in a transcript from now on. */
    send: (reply: { id: string; text: string }): void => void sent.set(reply.id, reply.text),
    /** A reply that the server refused for good, so that it must not be in a transcript. */
    refuse: (id: string): void => void sent.delete(id),
    /** A start or a rewind that was asked for. */
    ask: (): void => void tally.asked++,
    /** One socket's frames, in order. */
    listen() {
      let conversation = '';
      return (frame: ServerFrame): void => {
        if (frame.type === 'started') {
          conversation = frame.conversation.id;
          begin(frame);
        } else if (frame.type !== 'error') hear(conversation, frame);
      };
    },
    /** What HTTP says of a conversation. */
    record({ conversation, transcript: turns, outcome, epilogue, debrief }: ConversationRecord): void {
      const { id } = conversation;
      transcript(
        id,
        turns.map(({ reading: _, ...turn }) => turn),
      );
      if (held(id).ended && !conversation.ended) fault(id, 'it had ended and goes on');
      if (outcome && epilogue !== undefined && debrief) end(id, { outcome, epilogue, debrief });
    },
    /** The conversations in the list: all that were promised, each once, and no more than were asked for. */
    list(ids: readonly string[]): void {
      if (new Set(ids).size < ids.length) faults.push('a conversation is in the list twice');
      for (const id of conversations.keys()) if (!ids.includes(id)) fault(id, 'it is not in the list');
      if (ids.length > tally.asked) faults.push(`${ids.length} conversations are there, ${tally.asked} were asked for`);
    },
  };
}
