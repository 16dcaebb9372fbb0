import type { Language } from '../domain/language.ts';
import { readLength } from './read-length.ts';
import { fold } from './tokens.ts';
import { type PlacedWord, writtenWords } from './written-words.ts';

/** What a text's language is; `short` where there is too little to tell, `other` where it is neither English nor French. */
type Detected = { language: Language | null; because: 'read' | 'short' | 'other' };

const list = (words: string): Set<string> => new Set(words.split(' '));

const functionWords: Record<Language, Set<string>> = {
  en: list(
    "the a an and or but of to in on at for with from by is are was were be been am do does did have has had will would can could should i you he she it we they my your his her our their me him us them this that these those what which who when where why how not no yes if so as than then there here just about into out up it's i'm don't that's you're i've we're i'll can't didn't isn't okay well hi hello good morning afternoon evening madam sir thanks thank please sorry sure take all any some more much very per dont im ur u",
  ),
  fr: list(
    "le la les un une des du de et ou mais donc car dans sur pour par avec sans chez est sont etait suis etes sommes ai as avez avons ont a au aux je tu il elle on nous vous ils elles mon ma mes ton ta tes son sa ses notre votre vos nos leur ce cette ces cet que qui quoi dont quand pourquoi comment ne pas plus rien oui non si tres bien merci bonjour c'est j'ai n'est qu'il qu'on d'un d'une l'on ca y en me te se moi toi lui eux bon voila alors aussi encore toujours jamais peut faut fait dit",
  ),
};
const otherWords = list(
  'hola buenos dias señora señor gracias usted ustedes quiere puede esto eso guten tag bitte danke können koennen wir sie ihnen haben kann geht ja nein denn noch wenn suchen buongiorno grazie signora signore vorrei obrigado obrigada olá bom dia goedendag dank graag kunt el los las una y es por para con pero como muy qué está estoy der die das und ist nicht ich sie wir ein eine mit für auf auch aber wie het een van niet ik wij zijn maar voor met ook gli della che non sono per come anche però questo o um uma não você para com isso mas também jest nie tak och att det som inte har på og ikke jeg',
);

/** Which words tell English and French from each other and from neighbours; words both have (“a”, “on”, “me”) tell nothing. */
const shared = list('a an on me as ma son ton car pour sur or en y si plus non ne par no sans fait est');

const wordPattern = /[\p{L}\p{M}]+(?:[’'][\p{L}\p{M}]+)*/gu;
const latin = /\p{Script=Latin}/u;

/** What one written word tells: points for each language; null in another script. */
export type Telling = { english: number; french: number; other: number } | null;

function look(written: string): Telling {
  const lower = written.toLowerCase();
  if (!latin.test(lower)) return null;
  const folded = fold(lower);
  const tells = shared.has(folded) ? 0.3 : 1;
  const bare = folded.replace(/['’]s$/, '');
  const english = functionWords.en.has(folded) || functionWords.en.has(bare) || /n't$|'(re|ve|ll|m|d)$/.test(folded);
  const french = functionWords.fr.has(folded) || /^(l|j|c|d|qu|n|s|m|t)'/.test(folded);
  // A capital may begin a name, and names travel.
  const accented = !french && /^[a-z].*[éèêçàùœ]|^[éèêçàùœ]/.test(written);
  const other = otherWords.has(lower) && !functionWords.fr.has(folded);
  return {
    english: english ? tells : 0,
    french: french ? tells : accented ? 0.5 : 0,
    other: other ? (functionWords.en.has(folded) ? 0.4 : 1) : 0,
  };
}

/** Reads the first 120 words. A text under three telling words is `short` unless it is one or two that tell. */
export const detect = (text: string): Detected =>
  detectIn(writtenWords(text.length > readLength ? text.slice(0, readLength) : text));

/** The same of words that are cut already, from one to another (exclusive). */
export function detectIn(written: readonly PlacedWord[], from = 0, to = written.length): Detected {
  let words = 0;
  let foreign = 0;
  let english = 0;
  let french = 0;
  let other = 0;
  reading: for (let at = from; at < to; at++) {
    const { word } = written[at] as PlacedWord;
    word.tells ??= word.written.match(wordPattern)?.map(look) ?? [];
    for (const telling of word.tells) {
      if (++words > 120) break reading;
      if (!telling) {
        foreign++;
        continue;
      }
      english += telling.english;
      french += telling.french;
      other += telling.other;
    }
  }
  if (words === 0) return { language: null, because: 'short' };
  if (foreign > words / 2) return { language: null, because: 'other' };
  const most = Math.max(english, french);
  if (other > most && other >= 2) return { language: null, because: 'other' };
  // Words that both have (“a car?”) do not tell which it is.
  const mixed = most < 1 && Math.min(english, french) > 0;
  if (most < 0.5 || english === french || mixed)
    return { language: null, because: words >= 12 && most < 0.5 ? 'other' : 'short' };
  // Running English or French is at least one function word in ten.
  if (words >= 12 && most / words < 0.1) return { language: null, because: 'other' };
  return { language: french > english ? 'fr' : 'en', because: 'read' };
}

/** The text's language, or null if it is too short to tell or neither; {@link detect} tells these apart. */
export function detectLanguage(text: string): Language | null {
  return detect(text).language;
}
