import type { ReviewTurn } from '../../server/domain/review.ts';
import { RemarkedText } from '../debrief/remarked-text.tsx';
import { useMessages } from '../messages/messages.ts';
import { Marks } from '../practice/marks.tsx';
import { evidenceFor } from '../practice/segments.ts';
import { Portrait } from '../ui/portrait.tsx';
import { byKeyboard } from './by-keyboard.ts';
import { CommentForm, Comments } from './comments.tsx';
import { DisputeNote } from './dispute.tsx';
import { ExemplaryForm, ExemplaryNotes } from './exemplary.tsx';
import { Anchors, DimensionLevel } from './reply-levels.tsx';
import { useReviewTexts } from './review-texts.ts';
import { engineMarks, isSilent } from './say-level.ts';
import type { Desk } from './use-desk.ts';

type Props = { desk: Desk; turn: ReviewTurn };

/** One turn on the desk with what was said about it; the reply one is at takes levels. */
export function TurnView({ desk, turn }: Props) {
  return turn.speaker === 'buyer' ? <BuyerTurn desk={desk} turn={turn} /> : <LearnerTurn desk={desk} turn={turn} />;
}

function BuyerTurn({ desk, turn }: Props) {
  const m = useReviewTexts();
  const { review, here, evidence, setHere } = desk;
  const isHere = here === turn.turn;
  const quoting = evidence && review.transcript.find((entry) => entry.turn === evidence.turn);
  const number = desk.replies.findIndex((reply) => reply.turn > turn.turn) + 1;
  const what = number === 0 ? m.comments.lastLine : m.comments.line(number);
  return (
    <li
      className={isHere ? 'line desk-turn desk-turn--here' : 'line desk-turn'}
      id={`turn-${turn.turn}`}
      tabIndex={-1}
      onFocus={(event) => byKeyboard(event) && setHere(turn.turn)}
    >
      <Portrait person={review.persona} size={36} />
      <div>
        <p className="visually-hidden">{m.review.said(review.persona.name)}</p>
        <p className="line__text" lang={review.language} data-turn={turn.turn}>
          <RemarkedText
            text={turn.text}
            evidence={evidence && quoting ? evidenceFor(engineMarks(quoting), turn.turn, evidence.dimension) : []}
            remarks={review.comments.filter((comment) => comment.turn === turn.turn)}
          />
        </p>
        <p className="desk-turn__ways">
          <button
            type="button"
            className="own__again"
            aria-label={m.comments.addTo(what)}
            onClick={() => desk.comment(turn.turn)}
          >
            {m.comments.add}
          </button>
        </p>
        <About desk={desk} turn={turn} what={what} />
      </div>
    </li>
  );
}

