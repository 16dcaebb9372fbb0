import { sentences } from './sentences.ts';
import { fold } from './tokens.ts';

const deed =
  '(send|mail|email|write|call|ring|phone|bring|check|find out|look (it|this|that|them|into)|ask|get back|come back|be back|drop|put (it|this|that) in writing|have (it|this|that)|let you know|prepare|draw up|post|forward|confirm)';
const acte =
  '(enverrai|envoie|rappellerai|appellerai|ecrirai|ecris|apporterai|apporte|verifierai|verifie|renseignerai|renseigne|demanderai|reviendrai|transmets|transmettrai|preparerai|confirmerai|fais parvenir|ferai (parvenir|savoir)|tiens au courant|tiendrai au courant)';
const promise = new RegExp(
  [
    `\\b(i|we)('ll| will| am going to|'m going to)( also| just| gladly| happily)? ${deed}\\b`,
    "\\byou('ll| will) (have|get|hear|receive)\\b.{0,40}\\b(by|on|before|tomorrow|tonight|from me|in writing|monday|tuesday|wednesday|thursday|friday)\\b",
    '\\b(i|we) promise\\b',
    `\\b(je|nous|on) (vous |le |la |les |l'|lui |leur |me |m')*${acte}\\b`,
    '\\bje (vous (en )?(rappelle|confirme|prepare)|reviens vers vous)\\b',
    "\\bje (vais|peux|pourrais) (vous |le |la |les |l'|lui |leur |me )*(envoyer|rappeler|appeler|ecrire|apporter|verifier|renseigner|demander|transmettre|preparer|confirmer|faire parvenir|tenir au courant)\\b",
    "\\b(vous (aurez|recevrez)|je vous promets|c'est promis)\\b",
  ].join('|'),
);

/** Whether a reply says what one will do for the other later (“I’ll send it on Friday”). What is asked, or hangs on an if of one's own, promises nothing. Pure. */
export const promises = (reply: string): boolean =>
  sentences(reply).some(({ start, end, ending }) => {
    const said = fold(reply.slice(start, end)).trim();
    return ending !== '?' && promise.test(said) && !/^(if|si|unless|when|as soon as|des que)\b/.test(said);
  });
