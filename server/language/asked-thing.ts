import type { Language } from '../domain/language.ts';
import { stopWords } from './stop-words.ts';
import { fold } from './tokens.ts';

/** What stands before a thing, and what the one who is asked says instead (“your pension” → “my pension”). */
const determiners: Record<Language, Readonly<Record<string, string>>> = {
  en: { the: 'the', this: 'this', these: 'these', your: 'my', our: 'your', my: 'your' },
  // « Votre » would need a gender to become « mon » or « ma ».
  fr: { le: 'le', la: 'la', les: 'les', cette: 'cette', cet: 'cet', ces: 'ces', vos: 'mes', notre: 'votre', nos: 'vos' },
};
/** Before a subject: the word after it is a verb. */
const beforeSubject = new Set('do does did would will can could should have has had might'.split(' '));
/** Before a clause of its own, whose subject is followed by its verb (“since the letters came”). */
const beforeClause = new Set('since when if because that after before while until as once whether'.split(' '));
/** Before a French pronoun that looks like an article (« vous le faites »). */
const beforePronoun = new Set('vous je tu il elle on ils elles ne nous peut peux pouvez voulez veut'.split(' '));
/** Words that stand beside things in questions and are none. */
const noThing: Record<Language, ReadonlySet<string>> = {
  en: new Set(
    'today now here there yet first last next best worst most other others same right wrong way time rest bit one two three four five six mind eye head hand place view opinion turn back life people thing things moment minute minutes hour hours day days night week weeks month months year years morning afternoon evening question answer idea point sort kind part half end start beginning case fact truth main only whole big real'.split(
      ' ',
    ),
  ),
  fr: new Set(
    'meme autre autres premier premiere derniere dernier prochain prochaine plus moins reste fois pire mieux deux trois quatre cinq avis temps vue place tour vie gens chose choses six sept huit neuf dix douze quinze vingt trente cent moment minute minutes heure heures jour jours nuit semaine semaines mois an ans annee annees matin soir question reponse idee point sorte partie moitie fin debut cas fait vrai vraie seul seule grand grande petit petite'.split(
      ' ',
    ),
  ),
};

/** What a question to somebody asks whether they do: the verb comes right after, as it stands alone (“can you swim in that river?”). */
const doesOne =
  /\b(?:do|did|can|could|would|will|should|have) (?:you|we) (?:ever |always |often |still |really |also )?([^?!.,;]+)/i;
const afterDo = /\b(?:do|did|can|could|would|will|should) (?:you|we) /i;
/** Said of the other way round by the one who is asked; who says “you” twice cannot be turned round for sure. */
const turned: Readonly<Record<string, string>> = {
  your: 'my',
  yours: 'mine',
  yourself: 'myself',
  me: 'you',
  my: 'your',
  our: 'your',
  us: 'you',
};
/** Verbs that ask what one thinks, knows or would like: said back, they say nothing of what it is about. */
const asksOnly = new Set(
  'think know mind want say tell mean see feel like need have get believe prefer suppose hope remember agree do be'.split(' '),
);
const longestVerb = 7;

/** The verb of such a question with all that belongs to it, as it is said back (“Swim in that river”). */
function verbSaidBack(question: string): string | undefined {
  if (/\b(what|who|whom|which|where|when|why|how|if|because|that you|or)\b/i.test(question)) return undefined;
  const rest = afterDo.test(question) ? doesOne.exec(question)?.[1]?.trim() : undefined;
  const words = rest?.split(/\s+/) ?? [];
  const [verb] = words;
  if (!verb || words.length < 2 || words.length > longestVerb || asksOnly.has(verb.toLowerCase())) return undefined;
  if (words.some((word) => /^(you|i|it|i'm|you're|them|this)$/i.test(word))) return undefined;
  const said = words.map((word) => turned[word.toLowerCase()] ?? word).join(' ');
  return (said[0]?.toUpperCase() ?? '') + said.slice(1);
}

/** A thing with no article, or one of any (“Do you like football?”, “Any grandchildren?”, « Vous avez un chat ? »), at the end of what is asked. */
const bare: Record<Language, RegExp> = {
  en: /\b(?:(an?) |(?:like|likes|love|in|of|to|for|about|any|some|take|play|drink|eat|speak|collect|read|with|by|have|got|want|need|or) )([\p{L}-]{3,})(?=\s*(?:[?!.,;]|$))/iu,
  fr: /(?<!\p{L})(une? |du |de la |des |de l[’'])([\p{L}-]{3,})(?=\s*(?:[?!.,;]|$))/iu,
};
const noBare = new Set(
  'this that them him her you mine yours those these then now here there today tomorrow work home more less course once all both first last long well fun sure him too either children enough peu coup tout loin'.split(
    ' ',
  ),
);

/** A thing that stands without an article of its own: said back with a capital. */
function bareThing(question: string, language: Language): string | undefined {
  const found = bare[language].exec(question);
  const [, before, word] = found ?? [];
  const plain = word && fold(word);
  if (!plain || noBare.has(plain) || stopWords[language].has(plain) || noThing[language].has(plain)) return undefined;
  if (/(ing|ly|ed)$/.test(plain) && language === 'en') return undefined;
  const said = `${before ?? ''}${language === 'en' && before ? ' ' : ''}${word}`;
  return (said[0]?.toUpperCase() ?? '') + said.slice(1);
}

/**
 * What a question is about, as the one who is asked would say it back: what one is asked to do (“Swim in that river”), the thing it names
 * (“The floor area”), or a thing without an article (“Football”). Undefined where none can be told for sure. Pure; linear.
 */
export const askedMatter = (question: string, language: Language): string | undefined =>
  (language === 'en' ? verbSaidBack(question) : undefined) ?? askedThing(question, language) ?? bareThing(question, language);

/** Ways of speaking that name nothing (“in your book”, « à votre avis »). */
const sayings = /\b(?:in|to|by) (?:your|the) (?:book|eyes|mind|view|way|place|shoes)\b/gi;

/**
 * The thing that a question names, as the one who is asked would say it back, with a capital (“The floor area”, “My pension”); undefined
 * where it names none that can be told for sure. Pure; linear in the question's length.
 */
export function askedThing(question: string, language: Language): string | undefined {
  const words = question.replace(sayings, ' ').match(/[\p{L}\p{N}’'-]+|[^\p{L}\p{N}\s]/gu) ?? [];
  const bare = words.map((word) => fold(word));
  const isThing = (at: number): boolean => {
    const word = bare[at];
    return (
      word !== undefined && /^[a-z][a-z-]{2,}$/.test(word) && !stopWords[language].has(word) && !noThing[language].has(word)
    );
  };
  for (const [at, word] of bare.entries()) {
    const said = Object.hasOwn(determiners[language], word) ? determiners[language][word] : undefined;
    const before = bare[at - 1] ?? '';
    if (said === undefined || !isThing(at + 1)) continue;
    if (language === 'fr' && beforePronoun.has(before)) continue;
    const follows = [at + 1, at + 2, at + 3].findIndex((place) => !isThing(place));
    const run = follows < 0 ? 3 : follows;
    // Three in a row hold a verb more often than not, and so does the second word of a subject.
    const length = language === 'fr' || beforeSubject.has(before) || beforeClause.has(before) ? 1 : run === 3 ? 0 : run;
    if (length === 0) continue;
    return [said[0]?.toUpperCase() + said.slice(1), ...words.slice(at + 1, at + 1 + length)].join(' ');
  }
  return undefined;
}
