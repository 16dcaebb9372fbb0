import { endScene } from '../buyer/buyer.ts';
import type { Principal } from '../domain/principal.ts';
import { uncertainMarks } from '../scoring/uncertain.ts';
import { composeEnding } from './compose-ending.ts';
import { broadcast, cancelLine, cancelReadings } from './hub.ts';
import type { Practice } from './practice.ts';
import { ended } from './reply.ts';
import { settingOf } from './setting-of.ts';
import { noConversation } from './take-seat.ts';

/** The learner ends the conversation; an open line is cancelled and stays unsaid. */
export function end(practice: Practice, principal: Principal, id: string): Promise<void> {
  return practice.hub.exclusively(id, async (live) => {
    const { store, now } = practice;
    const history = await store.history(principal, id);
    if (!history) throw noConversation(id);
    if (history.conversation.endedAt !== null) throw ended(id);
    const { setting, rubric } = await settingOf(practice, history.conversation);
    const talk = { setting, rubric, history };
    const ending = composeEnding(talk, endScene(talk.setting, history.state).outcome, history.state.language);
    const uncertain = uncertainMarks(rubric, history.turns);
    if ((await store.endConversation(principal, id, ending, now().toISOString(), uncertain)) !== 'saved') throw ended(id);
    cancelLine(live);
    cancelReadings(live);
    broadcast(live, { type: 'ended', ...ending });
  });
}
