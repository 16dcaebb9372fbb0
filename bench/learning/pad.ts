import type { Language } from '../../server/domain/language.ts';
import { type Item, randomFrom } from './data.ts';

/** What people say without saying anything, where a sentence begins and where it stops for breath. */
const fillers: Record<Language, { opening: readonly string[]; within: readonly string[] }> = {
  en: {
    opening: [
      'Well,',
      'So,',
      'Right, so',
      'Now,',
      'Okay, so',
      'You see,',
      'As it is,',
      'The way it is,',
      'What I would say is that',
      'The thing is that',
      'If you look at it,',
      'In this case,',
      'From where I stand,',
      'As far as I can see,',
      'To go through it in order,',
    ],
    within: [
      'as it were',
      'you know',
      'I mean',
      'in this case',
      'as such',
      'so to speak',
      'at this point',
      'as things are',
      'that is to say',
      'in that sense',
      'one way or the other',
      'when it comes to that',
      'so far as that goes',
      'here',
      'as it stands today',
      'in the way that you have it there',
    ],
  },
  fr: {
    opening: [
      'Alors,',
      'Bon,',
      'Eh bien,',
      'Voilà,',
      'Donc,',
      'Vous voyez,',
      'Ce que je dirais, c’est que',
      'En fait,',
      'Dans ce cas,',
      'Pour ma part,',
      'De ce que je vois,',
      'Si on regarde bien,',
      'Pour prendre les choses dans l’ordre,',
    ],
    within: [
      'disons',
      'vous savez',
      'enfin',
      'dans ce cas',
      'en quelque sorte',
      'pour ainsi dire',
      'à ce stade',
      'tel quel',
      'c’est-à-dire',
      'dans ce sens',
      'd’une façon ou d’une autre',
      'de ce côté-là',
      'comme ça',
      'là',
      'en l’état',
      'tel que vous l’avez là',
    ],
  },
};

/** What is said in more words. */
const longer: Record<Language, readonly (readonly [RegExp, string])[]> = {
  en: [
    [/\b(I)['’]m\b/gu, '$1 am'],
    [/\b([Cc]a)n['’]t\b/gu, '$1nnot'],
    [/\b([Ww])on['’]t\b/gu, '$1ill not'],
    [/\b(\w+)n['’]t\b/gu, '$1 not'],
    [/\b(\w+)['’]ve\b/gu, '$1 have'],
    [/\b(\w+)['’]ll\b/gu, '$1 will'],
    [/\b(you|we|they)['’]re\b/giu, '$1 are'],
    [/\bbecause\b/gu, 'for the reason that'],
    [/\bnow\b/gu, 'at this moment'],
    [/\bbefore\b/gu, 'before the point when'],
    [/\babout\b/gu, 'with regard to'],
    [/\bif\b/gu, 'in case it is so that'],
    [/, and\b/gu, ', and besides that'],
    [/, but\b/gu, ', but then'],
  ],
  fr: [
    [/\bparce que\b/gu, 'pour la raison que'],
    [/\bmaintenant\b/gu, 'en ce moment'],
    [/\bpour\b/gu, 'dans le but de'],
    [/\bsi\b/gu, 'dans le cas où'],
    [/, et\b/gu, ', et avec ça'],
    [/, mais\b/gu, ', mais alors'],
    [/\bon\b/gu, 'nous, on'],
    [/\bça\b/gu, 'tout ça'],
  ],
};

/**
 * A reply in more words that say no more: filled at its beginnings and where it stops for breath, and here and there with a sentence said twice. It means the
 * same, so levels stay. Acts are not labelled: their quotes may be cut in two. The same reply comes out the same each time.
 */
export function pad({ acts: _, ...item }: Item): Item {
  const language = item.language ?? 'en';
  const random = randomFrom(
    [...item.reply].reduce((sum, letter) => (Math.imul(sum, 33) + (letter.codePointAt(0) ?? 0)) | 0, 11),
  );
  const much = 0.2 + 0.8 * random();
  const { opening, within } = fillers[language];
  const one = (words: readonly string[]) => words[Math.floor(random() * words.length)] ?? '';
  const sentences = item.reply.match(/[^.!?…]+(?:[.!?…]+[”"»)]*|$)\s*/gu) ?? [item.reply];
  const said = sentences.map((sentence) => {
    let text = sentence;
    for (const [from, to] of longer[language]) if (random() < much) text = text.replace(from, to);
    text = text.replace(/,\s/gu, (comma: string) => (random() < 0.6 * much ? `, ${one(within)}, ` : comma));
    // Where a long sentence has no comma, one is put in at a word's end, and an aside with it.
    if (random() < 0.6 * much)
      text = text.replace(/^(\s*(?:\S+\s+){3,6})(?=\S+\s+\S)/u, (start) => `${start.trimEnd()}, ${one(within)}, `);
    return random() < 0.6 * much ? `${one(opening)} ${lowered(text)}` : text;
  });
  const again = Math.floor(random() * said.length);
  const twice = random() < 0.5 * much ? (sentences[again] ?? '').trim() : '';
  if (twice !== '' && !twice.endsWith('?'))
    said.splice(again + 1, 0, `${language === 'fr' ? 'Je répète :' : 'I say it again:'} ${lowered(twice)} `);
  return { ...item, reply: said.join('').trim() };
}

const lowered = (text: string): string =>
  /^\s*(?:I\b|[A-ZÀ-Ý]{2})/u.test(text) ? text.trimStart() : text.trimStart().replace(/^./u, (first) => first.toLowerCase());