function LearnerTurn({ desk, turn }: Props) {
  const messages = useMessages();
  const m = useReviewTexts();
  const { review, here, evidence, replies, setHere } = desk;
  const isHere = here === turn.turn;
  const number = replies.findIndex((reply) => reply.turn === turn.turn) + 1;
  const marks = engineMarks(turn);
  const open = evidence?.turn === turn.turn ? evidence.dimension : null;
  const silent = isSilent(turn);
  const what = m.comments.reply(number);
  const given = turn.marks?.filter(({ own }) => own !== null).length ?? 0;
  const all = turn.marks?.length ?? 0;
  const way = given === 0 ? m.levels.give : given === all ? m.levels.done : m.levels.some(given, all);
  return (
    <li
      className={isHere ? 'own desk-turn desk-turn--here' : 'own desk-turn'}
      id={`turn-${turn.turn}`}
      tabIndex={-1}
      onFocus={(event) => byKeyboard(event) && setHere(turn.turn)}
    >
      <p className="desk-turn__who quiet">
        {m.review.said(review.learner.name)} <span>{m.review.replyOf(number, replies.length)}</span>
      </p>
      <p className={`own__text ${silent ? 'own__text--silent' : ''} ${open === null ? '' : 'own__text--open'}`}>
        {silent ? (
          messages.practice.silence
        ) : (
          <span data-turn={turn.turn}>
            <RemarkedText
              text={turn.text}
              evidence={evidenceFor(marks, turn.turn, open)}
              remarks={review.comments.filter((comment) => comment.turn === turn.turn)}
            />
          </span>
        )}
      </p>
      {turn.withheld && <p className="quiet desk-turn__hidden">{m.blind.hiddenReply}</p>}
      {marks.length > 0 && (
        <Marks
          marks={marks}
          source={marks[0]?.source}
          turn={turn.turn}
          number={number}
          rubric={{ ...review.rubric, about: '' }}
          open={open}
          setOpen={(dimension) => desk.setEvidence(dimension === null ? null : { turn: turn.turn, dimension })}
        />
      )}
      <p className="desk-turn__ways">
        {!isHere && all > 0 && (
          <button
            type="button"
            className="own__again"
            aria-label={m.levels.giveFor(number, way)}
            onClick={() => desk.goTo(turn.turn)}
          >
            {way}
          </button>
        )}
        <button
          type="button"
          className="own__again"
          aria-label={m.comments.addTo(what)}
          onClick={() => desk.comment(turn.turn)}
        >
          {m.comments.add}
        </button>
        {!silent && (
          <button
            type="button"
            className="own__again"
            aria-label={m.exemplary.markFrom(number)}
            onClick={() => desk.exemplify(turn.turn)}
          >
            {m.exemplary.mark}
          </button>
        )}
      </p>
      {isHere && all > 0 && <Levels desk={desk} turn={turn} number={number} />}
      <About desk={desk} turn={turn} what={what} />
    </li>
  );
}

function Levels({ desk, turn, number }: Props & { number: number }) {
  const m = useReviewTexts().levels;
  const { review, form, dimension } = desk;
  return (
    <section className="levels" aria-label={m.title(number)}>
      {turn.marks?.map((mark) => {
        const asked =
          form?.kind === 'reason' && form.turn === turn.turn && form.dimension === mark.dimension ? form : undefined;
        return (
          <DimensionLevel
            key={mark.dimension}
            review={review}
            mark={mark}
            uncertain={turn.uncertain?.find((entry) => entry.dimension === mark.dimension)?.reason}
            here={dimension === mark.dimension}
            choose={() => desk.setChosen(mark.dimension)}
            give={(level, reason) => desk.give(turn.turn, mark.dimension, level, reason)}
            reasonFor={asked}
            askReason={(level) => desk.askReason(turn.turn, mark.dimension, level)}
            closeReason={() => desk.closeForm(form)}
            reasonGiven={() => asked && desk.reasonGiven(asked)}
          />
        );
      })}
      {dimension !== null && <Anchors review={review} dimension={dimension} />}
    </section>
  );
}

/** What was said about a turn, and what is being written about it. */
function About({ desk, turn, what }: Props & { what: string }) {
  const { review, form } = desk;
  return (
    <>
      {review.disputes
        .filter((dispute) => dispute.turn === turn.turn)
        .map((dispute) => (
          <DisputeNote
            key={dispute.id}
            review={review}
            dispute={dispute}
            answering={form?.kind === 'answer' && form.dispute === dispute.id}
            answer={() => desk.answer(dispute.id)}
            close={() => desk.closeForm(form)}
            onAnswered={(given) => desk.answered(given, form)}
          />
        ))}
      <Comments comments={review.comments.filter((comment) => comment.turn === turn.turn)} onDeleted={desk.uncommented} />
      <ExemplaryNotes moments={review.exemplary.filter(({ to }) => to === turn.turn)} onDeleted={desk.unexemplified} />
      {form?.kind === 'comment' && form.turn === turn.turn && (
        <CommentForm
          key={form.phrase?.start ?? 'whole'}
          conversation={review.conversation}
          turn={turn.turn}
          text={turn.text}
          what={what}
          phrase={form.phrase}
          onSaved={(given) => desk.commented(given, form)}
          close={() => desk.closeForm(form)}
        />
      )}
      {form?.kind === 'exemplary' && form.turn === turn.turn && (
        <ExemplaryForm
          review={review}
          turn={turn.turn}
          onSaved={(given) => desk.exemplified(given, form)}
          close={() => desk.closeForm(form)}
        />
      )}
    </>
  );
}
