import { useEffect, useRef, useState } from 'react';
import type { Drive } from '../../../server/domain/drive.ts';
import '../../practice/transcript.css';
import { useMessages } from '../../messages/messages.ts';
import { errorText } from '../../ui/error-text.ts';
import { Portrait } from '../../ui/portrait.tsx';
import { TrustTrace } from '../../ui/trust-trace.tsx';
import { ProblemNotice } from '../problem-list.tsx';
import { Account, Standing } from './account.tsx';
import { KeepTest } from './keep-test.tsx';
import { SayField } from './say-field.tsx';
import { Setup } from './setup.tsx';
import { useDriveTexts } from './texts.ts';
import type { DriveWork, Driving } from './use-drive.ts';

const mostReplies = 60;

/** A talk with the draft: at each reply what it did, what moved, and what the buyer meant. */
export function Talk({ work, driving }: { work: DriveWork; driving: Driving }) {
  const m = useDriveTexts().talk;
  const messages = useMessages();
  const { talk, drive, problems, playing, error, playedText } = driving;
  const [text, setText] = useState('');
  const [focus, setFocus] = useState(0);
  const begin = () => {
    const { after: _, ...rest } = talk;
    void driving.play({ ...rest, replies: [] }).then((played) => played && setFocus((count) => count + 1));
  };
  const say = (words: string) =>
    void driving.play({ ...talk, replies: [...talk.replies, words] }).then((played) => {
      // What is being typed by then is the next reply.
      if (played) setText((typed) => (typed.trim() === words ? '' : typed));
    });
  /** `index` counts the replies from 0. */
  const differently = (index: number, words: string) => {
    void driving.play({ ...talk, replies: talk.replies.slice(0, index) }).then((played) => {
      if (!played) return;
      setText((typed) => (typed === text ? words : typed));
      setFocus((count) => count + 1);
    });
  };
  const over = drive?.end.cause !== undefined;
  return (
    <section className="drive__talk">
      <p className="quiet">{work.kind === 'rubric' ? m.leadRubric : m.lead}</p>
      <Setup work={work} driving={driving} />
      <div className="drive__bar">
        <button type="button" className={drive ? 'button button--plain' : 'button'} aria-disabled={playing} onClick={begin}>
          {drive ? m.again : m.begin}
        </button>
        {drive && playedText !== work.text && (
          <p>
            {m.changed}{' '}
            <button type="button" className="link-button" onClick={() => void driving.play(talk)}>
              {m.replay}
            </button>
          </p>
        )}
        {!drive && playing && <p role="status">{m.playing}</p>}
      </div>
      <ProblemNotice problems={problems} />
      {error && (
        <p className="drive__problem" role="alert">
          {m.failed} {errorText(error, messages)}
        </p>
      )}
      {drive && (
        <>
          {talk.after && <p className="quiet">{m.after(titleOf(drive, talk.after.scene), talk.after.replies.length)}</p>}
          <Turns drive={drive} language={talk.language} differently={differently} />
          {over ? (
            <Ended drive={drive} language={talk.language} />
          ) : talk.replies.length < mostReplies ? (
            <SayField text={text} setText={setText} playing={playing} say={say} focus={focus} />
          ) : (
            <p>{m.most}</p>
          )}
          <Onward drive={drive} driving={driving} />
          {drive.turns.length > 0 && (
            <section className="drive__trace">
              <h2>{m.trace}</h2>
              <TrustTrace
                points={drive.turns.map(({ turn, state }, index) => ({
                  turn,
                  number: index + 1,
                  trust: state.trust,
                  components: state.components,
                }))}
                size={{ width: 460, height: 170 }}
              />
            </section>
          )}
          {work.kind === 'persona' && drive.turns.length > 0 && <KeepTest work={work} talk={talk} scene={drive.scene.id} />}
        </>
      )}
    </section>
  );
}

const titleOf = ({ scenes }: Drive, id: string): string => scenes.find((scene) => scene.id === id)?.title ?? id;

type TurnsProps = { drive: Drive; language: string; differently(index: number, words: string): void };

function Turns({ drive, language, differently }: TurnsProps) {
  const m = useDriveTexts().talk;
  const { persona, opening, turns, start } = drive;
  const last = useRef<HTMLLIElement>(null);
  const shown = useRef(turns.length);
  // A new line comes into view, and the account of its reply with it.
  useEffect(() => {
    if (turns.length > shown.current) last.current?.scrollIntoView({ block: 'nearest' });
    shown.current = turns.length;
  }, [turns.length]);
  return (
    <ol className="transcript drive__turns">
      {opening ? (
        <Line person={persona} text={opening.text} language={opening.language} />
      ) : (
        <li className="quiet">{m.opens}</li>
      )}
      {turns.length === 0 && (
        <li className="drive__start">
          <Standing state={start} />
        </li>
      )}
      {turns.map((turn, index) => (
        <li key={turn.turn} ref={index === turns.length - 1 ? last : undefined} className="drive__turn">
          <div className="own">
            <p className="visually-hidden">{m.you}</p>
            <p className={`own__text ${turn.reply === '…' ? 'own__text--silent' : ''}`} lang={turn.line.language}>
              {turn.reply === '…' ? <span lang={language}>{m.quiet}</span> : turn.reply}
            </p>
            <div className="own__foot">
              <button
                type="button"
                className="own__again"
                aria-label={m.differentlyLabel(index + 1)}
                onClick={() => differently(index, turn.reply)}
              >
                {m.differently}
              </button>
            </div>
          </div>
          <div aria-live={index === turns.length - 1 ? 'polite' : 'off'}>
            <Line person={persona} text={turn.line.text} language={turn.line.language} as="div" />
          </div>
          <Account drive={drive} index={index} open={index === turns.length - 1} />
        </li>
      ))}
    </ol>
  );
}

type LineProps = { person: Drive['persona']; text: string; language: string; as?: 'li' | 'div' };

function Line({ person, text, language, as: As = 'li' }: LineProps) {
  const m = useDriveTexts().talk;
  return (
    <As className="line">
      <Portrait person={person} size={36} />
      <div>
        <p className="visually-hidden">{m.buyer(person.name)}</p>
        <p className="line__text" lang={language}>
          {text}
        </p>
      </div>
    </As>
  );
}

function Ended({ drive: { end, unused }, language }: { drive: Drive; language: string }) {
  const m = useDriveTexts().talk;
  return (
    <div className="drive__end">
      <p>
        <strong>{m.ended(end.title)}</strong> {end.cause && m.causes[end.cause]}
      </p>
      <p lang={language}>{end.epilogue}</p>
      {unused > 0 && <p className="quiet">{m.unused(unused)}</p>}
    </div>
  );
}

/** How it would end now, and the way to the scene that follows. */
function Onward({ drive, driving }: { drive: Drive; driving: Driving }) {
  const m = useDriveTexts().talk;
  const { end, scenes, scene } = drive;
  const { talk } = driving;
  const next = scenes[scenes.findIndex(({ id }) => id === scene.id) + 1];
  if (drive.turns.length === 0) return null;
  return (
    <p className="drive__onward">
      {end.cause === undefined && <span className="quiet">{m.wouldEnd(end.title)}</span>}
      {next && (
        <button
          type="button"
          className="link-button"
          onClick={() =>
            void driving.play({ ...talk, scene: next.id, after: { scene: scene.id, replies: talk.replies }, replies: [] })
          }
        >
          {m.goOn}
        </button>
      )}
    </p>
  );
}
