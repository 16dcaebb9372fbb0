import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { loadContent } from '../../server/content/load.ts';
import type { Language } from '../../server/domain/language.ts';
import { sheetText } from '../../server/practice/take-turn.ts';
import { embeddedReader } from '../../server/reading/embedded/reader.ts';
import { actOf, actsOf, reads } from './reads.ts';

const { personas } = await loadContent(undefined);

const readAs = (persona: string, scene: string, language: Language, reply: string) => {
  const setting = personas.get(persona)?.value.scenes.find(({ id }) => id === scene);
  if (!setting) throw new Error(`no scene ${scene} of ${persona}`);
  const text = language === 'fr' ? 'Allez-y, je vous écoute.' : 'Go on, I am listening.';
  return embeddedReader.read({ context: [{ speaker: 'other', text }], reply, facts: sheetText(setting, language), language });
};

const sheet = [
  'The offer: a bakery oven with a stone floor. It heats up in forty minutes and bakes 90 loaves an hour.',
  'Price: 18,400 euros, and 2,300 once for the chimney. Setting it up takes four days.',
  'The stone floor wears out after nine years. In 2021 two of our floors cracked at customers and one burner failed.',
  'Not in the price: the proofing racks, 310 euros each.',
  'You get 5% of the price. Your year closes in June.',
  'Hollmann of Bremen heats up in fifteen minutes. His oven costs 3,000 less.',
].join('\n');
const feuille = [
  'L’offre : un four de boulanger à sole en pierre. Il chauffe en quarante minutes et cuit 90 pains par heure.',
  'Prix : 18 400 euros, et 2 300 une fois pour la cheminée. L’installation du four prend quatre jours.',
  'La sole en pierre s’use au bout de neuf ans. En 2021, deux de nos soles ont cassé et un brûleur est tombé en panne.',
  'Hors prix : les chariots de pousse, 310 euros pièce.',
  'Vous touchez 5 % du prix. Votre exercice se termine en juin.',
  'Le four de Hollmann, à Brême, coûte 3 000 de moins.',
].join('\n');
const lies = (line: string, reply: string, facts = sheet) =>
  actsOf(reads(line, reply, facts), 0.5).includes('contradicts-facts');

describe('a figure that the fact sheet gives otherwise', () => {
  it.each([
    'The oven heats up in ten minutes.',
    'The stone floor wears out after twenty years.',
    'Our oven bakes 200 loaves an hour.',
    'The proofing racks are 130 euros each.',
    'I get two percent.',
  ])('is found: %s', (reply) => expect(lies('Tell me about it.', reply)).toBe(true));

  it.each([
    'Le four chauffe en dix minutes.',
    'La sole en pierre s’use au bout de vingt ans.',
    'Le four cuit 200 pains par heure.',
    'Je touche deux pour cent.',
  ])('is found in French: %s', (reply) => expect(lies('Dites-moi tout.', reply, feuille)).toBe(true));

  it('is found where only a rival who is not spoken of has that figure', () => {
    expect(lies('Tell me about it.', 'The oven heats up in fifteen minutes.')).toBe(true);
    expect(lies('And Hollmann, how fast is his?', 'The oven heats up in fifteen minutes.')).toBe(false);
    expect(lies('Tell me about it.', 'Hollmann’s oven heats up in fifteen minutes.')).toBe(false);
  });

  it.each([
    ['as it is', 'The oven heats up in forty minutes.'],
    ['in another unit', 'The oven heats up in two thirds of an hour, and the floor lasts 108 months.'],
    ['asked', 'Does the oven heat up in ten minutes?'],
    ['on a condition', 'If it were gas, the oven would heat up in ten minutes.'],
    ['denied', 'The oven does not heat up in ten minutes.'],
    ['rounded', 'The oven heats up in about ten minutes, or near enough.'],
    ['a bound', 'The stone floor wears out after at least five years.'],
    ['of somebody else', 'They say their oven heats up in ten minutes.'],
    ['a sum', 'Oven and chimney come to 20,700 euros.'],
    ['a multiple', 'Four proofing racks are 1,240 euros.'],
    ['an offer', 'I could let you have the proofing racks for 130 euros each.'],
    ['of another thing', 'I have sold ovens for twenty years.'],
    ['read apart', 'The oven bakes a hundred and ninety loaves less than nine dozen would be.'],
  ])('is none where it is %s', (_, reply) => expect(lies('Tell me about it.', reply)).toBe(false));

  it('is none where the buyer named it', () => {
    expect(lies('You say the oven heats up in ten minutes?', 'The oven heats up in ten minutes, you read.')).toBe(false);
  });

  it('is none where the sheet is in another language', () => {
    expect(lies('Tell me about it.', 'The oven heats up in ten minutes.', feuille)).toBe(false);
  });

  it('lets nothing be gained by its words', () => {
    const [told, wrong] = ['nine', 'twenty'].map((years) =>
      reads('And?', `The stone floor wears out after ${years} years.`, sheet),
    );
    for (const act of ['gives-number', 'discloses-limit'] as const) {
      expect(actOf(told as never, act)?.strength, act).toBeGreaterThan(0.35);
      expect(actOf(wrong as never, act)?.strength ?? 0, act).toBeLessThan(0.25);
    }
  });
});

