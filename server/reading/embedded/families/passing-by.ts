import { hitsOf, inSentence, strengthOf } from '../prepared.ts';
import type { Scene } from '../scene.ts';

/** What the reply does with the floor and with what was offered: advice, solutions, length, and what it leaves lying. */
export function readPassingBy(scene: Scene): void {
  readAdvice(scene);
  readLength(scene);
  readIgnored(scene);
}

/** “You must miss it” supposes, “you must sign it” tells what to do. */
const supposes =
  /\bmust (have been|feel|miss|mean|hate|love|dread|wonder|worry|wish)\b|\bmust be (so |very |really |quite )?\p{L}+(ed|ing|y|d|t)\b/u;

function readAdvice({ reply, line, acts }: Scene): void {
  const wanted = line !== null && (line.kinds.has('question') || line.kinds.has('invitation'));
  const leave = acts.has('asks-permission');
  const told = line !== null && ['feeling', 'worry', 'confidence'].some((kind) => line.kinds.has(kind as 'feeling'));
  for (const hit of hitsOf(reply, 'advise')) {
    const sentence = reply.sentences[hit.sentence];
    if (
      !sentence ||
      supposes.test(reply.words.slice(hit.from, hit.to + 1).join(' ')) ||
      (told && hitsOf(reply, 'reflect').some((lead) => lead.sentence === hit.sentence && lead.strength > 0.8)) ||
      inSentence(reply, 'against', hit.sentence) ||
      inSentence(reply, 'choice', hit.sentence) ||
      inSentence(reply, 'concede', hit.sentence)
    )
      continue;
    const asking = sentence.asking === 'open' ? 0 : 1;
    acts.addHit('unasked-advice', hit, hit.strength * asking * (wanted || !line ? 0.4 : 0.8) * (leave ? 0.4 : 1));
  }
  const solved = ['ourOffer', 'upsell']
    .flatMap((name) => hitsOf(reply, name))
    .find((hit) => hit.strength >= 0.5 && reply.sentences[hit.sentence]?.asking === 'no');
  if (told && solved && !acts.has('answers-question')) acts.addHit('premature-solution', solved, 0.8);
}

/** A long reply is a monologue unless it was asked for or hands the floor back. */
function readLength({ reply, line, acts }: Scene): void {
  const first = reply.sentences[0];
  const last = reply.sentences.at(-1);
  const count = reply.words.length;
  const said = line?.words.length ?? 0;
  if (!first || !last || !line || count < 60) return;
  const asked = line?.kinds.has('question') === true ? 0.5 : 1;
  const returns = last.asking !== 'no' ? 0.6 : 1;
  acts.add(
    'monologue',
    { start: first.start, end: last.end },
    Math.min(1, ((count - 40) / 80) * asked * returns * (said > count ? 0.6 : 1)),
  );
}

/** Feelings, worries and matter that the reply does nothing with. */
function readIgnored(scene: Scene): void {
  const { reply, line, acts, uptake } = scene;
  if (!line?.fresh) return;
  const whole = { start: line.sentences[0]?.start ?? 0, end: line.sentences.at(-1)?.end ?? 0 };
  const took = [
    'reflects-feeling',
    'reflects-meaning',
    'warmth',
    'apologises',
    'owns-mistake',
    'names-elephant',
    'names-own-feeling',
    'owns-discomfort',
  ] as const;
  const felt = took.reduce((most, act) => Math.max(most, acts.strength(act)), 0);
  // “Uh-huh”, “I see”: a listener's noise keeps the other's turn going.
  const noise =
    reply.words.length <= 4 &&
    reply.sentences.every((sentence) => sentence.asking === 'no' || sentence.to - sentence.from <= 2) &&
    acts.has('invites-more');
  const heard = Math.max(
    felt,
    uptake.level,
    acts.strength('paraphrase'),
    acts.strength('answers-question'),
    (reply.words.length <= 8 ? 0.9 : 0.6) * acts.strength('acknowledges'),
    acts.strength('open-question') > 0.6 ? 0.5 : 0,
    // A short question after what was told follows from it, even where no word is shared.
    reply.words.length <= 14 && acts.has('closed-question', 0.6) ? 0.55 : 0,
    0.5 * acts.strength('leaves-choice'),
    noise ? 0.7 : 0,
  );
  const selling = [
    'close',
    'urgency',
    'ourOffer',
    'boast',
    'upsell',
    'agenda',
    'favour',
    'credential',
    'defend',
    'minimise',
    'soothe',
  ].some((name) => strengthOf(reply, name) >= 0.6);
  const passed = (name: string) => {
    const hit = hitsOf(line, name)[0];
    const sentence = hit ? line.sentences[hit.sentence] : undefined;
    return sentence ?? whole;
  };
  if ((line.kinds.has('feeling') || line.kinds.has('confidence')) && felt < 0.4) {
    const strength =
      (1 -
        Math.max(
          felt,
          noise ? 0.5 : 0,
          0.6 * uptake.level,
          0.5 * acts.strength('open-question'),
          reply.words.length <= 14 && !selling ? 0.5 * acts.strength('closed-question') : 0,
        )) *
      (selling ? 1 : 0.6);
    acts.addPassedBy('ignores-feeling', line, passed(line.kinds.has('feeling') ? 'feeling' : 'confidence'), strength);
  }
  if ((line.kinds.has('worry') || line.kinds.has('objection')) && heard < 0.5)
    acts.addPassedBy(
      'ignores-worry',
      line,
      passed(line.kinds.has('worry') ? 'worry' : 'objection'),
      (1 - heard) * (selling ? 1 : 0.7),
    );
  if (heard < 0.4 && line.content.size >= 2)
    acts.addPassedBy('ignores-content', line, whole, (1 - heard) * (selling ? 1 : 0.7));
  const personal = line.kinds.has('feeling') || line.kinds.has('confidence') || line.kinds.has('small-talk');
  const asked = line.kinds.has('question') && !line.kinds.has('small-talk');
  const away = [...hitsOf(reply, 'agenda'), ...hitsOf(reply, 'business'), ...hitsOf(reply, 'close')].find(
    (hit) => !line.words.includes(reply.words[hit.from] ?? ''),
  );
  if (personal && !asked && away)
    acts.addHit('changes-subject', away, hitsOf(reply, 'agenda').length > 0 || hitsOf(reply, 'close').length > 0 ? 0.9 : 0.5);
  if (uptake.level < 0.3 && selling && reply.words.length > 5)
    acts.add('changes-subject', reply.sentences[0] ?? { start: 0, end: 0 }, 0.7);
}
