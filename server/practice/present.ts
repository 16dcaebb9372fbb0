import type { Conversation, Heard, HeardTurn, History } from '../domain/conversation.ts';
import { finalMarks } from '../domain/final-marks.ts';
import type { ConversationHead, ServerFrame, TranscriptTurn } from '../domain/protocol.ts';
import type { Practice } from './practice.ts';

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

/** Dimensions of the conversation's rubric whose levels are advice only, since coaches agree with each other better than with the engine. */
export const advisoryOf = async ({ advisory }: Practice, { rubricVersion }: Conversation): Promise<readonly string[]> =>
  (await advisory?.(rubricVersion)) ?? [];

/** The marks that count: the engine's, with coaches' levels in place of its own where there are any; then the engine's stand beside them. */
function shownMarks({ marks: engine, coach }: Heard, advisory: readonly string[]): Partial<TranscriptTurn> {
  const marks = (coach ? finalMarks(engine, coach) : engine.marks).map((mark) =>
    advisory.includes(mark.dimension) ? { ...mark, advisory: true as const } : mark,
  );
  return coach ? { marks, source: 'coach', engine } : { marks, source: engine.source };
}

/** A turn as far as the feedback setting shows it. */
export function transcriptTurn(
  conversation: Conversation,
  { turn, speaker, text, replyId, heard }: HeardTurn,
  advisory: readonly string[] = [],
): TranscriptTurn {
  const shown = visible(conversation);
  return {
    turn,
    speaker,
    text,
    ...(replyId !== null ? { id: replyId } : {}),
    ...(heard && shown.marks ? shownMarks(heard, advisory) : {}),
    ...(heard && shown.trust ? { trust: heard.state.trust, components: heard.state.components } : {}),
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
