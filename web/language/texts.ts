import type { Language } from '../../server/domain/language.ts';

/** The texts of one part of the page. A language's file is fetched only once that language is wanted. */
export type Texts<T> = {
  /**
   * The same promise each time, also where it has failed: a page that waits for it is then told so. Once fulfilled it carries `status` and
   * `value`, as React's `use` reads them, so that texts which are here are shown without waiting.
   */
  load(language: Language): Promise<T>;
  /** The next load fetches anew. */
  forget(language: Language): void;
};

const inUse = new Set<Texts<unknown>>();

/**
 * Declares texts: `texts({ en: () => import('./texts-en.ts'), fr: () => import('./texts-fr.ts') })`. Each file exports `texts`; the French
 * one's are of the English one's type, so that a text that is missing does not compile.
 */
export function texts<T>(files: Record<Language, () => Promise<{ texts: T }>>): Texts<T> {
  const coming = new Map<Language, Promise<T>>();
  const own: Texts<T> = {
    load(language) {
      inUse.add(own);
      const known = coming.get(language);
      if (known) return known;
      const promise: Promise<T> & { status?: 'fulfilled'; value?: T } = files[language]().then((file) => {
        promise.status = 'fulfilled';
        promise.value = file.texts;
        return file.texts;
      });
      coming.set(language, promise);
      return promise;
    },
    forget(language) {
      coming.delete(language);
    },
  };
  return own;
}

/** Fetches in a further language all texts that the page has shown, so that it can change from one to the other at once. */
export const loadInUse = (language: Language): Promise<unknown> =>
  Promise.all(
    [...inUse].map((part) =>
      part.load(language).catch((error: unknown) => {
        part.forget(language);
        throw error;
      }),
    ),
  );
