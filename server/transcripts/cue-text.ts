const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', lrm: '', rlm: '' };

/** The sign that an entity stands for; what is none stays as it is. */
function signOf(whole: string, name: string): string {
  if (!name.startsWith('#')) return named[name] ?? whole;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return Number.isInteger(code) && code > 31 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
    ? String.fromCodePoint(code)
    : ' ';
}

/** A cue's words without what is for the eye: tags, times within the line, positions (`{\an8}`), entities. Spaces are single. */
export const bareText = (text: string): string =>
  text
    .replace(/<\/?[a-z0-9][^<>]*>|<\/>/gi, '')
    .replace(/\{\\[^{}]*\}/g, '')
    .replace(/&(#?\w{1,10});/g, signOf)
    .replace(/\s+/g, ' ')
    .trim();

/** A sound that is told and not said: `[Music]`, `(laughter)`. */
export const isSound = (text: string): boolean => /^[[(♪][^[\]()]*[\])♪]$/.test(text);

const voice = /<v(?:\.[^\s<>]*)?(?:\s([^<>]*))?>/gi;

/** A cue's text by who says it in it: WebVTT's `<v Name>`. Null before the first of them, and where the name is empty. */
export function voices(text: string): { speaker: string | null; text: string }[] {
  const parts: { speaker: string | null; text: string }[] = [];
  let speaker: string | null = null;
  let from = 0;
  for (const found of text.matchAll(voice)) {
    parts.push({ speaker, text: text.slice(from, found.index) });
    speaker = bareText(found[1] ?? '') || null;
    from = found.index + found[0].length;
  }
  parts.push({ speaker, text: text.slice(from) });
  return parts.filter((part) => bareText(part.text) !== '');
}
