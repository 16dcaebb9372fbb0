import { hitsOf, strengthOf } from '../prepared.ts';
import type { Scene } from '../scene.ts';

/** Bounded runs keep this linear on hostile text. What only a machine would read as anything: tags, roles, braces of code, encoded or spelt-out text, letters of another width or split unseen. */
// A dash of three hyphens, “System: 2,400” and “B2B2C” are what sellers write.
const machineMarks =
  /<\|?\/?\s*(?:im_|sys|syst[eè]me?|user|utilisateur|admin|reply|r[eé]ponse|tool|appel|!--)|\[\/?\s*(?:inst|syst[eè]me?|note (?:to|au)|message)\b|\{\s*"?\w*"?\s*:|\{\{|\b\p{L}{2,30}\.\p{L}{2,30} ?= ?\d|\b(?:listening|transparency|self-orientation|écoute|transparence) ?[:=] ?[1-5]\b|"\}\]|(?:^|[.!?]\s)(?:#{1,6} ?syst|(?:###|---) |(?:syst[eè]me?|assistant|human|humain)(?: (?:message|prompt|override|user))? ?[:=](?! ?\d))|(?=[a-z+/]{0,80}\d)[a-z0-9+/]{24,200}={0,2}|\b[a-z0-9+/]{14,200}={1,2}|(?:\b\p{L} {1,2}){6,}|(?:\b[0-9a-f]{2} ){6,}|\p{L}[\u200b\u2060\ufeff]\p{L}|[\uff21-\uff5a]{3,}|[\u0250-\u02af]\p{L}|\b(?=\w{5})\d?\p{L}{1,30}[0134]\p{L}{1,30}[0134]\p{L}{0,30}\b/giu;

/** Greetings, thanks, small talk, promises, the business itself, forms of address; silence, nonsense and talk to the machine. */
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
  for (const hit of hitsOf(reply, 'business'))
    acts.addHit('raises-business', hit, figures || hitsOf(reply, 'agenda').length > 0 ? 1 : 0.7);
  if (figures && chatting) for (const figure of reply.figures) acts.add('raises-business', figure, 1);
  acts.addHits('informal-address', 'familiar');
  // “Full marks from a seven-year-old”: the buyer's own words.
  for (const hit of hitsOf(reply, 'breaksFrame'))
    if (!line?.words.join(' ').includes(reply.words.slice(hit.from, hit.to).join(' '))) acts.addHit('breaks-frame', hit);
  for (const { 0: found, index } of reply.text.matchAll(machineMarks))
    acts.add('breaks-frame', { start: index, end: index + found.length });
}
