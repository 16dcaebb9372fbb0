import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { fetchPageAt } from './fetch-ahead.ts';
import { chosenLanguage } from './language/choose-language.ts';
import { messageTexts } from './messages/messages.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html: no #root');
fetchPageAt(window.location.pathname);
const language = chosenLanguage();
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
