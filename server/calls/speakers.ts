import type { CallFacts, CallSpeaker } from '../domain/call.ts';
import type { Language } from '../domain/language.ts';
import { detect } from '../language/detect.ts';
import type { SpokenTurn } from '../transcripts/turns.ts';

const firstWords = 90;
/** Turns that are looked at for the language of a call. */
const mostLookedAt = 200;

const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

/** Who speaks, in the order in which they are first heard. */
export function speakersOf(turns: readonly SpokenTurn[]): CallSpeaker[] {
  const speakers = new Map<string, CallSpeaker>();
  for (const { speaker, text } of turns) {
    const known = speakers.get(speaker) ?? { name: speaker, turns: 0, words: 0, first: shortened(text) };
    speakers.set(speaker, { ...known, turns: known.turns + 1, words: known.words + wordsIn(text) });
  }
  return [...speakers.values()];
}

/** A text's beginning, cut between words. */
function shortened(text: string): string {
  if (text.length <= firstWords) return text;
  const cut = text.slice(0, firstWords);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), firstWords / 2)).trim()}…`;
}

/** What most of a call is in; null if that is neither English nor French. */
export function languageOf(turns: readonly SpokenTurn[]): Language | null {
  const words = { en: 0, fr: 0, other: 0 };
  for (const { text } of turns.slice(0, mostLookedAt)) {
    const { language, because } = detect(text);
    if (because !== 'short') words[language ?? 'other'] += text.length;
  }
  if (words.other > words.en + words.fr) return null;
  return words.fr > words.en ? 'fr' : words.en > 0 ? 'en' : null;
}

/** When the last turn began, in seconds from the first sound. */
export function secondsOf(turns: readonly SpokenTurn[]): CallFacts['seconds'] {
  const starts = turns.flatMap(({ startMs }) => (startMs === null ? [] : [startMs]));
  const [first = 0] = starts;
  const last = starts.at(-1);
  return last === undefined ? null : Math.max(0, Math.round((last - (first > 3_600_000 ? first : 0)) / 1000));
}
