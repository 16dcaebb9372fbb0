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
await messageTexts.load(language);
createRoot(root).render(
  <StrictMode>
    <App language={language} />
  </StrictMode>,
);
