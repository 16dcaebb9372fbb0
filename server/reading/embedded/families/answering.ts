import type { LineKind } from '../../../domain/reading.ts';
import { shortReplies } from '../../../language/short-replies.ts';
import type { BuyerLine } from '../buyer-line.ts';
import { type Telling, tellingOf } from '../fact-sheet.ts';
import { hitsOf, type ReadSentence, strengthOf } from '../prepared.ts';
import type { Scene } from '../scene.ts';

/** What a question wants: a figure, yes or no, a name, a place, a time, a reason, or an account. */
type Wanted = 'figure' | 'yes-no' | 'name' | 'time' | 'place' | 'reason' | 'account';

const wantedBy: readonly (readonly [RegExp, Wanted])[] = [
  [
    /\b(how (much|many)|(what|which|and the|your|the) ([a-z]+ ){0,3}(price|cost|number|figure|total|rate|fee|percentage|amount|discount)|one number|per (unit|box|pallet|month|year|seat)|combien|(quel|votre|le) ([a-z]+ ){0,2}(prix|chiffre|montant|tarif|cout))\b|^(price|prix|total)\b/,
    'figure',
  ],
  [/\b(how (long|soon|fast|often)|when|what time|which day|quand|a quelle heure|quel delai|depuis quand)\b/, 'time'],
  [/\b(where|which country|which city|ou est|ou sont|dans quel pays)\b/, 'place'],
  [/\b(why|how come|pourquoi)\b/, 'reason'],
  [/\b(who|whose|qui)\b/, 'name'],
  [/\b(what|how|which|que|quoi|comment|quel|quelle|quels|quelles|version|explain|tell me|expliquez|dites moi)\b/, 'account'],
];

/** How a direct question is met: answered, answered in part, met with a question, gated, hedged, evaded. */
export function readAnswering(scene: Scene): Telling | null {
  const { reply, line, facts, acts } = scene;
  const telling = facts ? tellingOf(reply, line, facts) : null;
  for (const figure of reply.figures) {
    const repeated = line?.figures.some((said) => said.value === figure.value) === true;
    if (!repeated) acts.add('gives-number', figure, figure.kind === 'count' ? 0.7 : 0.9);
    if (!repeated && (figure.kind === 'money' || (figure.kind === 'count' && line?.kinds.has('price-question'))))
      acts.add('gives-price', figure, 1);
  }
  acts.addHits('explains-reason', 'reason', 0.8);
  acts.addHits('says-next-step', 'nextStep', 0.8);
  acts.addHits('gates', 'gate', line?.kinds.has('question') ? 1 : 0.5);
  // Long spoken answers are full of “kind of” and “you know”: a hedge counts by its share of what is said.
  const spread = Math.min(1, 60 / Math.max(1, reply.words.length));
  for (const hit of hitsOf(reply, 'hedge'))
    acts.addHit('hedges', hit, hit.strength * spread * (line?.kinds.has('question') ? 0.8 : 0.4));
  if (line?.kinds.has('question') && line.fresh) judge(scene, line, telling);
  else if (line) for (const hit of hitsOf(reply, 'refuse')) acts.addHit('evades', hit, 0.4);
  return telling;
}

function judge(scene: Scene, line: BuyerLine, telling: Telling | null): void {
  const { reply, acts } = scene;
  const question = line.sentences.filter((sentence) => sentence.asking !== 'no').at(-1) ?? line.sentences.at(-1);
  const whole = { start: reply.sentences[0]?.start ?? 0, end: reply.sentences.at(-1)?.end ?? 0 };
  if (!question || whole.end === 0) return;
  const wanted = wantedOf(line, question);
  const answer = answerTo(scene, line, wanted, telling);
  const stated = reply.sentences.filter((sentence) => sentence.asking === 'no' && sentence.to - sentence.from > 1);
  const asksBack =
    reply.sentences.some((sentence) => sentence.asking !== 'no') &&
    stated.every((sentence) => sentence.to - sentence.from <= 4) &&
    answer < 0.35;
  // “I'm so glad you asked!” by itself goes before an answer more often than past one.
  const receives = reply.words.length <= 6 && ['warm', 'acknowledge'].some((name) => strengthOf(reply, name) >= 0.5) ? 0.5 : 1;
  const pointed =
    directness(line.kinds) *
    receives *
    (isTentative(line, question) ? 0.5 : 1) *
    (asksBack && scene.uptake.shared >= 1 ? 0.6 : 1);
  if (asksBack) {
    const first = reply.sentences.find((sentence) => sentence.asking !== 'no');
    if (first) acts.add('counter-question', first, pointed);
  }
  const at = reply.sentences.find((sentence) => sentence.asking === 'no') ?? whole;
  if (answer >= 0.35) acts.add('answers-question', at, answer);
  if (telling && telling.missing > 0 && telling.figures > 0 && (line.kinds.has('price-question') || wanted === 'figure'))
    acts.add('answers-partly', at, 0.6);
  else if (answer >= 0.2 && answer < 0.5) acts.add('answers-partly', at, 0.5);
  if (answer < 0.35) {
    acts.add('evades', whole, (1 - answer) * pointed * (asksBack ? 0.7 : 1));
    if (answer < 0.15) acts.addPassedBy('ignores-question', line, question, pointed * (1 - 2 * answer));
  }
}

