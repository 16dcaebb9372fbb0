import type { BuyerLine } from '../buyer-line.ts';
import { sharesVerb } from '../families/taking-in.ts';
import type { Prepared, ReadSentence } from '../prepared.ts';
import type { Scene } from '../scene.ts';
import { likest } from '../uptake.ts';
import { eased } from './eased.ts';
import { pointing } from './heard.ts';

/** What questions make of the turn before: who asks about the other’s question has taken it up; who asks for knowledge has not. */
export function readAskedOn({ reply, line, acts }: Scene, share: number): void {
  if (!line?.fresh) return;
  if (clarifies(reply, line))
    for (const act of ['counter-question', 'evades', 'ignores-question'] as const) acts.fadeAct(act, eased(0.4, share));
  for (const sentence of reply.sentences)
    if (asksForKnowledge(reply, line, sentence))
      acts.fadeWithin(sentence, ['open-question', 'closed-question'], eased(0.4, share));
}

/** “Go which way?”, “so you take thirty away first?”: asked something, a question first of all about that question. */
function clarifies(reply: Prepared, line: BuyerLine): boolean {
  const [first] = reply.sentences;
  const asked = line.kinds.has('question') && !line.kinds.has('price-question') && !line.kinds.has('straight-question');
  if (!asked || !first || first.asking === 'no' || first.me + first.firm > 0) return false;
  return sharesWord(reply, line, first) || restates[reply.language].test(wordsOf(reply, first));
}

const restates = { en: /^(so|you mean|meaning)\b/, fr: /^(donc|alors|vous voulez dire)\b/ };

/** “What is congruent?”: a question about neither of the two, with none of the other’s words, which points back at nothing. */
const asksForKnowledge = (reply: Prepared, line: BuyerLine, sentence: ReadSentence): boolean =>
  sentence.asking !== 'no' &&
  sentence.you === 0 &&
  sentence.to - sentence.from >= 3 &&
  !pointing[reply.language].test(wordsOf(reply, sentence)) &&
  !sharesWord(reply, line, sentence);

const wordsOf = ({ words }: Prepared, { from, to }: ReadSentence): string => words.slice(from, to).join(' ');

/** Words of fewer letters are in every second sentence. */
const telling = 4;

const sharesWord = (reply: Prepared, line: BuyerLine, sentence: ReadSentence): boolean =>
  sentence.content.some((word) => likest(word, line, reply.language) > 0) ||
  sharesVerb({ reply, line }, sentence) ||
  reply.words.slice(sentence.from, sentence.to).some((word) => word.length >= telling && line.words.includes(word));
