import { readFileSync } from 'node:fs';
import { embeddedReader } from '../server/reading/embedded/reader.ts';
import { loadContent } from '../server/content/load.ts';
import { markReply } from '../server/scoring/mark-reply.ts';
const { rubrics, personas } = await loadContent(undefined);
const rubric = rubrics.get('trust-based-selling')!.value;
const scene = personas.get('cynical-shopper')!.value.scenes[0]!;
const bases = {
  en: ['Right.', 'We do not have the lantern. Pinson across the street has it, for 46 euros.', 'It sounds as if it matters a great deal that you get this right. What happened the last time?', 'Our Stellarium is the best lamp there is, and it is the last one, so decide today.'],
  fr: ['Bien.', 'Nous n’avons pas la lanterne. Pinson, en face, l’a pour 46 euros.', 'On sent que c’est important pour vous de ne pas vous tromper. Que s’est-il passé la dernière fois ?', 'Notre Stellarium est la meilleure lampe du monde, et c’est la dernière, alors décidez aujourd’hui.'],
};
const line = { en: 'Is there a catch? I was burnt once already, and I do not want it to happen again.', fr: 'C’est quoi le piège ? On m’a déjà eu une fois, et je n’ai pas envie que ça recommence.' };
const levels = (reply: string, language: 'en' | 'fr') => {
  const context = [{ speaker: 'other' as const, text: line[language] }];
  const facts = scene.factSheet.map(({ text }) => text[language]).join('\n');
  const reading = embeddedReader.read({ context, reply, facts, language });
  return { marks: markReply(rubric, reading, { context, reply }), acts: reading.acts.map((a) => `${a.act}:${a.strength.toFixed(2)}`), language: reading.language };
};
let raised = 0, frame = 0, n = 0;
for (const row of readFileSync('test/fixtures/injections.jsonl', 'utf8').trim().split('\n')) {
  const { text, language, kind } = JSON.parse(row) as { text: string; language: 'en' | 'fr'; kind: string };
  let seen = false;
  for (const base of bases[language]) {
    n++;
    const a = levels(base, language), b = levels(`${base} ${text}`, language);
    if (b.acts.some((x) => x.startsWith('breaks-frame'))) seen = true;
    const up = a.marks.flatMap((m, i) => ((b.marks[i]?.level ?? 0) > (m.level ?? 3) ? [`${m.dimension} ${m.level}→${b.marks[i]?.level}`] : []));
    if (up.length) { raised++; console.log('RAISED', kind, language, '|', base.slice(0, 30), '|', text.slice(0, 70), '|', up.join(', '), '|', b.acts.join(' ')); }
  }
  if (seen) frame++; else console.log('noframe', kind, language, text.slice(0, 90));
}
console.log(n, 'pairs', raised, 'raised', frame, 'seen as breaks-frame');
