const irregular: Record<string, string> = {
  bought: 'buy',
  sold: 'sell',
  told: 'tell',
  said: 'say',
  says: 'say',
  went: 'go',
  gone: 'go',
  goes: 'go',
  came: 'come',
  left: 'leave',
  lost: 'lose',
  kept: 'keep',
  felt: 'feel',
  found: 'find',
  thought: 'think',
  knew: 'know',
  known: 'know',
  gave: 'give',
  given: 'give',
  took: 'take',
  taken: 'take',
  made: 'make',
  paid: 'pay',
  spent: 'spend',
  sent: 'send',
  met: 'meet',
  ran: 'run',
  did: 'do',
  done: 'do',
  does: 'do',
  had: 'have',
  has: 'have',
  was: 'be',
  were: 'be',
  is: 'be',
  are: 'be',
  been: 'be',
  am: 'be',
  children: 'child',
  men: 'man',
  women: 'woman',
  people: 'person',
  wives: 'wife',
  lives: 'life',
  better: 'good',
  best: 'good',
  worse: 'bad',
  worst: 'bad',
  cheaper: 'cheap',
  cheapest: 'cheap',
  spoke: 'speak',
  spoken: 'speak',
  brought: 'bring',
  began: 'begin',
  begun: 'begin',
  wrote: 'write',
  written: 'write',
  broke: 'break',
  broken: 'break',
  chose: 'choose',
  chosen: 'choose',
  heard: 'hear',
  held: 'hold',
  led: 'lead',
  meant: 'mean',
  stood: 'stand',
  understood: 'understand',
  taught: 'teach',
  caught: 'catch',
  fell: 'fall',
  fallen: 'fall',
  grew: 'grow',
  grown: 'grow',
  slept: 'sleep',
  won: 'win',
  dealt: 'deal',
  built: 'build',
  saw: 'see',
  seen: 'see',
  died: 'die',
  dying: 'die',
  lying: 'lie',
  this: 'this',
  always: 'always',
  news: 'news',
  business: 'business',
  during: 'during',
  nothing: 'nothing',
  something: 'something',
  anything: 'anything',
  everything: 'everything',
  thing: 'thing',
  things: 'thing',
  bring: 'bring',
  king: 'king',
  spring: 'spring',
  string: 'string',
  morning: 'morning',
  evening: 'evening',
  need: 'need',
  feed: 'feed',
  speed: 'speed',
  indeed: 'indeed',
};

const endings: readonly (readonly [string, string, number])[] = [
  ['ational', 'ate', 3],
  ['isations', 'ise', 3],
  ['izations', 'ise', 3],
  ['isation', 'ise', 3],
  ['ization', 'ise', 3],
  ['fulness', 'ful', 3],
  ['iveness', 'ive', 3],
  ['ousness', 'ous', 3],
  ['abilities', 'able', 2],
  ['ability', 'able', 2],
  ['ations', 'ate', 3],
  ['ation', 'ate', 3],
  ['ments', '', 4],
  ['ment', '', 4],
  ['nesses', '', 3],
  ['ness', '', 3],
  ['ibly', 'ible', 3],
  ['ably', 'able', 3],
  ['ically', 'ic', 3],
  ['ally', 'al', 3],
  ['ily', 'y', 3],
  ['ly', '', 3],
];

/** A light English stemmer for folded words, in the manner of Porter's: plurals, -ed, -ing, -ly and common noun endings. */
export function englishStem(word: string): string {
  if (Object.hasOwn(irregular, word)) return irregular[word] ?? word;
  let stem = word;
  if (stem.length > 3 && stem.endsWith('s') && !/(ss|us|is)$/.test(stem)) {
    if (stem.endsWith('ies') && stem.length > 4) stem = `${stem.slice(0, -3)}y`;
    else if (/(ch|sh|x|ss|zz|o)es$/.test(stem)) stem = stem.slice(0, -2);
    else stem = stem.slice(0, -1);
  }
  if (Object.hasOwn(irregular, stem)) return irregular[stem] ?? stem;
  for (const [ending, into, least] of endings)
    if (stem.endsWith(ending) && stem.length - ending.length >= least) {
      stem = stem.slice(0, -ending.length) + into;
      break;
    }
  if (stem.endsWith('ied') && stem.length > 4) stem = `${stem.slice(0, -3)}y`;
  else if (stem.endsWith('ed') && /[aeiouy]/.test(stem.slice(0, -2)) && stem.length > 4) stem = bare(stem.slice(0, -2));
  else if (stem.endsWith('ing') && /[aeiouy]/.test(stem.slice(0, -3)) && stem.length > 5) stem = bare(stem.slice(0, -3));
  // “price”, “pricing” and “priced” meet without the final e.
  return stem.length > 3 && stem.endsWith('e')
    ? stem.slice(0, -1)
    : stem.length > 3 && stem.endsWith('y')
      ? `${stem.slice(0, -1)}i`
      : stem;
}

/** “stopp” → “stop”, but “sell”, “miss” and “buzz” stay. */
const bare = (stem: string): string => (/([bdfgmnprt])\1$/.test(stem) ? stem.slice(0, -1) : stem);
