import type { Conversation, Heard, History, ToldTurn } from '../domain/conversation.ts';
import type { ConversationHead, ServerFrame, TranscriptTurn } from '../domain/protocol.ts';

/** What the feedback setting lets a learner see: everything once the conversation has ended. */
export function visible({ feedback, endedAt }: Pick<Conversation, 'feedback' | 'endedAt'>): { marks: boolean; trust: boolean } {
  const ended = endedAt !== null;
  return { marks: ended || feedback === 'marks', trust: ended || feedback !== 'off' };
}

export const headOf = (conversation: Conversation): ConversationHead => ({
  id: conversation.id,
  ...conversation.card,
  seed: conversation.seed,
  feedback: conversation.feedback,
  language: conversation.language,
  difficulty: conversation.difficulty,
  ...(conversation.branchedFrom ? { branchedFrom: conversation.branchedFrom } : {}),
  ...(conversation.after ? { after: conversation.after } : {}),
  ended: conversation.endedAt !== null,
});

/** A turn as far as the feedback setting shows it. */
export function transcriptTurn(conversation: Conversation, told: ToldTurn): TranscriptTurn {
  const shown = visible(conversation);
  const { turn, speaker, text, replyId, name, startMs, heard } = told;
  return {
    turn,
    speaker,
    text,
    ...(replyId !== null ? { id: replyId } : {}),
    ...(heard && shown.marks ? { marks: heard.marks.marks, source: heard.marks.source } : {}),
    ...(name !== undefined ? { name } : {}),
    ...(startMs !== undefined ? { startMs } : {}),
    ...(heard?.state && shown.trust ? { trust: heard.state.trust, components: heard.state.components } : {}),
  };
}

export const startedFrame = ({ conversation, turns }: History): ServerFrame => ({
  type: 'started',
  conversation: headOf(conversation),
  transcript: turns.map((turn) => transcriptTurn(conversation, turn)),
});

/** What follows a reply at once, as far as the feedback setting shows it. */
export function heardFrames(conversation: Conversation, turn: number, { marks, state }: Heard): ServerFrame[] {
  const shown = visible(conversation);
  return [
    ...(shown.marks ? [{ type: 'marks' as const, turn, ...marks }] : []),
    ...(shown.trust ? [{ type: 'trust' as const, turn, trust: state.trust, components: state.components }] : []),
  ];
}

/** The `ended` frame of a conversation that has ended. */
export const endedFrames = ({ ending }: Conversation): ServerFrame[] => (ending ? [{ type: 'ended', ...ending }] : []);
