import './styles/tokens.css';
import './styles/base.css';
import './ui/ui.css';
import { askEarly } from './early.ts';
import { chosenLanguage } from './language/choose-language.ts';
import { keptTheme, showTheme } from './ui/theme.ts';

// Short, so that it runs while the code of the page is still coming in: texts and answers are then on their way beside it.
const language = chosenLanguage();
showTheme(keptTheme());
document.documentElement.lang = language;
askEarly(window.location.pathname, language);
const texts = { en: () => import('./messages/en.ts'), fr: () => import('./messages/fr.ts') };
// Whoever shows them is told where they cannot be had.
texts[language]().catch(() => {});
