import { useState } from 'react';
import { languageNames, languages } from '../language/choose-language.ts';
import { useLanguage } from '../language/use-language.tsx';
import { useMessages } from '../messages/messages.ts';
import { Choice } from '../ui/choice.tsx';
import { chooseTheme, keptTheme, type Theme } from '../ui/theme.ts';
import { useAccountTexts } from './texts.ts';

/** The page's language and its light, as this device remembers them. */
export function Appearance() {
  const m = useAccountTexts().account;
  const { masthead } = useMessages();
  const { language, choose } = useLanguage();
  const [theme, setTheme] = useState(keptTheme);
  const [failed, setFailed] = useState(false);
  return (
    <section>
      <h2>{m.appearanceTitle}</h2>
      <p className="account__note">{m.appearanceNote}</p>
      <div className="account__choices">
        <Choice
          legend={m.language}
          name="page-language"
          value={language}
          options={languages.map((value) => ({ value, title: languageNames[value], lang: value }))}
          onChange={(next) => {
            setFailed(false);
            choose(next).catch(() => setFailed(true));
          }}
        />
        <Choice<Theme>
          legend={m.theme}
          name="theme"
          value={theme}
          options={[
            { value: 'system', title: m.themes.system },
            { value: 'light', title: m.themes.light },
            { value: 'dark', title: m.themes.dark },
          ]}
          onChange={(next) => {
            setTheme(next);
            chooseTheme(next);
          }}
        />
      </div>
      {failed && (
        <p role="alert" className="account__problem">
          {masthead.languageFailed}
        </p>
      )}
    </section>
  );
}
