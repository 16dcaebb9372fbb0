import { concessionsIn, offersIn } from '../language/offers.ts';
import { kindsOf } from '../language/question-kind.ts';
import { clearFit, sure, touches } from './as-asked.ts';
import { asksOpinion, isGossip, isHearsay, isQuiz, ofTheirLife, sentencesOf } from './beside.ts';
import { closingDown, sellersTalk } from './effects.ts';
import { matchFacts } from './match.ts';
import type { Moment } from './moment.ts';
import { gateOf } from './setting.ts';
import { available } from './unlock.ts';

/** Whether the reply gives something up, freely or on a condition. */
export const givesWay = ({ plain, heard }: Moment, kind: 'gift' | 'bargain'): boolean =>
  plain('concedes') && concessionsIn(heard.reply).some((given) => given.kind === kind);

/** Says yes, or not yet, to what is offered to be done; what a fact has an answer to is left to the fact. */
export function offered({ setting, state, plain, line, heard }: Moment): boolean {
  if (!plain('offers-help') || [...closingDown].some(plain)) return false;
  const said = sentencesOf(heard.reply);
  const last = said.at(-1)?.trim() ?? '';
  const asksFact = (text: string) =>
    kindsOf(text, state.language).length > 0 ||
    matchFacts(setting.persona, state.language, text, { atLeast: touches, among: (fact) => available(setting, state, fact) })
      .length > 0;
  // “I would send you a list tonight. All right?”
  const putTo = said.some(asksOpinion) || (last.endsWith('?') && last.split(/\s+/).length <= shortQuestion && !asksFact(last));
  const offer = offersIn(heard.reply).find(({ kind, ending }) => kind !== 'time' && (ending === '?' || putTo));
  if (!offer) return false;
  const [best] = matchFacts(setting.persona, state.language, heard.reply.slice(offer.start, offer.end), {
    among: (fact) => available(setting, state, fact),
  });
  if (best && best.score >= clearFit) return false;
  const ready = state.trust >= gateOf(setting, 'situation') - offerSlack;
  return line.say(ready ? 'offer-taken' : 'offer-weighed');
}
/** Words up to which a question after an offer asks only whether it is wanted. */
const shortQuestion = 5;
/** Trust short of the situation's gate, in points, from which something that costs nothing is accepted. */
const offerSlack = 3;

/** What is asked beside anything here. After a quiz the talk goes on where it was; gossip and rumours (`whole`) bring it to a stop. */
export function beside({ setting, state, line, heard }: Moment): 'whole' | 'quiz' | 'no' {
  const said = sentencesOf(heard.reply);
  const known = (text: string) => {
    const [best] = matchFacts(setting.persona, state.language, text, {
      among: (fact) => available(setting, state, fact),
    });
    return best;
  };
  const quiz = said.find(isQuiz);
  if (quiz !== undefined && (known(quiz)?.score ?? 0) < sure && line.say('quizzed')) return 'quiz';
  if (said.some(isGossip) && line.say('gossip')) return 'whole';
  if (!isHearsay(heard.reply)) return 'no';
  const deep = said.map(known).find((best) => best && best.fact.depth !== 'surface' && best.score >= rumour);
  return deep !== undefined && !state.told.includes(deep.fact.id) && line.say('who-told') ? 'whole' : 'no';
}
/** Score from which a rumour is about what the buyer keeps to themselves. */
const rumour = 0.35;

/** Whether a reply says something of the seller's own life, and nothing of the sale. */
export function tellsOfThemselves({ before, state, plain, heard }: Moment): boolean {
  if (heard.reading.words < 5 || sellersTalk.some(plain) || state.disclosed.length > before.disclosed.length) return false;
  return plain('self-discloses') || ofTheirLife(heard.reply, state.language);
}
