import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { Link } from 'wouter';
import type { OwnAssignment } from '../../server/domain/assignment.ts';
import type { Language } from '../../server/domain/language.ts';
import type { PersonaDetail } from '../../server/domain/protocol.ts';
import { getOwnAssignments } from '../api/assignments.ts';
import { getPersona } from '../api/http.ts';
import { languageNames, languages } from '../language/choose-language.ts';
import { useLanguage } from '../language/use-language.tsx';
import { useMessages } from '../messages/messages.ts';
import { BeforeHead, BeforeRead } from '../practice/before-read.tsx';
import { BeginWay } from '../practice/begin-way.tsx';
import { useBegin } from '../practice/use-begin.ts';
import { Choice } from '../ui/choice.tsx';
import { Page } from '../ui/page.tsx';
import { Failed, Loading, Notice } from '../ui/page-state.tsx';
import { useMedia } from '../ui/use-media.ts';
import { useTitle } from '../ui/use-title.ts';
import './assigned.css';
import { SetUp } from './set-up.tsx';
import { useAssignedTexts } from './texts.ts';
import { mayBegin } from './work-left.ts';

/** Before a talk for an assignment: what is asked, whom one meets, and how the coach has set it up. */
export function AssignedPage({ id }: { id: string }) {
  const m = useAssignedTexts();
  const assignments = useQuery({ queryKey: ['assignments'], queryFn: getOwnAssignments, staleTime: 0 });
  const assignment = assignments.data?.find((entry) => entry.id === id);
  useTitle(assignment?.title);
  return (
    <Page>
      {assignments.isPending && <Loading />}
      {assignments.isError && !assignments.data && <Failed error={assignments.error} retry={() => assignments.refetch()} />}
      {assignments.data && !assignment && (
        <Notice title={m.goneTitle}>
          <p>{m.gone}</p>
          <Link href="/" className="button">
            {m.toBuyers}
          </Link>
        </Notice>
      )}
      {assignment && <WithBuyer assignment={assignment} />}
    </Page>
  );
}

function WithBuyer({ assignment }: { assignment: OwnAssignment }) {
  const own = useLanguage().language;
  const [chosen, setChosen] = useState<Language>(own);
  const language = assignment.language ?? chosen;
  const persona = useQuery({
    queryKey: ['persona', assignment.persona.id, language],
    queryFn: () => getPersona(assignment.persona.id, language),
    placeholderData: (previous) => previous,
  });
  if (persona.isError) return <Failed error={persona.error} retry={() => persona.refetch()} />;
  if (!persona.data) return <Loading />;
  return <Before assignment={assignment} persona={persona.data} language={language} setLanguage={setChosen} />;
}

type Props = {
  assignment: OwnAssignment;
  persona: PersonaDetail;
  language: Language;
  setLanguage(language: Language): void;
};

function Before({ assignment, persona, language, setLanguage }: Props) {
  const messages = useMessages();
  const m = useAssignedTexts();
  const opening = useBegin(persona.id);
  const { id, title, note, by, closed, mine } = assignment;
  const scene = persona.scenes.find((entry) => entry.id === assignment.scene.id);
  const formId = useId();
  // As before any talk: on a phone the way in is at hand from the first line on, and what it leads to is said above.
  const narrow = useMedia('(max-width: 58rem)');
  const way =
    mine.underWay !== null ? (
      <Link href={`/conversations/${mine.underWay}`} className="button before__begin">
        {m.goOn}
      </Link>
    ) : mayBegin(assignment) ? (
      <BeginWay form={formId} way={opening} problems={m.problems} />
    ) : (
      <p>{closed ? m.closed : m.usedUp}</p>
    );
  return (
    <div className="before">
      <BeforeHead persona={persona} />
      {scene && (
        <BeforeRead scene={scene} language={language}>
          <section>
            <h2>{title}</h2>
            {note !== '' && (
              <>
                <p className="quiet">{m.note(by.name)}</p>
                <p className="assigned__note">{note}</p>
              </>
            )}
            <p className="assigned__note quiet">{m.goesToCoach}</p>
          </section>
        </BeforeRead>
      )}
      <form
        id={formId}
        className="before__settings"
        aria-labelledby="settings"
        onSubmit={(event) => {
          event.preventDefault();
          opening.begin({ assignment: id, language });
        }}
      >
        <h2 id="settings">{m.settings}</h2>
        <SetUp assignment={assignment} />
        {assignment.language === null && (
          <Choice
            legend={messages.before.language}
            note={messages.before.languageNote}
            name="language"
            value={language}
            onChange={setLanguage}
            options={languages.map((value) => ({ value, title: languageNames[value], lang: value }))}
          />
        )}
        {persona.sentTo !== undefined && <p className="quiet">{messages.before.sentTo(persona.sentTo)}</p>}
        {!narrow && way}
      </form>
      {narrow && <div className="before__go">{way}</div>}
    </div>
  );
}
