import { hitsOf, strengthOf } from '../prepared.ts';
import type { Scene } from '../scene.ts';

/** “We won’t talk about the file today”, « on ne parle pas du dossier »: business is named so as to leave it. */
const leavesAside =
  /\b(not|never|without) (\w+ )?(talk|talking|speak|speaking|discuss|discussing|mention|mentioning|bring up)\b|\bne (en )?(parl|discut|evoqu|abord)\w+ (pas|plus|point)\b|\b(laiss|oubli)\w+ (le|la|les|notre) (dossier|litige|affaires?)\b|\bpas de (dossier|affaires|litige)\b|\bsans parler\b/;

/** Before « ton » where it is a tone. */
const beforeTone: ReadonlySet<string> = new Set('le un du au ce quel votre notre son leur de autre'.split(' '));

/** Greetings, thanks, small talk, promises, the business itself, forms of address. */
export function readManners({ reply, line, acts }: Scene): void {
  acts.addHits('greets', 'greet');
  acts.addHits('takes-leave', 'leave');
  acts.addHits('thanks', 'thank');
  acts.addHits('courtesy', 'courteous', 0.7);
  acts.addHits('makes-promise', 'promise', 0.8);
  acts.addHits('keeps-promise', 'kept');
  const selling = ['close', 'urgency', 'ourOffer', 'upsell'].some((name) => strengthOf(reply, name) >= 0.6);
  const chatting = line?.kinds.has('small-talk') === true;
  for (const hit of hitsOf(reply, 'smallTalk')) acts.addHit('small-talk', hit, (chatting ? 0.9 : 0.5) * (selling ? 0.4 : 1));
  const figures = reply.figures.some((figure) => figure.kind === 'money');
  for (const hit of hitsOf(reply, 'business')) {
    const sentence = reply.sentences[hit.sentence];
    if (sentence && leavesAside.test(reply.words.slice(sentence.from, sentence.to).join(' '))) continue;
    acts.addHit('raises-business', hit, figures || hitsOf(reply, 'agenda').length > 0 ? 1 : 0.7);
  }
  if (figures && chatting) for (const figure of reply.figures) acts.add('raises-business', figure, 1);
  for (const hit of hitsOf(reply, 'familiar'))
    if (reply.words[hit.from] !== 'ton' || !beforeTone.has(reply.words[hit.from - 1] ?? ''))
      acts.addHit('informal-address', hit);
}
