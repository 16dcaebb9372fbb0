import { Link } from 'wouter';
import type { ConversationRecord, Debrief as Report } from '../../server/domain/protocol.ts';
import { useFormat } from '../language/use-format.ts';
import { useMessages } from '../messages/messages.ts';
import { NotesLanguage } from '../practice/notes-language.ts';
import { problemText } from '../practice/problem-text.ts';
import { TalkLanguage } from '../practice/talk-language.ts';
import { Transcript } from '../practice/transcript.tsx';
import { useGoBack } from '../practice/use-go-back.ts';
import { useRubric } from '../practice/use-rubric.ts';
import { useWays } from '../practice/ways.tsx';
import { Paragraphs } from '../ui/paragraphs.tsx';
import { Portrait } from '../ui/portrait.tsx';
import { useMedia } from '../ui/use-media.ts';
import { Advice } from './advice.tsx';
import { Better } from './better.tsx';
import { Summaries } from './from-coach.tsx';
import { MissedMoments } from './missed-moments.tsx';
import { Scores } from './scores.tsx';
import { TakeAlong } from './take-along.tsx';
import { TrustCourse } from './trust-course.tsx';
import { useArrival } from './use-arrival.ts';
import { useCoaching } from './use-coaching.tsx';
import { useUpheld } from './use-upheld.ts';

type Props = { record: ConversationRecord; outcome: NonNullable<ConversationRecord['outcome']>; debrief: Report };

/** How it ended, what came of it, how one came across, where it turned, and the way back to any of these moments. */
export function Debrief({ record, outcome, debrief: composed }: Props) {
  const messages = useMessages();
  const m = messages.debrief;
  const { day } = useFormat();
  const { conversation, epilogue } = record;
  const { transcript, debrief } = useUpheld(record, composed);
  const { persona, scene, language, assignment } = conversation;
  const rubric = useRubric(conversation.rubric);
  const ways = useWays(conversation.id, { wanted: !record.learner });
  const printing = useMedia('print');
  const { markAside, turnAside, wordsOf } = useCoaching(record);
  const arriving = useArrival(record);
  const { goBack, goingBack: trying, problem } = useGoBack(conversation.id);
  // Who coaches reads along, and an assignment may allow no going back.
  const tryFrom = record.learner || assignment?.rewind === false ? undefined : goBack;
  // Drills are by the default rubric, and one's own.
  const drillable = conversation.rubric === 'trust-based-selling' && !record.learner;
  const nextScene = persona.scenes[persona.scenes.findIndex(({ id }) => id === scene.id) + 1];
  return (
    <NotesLanguage value={conversation.notes ?? 'en'}>
      <TalkLanguage value={language}>
        <article className="debrief">
          <header className="debrief__head">
            <p className="debrief__who">
              <Portrait person={persona} size={44} />
              <span>
                {persona.name} · <span lang={language}>{scene.title}</span> ·{' '}
                <time dateTime={record.startedAt}>{day(record.startedAt)}</time>
              </span>
            </p>
            <p className="eyebrow debrief__kind">{m.kinds[outcome.kind]}</p>
            <h1 lang={language}>{outcome.title}</h1>
            {epilogue && (
              <section aria-labelledby="afterwards">
                <h2 id="afterwards" className="visually-hidden">
                  {m.afterwards}
                </h2>
                <Paragraphs className="debrief__epilogue" text={epilogue} lang={language} />
              </section>
            )}
          </header>
          {problem && (
            <p className="debrief__problem" role="alert">
              {problemText(messages, problem)}
            </p>
          )}
          <Summaries summaries={record.summaries} />
          <div className="debrief__columns">
            <div className="debrief__own">
              <Scores debrief={debrief} final={record.finalScores} rubric={rubric} />
              <Advice debrief={debrief} drill={drillable ? conversation.id : null} />
            </div>
            <TrustCourse debrief={debrief} transcript={transcript} />
          </div>
          {debrief.better && (
            <Better costliest={debrief.better} record={record} rubric={rubric} tryFrom={tryFrom} trying={trying} />
          )}
          <MissedMoments moments={debrief.missedMoments} name={persona.name} transcript={transcript} language={language} />
          <section className="debrief__words">
            <h2>{m.transcript}</h2>
            <p className="quiet">{m.transcriptNote}</p>
            <Transcript
              turns={transcript}
              opened={arriving}
              person={persona}
              language={language}
              rubric={rubric}
              sayDifferently={trying ? undefined : tryFrom}
              ways={ways}
              toDebrief
              written={printing}
              markAside={markAside}
              turnAside={turnAside}
              wordsOf={wordsOf}
            />
          </section>
          <TakeAlong conversation={conversation.id} />
          <p className="debrief__ways">
            {nextScene && (
              <Link href={`/practice/${persona.id}?scene=${nextScene.id}&after=${conversation.id}`} className="button">
                {m.nextScene(nextScene.title)}
              </Link>
            )}
            <Link
              href={assignment ? `/assignments/${assignment.id}` : `/practice/${persona.id}`}
              className="button button--plain"
            >
              {m.again}
            </Link>
          </p>
        </article>
      </TalkLanguage>
    </NotesLanguage>
  );
}
