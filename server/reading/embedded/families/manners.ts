import { hitsOf, strengthOf } from '../prepared.ts';
import type { Scene } from '../scene.ts';

/** What only a machine would read as anything. Bounded runs keep each of them linear on hostile text. */
const machineMarks = new RegExp(
  [
    // Tags and the marks that set off a prompt.
    String.raw`<\|?\/?\s{0,8}(?:im_|sys|syst[eè]me?|user|utilisateur|admin|reply|r[eé]ponse|tool|appel|!--)`,
    String.raw`\[\/?\s{0,8}(?:inst|syst[eè]me?|note (?:to|au)|message)\b`,
    String.raw`(?:^|[.!?]\s)#{1,6} ?syst`,
    String.raw`(?:^|[.!?]\s)(?:---|###) \p{Lu}{3}`,
    String.raw`(?:^|[.!?]\s)(?:syst[eè]me?|assistant|human|humain) (?:message|prompt|override|user) ?[:=]`,
    // Code and assignments.
    String.raw`\{\s{0,8}"?\w{1,40}"?\s{0,8}:|\{\{|"\}\]|\b\p{L}{2,30}\.\p{L}{2,30} ?= ?\d`,
    String.raw`\b(?:listening|transparency|self-orientation|écoute|transparence) ?[:=] ?[1-5](?:[.,;]|$)`,
    // Encoded or spelt-out text; letters split unseen, or of another width or alphabet.
    String.raw`\b[A-Za-z0-9+/]{14,200}={1,2}`,
    String.raw`(?:\b\p{L} {1,2}){6,}`,
    String.raw`(?:\b(?:[0-9][a-f]|[a-f][0-9]|[0-9]{2}) ){8,}`,
    String.raw`\p{L}[\u200b\u2060\ufeff]\p{L}|[\uff21-\uff5a]{3,}|[\u0250-\u02af]\p{L}`,
  ].join('|'),
  'giu',
);

/** Signs of which each of the machine's marks has one at least: looking for these is quick, and hardly a reply has any. */
const machineSigns = new RegExp(
  [
    String.raw`[<[#{}:=\u200b\u2060\ufeff\uff21-\uff5a\u0250-\u02af]|---`,
    String.raw` \p{L} {1,2}\p{L} `,
    '(?:(?:[0-9][a-f]|[a-f][0-9]|[0-9]{2}) ){3}',
  ].join('|'),
  'iu',
);

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
  if (!machineSigns.test(reply.text)) return;
  for (const { 0: found, index } of reply.text.matchAll(machineMarks))
    acts.add('breaks-frame', { start: index, end: index + found.length });
}