/** “Two and a half?”, “you can do three rows?”: a statement with a question mark wants to be taken up more than answered. */
function isTentative(line: BuyerLine, question: ReadSentence): boolean {
  const opening = line.words.slice(question.from, question.from + 4).join(' ');
  return (
    question.ending === '?' &&
    !line.kinds.has('straight-question') &&
    !line.kinds.has('price-question') &&
    !asksByForm.test(opening)
  );
}

const asksByForm =
  /\b(what|how|why|who|where|when|which|whose|do|does|did|is|are|was|were|can|could|will|would|shall|should|have|has|que|quoi|quel|quelle|quels|quelles|comment|pourquoi|qui|quand|combien|est|avez|etes|pouvez|voulez)\b/;

/** How plainly an answer is owed: least for a remark with a question's form. */
function directness(kinds: ReadonlySet<LineKind>): number {
  if (kinds.has('straight-question') || kinds.has('price-question')) return 1;
  if (kinds.has('small-talk') || kinds.has('farewell')) return 0.4;
  return kinds.has('feeling') || kinds.has('worry') || kinds.has('confidence') ? 0.45 : 0.8;
}

/** Begins with the verb, and asks no “how much” or “why” further on (“…, or is this where …” is another question). */
const yesNoForm =
  /^(and |but |so |well |okay |et |mais |alors )*(do|does|did|is|are|was|were|can|could|will|would|have|has|had|should|est ce que|avez|etes|pouvez|voulez|peut|ce est) (?!((?! or (is|are|do|does|will|have) ).)*\b(how|why|what|when|where|who|which|combien|pourquoi|quand|comment|quel|quelle)\b)/;

/** “Nothing.”, “Nobody.”: a whole answer to what, who, when or where. */
const none = /^(nothing|none|nobody|no one|never|nowhere|rien|personne|jamais|nulle part|aucun|aucune)\b/;

/** A day, a month or a time of the year or day, which says when. */
const timeWord =
  /\b((mon|tues|wednes|thurs|fri|satur|sun)day|today|tomorrow|tonight|yesterday|now|noon|morning|afternoon|evening|weeks?|months?|years?|spring|summer|autumn|winter|january|february|march|april|june|july|august|september|october|november|december|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|(lun|mar|mercre|jeu|vendre|same)di|dimanche|aujourd hui|demain|hier|maintenant|midi|matin|soir|semaines?|mois|ans?|printemps|ete|automne|hiver|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)\b/;

function wantedOf(line: BuyerLine, question: ReadSentence): Wanted {
  const words = line.words.slice(question.from, question.to).join(' ');
  if (yesNoForm.test(words)) return 'yes-no';
  if (/\b(earn|commission|margin|gagnez|touchez|marge)\b/.test(words)) return 'figure';
  for (const [pattern, wanted] of wantedBy) if (pattern.test(words)) return wanted;
  return 'yes-no';
}

