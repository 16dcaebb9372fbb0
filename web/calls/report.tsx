import type { CallRecord } from '../../server/domain/call-requests.ts';
import type { Debrief } from '../../server/domain/protocol.ts';
import { conversationFile } from '../api/calls.ts';
import { Advice } from '../debrief/advice.tsx';
import '../debrief/debrief.css';
import { Examples } from '../debrief/examples.tsx';
import { Summaries } from '../debrief/from-coach.tsx';
import { MissedMoments } from '../debrief/missed-moments.tsx';
import { Scores } from '../debrief/scores.tsx';
import { Submission } from '../debrief/submission.tsx';
import { useArrival } from '../debrief/use-arrival.ts';
import { useCoaching } from '../debrief/use-coaching.tsx';
import { useUpheld } from '../debrief/use-upheld.ts';
import { useFormat } from '../language/use-format.ts';
import { NotesLanguage } from '../practice/notes-language.ts';
import { Transcript } from '../practice/transcript.tsx';
import { useRubric } from '../practice/use-rubric.ts';
import { useCallsTexts } from './texts.ts';

/** What came of a call: scores, ratios, what was passed by, and every word with its marks. */
export function Report({ record }: { record: CallRecord }) {
  const m = useCallsTexts();
  const { day } = useFormat();
  const { conversation, learner } = record;
  const { transcript, debrief } = useUpheld(record, record.debrief);
  const { call, scene, persona, language, notes = 'en' } = conversation;
  const rubric = useRubric(conversation.rubric);
  const { markAside, turnAside, wordsOf } = useCoaching(record);
  const arriving = useArrival(record);
  const minutes = call && call.seconds !== null && call.seconds >= 60 ? [m.minutes(Math.round(call.seconds / 60))] : [];
  const facts = [
    ...(learner ? [learner.name] : []),
    call?.seller || m.unnamed,
    m.with(persona.name),
    ...minutes,
    m.brought(day(record.startedAt)),
  ];
  return (
    <NotesLanguage value={notes}>
      <article className="debrief call">
        <header className="debrief__head">
          <p className="eyebrow debrief__kind">{m.real}</p>
          <h1>{scene.title}</h1>
          <p className="quiet">{facts.join(' · ')}</p>
        </header>
        <Summaries summaries={record.summaries} />
        {debrief && (
          <>
            <div className="debrief__columns">
              <div className="debrief__own">
                <Scores debrief={debrief} final={record.finalScores} rubric={rubric} />
                <Ratios debrief={debrief} />
              </div>
              <div className="debrief__own">
                <Advice debrief={debrief} drill={null} />
                <p className="quiet">{m.trustNote}</p>
              </div>
            </div>
            <MissedMoments moments={debrief.missedMoments} name={persona.name} transcript={transcript} language={language} />
          </>
        )}
        {scene.factSheet.length > 0 && (
          <details className="call__facts">
            <summary>{m.factSheet}</summary>
            <ul>
              {scene.factSheet.map(({ id, text }) => (
                <li key={id} lang={language}>
                  {text}
                </li>
              ))}
            </ul>
          </details>
        )}
        <section className="debrief__words">
          <h2>{m.transcript}</h2>
          <p className="quiet">{m.transcriptNote}</p>
          <Transcript
            turns={transcript}
            opened={arriving}
            person={persona}
            language={language}
            rubric={rubric}
            markAside={markAside}
            turnAside={turnAside}
            wordsOf={wordsOf}
          />
        </section>
        <Examples record={record} />
        <Submission record={record} />
        <p>
          <a href={conversationFile(conversation.id, 'md')} download>
            {m.download}
          </a>
        </p>
      </article>
    </NotesLanguage>
  );
}

/** What only a whole talk shows; a ratio without anything to count it by is left out. */
function Ratios({ debrief: { openToClosed, reflectionToQuestion } }: { debrief: Debrief }) {
  const m = useCallsTexts();
  const { level } = useFormat();
  if (typeof openToClosed !== 'number' && typeof reflectionToQuestion !== 'number') return null;
  return (
    <section>
      <h2>{m.ratios}</h2>
      {typeof openToClosed === 'number' && <p>{m.openToClosed(level(openToClosed))}</p>}
      {typeof reflectionToQuestion === 'number' && <p>{m.reflections(level(reflectionToQuestion))}</p>}
    </section>
  );
}
