import type { DrillMoment, MomentRef, StoredDrill } from '../../domain/drill.ts';
import { finalMarks } from '../../domain/final-marks.ts';
import type { Mark } from '../../domain/mark.ts';
import type { Principal } from '../../domain/principal.ts';
import type { ReadingInput } from '../../domain/reading.ts';
import type { Rubric } from '../../domain/rubric.ts';
import { CandorError } from '../../errors.ts';
import type { Practice } from '../practice.ts';
import { asContext } from '../take-turn.ts';

/** Turns of the talk that are shown before the buyer's line. */
const shownBefore = 2;

/** A moment with all that it takes to show it and to read an answer to it. */
export type FoundMoment = {
  shown: Omit<DrillMoment, 'tries' | 'earlier' | 'example'>;
  /** What the reader gets beside the answer. */
  input: Omit<ReadingInput, 'reply'>;
  example?: string;
  earlier?: { text: string; mark: Mark | undefined };
};

type Of = Pick<StoredDrill, 'language' | 'dimension'>;

/** Finds what a moment refers to. What it goes back to is kept as long as the drill is. */
export async function findMoment(
  { store }: Practice,
  principal: Principal,
  rubric: Rubric,
  drill: Of,
  ref: MomentRef,
): Promise<FoundMoment> {
  const found =
    ref.source === 'rubric'
      ? writtenMoment(rubric, drill, ref.drill)
      : ownMoment(drill, await store.history(principal, ref.conversation), ref.turn);
  if (found) return found;
  throw new CandorError('storage', `a moment of this drill is not in the database: ${JSON.stringify(ref)}`);
}

function writtenMoment({ drills = [] }: Rubric, { language }: Of, id: string): FoundMoment | undefined {
  const drill = drills.find((one) => one.id === id);
  if (!drill) return undefined;
  const before = drill.before.map(({ speaker, text }) => ({ speaker, text: text[language] }));
  const line = drill.line[language];
  const facts = drill.facts.map((fact) => fact[language]);
  const context = asContext([...before, { speaker: 'buyer' as const, text: line }]);
  return {
    shown: { source: 'rubric', scene: drill.scene[language], before, line, turn: context.length, facts },
    input: { context, facts: facts.join('\n'), language },
    example: drill.example[language],
  };
}

function ownMoment({ dimension, language }: Of, history: Awaited<ReturnType<Practice['store']['history']>>, turn: number) {
  const [reply, line] = [history?.turns[turn], history?.turns[turn - 1]];
  if (!history || !reply || !line) return undefined;
  const { id, card, startedAt } = history.conversation;
  const { persona, scene } = card;
  const facts = scene.factSheet.map(({ text }) => text);
  const before = history.turns.slice(Math.max(0, turn - 1 - shownBefore), turn - 1);
  return {
    shown: {
      source: 'own' as const,
      own: {
        conversation: id,
        persona: { id: persona.id, name: persona.name },
        scene: { id: scene.id, title: scene.title },
        at: startedAt,
      },
      before: before.map(({ speaker, text }) => ({ speaker, text })),
      line: line.text,
      turn,
      facts,
    },
    input: { context: asContext(history.turns.slice(0, turn)), facts: facts.join('\n'), language },
    earlier: {
      text: reply.text,
      mark: reply.heard
        ? finalMarks(reply.heard.marks, reply.heard.coach ?? []).find((one) => one.dimension === dimension)
        : undefined,
    },
  };
}
