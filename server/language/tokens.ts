import type { Language } from '../domain/language.ts';
import { englishStem } from './english-stem.ts';
import { frenchStem } from './french-stem.ts';

/**
 * One word of a text. `start` and `end` are UTF-16 offsets of the letters it stands for. `lower` is as written, in lower case;
 * `folded` also without accents; `word` is the plain form that cue tables are written in: folded, contractions and chat spellings
 * opened (“don’t” and “dont” give two tokens, `do` and `not`; “u” gives `you`).
 */
export type Token = { start: number; end: number; lower: string; folded: string; word: string };

/** “can’t”, “cannot”, “cant”: what one written word stands for, where that is more than one word or another one. */
const spellings: Record<Language, Record<string, string>> = {
  en: {
    cannot: 'can not',
    cant: 'can not',
    "can't": 'can not',
    wont: 'will not',
    "won't": 'will not',
    "shan't": 'shall not',
    dont: 'do not',
    doesnt: 'does not',
    didnt: 'did not',
    isnt: 'is not',
    arent: 'are not',
    wasnt: 'was not',
    werent: 'were not',
    havent: 'have not',
    hasnt: 'has not',
    hadnt: 'had not',
    wouldnt: 'would not',
    couldnt: 'could not',
    shouldnt: 'should not',
    "ain't": 'is not',
    aint: 'is not',
    im: 'i am',
    ive: 'i have',
    youre: 'you are',
    youve: 'you have',
    theyre: 'they are',
    thats: 'that is',
    whats: 'what is',
    its: 'it is',
    theres: 'there is',
    hes: 'he is',
    shes: 'she is',
    lets: 'let us',
    "let's": 'let us',
    id: 'i would',
    youd: 'you would',
    youll: 'you will',
    gonna: 'going to',
    wanna: 'want to',
    gotta: 'got to',
    gimme: 'give me',
    lemme: 'let me',
    dunno: 'do not know',
    u: 'you',
    ur: 'your',
    r: 'are',
    ya: 'you',
    yer: 'your',
    cos: 'because',
    coz: 'because',
    cuz: 'because',
    bc: 'because',
    plz: 'please',
    pls: 'please',
    thx: 'thanks',
    ty: 'thanks',
    nah: 'no',
    nope: 'no',
    yeah: 'yes',
    yep: 'yes',
    yup: 'yes',
    yea: 'yes',
    ok: 'okay',
    k: 'okay',
    til: 'until',
    till: 'until',
    shud: 'should',
    wud: 'would',
    cud: 'could',
    tho: 'though',
    thru: 'through',
    rly: 'really',
    wat: 'what',
    wot: 'what',
    becoz: 'because',
    abt: 'about',
    bout: 'about',
    info: 'information',
    mgr: 'manager',
    yrs: 'years',
    yr: 'year',
    mins: 'minutes',
    hrs: 'hours',
    cause: 'because',
    befor: 'before',
    alot: 'a lot',
    allways: 'always',
    allready: 'already',
    beleive: 'believe',
    recieve: 'receive',
    wich: 'which',
    teh: 'the',
    thier: 'their',
    definately: 'definitely',
    ofcourse: 'of course',
    realy: 'really',
    anybody: 'anyone',
    everybody: 'everyone',
    somebody: 'someone',
    nobody: 'no one',
    whos: 'who is',
    hows: 'how is',
    wheres: 'where is',
  },
  fr: {
    jsuis: 'je suis',
    chuis: 'je suis',
    jai: 'je ai',
    cest: 'ce est',
    ya: 'il y a',
    pcq: 'parce que',
    parcque: 'parce que',
    pk: 'pourquoi',
    pq: 'pourquoi',
    slt: 'salut',
    bjr: 'bonjour',
    stp: 's il te plait',
    svp: 's il vous plait',
    mr: 'monsieur',
    mme: 'madame',
    rdv: 'rendez vous',
    ouais: 'oui',
    desole: 'desole',
    desolee: 'desole',
    quest: 'que est',
    qqch: 'quelque chose',
    tt: 'tout',
    bcp: 'beaucoup',
    tjs: 'toujours',
    du: 'de le',
    au: 'a le',
    aux: 'a les',
    des: 'de les',
    voudrai: 'voudrais',
    connait: 'connait',
    "t'es": 'tu es',
    "t'as": 'tu as',
  },
};