describe('a denial that the fact sheet does not bear out', () => {
  it.each([
    'Our burners have never failed.',
    'I earn nothing on this.',
    'It is 18,400 and there is nothing else to pay.',
    'The proofing racks are included in the price.',
  ])('is found: %s', (reply) => expect(lies('Tell me about it.', reply)).toBe(true));

  it.each([
    'Aucune de nos soles n’a jamais cassé.',
    'Je ne touche aucune commission.',
    'C’est 18 400, et rien d’autre à payer.',
    'Les chariots sont compris dans le prix.',
    'Hollmann est plus cher que nous.',
  ])('is found in French: %s', (reply) => expect(lies('Dites-moi tout.', reply, feuille)).toBe(true));

  it.each([
    'I have never baked in one myself.',
    'I earn nothing if you buy from Hollmann.',
    'It is 18,400, 2,300 for the chimney, and 310 for each rack; nothing else to pay.',
    'The proofing racks are not included in the price.',
    'The chimney sweep is free.',
    'Has it never failed?',
  ])('is none: %s', (reply) => expect(lies('Tell me about it.', reply)).toBe(false));

  it('is none in part: never for longer than the sheet says', () => {
    const facts =
      'The five systems never stopped for longer than nineteen minutes. An update stopped one for three hours in July.';
    expect(lies('Tell me.', 'The five we put in never stopped for more than nineteen minutes.', facts)).toBe(false);
  });
});

describe('the shipped fact sheets', () => {
  it('accuse nobody of what is true to them in other words, or not in them at all', async () => {
    const file = await readFile(new URL('../fixtures/not-against-the-sheet.jsonl', import.meta.url), 'utf8');
    const truths = file
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(truths.length).toBeGreaterThan(140);
    const accused = truths.filter(({ persona, scene, language, reply }) =>
      actsOf(readAs(persona, scene, language, reply), 0.5).includes('contradicts-facts'),
    );
    expect(accused).toEqual([]);
  });

  it.each([
    ['two-stage-purchase', 'screening', 'en', 'Boarding goes on for twelve hours without network.'],
    ['two-stage-purchase', 'screening', 'en', 'Our largest client carries three million passengers.'],
    ['overloaded-executive', 'office', 'en', '391 thousand a year, that is all of it, nothing else to pay.'],
    ['overloaded-executive', 'office', 'fr', 'Aucun de nos projets n’a jamais échoué.'],
    ['return-flight', 'last-afternoon', 'fr', 'Je ne gagne rien sur cette vente.'],
  ] as const)('speak against what is not: %s, %s, %s, “%s”', (persona, scene, language, reply) => {
    expect(actsOf(readAs(persona, scene, language, reply), 0.5)).toContain('contradicts-facts');
  });
});
