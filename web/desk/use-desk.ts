import { useEffect, useRef, useState } from 'react';
import type { Comment, Dispute, Exemplary } from '../../server/domain/coaching.ts';
import type { Review, ReviewTurn } from '../../server/domain/review.ts';
import { giveLevels } from '../api/review.ts';
import { useMessages } from '../messages/messages.ts';
import { errorText } from '../ui/error-text.ts';
import { type Phrase, selectedPhrase } from './phrase.ts';
import { useReviewTexts } from './review-texts.ts';
import { engineWords, isSilent, levelWords, repliesOf, titleOf } from './say-level.ts';
import { useChangeReview } from './use-review.ts';

/** What one is writing; one thing at a time. */
export type Form =
  | { kind: 'comment'; turn: number; phrase: Phrase | undefined }
  | { kind: 'exemplary'; turn: number }
  | { kind: 'answer'; dispute: string }
  | { kind: 'reason'; turn: number; dimension: string; level: number | null };

export type Desk = ReturnType<typeof useDesk>;

const focusOn = (selector: string) => {
  const element = document.querySelector<HTMLElement>(selector);
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: 'nearest' });
};

/** How long what was just done is shown. */
const saidMs = 6_000;

/** The dimensions of a reply, in the rubric's order. */
const dimensionsOf = (reply: ReviewTurn | undefined): string[] => reply?.marks?.map(({ dimension }) => dimension) ?? [];

