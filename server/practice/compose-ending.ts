import type { Setting } from '../buyer/setting.ts';
import type { Ending, HeardTurn, History } from '../domain/conversation.ts';
import type { Language } from '../domain/language.ts';
import type { Rubric } from '../domain/rubric.ts';
import { CandorError } from '../errors.ts';
import { composeDebrief } from './debrief.ts';
import { movedBefore } from './pending.ts';

type Talk = { setting: Setting; rubric: Rubric; history: Pick<History, 'opening'> & { turns: readonly HeardTurn[] } };

/** How a conversation ends with an outcome of its scene, told in a language: its story and the learner's report. */
export function composeEnding({ setting, rubric, history }: Talk, outcomeId: string, language: Language): Ending {
  const { persona, scene } = setting;
  const outcome = scene.outcomes.find(({ id }) => id === outcomeId);
  if (!outcome) throw new CandorError('bad-content', `${persona.id}: scene "${scene.id}" has no outcome "${outcomeId}"`);
  const turns = history.turns.map(({ turn, speaker, text, heard }) => ({
    turn,
    speaker,
    text,
    reading: heard?.reading,
    marks: heard?.marks.marks,
    trust: heard?.state.trust,
    heardIn: movedBefore(history.turns, turn),
  }));
  return {
    outcome: { id: outcome.id, title: outcome.title[language], kind: outcome.kind },
    epilogue: outcome.epilogue[language],
    debrief: composeDebrief({ rubric, turns, opening: history.opening }),
  };
}
