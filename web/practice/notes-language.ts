import { createContext, useContext } from 'react';
import type { Language } from '../../server/domain/language.ts';

/** The language that a conversation's notes came in, which need not be the interface's: marks, hints and the debrief's texts. */
export const NotesLanguage = createContext<Language>('en');

export const useNotesLanguage = (): Language => useContext(NotesLanguage);
