import type { ActId } from '../../../domain/act.ts';
import { bribesIn, concessionsIn, offersIn } from '../../../language/offers.ts';
import { fold } from '../../../language/tokens.ts';
import type { Scene } from '../scene.ts';

/** What an offer seems to be if one goes by its verbs: it asks for nothing. */
const seemingly: readonly ActId[] = ['closing-push', 'urgency', 'pitches', 'controls-agenda', 'premature-solution'];
/** What is left of that. */
const left = 0.3;

/** Owning up to having pushed: nobody says so of anything else. */
const ownsPush =
  /^(sorry,? |pardon,? |you('re| are) right,? |vous avez raison,? )?(i was (just |only )?(pushing|pressing|hurrying|rushing|exaggerating|overselling)|i (pushed|pressed|hurried|rushed|exaggerated|oversold)\b|that was (a push|pushy|sales talk|too pushy)|j'ai (pousse|force|exagere|trop insiste|survendu)|je (vous )?(poussais|forcais|pressais|bousculais|exagerais)|c'etait du (baratin|bluff))/;

/**
 * Offers that cost oneself, things given up and bribes, as they are built; read last, so that what they seem to be has been found. A bribe is
 * neither an offer nor a gift.
 */
export function readOffers({ reply, acts }: Scene): void {
  const bribes = bribesIn(reply.text);
  for (const sentence of bribes) {
    acts.add('bribes', sentence, 0.9);
    acts.add('closing-push', sentence, 0.6);
    acts.fadeWithin(sentence, ['concedes', 'offers-help', 'serves-buyer', 'gives-price', 'warmth'], left);
  }
  if (bribes.length > 0) return;
  for (const offer of offersIn(reply.text)) {
    acts.fadeWithin(offer, seemingly, left);
    if (offer.kind === 'time') acts.add('leaves-choice', offer, 0.7);
    else acts.add('offers-help', offer, offer.kind === 'service' ? 0.8 : 0.6);
    if (offer.kind === 'together') acts.add('joint-we', offer, 0.6);
  }
  for (const { start, end } of reply.sentences)
    if (ownsPush.test(fold(reply.text.slice(start, end)))) acts.add('owns-mistake', { start, end }, 0.8);
  for (const given of concessionsIn(reply.text)) acts.add('concedes', given, given.kind === 'gift' ? 0.8 : 0.5);
}
