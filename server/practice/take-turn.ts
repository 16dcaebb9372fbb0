import { takeReply } from '../buyer/buyer.ts';
import type { Setting } from '../buyer/setting.ts';
import type { BuyerState, LinePlan } from '../domain/buyer-state.ts';
import type { Heard } from '../domain/conversation.ts';
import type { Reader, Speaker } from '../domain/reading.ts';
import type { Rubric } from '../domain/rubric.ts';
import { markReply } from '../scoring/mark-reply.ts';
import { asContext, sheetText } from './rehearsal.ts';

export type TurnTaken = { setting: Setting; rubric: Rubric; reader: Reader; state: BuyerState; reply: string } & {
  transcript: readonly { speaker: Speaker; text: string }[];
};

/** A reply is read, marked and heard by the buyer, who plans a line. Pure. */
export function takeTurn({ setting, rubric, reader, state, transcript, reply }: TurnTaken): { heard: Heard; plan: LinePlan } {
  const context = asContext(transcript);
  const facts = sheetText(setting.scene, state.language);
  const reading = reader.read({ context, reply, facts, language: state.language });
  const marks = markReply(rubric, reading, { context, reply });
  const next = takeReply(setting, state, { reply, reading, turn: transcript.length });
  return { heard: { reading, marks: { source: 'embedded', marks }, state: next.state }, plan: next.plan };
}
