import { type AccountMessages, en } from './account-messages-en.ts';
import { fr } from './account-messages-fr.ts';

/** The language of these pages: French where the browser asks for it first. */
export const accountLanguage = navigator.language.toLowerCase().startsWith('fr') ? 'fr' : 'en';

export const accountMessages: AccountMessages = accountLanguage === 'fr' ? fr : en;