/** Where a coach is in a review, what they are writing, and what changes when they say something. `said` is for screen readers. */
export function useDesk(review: Review) {
  const messages = useMessages();
  const texts = useReviewTexts();
  const { change, renew } = useChangeReview(review.conversation);
  const replies = repliesOf(review);
  const [here, setHere] = useState(replies[0]?.turn ?? 0);
  const [chosen, setChosen] = useState<string | null>(null);
  const [evidence, setEvidence] = useState<{ turn: number; dimension: string } | null>(null);
  const [form, setForm] = useState<Form | null>(null);
  const [said, say] = useState('');
  useEffect(() => {
    if (said === '') return;
    const gone = setTimeout(() => say(''), saidMs);
    return () => clearTimeout(gone);
  }, [said]);

  const reply = replies.find(({ turn }) => turn === here);
  const dimensions = dimensionsOf(reply);
  const open = reply?.marks?.find(({ own }) => own === null)?.dimension;
  const dimension = chosen !== null && dimensions.includes(chosen) ? chosen : (open ?? dimensions[0] ?? null);

  // What was written is gone once its form closes; the keyboard goes back to where it was opened.
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    focusOn(wanted.current);
    wanted.current = null;
  });
  const shown = useRef(form);
  useEffect(() => {
    shown.current = form;
  });
  /** Says whether that form was still open: by the time that something is saved, one may be writing something else. */
  const closeForm = (which: Form | null): boolean => {
    if (which === null || shown.current !== which) return false;
    wanted.current = `#turn-${here}`;
    setForm(null);
    return true;
  };

  /** After a reason, the keys are for the next dimension without a level. */
  const reasonGiven = (which: Form) => {
    if (closeForm(which)) setChosen(null);
  };

  const goTo = (turn: number | undefined) => {
    if (turn === undefined) return;
    setHere(turn);
    setChosen(null);
    wanted.current = `#turn-${turn}`;
  };
  const step = (turns: readonly ReviewTurn[], by: number) => {
    const beyond = by > 0 ? turns.find(({ turn }) => turn > here) : turns.findLast(({ turn }) => turn < here);
    // The first step leads to where one is, as long as the keyboard is elsewhere.
    if (!document.activeElement?.closest('.transcript') && turns.some(({ turn }) => turn === here)) goTo(here);
    else goTo(beyond?.turn);
  };

  const choose = (by: number) => {
    const next = dimensions[Math.min(dimensions.length - 1, Math.max(0, dimensions.indexOf(dimension ?? '') + by))];
    if (!next) return;
    setChosen(next);
    wanted.current = `#turn-${here} [data-dimension="${next}"] button`;
  };

  const give = async (turn: number, of: string, level: number | null, reason: string | undefined) => {
    const before = review.transcript.find((entry) => entry.turn === turn);
    const given = await giveLevels(review.conversation, turn, { [of]: { level, ...(reason ? { reason } : {}) } });
    change((now) => ({
      ...now,
      transcript: now.transcript.map((entry) => (entry.turn === turn ? given : entry)),
    }));
    const engine = given.marks?.find((entry) => entry.dimension === of)?.engine ?? null;
    const beside = engineWords(texts.levels, engine);
    const title = titleOf(messages, review, of);
    const words = levelWords(texts.levels, level);
    const revealed = before?.withheld === true && given.withheld !== true;
    if (revealed) say(texts.levels.reveal(replies.findIndex((entry) => entry.turn === turn) + 1));
    else say(beside === null ? texts.levels.saved(title, words) : texts.levels.savedBoth(title, words, beside));
    // What was withheld elsewhere for this reply's sake (a dispute's words, trust) is shown by the server alone.
    if (revealed) await renew();
    return given;
  };

  /** A level by key, for the dimension in focus; then on to the next one without a level. */
  const giveHere = (level: number) => {
    if (!reply || dimension === null) return;
    give(here, dimension, level, undefined).then(
      (given) => {
        const next = given.marks?.find(({ own }) => own === null)?.dimension;
        setChosen(next ?? dimension);
        if (next) wanted.current = `#turn-${here} [data-dimension="${next}"] button`;
      },
      (error: Error) => say(errorText(error, messages, texts.levels.problems)),
    );
  };

  const comment = (turn?: number) => {
    const phrase = selectedPhrase();
    const about = turn ?? phrase?.turn ?? here;
    setHere(about);
    setForm({ kind: 'comment', turn: about, phrase: phrase?.turn === about ? phrase : undefined });
  };
  const exemplify = (turn = here) => setForm({ kind: 'exemplary', turn });
  const askReason = (turn: number, of: string, level: number | null) => {
    setHere(turn);
    setChosen(of);
    setForm({ kind: 'reason', turn, dimension: of, level });
  };
  const answer = (id: string) => {
    const about = review.disputes.find((entry) => entry.id === id);
    if (about) setHere(about.turn);
    setForm({ kind: 'answer', dispute: id });
  };
  const answerNext = () => {
    const waiting = review.disputes.filter(({ status, reason }) => status === 'open' && reason !== null);
    const now = form?.kind === 'answer' ? waiting.findIndex(({ id }) => id === form.dispute) : -1;
    const next = waiting[(now + 1) % Math.max(1, waiting.length)];
    if (next) answer(next.id);
    else say(texts.dispute.noneOpen);
  };
  const toggleEvidence = () => {
    if (!reply || dimension === null || reply.withheld) return;
    setEvidence(evidence?.turn === here && evidence.dimension === dimension ? null : { turn: here, dimension });
  };

  const done = (words: string, which: Form | null) => {
    say(words);
    closeForm(which);
  };
  const changed = {
    commented(given: Comment, which: Form) {
      change((now) => ({ ...now, comments: [...now.comments, given] }));
      done(texts.comments.saved, which);
    },
    uncommented(id: string) {
      change((now) => ({ ...now, comments: now.comments.filter((entry) => entry.id !== id) }));
      // A form may be open on something else.
      say(texts.comments.deleted);
    },
    exemplified(given: Exemplary, which: Form) {
      change((now) => ({ ...now, exemplary: [...now.exemplary, given] }));
      done(texts.exemplary.saved, which);
    },
    unexemplified(id: string) {
      change((now) => ({ ...now, exemplary: now.exemplary.filter((entry) => entry.id !== id) }));
      // A form may be open on something else.
      say(texts.exemplary.removed);
    },
    /** Another level changes what counts, which the server knows. */
    answered(given: Dispute, which: Form | null) {
      change((now) => ({ ...now, disputes: now.disputes.map((entry) => (entry.id === given.id ? given : entry)) }));
      done(texts.dispute.sent, which);
      void renew();
    },
    returned() {
      say(texts.back.sent(review.learner.name));
      void renew();
    },
  };

  return {
    review,
    replies,
    here,
    setHere,
    dimension,
    setChosen,
    evidence,
    setEvidence,
    form,
    closeForm,
    reasonGiven,
    said,
    say,
    next: () => step(replies, 1),
    previous: () => step(replies, -1),
    nextTurn: () => step(review.transcript, 1),
    previousTurn: () => step(review.transcript, -1),
    choose,
    give,
    giveHere,
    giveNone: () => reply && dimension !== null && askReason(here, dimension, null),
    reasonHere() {
      const own = reply?.marks?.find((mark) => mark.dimension === dimension)?.own;
      if (own && dimension !== null) askReason(here, dimension, own.level);
    },
    askReason,
    comment,
    exemplify: (turn?: number) => {
      const about = turn ?? here;
      if (isSilent(review.transcript.find((entry) => entry.turn === about) ?? { text: '' })) return;
      setHere(about);
      exemplify(about);
    },
    answer,
    answerNext,
    toggleEvidence,
    goTo,
    renew,
    ...changed,
  };
}
