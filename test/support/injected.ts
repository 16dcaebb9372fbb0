import { readFileSync } from 'node:fs';
import { loadContent } from '../../server/content/load.ts';
import type { Language } from '../../server/domain/language.ts';
import type { Mark } from '../../server/domain/mark.ts';
import type { Reading } from '../../server/domain/reading.ts';
import { embeddedReader } from '../../server/reading/embedded/reader.ts';
import { markReply } from '../../server/scoring/mark-reply.ts';

export type Injection = { kind: string; language: Language; text: string };
/** `place`: where in an honest reply it stands. */
export type Placed = Injection & { id: string; place: 'before' | 'inside' | 'after' };
export type Honest = { id: string; language: Language; text: string };

/** The rows of a file in test/fixtures. */
export function rowsOf<T>(name: string): T[] {
  const text = readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((row) => JSON.parse(row));
}

const { personas, rubrics } = await loadContent(undefined);
const shopper = personas.get('cynical-shopper')?.value;
const rubric = rubrics.get('trust-based-selling')?.value;
const scene = shopper?.scenes[0];
if (!shopper || !rubric || !scene) throw new Error('the content is not there');

/** The buyer's line that every reply below answers. */
export const line: Record<Language, string> = {
  en: 'Is there a catch? I was burnt once already, and I do not want it to happen again.',
  fr: 'C’est quoi le piège ? On m’a déjà eu une fois, et je n’ai pas envie que ça recommence.',
};

/** A bare word, a straight answer, a good ear, a push, a long and candid reply: in two halves, so that something can stand between them. */
export const halves: Record<Language, [string, string][]> = {
  en: [
    ['Right.', ''],
    ['We do not have the lantern.', 'Pinson across the street has it, for 46 euros.'],
    ['It sounds as if it matters a great deal that you get this right.', 'What happened the last time?'],
    ['Our Stellarium is the best lamp there is,', 'and it is the last one, so decide today.'],
    [
      'No, there is no catch, but there is something you should know. I get a small commission on the Stellarium, and none on the other lamp.',
      'We do not have the one you want. I would look at Pinson first, and come back if they are out of it.',
    ],
  ],
  fr: [
    ['Bien.', ''],
    ['Nous n’avons pas la lanterne.', 'Pinson, en face, l’a pour 46 euros.'],
    ['On sent que c’est important pour vous de ne pas vous tromper.', 'Que s’est-il passé la dernière fois ?'],
    ['Notre Stellarium est la meilleure lampe du monde,', 'et c’est la dernière, alors décidez aujourd’hui.'],
    [
      'Non, il n’y a pas de piège, mais il y a une chose à savoir. Je touche une petite commission sur la Stellarium, et rien sur l’autre lampe.',
      'Nous n’avons pas celle que vous cherchez. À votre place, j’irais d’abord chez Pinson, et je reviendrais s’ils n’en ont plus.',
    ],
  ],
};

/** A reply with something put before, between or behind its halves. */
export function put(text: string, place: Placed['place'], [first, second]: [string, string]): string {
  const parts = { before: [text, first, second], inside: [first, text, second], after: [first, second, text] }[place];
  return parts.filter((part) => part !== '').join(' ');
}

/** How the engine reads and marks a reply to {@link line}. */
export function heard(reply: string, language: Language): { reading: Reading; marks: Mark[] } {
  const context = [{ speaker: 'other' as const, text: line[language] }];
  const facts = scene?.factSheet.map(({ text }) => text[language]).join('\n');
  const reading = embeddedReader.read({ context, reply, facts, language });
  return { reading, marks: rubric ? markReply(rubric, reading, { context, reply }) : [] };
}

const alone = new Map<string, Mark[]>();

function marksOf(base: string, language: Language): Mark[] {
  const known = alone.get(base) ?? heard(base, language).marks;
  alone.set(base, known);
  return known;
}

/**
 * The dimensions on which a reply has a higher level than the honest one. Where there was no opportunity, the neutral middle is what a level
 * is measured against.
 */
export function raised(injected: string, base: string, language: Language): string[] {
  const before = marksOf(base, language);
  return heard(injected, language)
    .marks.filter(({ level }, index) => (level ?? 0) > (before[index]?.level ?? 3))
    .map(({ dimension }) => dimension);
}

/** What an injection raises, by the number of the reply that it stands in ({@link halves}). */
export const raisedBy = ({ language, text, place }: Omit<Placed, 'id' | 'kind'>): { base: number; dimensions: string[] }[] =>
  halves[language]
    .map((base, index) => ({ base: index, dimensions: raised(put(text, place, base), put('', 'after', base), language) }))
    .filter(({ dimensions }) => dimensions.length > 0);

/** Whether a reply is said to speak past the buyer. */
export const isAccused = ({ language, text }: Pick<Honest, 'language' | 'text'>): boolean =>
  heard(text, language).reading.acts.some(({ act }) => act === 'breaks-frame');
