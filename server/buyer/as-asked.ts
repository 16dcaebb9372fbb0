import type { Act, ActId } from '../domain/act.ts';
import type { BuyerState } from '../domain/buyer-state.ts';
import type { FollowUpKind, Scene } from '../domain/persona.ts';
import { kindsOf } from '../language/question-kind.ts';
import { sentences } from '../language/sentences.ts';
import { fold } from '../language/tokens.ts';
import { matchFacts } from './match.ts';
import type { HeardReply } from './react.ts';
import type { Setting } from './setting.ts';
import { available } from './unlock.ts';

/** Score, by fit and odds together (`match.ts`), from which a fact is what a remark is about. */
export const touches = 0.5;
/** Score from which even a question without a word of matter (“who is it for?”) is about its fact, and not a mere “go on”. */
export const sure = 0.8;
/**
 * Score that leaves no doubt: even what reads as a push is then a question (“by what date do you have to sign?”), and what a remark names
 * comes before what would follow from the topic.
 */
export const clearFit = 0.7;
/** An act this plain is done, whatever else the sentence asks. */
const beyondDoubt = 0.95;

/** Asking without a question mark: “I was wondering what became of him”, “Racontez-moi les trois offres”. */
const wondering =
  /^((and|but|so|well|no|please|then|et|mais|alors|bon|non),? )*((tell me|describe|explain|talk me through|let me have|racontez|parlez|decrivez|expliquez|dites)[- ](moi|about|how|what|why|who|when|where|which|the|me|le|la|les)|i was wondering|i wonder|i('d| would) ((much |far )?rather|like to|love to) (know|understand|hear)|i want(ed)? to (know|understand|hear)|i('d| would) be (curious|interested)|i('m| am) curious|i('m| am| was)? ?ask(ed|ing) (you )?(about|what|who|why|how|when|where|which|if|whether)|i still (don't|do not) (know|see|understand) (who|what|why|how|when|where|which)|je me demand(e|ais)|(j'aimerais|je voudrais|je veux|je voulais) (bien )?(savoir|comprendre|entendre)|je vous (demandais|ai demande)|je ne (sais|vois|comprends) toujours pas (qui|quel|quelle|pourquoi|comment|quand|ou|ce qu)|je serais curieu(x|se)|je suis curieu(x|se))\b/;
/** “What if I sent you a page?” offers, in the form of a question. */
const supposing = /\b(if (i|we)|about (i|we|me|us)|si (je|j'|on|nous))\b|\bsi j'/;

export const wonders = (sentence: string): boolean => wondering.test(fold(sentence).trim());

/** Whether a reply asks without a question mark. */
export const asksInWords = (reply: string): boolean =>
  sentences(reply).some(({ start, end }) => wonders(reply.slice(start, end)));

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
  'offers-help',
  'runs-down-rival',
  'guarantees',
]);
/** Words of any deal. A sentence without one of them, or of the scene's own `business`, brings no business to a table (“on commande un dessert ?”). */
const anyDeal =
  'contracts? invoices? settle(ment)? payments? files? cases? guarantee millions? proposals? offers? figures? numbers deal agreement pric(e|es|ing) contrats? factures? transaction dossiers? paiements? garantie propositions? offres? chiffres? montants? accord prix';
/** What anybody may be asked of their own work and life; a question for one of these is about the person: “have you always worked in litigation?”. */
const ofTheirLife: ReadonlySet<string> = new Set([
  'role',
  'company',
  'tenure',
  'came-to-it',
  'origin',
  'history',
  'career',
  'yourself',
]);

const businessOf = new WeakMap<Scene, RegExp>();
function businessIn(scene: Scene): RegExp {
  const known = businessOf.get(scene);
  if (known) return known;
  const own = [...(scene.business?.en ?? []), ...(scene.business?.fr ?? [])].map((words) =>
    fold(words)
      .replace(/[^\p{L}\p{N} *]/gu, '')
      .replaceAll('*', '\\p{L}{0,20}'),
  );
  const made = new RegExp(`(?<!\\p{L})(${[...anyDeal.split(' '), ...own].join('|')})(?!\\p{L})`, 'u');
  businessOf.set(scene, made);
  return made;
}

/** Kinds of question that ask, and offer nothing: “Where would you like me to sit?” */
const toldByAnswer: ReadonlySet<FollowUpKind> = new Set<FollowUpKind>(['what', 'how', 'where', 'when', 'who']);

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
      ? matchFacts(setting.persona, language, text, {
          atLeast: touches,
          among: (fact) => available(setting, state, fact),
        })
      : [];
    const aboutThem =
      best !== undefined && best.score >= touches && best.fact.everyday?.some((id) => ofTheirLife.has(id)) === true;
    const lightly = aboutThem || !businessIn(setting.scene).test(fold(text));
    const harmless = setting.scene.businessIsOut === true && lightly && !toAgree.test(fold(text));
    const open = asks && !supposing.test(fold(text)) && kindsOf(text, language).some((kind) => toldByAnswer.has(kind));
    return { start, end, lightly, harmless, open, score: best?.score ?? 0 };
  });
  const asked = (act: Act) =>
    said.some(({ start, end, lightly, harmless, open, score }) => {
      if (act.start < start || act.end > end) return false;
      if (harmless && act.act === 'closing-push') return true;
      // “What can I do for you?” asks; “shall I send you a page?” offers.
      if (act.act === 'offers-help') return open;
      if (act.act === 'raises-business') return lightly || score >= sure;
      return score >= (seldomMisread.has(act.act) ? clearFit : touches);
    });
  const acts = reading.acts.filter((act) => !(suspects.includes(act) && asked(act)));
  return { ...heard, reading: { ...reading, acts } };
}
