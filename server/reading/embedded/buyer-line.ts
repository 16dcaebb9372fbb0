import type { Language } from '../../domain/language.ts';
import type { ContextTurn, LineKind } from '../../domain/reading.ts';
import { hitsOf, type Prepared } from './prepared.ts';
import { prepareLine } from './prepared-line.ts';

/** The buyer's line that a reply answers. `turn` is its index in the context; `fresh`: nothing was said in between. */
export type BuyerLine = Prepared & { turn: number; kinds: ReadonlySet<LineKind>; fresh: boolean };

/** The buyer's last line within the last six turns, or null where the buyer has not spoken. */
export function readLine(context: readonly ContextTurn[], language: Language): BuyerLine | null {
  for (let turn = context.length - 1; turn >= Math.max(0, context.length - 6); turn--) {
    const said = context[turn];
    if (said?.speaker !== 'other') continue;
    const text = prepareLine(said.text, language);
    return { ...text, turn, kinds: kindsOf(text), fresh: turn === context.length - 1 };
  }
  return null;
}

/** Whether a price is spoken of and not only told: “It cost six thousand euros. So what is it that I’m to have?” asks for none. */
const ofPrice = (text: Prepared): boolean =>
  hitsOf(text, 'price').some((hit) => {
    const sentence = text.sentences[hit.sentence];
    if (sentence?.asking !== 'no') return true;
    return !text.figures.some(({ kind, start, end }) => kind === 'money' && start >= sentence.start && end <= sentence.end);
  });

/** A cue may hold anywhere in the line; questions about price or candour only where something is asked or requested. */
function kindsOf(text: Prepared): ReadonlySet<LineKind> {
  const kinds = new Set<LineKind>();
  const has = (name: string) => hitsOf(text, name).length > 0;
  const asks = text.sentences.some((sentence) => sentence.asking !== 'no') || has('request');
  if (asks) {
    kinds.add('question');
    if (ofPrice(text)) kinds.add('price-question');
    if (has('straight')) kinds.add('straight-question');
  }
  // “You look tired” speaks of the seller's feeling, not of the buyer's.
  const own = hitsOf(text, 'feeling').some((hit) => {
    const sentence = text.sentences[hit.sentence];
    return sentence !== undefined && (sentence.you === 0 || sentence.me + sentence.firm > 0);
  });
  if (own) kinds.add('feeling');
  if (has('worry')) kinds.add('worry');
  if (has('objection')) kinds.add('objection');
  if (has('confidence')) kinds.add('confidence');
  if (has('invitation')) kinds.add('invitation');
  if (has('smallTalk') && !kinds.has('price-question') && !kinds.has('straight-question')) kinds.add('small-talk');
  if (has('farewell')) kinds.add('farewell');
  const states = text.sentences.some((sentence) => sentence.asking === 'no' && sentence.to - sentence.from > 1);
  if (states || kinds.size === 0) kinds.add('statement');
  return kinds;
}
