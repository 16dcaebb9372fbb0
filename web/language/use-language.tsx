import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react';
import type { Language } from '../../server/domain/language.ts';
import { keepChoice } from './choose-language.ts';
import { loadInUse, type Texts } from './texts.ts';

type Chosen = {
  language: Language;
  /** Changes the page's language and remembers it. Rejects, and changes nothing, where the texts cannot be fetched. */
  choose(language: Language): Promise<void>;
};

const Context = createContext<Chosen | null>(null);

export function LanguageProvider({ initial, children }: { initial: Language; children: ReactNode }) {
  const [language, setLanguage] = useState(initial);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choose = useCallback(async (next: Language) => {
    await loadInUse(next);
    keepChoice(next);
    setLanguage(next);
  }, []);
  const chosen = useMemo(() => ({ language, choose }), [language, choose]);
  return <Context value={chosen}>{children}</Context>;
}

/** The interface's language, which need not be the conversation's. */
export function useLanguage(): Chosen {
  const chosen = use(Context);
  if (!chosen) throw new Error('useLanguage needs a LanguageProvider above it');
  return chosen;
}

/**
 * Texts in the interface's language; until they have come in, the nearest Suspense shows its fallback. `use` is called each time, also for
 * texts that are here: React numbers the promises of a component that it renders again after waiting, and takes the next call's for this one's
 * if this one is left out.
 */
export function useTexts<T>(texts: Texts<T>): T {
  const { language } = useLanguage();
  return use(texts.load(language));
}
