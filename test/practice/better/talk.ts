import { openScene } from '../../../server/buyer/buyer.ts';
import { castFor, type Setting } from '../../../server/buyer/setting.ts';
import { compose } from '../../../server/buyer/speak.ts';
import { loadPersona, loadRubric } from '../../../server/content/load.ts';
import type { HeardTurn } from '../../../server/domain/conversation.ts';
import { type Moment, momentOf } from '../../../server/practice/better/moment.ts';
import { takeTurn } from '../../../server/practice/take-turn.ts';
import { embeddedReader } from '../../../server/reading/embedded/reader.ts';

/** The shipped shopper, whom replies are said to, and the default rubric. */
export const { value: shopper } = await loadPersona('cynical-shopper');
export const { value: rubric } = await loadRubric('trust-based-selling');

/** The moment of the last of some replies to the shopper. */
export function momentAfter(replies: readonly string[], persona = shopper): Moment {
  const [scene] = persona.scenes;
  if (!scene) throw new Error('the shopper has a scene');
  const setting: Setting = { persona: castFor(persona, scene), scene, seed: 1, difficulty: 'true', memory: null };
  const { state: first, plan } = openScene(setting, 'en');
  const turns: HeardTurn[] = [];
  const add = (speaker: HeardTurn['speaker'], text: string, heard: HeardTurn['heard']) =>
    turns.push({ turn: turns.length, speaker, text, replyId: null, heard });
  if (plan) add('buyer', compose(setting.persona, plan), null);
  let state = first;
  for (const reply of replies) {
    const taken = takeTurn({ setting, rubric, reader: embeddedReader, state, transcript: turns, reply });
    add('learner', reply, taken.heard);
    add('buyer', compose(setting.persona, taken.plan), null);
    state = taken.heard.state;
  }
  const moment = momentOf({ turns, first }, turns.length - 2, { setting, rubric });
  if (!moment) throw new Error('there is a reply');
  return moment;
}
