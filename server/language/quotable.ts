/** Most words that one person keeps of what another has said. */
const most = 11;

/** Where a clause ends, and what joins it to the next. */
const clauses = /(?<!\b(?:Mr|Mrs|Ms|Dr|St|M))[.;:!?…]+(?=\s|$)|,\s(?:(?:and|but|so|or|et|mais|donc|ou)\s)?|\s[–—]\s/u;
const small = /^(well|so|ok|okay|now|look|listen|yes|no|and|but|bon|alors|oui|non|et|mais|écoutez|tenez)$/iu;

/**
 * What one would quote of somebody's words to them: the longest clause that is short enough to be kept by heart, whole, with the
 * apostrophes of print; undefined where none is. Pure.
 */
export function quotable(text: string): string | undefined {
  const parts = text
    .replace(/[“”«»"]/gu, '')
    // One space each, so that none is looked at twice.
    .replace(/\s+/gu, ' ')
    .trim()
    .split(clauses)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !small.test(part));
  const length = (part: string) => part.match(/[\p{L}\p{N}’'-]+/gu)?.length ?? 0;
  const short = parts.filter((part) => length(part) > 0 && length(part) <= most);
  const [best] = short.toSorted((a, b) => length(b) - length(a));
  return best?.replace(/(?<=\p{L})'(?=\p{L})/gu, '’');
}
