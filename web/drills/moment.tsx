import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Drill, DrillMoment } from '../../server/domain/drill.ts';
import type { PublicRubric } from '../../server/domain/protocol.ts';
import { tryMoment } from '../api/drills.ts';
import { useFormat } from '../language/use-format.ts';
import { useMessages } from '../messages/messages.ts';
import { Portrait } from '../ui/portrait.tsx';
import { Answer } from './answer.tsx';
import { AnswerField } from './answer-field.tsx';
import { useDrillTexts } from './texts.ts';

type Props = {
  drill: Drill;
  index: number;
  moment: DrillMoment;
  rubric: PublicRubric | undefined;
  keep(drill: Drill): void;
  last: boolean;
  next(): void;
};

/** One moment: what the buyer says, one's answer and how it came across, and once more if one likes. */
export function Moment({ drill, index, moment, rubric, keep, last, next }: Props) {
  const m = useDrillTexts();
  const [again, setAgain] = useState(false);
  const result = useRef<HTMLDivElement>(null);
  const { tries } = moment;
  const answering = tries.length === 0 || (again && tries.length === 1);
  const say = useMutation({
    mutationFn: (text: string) => tryMoment(drill.id, { moment: index, try: tries.length === 0 ? 1 : 2, text }),
    onSuccess: (next) => {
      keep(next);
      setAgain(false);
    },
  });
  const answered = useRef(tries.length);
  useEffect(() => {
    if (tries.length > answered.current) result.current?.focus();
    answered.current = tries.length;
  }, [tries.length]);
  const open = !answering;
  const latest = tries.at(-1);
  return (
    <>
      <Said moment={moment} language={drill.language} />
      {tries.map((one) => (
        <div key={one.try} ref={one === latest ? result : undefined} tabIndex={-1} className="drill__result">
          <Answer answer={one} moment={moment} drill={drill} rubric={rubric} folded={one !== latest || !open} />
        </div>
      ))}
      {open && moment.example !== undefined && (
        <section className="drill__example">
          <h2>{m.example}</h2>
          <p lang={drill.language}>{moment.example}</p>
        </section>
      )}
      {open && moment.earlier && (
        <section className="drill__earlier">
          <h2>{m.earlier}</h2>
          <p lang={drill.language}>{moment.earlier.text}</p>
          {moment.earlier.level !== null && <p className="quiet">{m.earlierLevel(moment.earlier.level)}</p>}
        </section>
      )}
      {answering ? (
        <AnswerField
          key={tries.length}
          asked={again}
          sending={say.isPending}
          error={say.error}
          say={(text) => say.mutate(text)}
        />
      ) : (
        <p className="drill__ways">
          <button type="button" className="button" onClick={next}>
            {last ? m.finish : m.next}
          </button>
          {tries.length < 2 && (
            <button type="button" className="button button--plain" title={m.againTitle} onClick={() => setAgain(true)}>
              {m.again}
            </button>
          )}
        </p>
      )}
    </>
  );
}

/** Where one is, what went before, and the line. Coming from the moment before, the keyboard and screen readers start here. */
function Said({ moment, language }: { moment: DrillMoment; language: string }) {
  const m = useDrillTexts();
  const { day } = useFormat();
  const { practice } = useMessages();
  const { own, scene, before, line, facts } = moment;
  const heard = useRef<HTMLDivElement>(null);
  useEffect(() => {
    heard.current?.focus({ preventScroll: true });
    window.scrollTo({ top: 0, behavior: 'instant' });
  }, []);
  return (
    <div className="drill__said" ref={heard} tabIndex={-1}>
      {own ? (
        <p className="drill__scene drill__scene--own">
          <Portrait person={own.persona} size={36} /> {m.own(own.persona.name, own.scene.title, day(own.at))}
        </p>
      ) : (
        <p className="drill__scene" lang={language}>
          {scene}
        </p>
      )}
      {before.length > 0 && (
        <ul className="drill__before">
          {before.map(({ speaker, text }) => (
            <li key={`${speaker} ${text}`}>
              <span className="quiet">{speaker === 'buyer' ? (own ? practice.says(own.persona.name) : m.buyer) : m.you}</span>{' '}
              <span lang={language}>{text === '…' ? practice.silence : text}</span>
            </li>
          ))}
        </ul>
      )}
      <blockquote className="drill__line" lang={language}>
        {line}
      </blockquote>
      {facts.length > 0 && <Facts facts={facts} language={language} open={facts.length <= 3} />}
    </div>
  );
}

function Facts({ facts, language, open }: { facts: readonly string[]; language: string; open: boolean }) {
  const m = useDrillTexts();
  return (
    <details className="drill__facts" open={open}>
      <summary>{m.facts}</summary>
      <ul lang={language}>
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
    </details>
  );
}
