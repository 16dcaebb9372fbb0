/**
 * How often a question finds its fact: `npm run bench -- facts [--fold N]`. Of each buyer's sample questions a fifth (by the first byte of the text's SHA-256, modulo 5)
 * is left out, and asked of the buyer without it, all facts being open. What buyers are found by was tuned on fold 0. Two facts often answer one question, so that 100 is not to be had.
 */
import { createHash } from 'node:crypto';
import { parseArgs } from 'node:util';
import { matchFacts } from '../server/buyer/match.ts';
import { loadContent } from '../server/content/load.ts';
import { Language } from '../server/domain/language.ts';
import { printTable } from './support/figures.ts';

const { values } = parseArgs({ options: { fold: { type: 'string', default: '0' } } });
const fold = Number(values.fold);
if (![0, 1, 2, 3, 4].includes(fold)) throw new Error(`--fold ${values.fold}: it is one of 0 to 4`);
const isHeldOut = (text: string): boolean => (createHash('sha256').update(text).digest()[0] ?? 0) % 5 === fold;

const rows: (string | number)[][] = [];
const sum = { asked: 0, found: 0 };
for (const { value: persona } of (await loadContent()).personas.values())
  for (const language of Language.options) {
    const without = {
      ...persona,
      facts: persona.facts.map((fact) => ({
        ...fact,
        asked: { ...fact.asked, [language]: fact.asked[language].filter((text) => !isHeldOut(text)) },
      })),
    };
    const held = persona.facts.flatMap(({ id, asked }) => asked[language].filter(isHeldOut).map((text) => ({ id, text })));
    const tried = held.map(({ id, text }) => {
      const matches = matchFacts(without, language, text, { among: () => true });
      return { right: matches[0]?.fact.id === id, among: matches.slice(0, 3).some(({ fact }) => fact.id === id) };
    });
    const share = (of: (one: (typeof tried)[number]) => boolean) => Math.round((100 * tried.filter(of).length) / tried.length);
    sum.asked += tried.length;
    sum.found += tried.filter(({ right }) => right).length;
    rows.push([
      `${persona.id} ${language}`,
      String(persona.facts.length),
      String(tried.length),
      String(share(({ right }) => right)),
      String(share(({ among }) => among)),
    ]);
  }
printTable(['buyer', 'facts', 'questions held out', 'right fact first, in 100', 'among the first three'], rows);
console.log(`all: ${((100 * sum.found) / sum.asked).toFixed(1)} of 100 of ${sum.asked} find their fact`);
