/** A line that may begin with somebody's name. */
export type Labelled = { label: string; rest: string };

const longest = 60;
const mostWords = 6;

/** `Name: words`, `Name : mots`, `**Name:** words`, `[Name]: words`; the colon is followed by a space or by nothing. */
const written =
  /^\s*[-–—•*]?\s{0,2}(?:\*\*|__)?[[(]?([\p{L}\p{N}][^:：\r\n]{0,70}?)[\])]?(?:\*\*|__)?[ \u00a0\u202f]{0,2}[:：](?:\*\*|__)?(?=\s|$)/u;

/** What could be a name before a colon, and what is said after it. Looks at the line's beginning alone. */
export function labelOf(line: string): Labelled | null {
  const found = written.exec(line.slice(0, 120));
  if (!found?.[1]) return null;
  const label = found[1].replace(/\s+/g, ' ').trim();
  return mayBeName(label) ? { label, rest: line.slice(found[0].length).trim() } : null;
}

/** Whether words could be what somebody is called: few, with letters, and no sentence. */
export function mayBeName(words: string): boolean {
  if (words.length > longest || words.split(' ').length > mostWords) return false;
  if (!/\p{L}/u.test(words) || /[!?;"“”«»…<>{}=]|https?$|\/\//.test(words)) return false;
  // “Dr. Meyer” and “J. Smith” have a stop; a sentence has one after a longer word.
  return !/\p{L}{4,}\.\s/u.test(words) && !/[,.]$/.test(words);
}

/** What stands before a colon and names nobody: heads of a file, and what people begin a thought with. */
const noNames = new Set(
  (
    'note notes ps re subject title date time duration participants attendees present location topic agenda summary transcript recording meeting call ' +
    'objet sujet titre durée heure participants présents lieu ordre résumé transcription enregistrement réunion appel remarque ' +
    'question answer example result conclusion important warning tip warning bref résultat exemple réponse attention conseil http https'
  ).split(' '),
);
const heads =
  /^(?:date|time|title|subject|duration|participants|attendees|présents|objet|sujet|titre|durée|heure|lieu|location|réunion|meeting|recording|enregistrement)\b/iu;

const plain = (label: string): string => label.normalize('NFC').toLowerCase();

/** Whether words are written like a name: each begins with a capital or a figure, but for “de”, “van” and the like. */
const looksNamed = (label: string): boolean =>
  label
    .split(/[\s(_-]+/)
    .every(
      (word) =>
        word === '' || /^[\p{Lu}\p{N}]/u.test(word) || /^(?:de|du|des|la|le|van|von|der|den|da|di|of|et|and|d’|d')/u.test(word),
    );

/**
 * Which of the words before colons are speakers. A name comes again, or is written like one; “the thing is:” is neither, and “Note:” or
 * “Date:” is one only where it comes again and again.
 */
export function speakersAmong(labels: readonly string[]): (label: string) => boolean {
  const times = new Map<string, number>();
  for (const label of labels) times.set(plain(label), (times.get(plain(label)) ?? 0) + 1);
  return (label) => {
    const count = times.get(plain(label)) ?? 0;
    if (heads.test(label) && count < 3) return false;
    if (noNames.has(plain(label).split(' ')[0] ?? '') && count < 2) return false;
    if (looksNamed(label)) return count > 1 || label.split(' ').length <= 4;
    return count > 1 && label.split(' ').length <= 2;
  };
}
