/** Longest address that is kept for somebody who signs in; pages of ours have far shorter ones. */
const longest = 500;
/** An origin that nobody has: what leads away from it would lead away from ours. */
const nowhere = 'http://own.invalid';

/**
 * A page of this server to lead somebody to, as it was named by an address that anybody may have written; the home page if it is none.
 * It is read as browsers read it, which drop tabs and line breaks and take `\` for `/`, so that `//elsewhere` in any spelling leads home.
 */
export function ownPath(named: unknown): string {
  if (typeof named !== 'string' || named.length > longest || !named.startsWith('/') || !URL.canParse(named, nowhere))
    return '/';
  const { origin, pathname, search, hash } = new URL(named, nowhere);
  // Dots that are taken out may leave two slashes at the beginning. What is the API's is no page.
  const isPage = origin === nowhere && !pathname.startsWith('//') && !/^\/api(\/|$)/i.test(pathname);
  return isPage ? pathname + search + hash : '/';
}
