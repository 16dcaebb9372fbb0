import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState } from 'react';
import type { Dispute } from '../../server/domain/coaching.ts';
import { Problem } from '../account/problem.tsx';
import { disputeMark, withdrawDispute } from '../api/coaching.ts';
import { useFormat } from '../language/use-format.ts';
import { useMessages } from '../messages/messages.ts';
import { useAnnounce } from '../ui/announce.tsx';
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
  const { way, done } = useTold(disputes.at(-1));
  const again = () => {
    done();
    return queries.invalidateQueries({ queryKey: ['conversation', conversation] });
  };
  const withdraw = useMutation({ mutationFn: withdrawDispute, onSuccess: again });
  const waiting = disputes.find(({ status }) => status === 'open');
  return (
    <div className="dispute">
      {disputes.map((dispute) => (
        <Told key={dispute.id} dispute={dispute} />
      ))}
      <Problem error={withdraw.error} />
      {waiting && (
        <button
          ref={way}
          type="button"
          className="link-button"
          aria-disabled={withdraw.isPending}
          onClick={() => !withdraw.isPending && withdraw.mutate(waiting.id)}
        >
          {m.withdraw}
        </button>
      )}
      {open && !waiting && <Ask way={way} conversation={conversation} turn={turn} dimension={dimension} done={again} />}
    </div>
  );
}

/** Once what one did has come back from the server, the keyboard is at the way on from there, and screen readers are told how it stands. */
function useTold(latest: Dispute | undefined) {
  const { states } = useDebriefTexts().dispute;
  const announce = useAnnounce();
  const way = useRef<HTMLButtonElement>(null);
  const awaited = useRef(false);
  const status = latest?.status;
  const id = latest?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another dispute may stand just as the one before it
  useEffect(() => {
    if (!awaited.current || !status) return;
    awaited.current = false;
    way.current?.focus();
    announce(states[status]);
  }, [status, id, announce, states]);
  const done = () => {
    awaited.current = true;
  };
  return { way, done };
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
          {m.answered(answer.by.name)} <span lang="">{quoted(answer.text)}</span>
          {answer.level != null && ` ${m.newLevel(answer.level, dispute.level)}`}
        </p>
      )}
    </div>
  );
}

type AskProps = Pick<Props, 'conversation' | 'turn' | 'dimension'> & {
  way: React.RefObject<HTMLButtonElement | null>;
  done(): Promise<void>;
};

function Ask({ way, conversation, turn, dimension, done }: AskProps) {
  const m = useDebriefTexts().dispute;
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const fieldId = useId();
  const back = useRef(false);
  useEffect(() => {
    if (back.current && !asking) way.current?.focus();
    back.current = false;
  }, [asking, way]);
  const send = useMutation({
    mutationFn: () => disputeMark(conversation, { turn, dimension, reason: reason.trim() }),
    // The form stays until what came of it is there: without it the keyboard would be nowhere.
    onSuccess: done,
  });
  if (!asking)
    return (
      <button ref={way} type="button" className="link-button" onClick={() => setAsking(true)}>
        {m.ask}
      </button>
    );
  const words = reason.trim();
  return (
    <form
      className="dispute__form"
      onSubmit={(event) => {
        event.preventDefault();
        if (words !== '' && !send.isPending) send.mutate();
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
        <button type="submit" className="button" disabled={words === ''} aria-disabled={send.isPending}>
          {m.send}
        </button>
        <button
          type="button"
          className="button button--plain"
          onClick={() => {
            back.current = true;
            setAsking(false);
          }}
        >
          {m.cancel}
        </button>
      </p>
    </form>
  );
}
