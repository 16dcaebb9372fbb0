/** Words within a turn: offsets are UTF-16 code units into its text. */
export type Phrase = { turn: number; start: number; end: number; quote: string };

/** What the page adds to a turn's words (signs, words for screen readers) is none of them. */
const added = '.quote__sign, .visually-hidden, .remarked__way';

/** The words that are selected in one turn's text (an element with `data-turn`); null where none are, or those of several turns. */
export function selectedPhrase(): Phrase | null {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const element = turnTextOf(range.startContainer);
  if (!element || element !== turnTextOf(range.endContainer)) return null;
  return phraseOf(element, range);
}

function turnTextOf(node: Node): HTMLElement | null {
  const element = node instanceof HTMLElement ? node : node.parentElement;
  return element?.closest<HTMLElement>('[data-turn]') ?? null;
}

function phraseOf(element: HTMLElement, range: Range): Phrase | null {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let text = '';
  let start: number | null = null;
  let end = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.closest(added)) continue;
    const words = node.nodeValue ?? '';
    if (range.intersectsNode(node)) {
      const from = node === range.startContainer ? range.startOffset : 0;
      const to = node === range.endContainer ? range.endOffset : words.length;
      if (from < to) {
        start ??= text.length + from;
        end = text.length + to;
      }
    }
    text += words;
  }
  if (start === null) return null;
  const chosen = text.slice(start, end);
  const quote = chosen.trim();
  if (quote === '') return null;
  const begin = start + chosen.indexOf(quote);
  return { turn: Number(element.dataset.turn), start: begin, end: begin + quote.length, quote };
}

/** Where words stand in a text; null where they do not. Quotation marks and spaces around them do not count. */
export function placeOf(text: string, words: string): { start: number; end: number } | null {
  const quote = words.trim().replace(/^[“«"]\s*|\s*[”»"]$/g, '');
  const start = quote === '' ? -1 : text.indexOf(quote);
  return start === -1 ? null : { start, end: start + quote.length };
}