/** The second half of an English contraction. */
const tails: Record<string, string> = {
  "n't": 'not',
  "'re": 'are',
  "'ve": 'have',
  "'ll": 'will',
  "'m": 'am',
  "'d": 'would',
  "'s": 's',
};
/** After these, “’s” is a verb; after a noun it marks an owner. */
const verbHosts = new Set([
  'it',
  'that',
  'what',
  'there',
  'he',
  'she',
  'who',
  'where',
  'how',
  'here',
  'this',
  'when',
  'why',
  'everything',
  'nothing',
  'something',
  'one',
]);
const elisions: Record<string, string> = {
  l: 'le',
  j: 'je',
  c: 'ce',
  d: 'de',
  qu: 'que',
  n: 'ne',
  s: 'se',
  m: 'me',
  t: 'te',
  jusqu: 'jusque',
  lorsqu: 'lorsque',
  puisqu: 'puisque',
  quoiqu: 'quoique',
  quelqu: 'quelque',
};

const wordPattern = /[\p{L}\p{M}\p{N}]+(?:[’'ʼ][\p{L}\p{M}]+)*/gu;
const combining = /\p{M}+/gu;
const ascii = /^[\0-\x7f]*$/;

/** Lower case, without accents, ligatures opened, apostrophes straight. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (ascii.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(combining, '')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('’', "'")
    .replaceAll('ʼ', "'");
}

/** The words of a text with their offsets, in order. Linear in the text's length; punctuation, emoji and control characters are no words. */
export function tokenise(text: string, language: Language = 'en'): Token[] {
  const tokens: Token[] = [];
  wordPattern.lastIndex = 0;
  for (let match = wordPattern.exec(text); match; match = wordPattern.exec(text)) {
    const at = match.index;
    for (const { start, end, lower, folded, word } of tokensOf(match[0], language))
      tokens.push({ start: at + start, end: at + end, lower, folded, word });
  }
  return tokens;
}

const remembered: Record<Language, Map<string, readonly Token[]>> = { en: new Map(), fr: new Map() };

/** The tokens of one written word, with offsets from its beginning. */
function tokensOf(written: string, language: Language): readonly Token[] {
  const memory = remembered[language];
  const known = memory.get(written);
  if (known) return known;
  const tokens: Token[] = [];
  const end = written.length;
  const lower = written.toLowerCase();
  const folded = fold(written);
  const table = spellings[language];
  const opened = Object.hasOwn(table, folded) ? table[folded] : undefined;
  if (opened !== undefined) for (const word of opened.split(' ')) tokens.push({ start: 0, end, lower, folded, word });
  else if (folded.includes("'")) pushParts(tokens, { start: 0, end, lower, folded, word: folded }, language);
  else tokens.push({ start: 0, end, lower, folded, word: folded });
  // A bounded memory of a pure function. Of longer words V8 makes slices that would keep the whole text in memory.
  if (end > 12) return tokens;
  if (memory.size > 20_000) memory.clear();
  memory.set(written, tokens);
  return tokens;
}

function pushParts(tokens: Token[], whole: Token, language: Language): void {
  const { folded, start, end, lower } = whole;
  if (folded === "aujourd'hui" || folded === "d'accord") {
    tokens.push({ ...whole, word: folded.replace("'", '') });
    return;
  }
  // Folding may change the length (ligatures); then the halves keep the whole word's offsets.
  const exact = folded.length === end - start;
  if (language === 'en') {
    const cut = folded.endsWith("n't") ? folded.length - 3 : folded.lastIndexOf("'");
    const head = folded.slice(0, cut);
    const tail = folded.slice(cut);
    const middle = exact ? start + cut : end;
    pushWord(tokens, {
      start,
      end: exact ? middle : end,
      lower: exact ? lower.slice(0, cut) : lower,
      folded: head,
      word: head.replaceAll("'", ''),
    });
    const opened = tail === "'s" && verbHosts.has(head) ? 'is' : tails[tail];
    if (opened !== undefined && opened !== 's')
      tokens.push({ start: exact ? middle : start, end, lower: tail, folded: tail, word: opened });
    return;
  }
  let at = 0;
  const parts = folded.split("'");
  for (const [index, part] of parts.entries()) {
    const last = index === parts.length - 1;
    const from = exact ? start + at : start;
    const to = exact ? from + part.length + (last ? 0 : 1) : end;
    const word = !last && Object.hasOwn(elisions, part) ? (elisions[part] ?? part) : part;
    pushWord(tokens, { start: from, end: to, lower: part, folded: part, word });
    at += part.length + 1;
  }
}

function pushWord(tokens: Token[], token: Token): void {
  if (token.word !== '') tokens.push(token);
}

const stems: Record<Language, Map<string, string>> = { en: new Map(), fr: new Map() };

/** The stem of a folded word: inflections fall together (“prices”, “priced” → “price”). Cut, not looked up; never empty. */
export function stem(word: string, language: Language): string {
  const known = stems[language].get(word);
  if (known !== undefined) return known;
  const found = word.length > 40 ? word : language === 'en' ? englishStem(word) : frenchStem(word);
  // A bounded memory of a pure function: it makes long streams fast and cannot grow with them.
  if (stems[language].size > 20_000) stems[language].clear();
  stems[language].set(word, found);
  return found;
}
