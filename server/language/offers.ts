import { numberWords } from './figures.ts';
import { lately } from './lately.ts';
import type { Sentence } from './sentences.ts';
import { sentences } from './sentences.ts';
import { fold } from './tokens.ts';

/**
 * What is offered in a sentence: a small service to the other (“shall I ring them for you?”), something to do together (“let’s go down and
 * ask her”), or one's own time (“I can stay until tomorrow”).
 */
type Offer = Sentence & { kind: 'service' | 'together' | 'time' };

/** What brings the sale into it: then it is no offer, however it is put. */
const ofTheSale =
  /\b(sign|signs|signed|signing|signature|contracts?|orders?|deposit|invoice|purchase|buy|book|pay|paperwork|deal|commit|demo|meeting|appointment|proposal|brochure|presentation|slides|film|video|signe|signons|signez|signer|contrats?|commandes?|commander|acompte|achete[rz]?|facture|rendez-vous|proposition|presentation|catalogue|ring (it|this|that|them|these|you) up)\b/;

const doing =
  '(ring|call|phone|write|ask|fetch|bring|carry|come|stay|sit|wait|read|look|find|check|lend|drive|walk|help|watch|keep|put|hold|show|explain|leave|work|listen|do|take|go|speak|talk)';
const faire =
  '(appelle|appeler|telephone|ecrive|ecrire|demande|demander|cherche|chercher|apporte|apporter|vienne|venir|reste|rester|attende|attendre|lise|lire|relise|relire|regarde|regarder|prete|preter|passe|passer|accompagne|accompagner|aide|aider|montre|montrer|explique|expliquer|reserve|garde|mette|mettre|aille|aller)';
const forNothing =
  '(unpaid|for nothing|no charge|without charge|free of charge|for free|costs? (you )?nothing|my own time|at our expense|gratuitement|gratuit|sans frais|sans rien|benevolement|a mes frais|a nos frais)';

/** What is handed over in the course of a sale, or only said: no offer for the other's good. */
const ofTrade =
  /\b(offers?|quotes?|quotation|price list|samples?|leaflet|links?|package|price|discount|word|devis|offres?|tarifs?|echantillons?)\b/;
const handing = '(write|send|draw up|put together|prepare|draft|bring|lend)';
const tendre =
  '(envoie|envoyer|ecris|ecrire|prepare|preparer|note|noter|redige|rediger|apporte|apporter|prete|preter|fais parvenir|faire parvenir|fais suivre)';
