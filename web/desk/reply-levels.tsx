import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { CoachLevel } from '../../server/domain/coaching.ts';
import type { Review, ReviewMark, UncertainReason } from '../../server/domain/review.ts';
import { Problem } from '../account/problem.tsx';
import { useFormat } from '../language/use-format.ts';
import { useMessages } from '../messages/messages.ts';
import { byKeyboard } from './by-keyboard.ts';
import { Field } from './field.tsx';
import { useReviewTexts } from './review-texts.ts';
import { distinct, engineWords, finalWords, levelWords, titleOf } from './say-level.ts';

const steps = [1, 2, 3, 4, 5] as const;

type Props = {
  review: Review;
  mark: ReviewMark;
  uncertain: UncertainReason | undefined;
  /** Whether single keys go to it. */
  here: boolean;
  choose(): void;
  give(level: number | null, reason: string | undefined): Promise<unknown>;
  /** The reason's form is open: for a new level, or to add to the one that stands. */
  reasonFor: { level: number | null } | undefined;
  askReason(level: number | null): void;
  closeReason(): void;
  reasonGiven(): void;
};

/** One dimension of a reply: one's own level, the engine's and the other coaches' beside it, and the reason. */
export function DimensionLevel(props: Props) {
  const { review, mark, uncertain, here, choose, give, reasonFor, askReason, closeReason, reasonGiven } = props;
  const messages = useMessages();
  const texts = useReviewTexts();
  const m = texts.levels;
  const { day } = useFormat();
  const { dimension, engine, own, others, final, history } = mark;
  const title = titleOf(messages, review, dimension);
  const of = review.rubric.dimensions.find(({ id }) => id === dimension);
  const save = useMutation({ mutationFn: (level: number) => give(level, undefined) });
  const shown = own && of?.levels.find(({ level }) => level === own.level);
  const counts = finalWords(texts, final, day);
  const pending = own !== null && !(final?.source === 'coach' && final.level === own.level && final.by?.id === own.by.id);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form's fields; this is a group of buttons
    <div
      role="group"
      aria-label={title}
      className={here ? 'level level--here' : 'level'}
      data-dimension={dimension}
      onFocus={(event) => byKeyboard(event) && choose()}
    >
      <p className="level__title">
        {title}
        {of?.advisory && (
          <span className="tag" title={m.advisoryWhy}>
            {m.advisory}
          </span>
        )}
      </p>
      <div className="level__keys">
        {steps.map((step) => (
          <button
            key={step}
            type="button"
            className="level__key"
            aria-pressed={own?.level === step}
            aria-label={m.level(title, step, of?.levels.find(({ level }) => level === step)?.title ?? '')}
            title={of?.levels.find(({ level }) => level === step)?.title}
            disabled={save.isPending}
            onClick={() => save.mutate(step)}
          >
            {step}
          </button>
        ))}
        <button
          type="button"
          className="level__key"
          aria-pressed={own !== null && own.level === null}
          aria-label={m.noneFor(title)}
          title={m.none}
          disabled={save.isPending}
          onClick={() => askReason(null)}
        >
          {m.noneShort}
        </button>
      </div>
      <p className="level__beside quiet">
        {[engineWords(m, engine), ...others.map(({ by, level }) => m.otherCoach(by.name ?? m.someone, levelWords(m, level)))]
          .filter((words) => words !== null)
          .join(' · ')}
      </p>
      <div className="level__more">
        {shown && (
          <p className="quiet">
            <strong>{shown.title}.</strong> {shown.anchor}
          </p>
        )}
        {own?.reason && !reasonFor && <p className="level__reason">{own.reason}</p>}
        {uncertain && own === null && <p className="quiet">{m.uncertain[uncertain]}</p>}
        {own && (
          <p className="quiet">
            {pending ? m.notYet : counts && `${m.final} ${counts}`}{' '}
            {!reasonFor && (
              <button
                type="button"
                className="link-button"
                aria-label={`${own.reason ? m.changeReason : m.addReason}: ${title}`}
                onClick={() => askReason(own.level)}
              >
                {own.reason ? m.changeReason : m.addReason}
              </button>
            )}
          </p>
        )}
        {!own && counts && final?.source === 'coach' && (
          <p className="quiet">
            {m.final} {counts}
          </p>
        )}
        <Problem error={save.error} own={m.problems} />
        {reasonFor && (
          <ReasonForm
            key={String(reasonFor.level)}
            title={title}
            level={reasonFor.level}
            begin={own?.level === reasonFor.level ? (own.reason ?? '') : ''}
            save={(reason) => give(reasonFor.level, reason)}
            saved={reasonGiven}
            close={closeReason}
          />
        )}
        <History given={distinct(history)} />
      </div>
    </div>
  );
}

type ReasonProps = {
  title: string;
  level: number | null;
  begin: string;
  save(reason: string): Promise<unknown>;
  saved(): void;
  close(): void;
};

function ReasonForm({ title, level, begin, save, saved, close }: ReasonProps) {
  const m = useReviewTexts().levels;
  const [reason, setReason] = useState(begin);
  const send = useMutation({ mutationFn: () => save(reason), onSuccess: saved });
  return (
    <form
      className="desk-form"
      onSubmit={(event) => {
        event.preventDefault();
        send.mutate();
      }}
    >
      <Field
        label={m.reasonLabel(title)}
        note={level === null ? m.reasonNeeded : m.reasonNote}
        value={reason}
        onChange={setReason}
        max={1000}
        focus
        close={close}
      />
      <Problem error={send.error} own={m.problems} />
      <p className="desk-ways">
        <button type="submit" className="button" disabled={send.isPending || reason.trim() === ''}>
          {m.save}
        </button>
        <button type="button" className="link-button" onClick={close}>
          {m.cancel}
        </button>
      </p>
    </form>
  );
}

/** What the levels of a dimension are. One for all dimensions, below them, so that nothing moves under the mouse as one goes from one to another. */
export function Anchors({ review, dimension }: { review: Review; dimension: string }) {
  const messages = useMessages();
  const m = useReviewTexts().levels;
  const levels = review.rubric.dimensions.find(({ id }) => id === dimension)?.levels ?? [];
  return (
    <details className="level__anchors">
      <summary>{m.anchors(titleOf(messages, review, dimension))}</summary>
      <ol>
        {levels.map(({ level, title, anchor }) => (
          <li key={level}>
            <strong>
              {level} · {title}.
            </strong>{' '}
            {anchor}
          </li>
        ))}
      </ol>
    </details>
  );
}

/** Every level that was given, where there was more than one; the latest is shown above. */
function History({ given }: { given: readonly CoachLevel[] }) {
  const m = useReviewTexts().levels;
  const { day, time } = useFormat();
  if (given.length < 2) return null;
  return (
    <details className="level__history">
      <summary>{m.history(given.length)}</summary>
      <ol>
        {given.map(({ by, level, at, reason, blind }) => (
          <li key={`${at} ${by.id}`}>
            {m.gave(by.name ?? m.someone, levelWords(m, level), day(at), time(at))}
            {blind && ` · ${m.blind}`}
            {reason && <span className="level__reason">{reason}</span>}
          </li>
        ))}
      </ol>
    </details>
  );
}
