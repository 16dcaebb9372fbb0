import type { Act, ActId } from '../domain/act.ts';
import type { BuyerState } from '../domain/buyer-state.ts';
import { sentences } from '../language/sentences.ts';
import { fold } from '../language/tokens.ts';
import { matchFacts } from './match.ts';
import type { HeardReply } from './react.ts';
import type { Setting } from './setting.ts';
import { available } from './unlock.ts';

/** Fit from which a fact is what a remark is about. */
export const touches = 0.5;
/** Fit from which even a question without a word of matter (“who is it for?”) is about its fact, and not a mere “go on”. */
export const sure = 0.8;
/**
 * Fit that leaves no doubt: even what reads as a push is then a question (“by what date do you have to sign?”), and what a remark names
 * comes before what would follow from the topic.
 */
export const clearFit = 0.7;
/** An act this plain is done, whatever else the sentence asks. */
const beyondDoubt = 0.95;

/** Asking without a question mark: “I was wondering what became of him”, “Racontez-moi les trois offres”. */
const wondering =
  /^((and |so |well |et |alors |bon )?(tell me|describe|explain|talk me through|racontez|parlez|decrivez|expliquez|dites)[- ](moi|about|how|what|why|who|when|where|which|me|le|la|les)|i was wondering|i wonder|i'd like to know|je me demand(e|ais)|j'aimerais savoir)\b/;
export const wonders = (sentence: string): boolean => wondering.test(fold(sentence).trim());

/** Acts that a question about the buyer's own affairs is taken for now and then. */
const misread: ReadonlySet<ActId> = new Set<ActId>([
  'gates',
  'counter-question',
  'false-scarcity',
  'urgency',
  'stacked-questions',
  'owns-mistake',
  'reflects-meaning',
  'closing-push',
  'leading-question',
  'raises-business',
]);
/** Words of the case itself. A sentence without one of them (“on commande un dessert ?”) brings no business to a table. */
const theCase =
  /\b(contracts?|invoices?|settle(ment)?|disputes?|litigation|claims?|payments?|files?|cases?|guarantee|bank|millions?|proposals?|offers?|figures?|numbers|deal|agreement|pric(e|es|ing)|contrats?|factures?|transaction|litiges?|dossiers?|reclamations?|paiements?|garantie|banque|provision|propositions?|offres?|chiffres?|montants?|accord|prix)\b/;
/** The same words where they name what somebody does for a living: “have you always worked in litigation?”. */
const theTrade =
  /\b((head|director|department) of litigation|(work(ed|ing)?|been|start(ed)?) (in|at|for) (the )?(litigation|bank|disputes?)|how many (cases|files)|(responsable|directrice|directeur|chef|service|travaill\w*|entree?|arrivee?|debute) (du|au|a la|en|dans la) (contentieux|litiges?|banque)|combien de (dossiers|litiges))\b/g;
/** What asks for a yes to business; nothing else is a push at a table where business is out: “shall we have a coffee?”. */
const toAgree =
  /\b(sign(s|ed|ez|er|e|ons)?|agree[ds]?|decid(e|ed|ing|er|ez|ons)|decision|yes|next step|propose[drz]?|sheet|page|draft|meeting|calendar|diary|d'accord|oui|rendez-vous|agenda)\b/;
/** The same, where the question has to fit the buyer's answer without doubt: a push often borrows the words of a fact. */
const seldomMisread: ReadonlySet<ActId> = new Set<ActId>(['closing-push', 'leading-question']);

/**
 * A reply without the acts that it does only by the words of a question: what the buyer has an answer to was asked, and neither held
 * back nor hurried (“why did you stop playing?” gates nothing). An act beyond doubt stays. Pure.
 */
export function asAsked(setting: Setting, state: BuyerState, heard: HeardReply): HeardReply {
  const { reply, reading, turn } = heard;
  const suspects = reading.acts.filter((act) => misread.has(act.act) && act.turn === turn && act.strength < beyondDoubt);
  if (suspects.length === 0) return heard;
  const language = reading.language ?? state.language;
  const said = sentences(reply).map(({ start, end, ending }) => {
    const text = reply.slice(start, end);
    const asks = ending === '?' || wonders(text);
    const [best] = asks
      ? matchFacts(setting.persona, language, text, { among: (fact) => available(setting, state, fact) })
      : [];
    const lightly = !theCase.test(fold(text).replace(theTrade, ' '));
    const harmless = setting.scene.businessIsOut === true && lightly && !toAgree.test(fold(text));
    return { start, end, lightly, harmless, score: best?.score ?? 0 };
  });
  const asked = (act: Act) =>
    said.some(({ start, end, lightly, harmless, score }) => {
      if (act.start < start || act.end > end) return false;
      if (harmless && act.act === 'closing-push') return true;
      if (act.act === 'raises-business') return lightly || score >= sure;
      return score >= (seldomMisread.has(act.act) ? clearFit : touches);
    });
  const acts = reading.acts.filter((act) => !(suspects.includes(act) && asked(act)));
  return { ...heard, reading: { ...reading, acts } };
}
