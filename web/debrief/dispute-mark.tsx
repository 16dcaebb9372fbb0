import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { Dispute } from '../../server/domain/coaching.ts';
import { Problem } from '../account/problem.tsx';
import { disputeMark, withdrawDispute } from '../api/coaching.ts';
import { useFormat } from '../language/use-format.ts';
import { useMessages } from '../messages/messages.ts';
import { useDebriefTexts } from './texts.ts';

const longest = 1_000;

type Props = {
  conversation: string;
  turn: number;
  dimension: string;
  /** Those on this mark, oldest first. */
  disputes: readonly Dispute[];
  /** Whether there is somebody who could answer. */
  open: boolean;
};

/** What one objected to in a mark, and what the coach answered; or a way to object, with a reason. */
export function DisputeMark({ conversation, turn, dimension, disputes, open }: Props) {
  const m = useDebriefTexts().dispute;
  const queries = useQueryClient();
  const again = () => queries.invalidateQueries({ queryKey: ['conversation', conversation] });
  const withdraw = useMutation({ mutationFn: withdrawDispute, onSuccess: again });
  const waiting = disputes.find(({ status }) => status === 'open');
  return (
    <div className="dispute">
      {disputes.map((dispute) => (
        <Told key={dispute.id} dispute={dispute} />
      ))}
      <Problem error={withdraw.error} />
      {waiting && (
        <button type="button" className="link-button" disabled={withdraw.isPending} onClick={() => withdraw.mutate(waiting.id)}>
          {m.withdraw}
        </button>
      )}
      {open && !waiting && <Ask conversation={conversation} turn={turn} dimension={dimension} done={again} />}
    </div>
  );
}

function Told({ dispute }: { dispute: Dispute }) {
  const m = useDebriefTexts().dispute;
  const { quoted } = useMessages();
  const { day } = useFormat();
  const { status, reason, answer, at } = dispute;
  return (
    <div className="dispute__told">
      <p>
        <strong>{m.states[status]}</strong> <span className="quiet">{day(at)}</span>
      </p>
      <p className="quiet">{m.yourReason(quoted(reason))}</p>
      {answer && (
        <p>
          {m.answered(answer.by.name)} {quoted(answer.text)}
          {answer.level != null && ` ${m.newLevel(answer.level)}`}
        </p>
      )}
    </div>
  );
}

function Ask({ conversation, turn, dimension, done }: { conversation: string; turn: number; dimension: string; done(): void }) {
  const m = useDebriefTexts().dispute;
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const fieldId = useId();
  const send = useMutation({
    mutationFn: () => disputeMark(conversation, { turn, dimension, reason: reason.trim() }),
    onSuccess: () => {
      setAsking(false);
      done();
    },
  });
  if (!asking)
    return (
      <button type="button" className="link-button" onClick={() => setAsking(true)}>
        {m.ask}
      </button>
    );
  const words = reason.trim();
  return (
    <form
      className="dispute__form"
      onSubmit={(event) => {
        event.preventDefault();
        if (words !== '') send.mutate();
      }}
    >
      <label htmlFor={fieldId}>{m.reason}</label>
      <textarea
        id={fieldId}
        rows={3}
        maxLength={longest}
        value={reason}
        // biome-ignore lint/a11y/noAutofocus: the field has just been asked for
        autoFocus
        onChange={(event) => setReason(event.target.value)}
      />
      <p className="quiet">{m.whoReads}</p>
      <Problem error={send.error} own={{ conflict: m.already }} />
      <p className="dispute__ways">
        <button type="submit" className="button" disabled={words === '' || send.isPending}>
          {m.send}
        </button>
        <button type="button" className="button button--plain" onClick={() => setAsking(false)}>
          {m.cancel}
        </button>
      </p>
    </form>
  );
}
