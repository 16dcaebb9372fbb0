import { takeReply } from '../buyer/buyer.ts';
import type { OnCause } from '../buyer/react.ts';
import type { Setting } from '../buyer/setting.ts';
import type { BuyerState, LinePlan } from '../domain/buyer-state.ts';
import type { Heard } from '../domain/conversation.ts';
import type { Language } from '../domain/language.ts';
import type { Scene } from '../domain/persona.ts';
import type { ContextTurn, Reader, Speaker } from '../domain/reading.ts';
import type { Rubric } from '../domain/rubric.ts';
import { markReply } from '../scoring/mark-reply.ts';

const sheets = new WeakMap<Scene, Partial<Record<Language, string>>>();

/** A fact sheet as the plain text a reader is given: the same text each time, which is known again sooner than an equal one. */
export function sheetText(scene: Scene, language: Language): string {
  const known = sheets.get(scene) ?? {};
  sheets.set(scene, known);
  known[language] ??= scene.factSheet.map(({ text }) => text[language]).join('\n');
  return known[language];
}

/** Turns as a reader sees them. */
export const asContext = (turns: readonly { speaker: Speaker; text: string }[]): ContextTurn[] =>
  turns.map(({ speaker, text }) => ({ speaker: speaker === 'buyer' ? 'other' : 'self', text }));

type TurnTaken = { setting: Setting; rubric: Rubric; reader: Reader; state: BuyerState; reply: string } & {
  transcript: readonly { speaker: Speaker; text: string }[];
  /** Told what moved the buyer. */
  onCause?: OnCause;
};

/** A reply is read, marked and heard by the buyer, who plans a line. Pure. */
export function takeTurn(turn: TurnTaken): { heard: Heard; plan: LinePlan } {
  const { setting, rubric, reader, state, transcript, reply, onCause } = turn;
  const context = asContext(transcript);
  const facts = sheetText(setting.scene, state.language);
  const reading = reader.read({ context, reply, facts, language: state.language });
  const marks = markReply(rubric, reading, { context, reply });
  const line = transcript.findLast(({ speaker }) => speaker === 'buyer')?.text;
  const next = takeReply(setting, state, { reply, reading, turn: transcript.length, line }, onCause);
  return { heard: { reading, marks: { source: 'embedded', marks }, state: next.state }, plan: next.plan };
}
