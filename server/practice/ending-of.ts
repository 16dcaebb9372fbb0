import type { LinePlan } from '../domain/buyer-state.ts';
import type { History } from '../domain/conversation.ts';
import { uncertainMarks } from '../scoring/uncertain.ts';
import type { NewLine } from '../storage/store.ts';
import { composeEnding } from './compose-ending.ts';
import type { Practice } from './practice.ts';
import { settingOf } from './setting-of.ts';

/** The end that a line brings about, and which marks are uncertain then. `history` is everything before the line. */
export async function endingOf(
  practice: Practice,
  line: { turn: number; text: string },
  { plan, history }: { plan: LinePlan; history: Pick<History, 'conversation' | 'turns' | 'opening'> },
): Promise<Pick<NewLine, 'ending' | 'uncertain'>> {
  if (!plan.ends) return { ending: null };
  const { setting, rubric } = await settingOf(practice, history.conversation);
  const last = { turn: line.turn, speaker: 'buyer' as const, text: line.text, replyId: null, heard: null };
  return {
    ending: composeEnding(
      { setting, rubric, history: { ...history, turns: [...history.turns, last] } },
      plan.ends.outcome,
      plan.language,
    ),
    uncertain: uncertainMarks(rubric, history.turns),
  };
}
