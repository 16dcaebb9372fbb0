import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './styles/tokens.css';
import './styles/base.css';
import './ui/ui.css';
import { App } from './app.tsx';
import { chosenLanguage } from './language/choose-language.ts';
import { messageTexts } from './messages/messages.ts';
import { keptTheme, showTheme } from './ui/theme.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root"');
showTheme(keptTheme());
const language = chosenLanguage();
document.documentElement.lang = language;
messageTexts.load(language).then(
  () =>
    createRoot(root).render(
      <StrictMode>
        <App language={language} />
      </StrictMode>,
    ),
  () => {
    // There are no texts to say it with.
    root.textContent = 'Candor could not be loaded. Load the page again. · Candor n’a pas pu se charger. Rechargez la page.';
  },
);
