import type { Telling } from '../fact-sheet.ts';
import { hitsOf, inSentence, type Prepared, strengthOf } from '../prepared.ts';
import type { Scene } from '../scene.ts';

/** What is volunteered or twisted: limits, interests, rivals, advice against oneself; contradictions of the fact sheet. */
export function readDisclosing(scene: Scene, telling: Telling | null): void {
  const { reply, acts } = scene;
  for (const hit of hitsOf(reply, 'against')) {
    // “What happens if you leave it alone?” advises nothing.
    // “If you don’t sign today” threatens; it advises nothing.
    const before = reply.words.slice(Math.max(reply.sentences[hit.sentence]?.from ?? 0, hit.from - 3), hit.from);
    const conditional = before.some((word) => word === 'if' || word === 'unless' || word === 'si');
    if (reply.sentences[hit.sentence]?.asking === 'no' && !conditional)
      acts.addHit('advises-against', hit, hit.strength * (telling || scene.line ? 1 : 0.3));
  }
  acts.addHits('discloses-interest', 'interest', strengthOf(reply, 'favour') > 0.5 ? 0.7 : 1);
  for (const hit of hitsOf(reply, 'limit')) {
    const sentence = reply.sentences[hit.sentence];
    if (sentence?.asking !== 'no' || noLimit.has(reply.words[hit.to] ?? '')) continue;
    // Only a limit of what one offers is disclosed; the buyer's own troubles are not.
    const own = sentence.firm > 0 || telling !== null ? 1 : scene.line ? 0.5 : 0.2;
    const sold = inSentence(reply, 'boast', hit.sentence) || inSentence(reply, 'defend', hit.sentence) ? 0.2 : 1;
    acts.addHit('discloses-limit', hit, 0.7 * own * sold + (telling && telling.told > 0.3 ? 0.2 : 0));
  }
  readConfessed(scene);
  const runDown = hitsOf(reply, 'rivalBad');
  const rivals = rivalNames(scene);
  for (const hit of runDown) {
    const about = reply.words.slice(reply.sentences[hit.sentence]?.from, reply.sentences[hit.sentence]?.to);
    const rival = about.some(
      (word) =>
        rivals.has(word) ||
        /^(they|them|their|competitor|competitors|rival|others|ils|eux|leur|concurrent|concurrents)$/.test(word),
    );
    if (rival) acts.addHit('runs-down-rival', hit, hit.strength * (telling || scene.line ? 1 : 0.3));
  }
  for (const hit of hitsOf(reply, 'elsewhere')) {
    if (runDown.some((bad) => bad.sentence === hit.sentence) || isImagined(scene, hit.sentence)) continue;
    // “In touch with our happiest clients” leads nowhere else.
    const inside =
      (reply.sentences[hit.sentence]?.firm ?? 0) > 0 &&
      /\b(our|notre|nos)\b/.test(reply.words.slice(hit.to, hit.to + 3).join(' '));
    // “Better than nothing” compares with no rival.
    if (inside || /^(nothing|none|before|ever|expected|rien|jamais|avant)$/.test(reply.words[hit.to] ?? '')) continue;
    acts.addHit(
      'refers-elsewhere',
      hit,
      (namesRival(scene, hit.sentence, rivals) ? 1 : 0.6) * (telling || scene.line ? 1 : 0.3),
    );
  }
  for (const [index, sentence] of reply.sentences.entries())
    if (
      namesRival(scene, index, rivals) &&
      telling !== null &&
      telling.told > 0.25 &&
      sentence.asking === 'no' &&
      !runDown.some((bad) => bad.sentence === index)
    )
      acts.add('refers-elsewhere', sentence, 0.5);
  readContradiction(scene, telling);
}

/** “We don't think”, “it doesn't matter”: what follows is no limit of an offer. */
const noLimit = new Set(
  'think know believe want need mind see feel matter hurt comment discuss give expect mean care worry doubt pense crois veux sais'.split(
    ' ',
  ),
);

