import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useSearch } from 'wouter';
import type { Difficulty } from '../../server/domain/buyer-state.ts';
import type { Language } from '../../server/domain/language.ts';
import type { Feedback, PersonaDetail } from '../../server/domain/protocol.ts';
import { getPersona } from '../api/http.ts';
import { fetchTalk, useFetchAhead } from '../fetch-ahead.ts';
import { languageNames, languages } from '../language/choose-language.ts';
import { useLanguage } from '../language/use-language.tsx';
import { useMessages } from '../messages/messages.ts';
import { Choice } from '../ui/choice.tsx';
import { Page } from '../ui/page.tsx';
import { Failed, Loading } from '../ui/page-state.tsx';
import { useMedia } from '../ui/use-media.ts';
import { useTitle } from '../ui/use-title.ts';
import { BeforeHead, BeforeRead } from './before-read.tsx';
import { BeginWay } from './begin-way.tsx';
import { EarlierChoice } from './earlier-choice.tsx';
import { useBegin } from './use-begin.ts';

/** Before the talk: whom one meets, where, what for, with what in hand, and how one wants to practise. */
export function BeforePage({ personaId }: { personaId: string }) {
  const [language, setLanguage] = useState<Language>(useLanguage().language);
  const persona = useQuery({
    queryKey: ['persona', personaId, language],
    queryFn: () => getPersona(personaId, language),
    placeholderData: (previous) => previous,
  });
  useTitle(persona.data?.name);
  useFetchAhead(fetchTalk);
  return (
    <Page>
      {persona.isPending && <Loading />}
      {persona.isError && <Failed error={persona.error} retry={() => persona.refetch()} />}
      {persona.data && !persona.isError && <Before persona={persona.data} language={language} setLanguage={setLanguage} />}
    </Page>
  );
}

type BeforeProps = { persona: PersonaDetail; language: Language; setLanguage(language: Language): void };

function Before({ persona, language, setLanguage }: BeforeProps) {
  const m = useMessages().before;
  const asked = new URLSearchParams(useSearch());
  const [sceneId, setSceneId] = useState(asked.get('scene') ?? persona.scenes[0]?.id ?? '');
  const [after, setAfter] = useState(asked.get('after') ?? '');
  const [feedback, setFeedback] = useState<Feedback>('marks');
  const [difficulty, setDifficulty] = useState<Difficulty>('true');
  const opening = useBegin(persona.id);
  const formId = useId();
  // Below this everything stands in one column, and the button would come after all there is to read.
  const narrow = useMedia('(max-width: 58rem)');
  const index = Math.max(
    0,
    persona.scenes.findIndex((scene) => scene.id === sceneId),
  );
  const scene = persona.scenes[index];
  if (!scene) return null;
  const earlier = persona.scenes[index - 1];
  const start = () =>
    opening.begin({ scene: scene.id, ...(earlier && after !== '' ? { after } : {}), feedback, difficulty, language });
  const way = <BeginWay form={formId} way={opening} />;
  return (
    <div className="before">
      <BeforeHead persona={persona} />
      <BeforeRead scene={scene} language={language}>
        {persona.scenes.length > 1 && (
          <Choice
            legend={m.scene}
            name="scene"
            value={scene.id}
            onChange={setSceneId}
            options={persona.scenes.map(({ id, title }) => ({ value: id, title }))}
          />
        )}
        {earlier && <EarlierChoice persona={persona.id} scene={earlier} value={after} onChange={setAfter} />}
      </BeforeRead>
      <form
        id={formId}
        className="before__settings"
        aria-labelledby="settings"
        onSubmit={(event) => {
          event.preventDefault();
          start();
        }}
      >
        <h2 id="settings">{m.settings}</h2>
        <Choice<Feedback>
          legend={m.feedback}
          name="feedback"
          value={feedback}
          onChange={setFeedback}
          options={[
            { value: 'marks', ...m.feedbackOptions.marks },
            { value: 'trace', ...m.feedbackOptions.trace },
            { value: 'off', ...m.feedbackOptions.off },
          ]}
        />
        <Choice<Difficulty>
          legend={m.difficulty}
          name="difficulty"
          value={difficulty}
          onChange={setDifficulty}
          options={[
            { value: 'gentle', ...m.difficultyOptions.gentle },
            { value: 'true', ...m.difficultyOptions.true },
            { value: 'hard', ...m.difficultyOptions.hard },
          ]}
        />
        <Choice
          legend={m.language}
          note={m.languageNote}
          name="language"
          value={language}
          onChange={setLanguage}
          options={languages.map((value) => ({ value, title: languageNames[value], lang: value }))}
        />
        {persona.sentTo !== undefined && <p className="quiet">{m.sentTo(persona.sentTo)}</p>}
        {!narrow && way}
      </form>
      {narrow && <div className="before__go">{way}</div>}
    </div>
  );
}
