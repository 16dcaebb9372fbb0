import { useState } from 'react';
import { useMessages } from '../messages/messages.ts';
import { languageNames, languages } from './choose-language.ts';
import { useLanguage } from './use-language.tsx';

/** The way to the page's other languages, each by its own name. */
export function LanguageSwitch() {
  const m = useMessages().masthead;
  const { language, choose } = useLanguage();
  const [failed, setFailed] = useState(false);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form's fields; this is a group of buttons
    <div role="group" aria-label={m.language} className="languages">
      {languages
        .filter((other) => other !== language)
        .map((other) => (
          <button
            key={other}
            type="button"
            lang={other}
            className="languages__way"
            onClick={() => {
              setFailed(false);
              choose(other).catch(() => setFailed(true));
            }}
          >
            {languageNames[other]}
          </button>
        ))}
      {failed && (
        <span role="alert" className="quiet">
          {m.languageFailed}
        </span>
      )}
    </div>
  );
}