/** 0..1: how far a reply gives what was wanted. Signs of an answer add up; signs of dodging take away. */
function answerTo(scene: Scene, line: BuyerLine, wanted: Wanted, telling: Telling | null): number {
  const { reply, uptake } = scene;
  const stated = reply.sentences.filter((sentence) => sentence.asking === 'no');
  if (stated.length === 0) return 0;
  let answer = 0;
  const yesNo = hitsOf(reply, 'yesNo').filter((hit) => hit.sentence <= 1);
  const figure = reply.figures.find((said) => !line.figures.some((known) => known.value === said.value));
  // “Nobody ever cancels!” is an exclamation before it is a no.
  const exclaimed = reply.sentences[0]?.ending === '!' && !/^(yes|no|oui|non)$/.test(reply.words[0] ?? '') ? 0.4 : 1;
  const sure = Math.max(0, ...yesNo.map((hit) => hit.strength)) * exclaimed;
  if (wanted === 'yes-no') answer += 0.6 * sure;
  else if (sure > 0) answer += 0.15;
  if (figure)
    answer +=
      wanted === 'figure'
        ? 0.75
        : line.kinds.has('price-question')
          ? 0.6
          : wanted === 'time' && figure.kind !== 'money'
            ? 0.6
            : 0.3;
  // “The batteries.”, “Most waited.”: a short statement to begin with names the thing asked for.
  const [opening] = stated;
  if (
    opening &&
    opening === reply.sentences[0] &&
    opening.to - opening.from <= 6 &&
    (opening.content.length > 0 || sure > 0.5) &&
    opening.firm === 0 &&
    opening.ending !== '!'
  )
    answer += 0.35;
  if (wanted === 'reason' && strengthOf(reply, 'reason') > 0) answer += 0.35;
  if (wanted === 'name' && /^(moi|me|i|we|nous|my|our|mon|ma|notre)$/.test(reply.words[0] ?? '')) answer += 0.5;
  if ((wanted === 'name' || wanted === 'place') && namesSomething(scene, line)) answer += 0.5;
  if (wanted === 'name' && startsWithName(scene)) answer += 0.5;
  const words = reply.words.join(' ');
  const isNone = wanted !== 'yes-no' && none.test(words);
  if (isNone) answer += 0.6;
  else if (wanted === 'time' && !figure) answer += timeWord.test(words) ? 0.5 : -0.2;
  if (telling) answer += 0.9 * telling.told;
  answer += Math.min(0.3, 0.12 * uptake.shared);
  if (strengthOf(reply, 'notKnowing') > 0.5) answer += 0.35;
  if (strengthOf(reply, 'ownMistake') > 0.5) answer += 0.3;
  if (line.kinds.has('straight-question') && strengthOf(reply, 'interest') > 0.5) answer += 0.5;
  else if (strengthOf(reply, 'against') > 0.5 || strengthOf(reply, 'elsewhere') > 0.5) answer += 0.3;
  if (strengthOf(reply, 'limit') > 0.5) answer += 0.15;
  answer += 0.06 * Math.min(3, hitsOf(reply, 'report').length);
  if (wanted === 'account' || wanted === 'reason' || wanted === 'yes-no')
    answer += line.kinds.has('straight-question') ? 0.1 : 0.12 * Math.min(2, stated.length);
  const dodge =
    0.45 * strengthOf(reply, 'refuse') +
    0.5 * strengthOf(reply, 'gate') +
    0.25 *
      Math.min(
        1.5,
        hitsOf(reply, 'hedge').reduce((sum, hit) => sum + hit.strength, 0) / 2 / Math.max(1, reply.words.length / 60),
      );
  const sold = ['ourOffer', 'superlative', 'boast', 'flatter', 'soothe', 'jargon', 'credential'].filter(
    (name) => strengthOf(reply, name) >= 0.5,
  ).length;
  answer -= dodge + (line.kinds.has('straight-question') ? 0.2 : 0.12) * sold;
  // Where the fact sheet has the answer, a reply that lets nothing of it out has not given it.
  if (telling && telling.told < 0.12 && telling.asked.length > 0 && wanted !== 'yes-no') answer -= 0.25;
  if (wanted === 'figure' && !figure && strengthOf(reply, 'notKnowing') < 0.5) answer -= 0.3;
  // Few words that answer and do nothing beside it are a plain answer.
  if (answer >= 0.5 && reply.words.length <= 12 && dodge === 0 && sold === 0) answer += 0.2;
  // Whoever says that he will not say has not said.
  if (strengthOf(reply, 'refuse') >= 0.9 && !figure) answer = Math.min(answer, 0.25);
  return Math.max(0, Math.min(1, answer));
}

/** “Marta, my colleague.” */
function startsWithName({ reply }: Scene): boolean {
  const [, name = ''] =
    /^\p{Lu}([\p{Ll}'’-]+)(?=, (my|our|a|the|who|from|mon|ma|notre|un|une|le|la|qui|de)\b| and | et |[.]?$)/u.exec(
      reply.text,
    ) ?? [];
  return name !== '' && !shortReplies[reply.language].has(reply.words[0] ?? '');
}

/** A name or a number that the line has not: in the middle of a sentence, with a capital. */
function namesSomething({ reply }: Scene, line: BuyerLine): boolean {
  return reply.tokens.some((token, at) => {
    const initial = reply.text[token.start] ?? '';
    const begins = reply.sentences.some((sentence) => sentence.from === at);
    return (
      initial !== initial.toLowerCase() &&
      !(begins && reply.words.length > 3) &&
      token.word !== 'i' &&
      token.end - token.start > 1 &&
      !line.words.includes(token.word)
    );
  });
}