/** Asked after a flaw or after one's own gain, a straight answer is a disclosure in itself. */
function readConfessed({ reply, line, acts }: Scene): void {
  const first = reply.sentences.find((sentence) => sentence.asking === 'no');
  if (!line || !first || !line.kinds.has('question') || acts.has('evades') || !acts.has('answers-question')) return;
  const asked = line.words.join(' ');
  const denied = /^(no|never|not|nothing|none|zero|non|jamais|rien|aucun|aucune)$/.test(reply.words[first.from] ?? '');
  const praised = ['boast', 'superlative', 'credential', 'soothe', 'guarantee'].some((name) => strengthOf(reply, name) > 0.5);
  // “Not really, the wheels come off”: a no from the one who sells, with its reason, tells against the offer.
  if (
    denied &&
    !praised &&
    first.ending !== '!' &&
    reply.words.length >= 6 &&
    !gainAsked.test(asked) &&
    !line.kinds.has('small-talk')
  )
    acts.add('discloses-limit', first, 0.55);
  if (denied || praised) return;
  if (flawAsked.test(asked)) acts.add('discloses-limit', first, 0.8);
  if (gainAsked.test(asked) && (reply.figures.length > 0 || strengthOf(reply, 'yesNo') >= 1))
    acts.add('discloses-interest', first, 0.9);
}

const flawAsked =
  /\b(breach|complaints?|recall|lawsuit|weak|weakness|weaknesses|downsides?|drawbacks?|faults?|problems?|wrong|fail|fails|failed|lose|lost|catch|bugs?|risks?|faiblesses?|defauts?|inconvenients?|plaintes?|panne|pannes|risques?)\b/;
const gainAsked = /\b(earn|commission|margin|bonus|in it for you|gain|your cut|gagnez|touchez|marge|prime|interet)\b/;

/** “I'd send you there if one were better”: what would be done in a case that is not. */
function isImagined({ reply }: Scene, index: number): boolean {
  const sentence = reply.sentences[index];
  const words = sentence ? reply.words.slice(sentence.from, sentence.to).join(' ') : '';
  return /\bif ([a-z]+ ){1,3}(were|was|had)\b|\bsi ([a-z]+ ){1,3}(etait|avait|etaient)\b/.test(words);
}

/** Names on the fact sheet or in the line, other than at a sentence's start, in plain form. */
function rivalNames({ facts, line }: Scene): ReadonlySet<string> {
  const [sheet, said] = [facts ? namesIn(facts) : nobody, line ? namesIn(line) : nobody];
  return sheet.size === 0 ? said : said.size === 0 ? sheet : new Set([...sheet, ...said]);
}

const nobody: ReadonlySet<string> = new Set();
/** By its words, which are the same for as long as a text is kept: a fact sheet and a line come with reply after reply. */
const named = new WeakMap<readonly string[], ReadonlySet<string>>();

function namesIn({ text, tokens, words, sentences }: Prepared): ReadonlySet<string> {
  const known = named.get(words);
  if (known) return known;
  const names = new Set<string>();
  const beginnings = new Set(sentences.map(({ from }) => from));
  for (const [at, token] of tokens.entries()) {
    const initial = text[token.start] ?? '';
    const capital = initial !== initial.toLowerCase() && token.word.length > 3;
    if (capital && !(beginnings.has(at) && !words.includes(token.word, at + 1))) names.add(token.word);
  }
  named.set(words, names);
  return names;
}

function namesRival({ reply }: Scene, index: number, rivals: ReadonlySet<string>): boolean {
  const sentence = reply.sentences[index];
  return sentence !== undefined && reply.words.slice(sentence.from, sentence.to).some((word) => rivals.has(word));
}

/** A scarcity, a denial or a figure that the sheet does not bear out. */
function readContradiction(scene: Scene, telling: Telling | null): void {
  const { reply, facts, line, acts } = scene;
  if (!facts || !telling) return;
  const denial = reply.sentences[0];
  const first = reply.words[denial?.from ?? 0] ?? '';
  const firm = /^(no|nothing|none|zero|non|rien|aucun|aucune)$/.test(first);
  const straight = line?.kinds.has('straight-question') === true;
  if (denial && firm && straight && telling.told < 0.15 && telling.asked.length > 0 && facts.figures.length > 0)
    acts.add('contradicts-facts', denial, 0.8);
  // A figure beside the sheet's own may be worked out from it; alone in answer to a question of price it is wrong.
  const wrong = telling.wrong[0];
  if (wrong && telling.figures === 0 && line?.kinds.has('price-question')) acts.add('contradicts-facts', wrong, 0.6);
  const scarce = [...hitsOf(reply, 'urgency')].find((hit) => hit.strength >= 0.7);
  if (
    scarce &&
    !facts.words.some((word) => /^(expire|expires|deadline|left|last|ends|dernier|reste)$/.test(word)) &&
    telling.told < 0.3
  )
    acts.addHit('contradicts-facts', scarce, 0.7);
}
