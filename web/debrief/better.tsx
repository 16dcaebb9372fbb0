import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { MarkSource } from '../../server/domain/mark.ts';
import type { BetterReply, ConversationRecord, Debrief, PublicRubric } from '../../server/domain/protocol.ts';
import { getBetter } from '../api/http.ts';
import { useFormat } from '../language/use-format.ts';
import { useMessages } from '../messages/messages.ts';
import { MarkedText } from '../practice/marked-text.tsx';
import { Marks, WrittenMarks } from '../practice/marks.tsx';
import { useNotesLanguage } from '../practice/notes-language.ts';
import { evidenceFor } from '../practice/segments.ts';
import { useMedia } from '../ui/use-media.ts';
import './better.css';
import { useDebriefTexts } from './texts.ts';
import { replyNumber, TurnLink } from './turn-link.tsx';

type Proven = Extract<BetterReply, { status: 'proven' }>;

type Props = {
  costliest: NonNullable<Debrief['better']>;
  record: ConversationRecord;
  rubric: PublicRubric | undefined;
  /** Opens a branch just before a reply, with a draft in its composer; undefined where that is not allowed. */
  tryFrom: ((turn: number, draft?: string) => void) | undefined;
  trying: boolean;
};

/** The costliest reply beside one that proved better, with what the buyer says to each, and the way back to just before it. */
export function Better({ costliest, record, rubric, tryFrom, trying }: Props) {
  const m = useDebriefTexts();
  const { silence } = useMessages().practice;
  const notes = useNotesLanguage();
  const { transcript, conversation } = record;
  const { turn } = costliest;
  const found = useQuery({
    queryKey: ['better', conversation.id],
    queryFn: ({ signal }) => getBetter(conversation.id, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const proven = found.data?.status === 'proven' ? found.data : undefined;
  const before = transcript.find((entry) => entry.turn === turn - 1);
  return (
    <section className="better" aria-labelledby="better">
      <h2 id="better">{m.title}</h2>
      {before && (
        <div className="better__before">
          <p className="quiet">{m.said(conversation.persona.name)}</p>
          <p className="better__line" lang={conversation.language}>
            {before.text}
          </p>
        </div>
      )}
      {proven ? (
        <Pair proven={proven} record={record} rubric={rubric} />
      ) : (
        <div className="better__own">
          <p className="quiet">{m.youSaid}</p>
          <blockquote lang={conversation.language}>
            {spoken(transcript.find((entry) => entry.turn === turn)?.text ?? '', silence)}
          </blockquote>
        </div>
      )}
      {costliest.text !== '' && (
        <p className="prose" lang={notes}>
          {costliest.text}
        </p>
      )}
      <p className="quiet better__status" role="status">
        {found.isPending && m.looking}
        {found.isError && m.failed}
        {found.data?.status === 'none' && m.none}
        {proven && m.proof(conversation.persona.name)}
      </p>
      <p className="better__ways">
        {found.isError && (
          <button type="button" className="button button--plain" onClick={() => found.refetch()}>
            {m.again}
          </button>
        )}
        {tryFrom && (
          <button type="button" className="button" disabled={trying} onClick={() => tryFrom(turn)}>
            {trying ? m.goingBack : m.tryFromHere}
          </button>
        )}
        {tryFrom && proven && (
          <button
            type="button"
            className="button button--plain"
            disabled={trying}
            onClick={() => tryFrom(turn, proven.better.text)}
          >
            {m.tryWithWords}
          </button>
        )}
        <TurnLink turn={turn} transcript={transcript} />
      </p>
    </section>
  );
}

const spoken = (text: string, silence: string): string => (text === '…' ? silence : text);

function Pair({ proven, record, rubric }: { proven: Proven; record: ConversationRecord; rubric: PublicRubric | undefined }) {
  const m = useDebriefTexts();
  const { turn, trustBefore, said, better } = proven;
  const shared = { trustBefore, turn, record, rubric };
  const own = record.transcript.find((entry) => entry.turn === turn)?.source;
  return (
    <div className="better__pair">
      <Said title={m.youSaid} kind="own" saying={said} source={own} {...shared} />
      <Said title={m.better} kind="other" saying={better} source={better.source === 'llm' ? 'llm' : undefined} {...shared} />
    </div>
  );
}

type SaidProps = {
  title: string;
  kind: 'own' | 'other';
  saying: Proven['said'];
  source: MarkSource | undefined;
  trustBefore: number;
  turn: number;
  record: ConversationRecord;
  rubric: PublicRubric | undefined;
};

/** One of the two replies: its words with their evidence, what it did to trust, its marks, and the buyer's answer. */
function Said({ title, kind, saying, source, trustBefore, turn, record, rubric }: SaidProps) {
  const [open, setOpen] = useState<string | null>(null);
  const printing = useMedia('print');
  const m = useDebriefTexts();
  const { silence } = useMessages().practice;
  const { change } = useFormat();
  const { persona, language } = record.conversation;
  // The change is that of the figures beside it.
  const [before, after] = [Math.round(trustBefore), Math.round(saying.trust)];
  return (
    <div className={`better__said better__said--${kind}`}>
      <h3>{title}</h3>
      <blockquote lang={language}>
        <MarkedText text={spoken(saying.text, silence)} evidence={evidenceFor(saying.marks, turn, open)} />
      </blockquote>
      <p className="better__trust">{m.trust(before, after, change(after - before))}</p>
      {printing && <WrittenMarks marks={saying.marks} turn={turn} rubric={rubric} />}
      <Marks
        marks={saying.marks}
        source={kind === 'own' ? source : undefined}
        turn={turn}
        number={replyNumber(record.transcript, turn)}
        rubric={rubric}
        open={open}
        setOpen={setOpen}
      />
      <div className="better__answer">
        <p className="quiet">{saying.line === null ? m.ended : m.answer(persona.name)}</p>
        {saying.line !== null && (
          <p className="better__line" lang={language}>
            {saying.line}
          </p>
        )}
      </div>
      {kind === 'other' && source === 'llm' && <p className="quiet">{m.byModel}</p>}
    </div>
  );
}
