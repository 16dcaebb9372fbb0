import { sentences } from '../../language/sentences.ts';
import { type Grounds, wordsIn } from './grounds.ts';
import { type Breach, breachIn, isWhole } from './rules.ts';

/**
 * What comes of some more of a line: text to pass on; a breach, with the good sentences before it where they are a whole answer (else
 * null). After a breach, or after `end`, a guard is spent.
 */
export type Verdict = { breach: null; text: string } | { breach: Breach; whole: string | null };

/** Reads a line as it comes in, and passes on what is safe. */
export type Guard = {
  push(piece: string): Verdict;
  /** The line has come to its end; `cut`: it was cut off at its limit. */
  end(cut: boolean): Verdict;
  /** All that was passed on. */
  readonly passed: string;
};

/** Words from which the beginning of a sentence may go before the rest: a “Well,” says too little to be judged. */
const leastWords = 3;

/** Where a clause or a sentence ends, before white space: only there does a figure or a name not go on. */
const boundary = /(?:[.!?…]["”»’)*]*|[,;:–—])(?=\s)/g;

/** Something has begun that is judged when it is complete: a quotation, a gesture, a bracket. */
const isOpen = (text: string): boolean => {
  const count = (sign: string) => text.split(sign).length - 1;
  return (
    count('“') > count('”') ||
    count('«') > count('»') ||
    count('(') > count(')') ||
    count('[') > count(']') ||
    count('"') % 2 === 1 ||
    count('*') % 2 === 1
  );
};

/** A line that stands in quotation marks as a whole is taken out of them, and white space is what one says aloud. */
const opening = /^\s*["“«]\s*/;
const closing = /\s*["”»]\s*$/;

export function createGuard(grounds: Grounds): Guard {
  let text = '';
  let passed = '';
  let inQuotes = false;
  let begun = false;

  /** The sentence that the text up to `end` closes, or is in the middle of. */
  const lastSentence = (end: number): { start: number; text: string } => {
    const start = sentences(text.slice(0, end)).at(-1)?.start ?? 0;
    return { start, text: text.slice(start, end) };
  };

  const broken = (breach: Breach, from: number): Verdict => {
    const good = text.slice(0, from).trimEnd();
    return { breach, whole: good !== '' && isWhole(good, grounds) ? good : null };
  };

  /** Judges the text up to `end`, and passes it on unless it is to be held back. */
  const judge = (end: number, final: boolean): Verdict => {
    const newline = text.slice(0, end).trimEnd().indexOf('\n');
    // People do not speak in paragraphs: what comes after the first is a note, a list or the next speaker.
    if (newline >= 0) return broken('markdown', newline);
    const sentence = lastSentence(end);
    const breach = breachIn(sentence.text, grounds);
    if (breach) return broken(breach, sentence.start);
    if (wordsIn(text.slice(0, end)) > grounds.mostWords) return broken('length', sentence.start);
    const ended = /[.!?…]["”»’)]*$/.test(sentence.text);
    const held = !final && (isOpen(sentence.text) || (!ended && wordsIn(sentence.text) < leastWords));
    const fresh = held ? '' : text.slice(passed.length, end);
    passed += fresh;
    return { breach: null, text: fresh };
  };

  const take = (piece: string): void => {
    text += piece;
    if (!begun && text.trim() !== '') {
      begun = true;
      inQuotes = opening.test(text);
      // A quotation at the beginning may be one within the line: its end tells, and until then nothing is passed on.
      text = text.trimStart();
    }
  };

  /** A line wholly in quotation marks loses them. */
  const unwrap = (): void => {
    const inside = text.replace(opening, '').replace(closing, '');
    if (inQuotes && passed === '' && closing.test(text) && !/["“”«»]/.test(inside)) text = inside;
    text = text.trimEnd();
  };

  return {
    get passed() {
      return passed;
    },
    push(piece) {
      take(piece);
      let said = '';
      for (const { index, 0: mark } of text.matchAll(boundary)) {
        const end = index + mark.length;
        if (end <= passed.length) continue;
        const verdict = judge(end, false);
        if (verdict.breach) return verdict;
        said += verdict.text;
      }
      return { breach: null, text: said };
    },
    end(cut) {
      unwrap();
      const ended = /[.!?…]["”»’)]*$/.test(text);
      if (cut && !ended) return broken('cut', lastSentence(text.length).start);
      const verdict = judge(text.length, true);
      if (verdict.breach) return verdict;
      return isWhole(text, grounds) ? verdict : { breach: 'incomplete', whole: null };
    },
  };
}