const service: readonly RegExp[] = [
  /\b(may|can|could|shall) (i|we) come\b.{0,40}\b(watch|look|see|listen|help|sit with)\b/,
  /\bje (peux|pourrais) venir\b.{0,60}\b(regarder|voir|ecouter|aider)\b/,
  new RegExp(`\\b(shall|should|may|can|could|let) (i|me) (just )?${doing}\\b.{0,60}\\b(for|with) (you|them|her|him)\\b`),
  // “Shall I ring it up?” asks for the money.
  /\b(shall|should|may|can|could) i (just )?(ring|call|phone|ask|write to) (?!(it|this|that|these|you|back|what|how|why|who|when|where|which|if|whether|for|about)\b)(?!.*\bup\b)/,
  new RegExp(`\\b(would|will|could|can) you (let|allow) me (to )?(just )?${doing}\\b`),
  new RegExp(`\\b(would you like|do you want|would it help|shall i have) (me|if i|somebody) (to )?(just )?${doing}\\b`),
  new RegExp(`\\bi( would|'d|'ll| will| can| could)( gladly| happily| just)? ${doing}\\b.{0,80}\\b${forNothing}`),
  new RegExp(
    `\\b(voulez-vous|vous voulez|souhaitez-vous|voudriez-vous|aimeriez-vous|faut-il) que (je |j'|nous |on )(vous |les? |la |l'|leur |lui |y )?${faire}`,
  ),
  new RegExp(
    `\\bje (peux|pourrais|vais|veux bien) (vous |les? |la |l'|leur |lui |y )?${faire}\\b.{0,60}\\b(pour vous|avec vous|avec eux|avec elle|${forNothing})`,
  ),
  /\b(me laisseriez-vous|vous me laisseriez|laissez-moi|vous me laissez) (venir|rester|regarder|passer|lire|essayer|appeler)\b/,
  /\b(j'appelle|je demande|je relis|je garde|je mets) .{0,40}\b(pour vous|de cote)\b/,
  new RegExp(`\\bje (viens|viendrais|reste|resterais|passe|passerais|relis|travaille|travaillerais)\\b.{0,80}\\b${forNothing}`),
];

const along = '(together|down|up there|over|there|outside|and (see|look|ask|find out|watch)|with (me|you|her|him|them))';
const together: readonly RegExp[] = [
  new RegExp(
    `\\b(let's|let us|shall we|can we|could we|why don't we|what if we|would you walk|will you walk) (just )?(go|walk|look|see|sit|ask|read|visit|come|take a walk|climb)\\b(?! (ahead|through|for it)).{0,40}\\b${along}\\b`,
  ),
  /\b(would|could|will|can) you (show me (round|around|the way|where)|(take|walk) me (to|down|up|round|around|over(?! (the|your|it|what|how))|there|into|along)|(take|walk|show) me .{0,30}\b(down|round|there|outside|floor|site|hall|workshop|ward|mill|quay|plant))\b/,
  /\b(on|si on|et si on) (y )?(descend|descendait|monte|montait|allait|va) (voir|lui|leur|demander|regarder|ensemble)\b/,
  /\b(descendons|montons|allons (voir|lui|leur|demander|regarder|ensemble|en bas|la-bas)|allons-y ensemble|si on (allait|demandait|descendait))\b/,
  /^(et |alors |bon,? )?on (descend|y va ensemble|monte)( voir)?( ensemble)? ?\?/,
];

const time: readonly RegExp[] = [
  /\b(take your time|there is no hurry|no hurry|there's no hurry|in no hurry)\b/,
  /\bi('m| am) not (flying|leaving|going)( home| back)? (tonight|today|yet|until|till)\b/,
  /\bi('ll| will| can| could|'d| would) (gladly |happily )?stay (until|till|on|over|as long|another|tonight|the night|tomorrow)\b/,
  /\bi('ve| have)( got)? (all|the whole) (the )?(afternoon|day|evening|night|morning)\b/,
  /\b(je reste (jusqu|ce soir|demain|dormir|cette nuit)|je (peux|pourrais) rester|je ne (pars|repars|m'en vais) pas (ce soir|aujourd))/,
  /\bj'ai (tout|toute) (l'apres-midi|la journee|la soiree|la matinee|mon temps|le temps)/,
  /\b(rien ne presse|prenez (tout )?votre temps|mon (avion|train) (est|n'est que|part) (ce soir|demain))\b/,
];

/** Many ways of saying a thing in one: going through a sentence once is what takes the time. */
const anyOf = (ways: readonly RegExp[]): RegExp => new RegExp(ways.map(({ source }) => source).join('|'));

/** Something written or handed to the other: “a page”, “the names”. */
const handsOver = anyOf([
  new RegExp(`\\b(shall|should|may|can|could) (i|we) (just )?${handing} (you|a|an|one|some)\\b`),
  new RegExp(`\\b(i|we)('d| would| could| can|'ll| will)( gladly| happily)? ${handing} you\\b`),
  /\bwould it help (you )?if (i|we) (wrote|sent|drew|put|made|prepared|came|asked|rang|called|stayed|brought)\b/,
  new RegExp(`\\bje (peux |pourrais |veux bien |vais )?vous ${tendre}\\b`),
]);

const kinds = [
  ['service', anyOf(service)],
  ['together', anyOf(together)],
  ['time', anyOf(time)],
] as const;

/** The sentences of a text with their words folded: all that follow look at the same ones. */
const spoken = lately(
  (text) => sentences(text).map((sentence) => ({ sentence, said: fold(text.slice(sentence.start, sentence.end)) })),
  4,
);

/** What a reply offers, sentence by sentence; nothing where the sentence asks for the sale as well. Pure. */
export function offersIn(text: string): Offer[] {
  return spoken(text).flatMap(({ sentence, said }): Offer[] => {
    const handed = handsOver.test(said) && !ofTrade.test(said);
    const kind = handed ? 'service' : kinds.find(([, ways]) => ways.test(said))?.[0];
    return kind && !ofTheSale.test(said) ? [{ ...sentence, kind }] : [];
  });
}

/** Something given up in a bargain: freely, or against something (“two per cent off, if you sign now”). */
type Concession = Sentence & { kind: 'gift' | 'bargain' };

const worth =
  '(per ?cent|%|pour ?cent|euros?|dollars?|off\\b|discount|remise|rabais|guarantee|garantie|warranty|penalty|penalite|last \\d|last ten|derniers? \\d|derniers? dix|de moins|instalments?|free of charge)';
/** A number that is one of the bargain, and no time of day, number of days or of meetings: with what it counts, or by itself. */
const figure = `([0-9]+|${[...numberWords.en, ...numberWords.fr].join('|')})(?= ?(per ?cent|%|pour ?cent|off\\b|less\\b|euros?|dollars?|de moins|[,.;!]|$|if\\b|si\\b|tout de suite|straight away|right away|now\\b))`;
const giving = anyOf([
  new RegExp(
    `\\b(i|we)('ll| will| can| could|'d| would)( also| even)? (give|grant|offer|allow|throw in|take|knock|drop|lower|reduce|waive)\\b(?!.{0,40}\\b(minutes?|hours?|days?|weeks?)\\b).{0,60}${worth}`,
  ),
  new RegExp(`\\b(i|we)('ll| will| can| could|'d| would)( also| even)? (do|go down to|come down to|go to) ${figure}`),
  /\byou('ll| will| can| may)?( keep| hold back| withhold) (the )?(last|final|remaining) /,
  new RegExp(`\\b([0-9]+|${numberWords.en.join('|')}) ?(per ?cent|%) (off|less)\\b`),
  new RegExp(
    `\\b(je|nous|on) (vous |peux |peut |pouvons |pourrais |veux bien |vais )+(accorde|accorder|donne|donner|laisse|laisser|fais|faire|offre|offrir|retire|retirer|baisse|baisser|enleve|enlever|garantis|garantir)\\b.{0,60}${worth}`,
  ),
  new RegExp(`\\bje (peux|pourrais|veux bien) (vous )?(faire|descendre a|aller (jusqu'a|a)) ${figure}`),
  new RegExp(`\\bje (descends|passe) a ${figure}`),
  /\bvous (gardez|retenez) (le|les) (derniers?|solde)/,
]);
const against =
  /\b(if (you|we)|provided|in (return|exchange)|as long as|sign (now|today|here)|on signe|si (vous|nous|on)|a condition|en (echange|contrepartie))\b/;

/** What a reply gives up, sentence by sentence; a question what the other would take gives nothing. `text` may go on after it with what is wanted for it. Pure. */
export function concessionsIn(text: string): Concession[] {
  return spoken(text).flatMap(({ sentence, said }): Concession[] => {
    if (!giving.test(said) || /^(would|what|how|est-ce|combien|que) /.test(said)) return [];
    return [{ ...sentence, kind: against.test(fold(text)) ? 'bargain' : 'gift' }];
  });
}

const pleasures = [
  "tickets? (for|to)|seats? (for|at)|billets? (pour|d'|de)|places? (pour|au|a) (l[ea'] ?|un |une )?(match|finale|concert|opera|stade|tournoi)",
  "(a|the|an|un|une|au|le|la|a l'|l') ?(concert|opera|match|tournament|tournoi|races|stadium|stade|golf|spa)\\b(?! between)",
  'roland[- ]garros|wimbledon',
  'the (cup )?final\\b(?! [a-z])|la finale\\b',
  '(a|the|un|le) week-?end (away|off|in|at|a|au|en|pour)|trip for|voyage pour|holiday for|sejour (a|au|en|pour)',
].join('|');
const trifles =
  '(box of chocolates?|bottle|case of (wine|champagne)|chocolates?|champagne|hamper|gift voucher|dinner|lunch|boite de chocolats?|bouteille|caisse de (vin|champagne)|chocolats?|bon cadeau|diner|dejeuner|resto|restaurant)';
const handed =
  "(i('ll| will| can| could|'d| would)? ?(invite|take|treat|buy|give|get|send|offer) you|je vous (invite|emmene|offre|offrirai|envoie|paie|paye|donne))";
const yielding =
  /\b(if you|if we|and you|when you|as soon as|si vous|si on|si nous|des que|et vous (signez|passez|acceptez)|on signe)\b/;

const treat = new RegExp(`\\b${handed}\\b.{0,40}\\b(${pleasures})`);
const trifle = new RegExp(`\\b${handed}\\b.{0,40}\\b${trifles}\\b`);

/** The sentences that promise the other something for themselves, to give way: a treat, or a trifle on a condition. Pure. */
export const bribesIn = (text: string): Sentence[] =>
  spoken(text)
    .filter(({ said }) => treat.test(said) || (trifle.test(said) && yielding.test(said)))
    .map(({ sentence }) => sentence);
