import { useEffect, useRef, useState } from 'react';
import type { TriedRubric } from '../../server/domain/draft.ts';
import { Problem } from '../account/problem.tsx';
import { tryRubric } from '../api/studio.ts';
import { Field } from '../desk/field.tsx';
import { useLanguage } from '../language/use-language.tsx';
import { MarkedText } from '../practice/marked-text.tsx';
import { Marks } from '../practice/marks.tsx';
import '../practice/transcript.css';
import type { StudioWork } from './tabs.tsx';
import { useStudioTexts } from './texts.ts';

const pauseMs = 350;

/** A reply to a line, marked by the rubric in the editor as one types, with the words that it rests on. */
export function TryReply({ work }: { work: StudioWork }) {
  const m = useStudioTexts().tryIt;
  const { language } = useLanguage();
  const [line, setLine] = useState(m.example);
  const [reply, setReply] = useState('');
  const [tried, setTried] = useState<{ line: string; reply: string; marks: TriedRubric['marks'] } | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const asked = useRef(0);
  const { text, draft, checked } = work;
  const { contentId } = draft;
  useEffect(() => {
    const turn = ++asked.current;
    setError(null);
    if (reply.trim() === '') {
      setTried(null);
      return;
    }
    const timer = setTimeout(() => {
      tryRubric({ contentId, text, line, reply, language }).then(
        ({ problems, marks }) => {
          if (turn === asked.current && problems.length === 0) setTried({ line, reply, marks });
        },
        // What is shown stays; the next key asks again.
        (failure: unknown) => {
          if (turn === asked.current) setError(failure instanceof Error ? failure : new Error(String(failure)));
        },
      );
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [contentId, text, line, reply, language]);
  const rubric = checked.view?.kind === 'rubric' ? checked.view.rubric : undefined;
  const shown = tried?.marks.filter((mark) => open === null || mark.dimension === open) ?? [];
  const replied = tried?.line.trim() === '' ? 0 : 1;
  // Whoever writes a rubric looks for all that it sees.
  const quoting = (turn: number) => shown.flatMap(({ evidence }) => evidence).filter((evidence) => evidence.turn === turn);
  return (
    <section className="desk-form">
      <p className="quiet">{m.lead}</p>
      <Field label={m.line} value={line} onChange={setLine} max={2000} rows={2} />
      <Field label={m.reply} value={reply} onChange={setReply} max={4000} rows={4} />
      {/* What one types changes it at every pause: told when one looks, not read out each time. */}
      <h2>{m.marks}</h2>
      {checked.problems.length > 0 && <p>{m.waiting}</p>}
      <Problem error={error} />
      {!tried && !error && checked.problems.length === 0 && <p className="quiet">{m.nothing}</p>}
      {tried && (
        <div className="own studio-tried" data-tried="">
          {tried.line.trim() !== '' && (
            <p className="studio-tried__line">
              <MarkedText text={tried.line} evidence={quoting(0)} />
            </p>
          )}
          <p className="own__text own__text--open">
            <MarkedText text={tried.reply} evidence={quoting(replied)} />
          </p>
          <Marks
            marks={tried.marks}
            source={undefined}
            turn={replied}
            number={1}
            rubric={rubric}
            open={open}
            setOpen={setOpen}
          />
        </div>
      )}
    </section>
  );
}
