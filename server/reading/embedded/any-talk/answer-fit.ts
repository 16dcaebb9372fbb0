import { hitsOf, type ReadSentence } from '../prepared.ts';
import type { Scene } from '../scene.ts';
import { eased } from './eased.ts';

/** How an answer fits its question by form: the question’s own verb comes back, its “who” gets a name; or the talk is about the question. */
export function readAnswerFit(scene: Scene, share: number): void {
  const { reply, line, acts } = scene;
  // Of a long answer, its form at the beginning tells little.
  if (!line?.fresh || !line.kinds.has('question') || reply.words.length > 60) return;
  const question = line.sentences.filter((sentence) => sentence.asking !== 'no').at(-1);
  const first = reply.sentences.find((sentence) => sentence.asking === 'no');
  if (!question || !first) return;
  const dodge = sidestepped(scene);
  if (dodge > 0) {
    acts.fadeAct('answers-question', eased(1 - 0.5 * dodge, share));
    return;
  }
  const fits = Math.max(echoesVerb(scene, question, first), namesWho(scene, question, first));
  if (fits === 0) return;
  acts.add('answers-question', first, fits * share);
  for (const act of ['evades', 'answers-partly', 'ignores-question'] as const) acts.fadeAct(act, eased(1 - fits, share));
}

/** 0..1: how plainly a reply talks about the question in place of answering it; one aside in a long answer is little. */
function sidestepped({ reply, line, acts }: Scene): number {
  const hits = hitsOf(reply, 'sidestep');
  if (hits.length === 0 || !line) return 0;
  const spread = Math.min(1, 50 / Math.max(1, reply.words.length));
  let dodge = 0;
  for (const hit of hits) {
    const sentence = reply.sentences[hit.sentence];
    if (sentence?.asking !== 'no') continue;
    acts.fadeWithin('discloses-limit', sentence, 0.3);
    const early = hit.sentence <= 1 ? 1 : 0.6;
    acts.addHit('evades', hit, 0.75 * hit.strength * early * spread);
    dodge = Math.max(dodge, hit.strength * early * spread);
  }
  return dodge;
}

const verbs = {
  en: ['do does did', 'am is are was were', 'have has had', 'can could', 'will would shall'].map(
    (row) => new Set(row.split(' ')),
  ),
  fr: [],
};
const opening = {
  en: new Set(
    'yes no well yeah yep nope oh sir madam mr ms mrs senator chairman congressman congresswoman and so right correct honestly absolutely certainly actually'.split(
      ' ',
    ),
  ),
  fr: new Set('oui non si eh bien ben alors'.split(' ')),
};
const pronouns = new Set('i we you he she it they that this there'.split(' '));

/** “Did you approve it?” – “I did.”, “we did not”, “that is correct”: the question’s verb comes back with a pronoun. */
function echoesVerb({ reply, line }: Scene, question: ReadSentence, first: ReadSentence): number {
  if (!line) return 0;
  let at = first.from;
  while (at < first.to - 1 && at < first.from + 5 && opening[reply.language].has(reply.words[at] ?? '')) at++;
  const [subject = '', verb = '', third = ''] = reply.words.slice(at, Math.min(first.to, at + 3));
  const asked = verbs[reply.language].find((row) =>
    line.words.slice(question.from, Math.min(question.to, question.from + 14)).some((word) => row.has(word)),
  );
  if (/^(that|this|it) (is|was) (correct|right|true|accurate|so|my)/.test(`${subject} ${verb} ${third}`)) return 0.7;
  const closes = at + 2 >= first.to || /^(not|and|because|but|in|on|for|since|as|sir|so|to)$/.test(third);
  return asked && pronouns.has(subject) && asked.has(verb) && closes ? 0.65 : 0;
}

/** “Who decided?” – “It was decided by …”, “… did”: takes the question’s words up and puts somebody beside them. */
function namesWho({ reply, line }: Scene, question: ReadSentence, first: ReadSentence): number {
  if (!line || !asksWho[reply.language].test(line.words.slice(question.from, question.to).join(' '))) return 0;
  const words = reply.words.slice(first.from, first.to).join(' ');
  const taken = first.content.some((word) => line.content.has(word));
  return by[reply.language].test(words) && (taken || first.to - first.from <= 8) ? 0.55 : 0;
}
const asksWho = { en: /\b(who|whose|whom)\b/, fr: /\bqui\b/ };
const by = {
  en: /\bby (the|a|an|my|our|his|her|mr|ms|[a-z]+ [a-z]+$)|^(it|that) (is|was) |\b(did|does)$/,
  fr: /\bpar (le|la|les|un|une|mon|notre)|^ce (est|etait) /,
};
