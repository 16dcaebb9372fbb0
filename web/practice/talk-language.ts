import { createContext, useContext } from 'react';
import type { Language } from '../../server/domain/language.ts';

/** The language that a talk is held in, which need not be the interface's: its words, quoted or not, its scene and its outcome. */
export const TalkLanguage = createContext<Language | undefined>(undefined);

export const useTalkLanguage = (): Language | undefined => useContext(TalkLanguage);
