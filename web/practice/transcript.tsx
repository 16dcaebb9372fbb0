import { memo, type ReactNode, useState } from 'react';
import type { Evidence } from '../../server/domain/mark.ts';
import type { PublicRubric, TranscriptTurn } from '../../server/domain/protocol.ts';
import { useMessages } from '../messages/messages.ts';
import { Portrait } from '../ui/portrait.tsx';
import { MarkedText } from './marked-text.tsx';
import { type MarkAside, Marks, WrittenMarks } from './marks.tsx';
import { evidenceFor } from './segments.ts';
import './transcript.css';
import type { PacedLine } from './use-paced-line.ts';
import { type Parting, Ways } from './ways.tsx';

type Person = { id: string; name: string };
/** The mark that is open: one at a time. */
export type OpenMark = { turn: number; dimension: string };

type WordsOf = (turn: TranscriptTurn, evidence: readonly Evidence[]) => ReactNode;

const markedWords: WordsOf = ({ text }, evidence) => <MarkedText text={text} evidence={evidence} />;

type Props = {
  turns: readonly TranscriptTurn[];
  person: Person;
  language: string;
  rubric: PublicRubric | undefined;
  paced?: PacedLine | null;
  showAll?: (() => void) | undefined;
  sayDifferently?: ((turn: number, text: string) => void) | undefined;
  /** Where this conversation parts from others, by the turn of the reply; ended ones lead to their debrief or not. */
  ways?: ReadonlyMap<number, Parting> | undefined;
  toDebrief?: boolean;
  /** All marks open, as on paper. */
  written?: boolean;
  /** The mark that is open at first. */
  opened?: OpenMark | null;
  /** What stands under an open mark, and under a turn. Each the same function from one rendering to the next. */
  markAside?: MarkAside | undefined;
  turnAside?: ((turn: number) => ReactNode) | undefined;
  /** A turn's words with the evidence that is shown in them. The same function from one rendering to the next. */
  wordsOf?: WordsOf;
  /** What follows the last turn, within the list. */
  children?: ReactNode;
};

/** Every turn so far, each with the id `turn-N`. */
export function Transcript({
  turns,
  person,
  language,
  rubric,
  paced = null,
  showAll,
  sayDifferently,
  ways,
  toDebrief = false,
  written = false,
  opened = null,
  markAside,
  turnAside,
  wordsOf = markedWords,
  children,
}: Props) {
  const [openMark, setOpenMark] = useState<OpenMark | null>(opened);
  const openMarks = turns.find((turn) => turn.turn === openMark?.turn)?.marks;
  let number = 0;
  return (
    <ol className="transcript">
      {turns.map((turn) => {
        if (turn.speaker === 'buyer') {
          if (turn.turn === paced?.turn) return null;
          return (
            <BuyerTurn key={turn.turn} turn={turn} person={person} language={language} aside={turnAside?.(turn.turn)}>
              {wordsOf(turn, openMark ? evidenceFor(openMarks, turn.turn, openMark.dimension) : [])}
            </BuyerTurn>
          );
        }
        number += 1;
        return (
          <OwnTurn
            key={turn.turn}
            turn={turn}
            number={number}
            rubric={rubric}
            open={openMark?.turn === turn.turn ? openMark.dimension : null}
            setOpenMark={setOpenMark}
            sayDifferently={sayDifferently}
            parting={ways?.get(turn.turn)}
            language={language}
            toDebrief={toDebrief}
            written={written}
            markAside={markAside}
            turnAside={turnAside}
            wordsOf={wordsOf}
          />
        );
      })}
      {paced && <ComingTurn key={`coming-${paced.turn}`} paced={paced} person={person} language={language} showAll={showAll} />}
      {children}
    </ol>
  );
}

type BuyerTurnProps = { turn: TranscriptTurn; person: Person; language: string; aside: ReactNode; children: ReactNode };

function BuyerTurn({ turn, person, language, aside, children }: BuyerTurnProps) {
  const m = useMessages().practice;
  // Several people may speak in a real call, so that each turn names its own.
  const name = turn.name || person.name;
  return (
    <li className="line" id={`turn-${turn.turn}`} tabIndex={-1}>
      <Portrait person={turn.name === undefined ? person : { id: name, name }} size={36} />
      <div>
        <p className={turn.name === undefined ? 'visually-hidden' : 'line__who'}>
          {m.says(name)}
          <Clock ms={turn.startMs} />
        </p>
        <p className="line__text" lang={language}>
          {children}
        </p>
        {aside}
      </div>
    </li>
  );
}

/** When in a recording something was said. */
function Clock({ ms }: { ms: number | undefined }) {
  if (ms === undefined) return null;
  const seconds = Math.floor(ms / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].slice(seconds < 3600 ? 1 : 0);
  return <> {parts.map((part, index) => (index === 0 ? part : String(part).padStart(2, '0'))).join(':')}</>;
}

type ComingProps = { paced: PacedLine; person: Person; language: string; showAll: (() => void) | undefined };

/** The line as it appears. Kept from screen readers, which get it whole once it is there. */
function ComingTurn({ paced, person, language, showAll }: ComingProps) {
  const m = useMessages().practice;
  return (
    <li className="line line--coming" aria-live="off">
      <Portrait person={person} size={36} />
      <div>
        <p className="line__text" lang={language} aria-hidden="true">
          {paced.shown === '' ? <Dots /> : paced.shown}
        </p>
        {showAll && (
          <button type="button" className="line__all" title={m.showAllTitle} onClick={showAll}>
            {m.showAll}
          </button>
        )}
      </div>
    </li>
  );
}

/** The buyer is about to speak. */
export function Dots() {
  return (
    <span className="dots" aria-hidden="true">
      <span />
      <span />
      <span />
    </span>
  );
}

type OwnTurnProps = {
  turn: TranscriptTurn;
  number: number;
  rubric: PublicRubric | undefined;
  open: string | null;
  setOpenMark(mark: OpenMark | null): void;
  sayDifferently: ((turn: number, text: string) => void) | undefined;
  parting: Parting | undefined;
  language: string;
  toDebrief: boolean;
  written: boolean;
  markAside: MarkAside | undefined;
  turnAside: ((turn: number) => ReactNode) | undefined;
  wordsOf: WordsOf;
};

const OwnTurn = memo(function OwnTurn(props: OwnTurnProps) {
  const {
    turn,
    number,
    rubric,
    open,
    setOpenMark,
    sayDifferently,
    parting,
    language,
    toDebrief,
    written,
    markAside,
    turnAside,
    wordsOf,
  } = props;
  const m = useMessages().practice;
  const silent = turn.text.trim() === '…';
  return (
    // One's own words, and the marks that come in after them, are not read out: they are there to be looked up.
    <li className="own" id={`turn-${turn.turn}`} tabIndex={-1} aria-live="off">
      <p className={turn.startMs === undefined ? 'visually-hidden' : 'line__who'}>
        {m.you}
        <Clock ms={turn.startMs} />
      </p>
      <p
        className={`own__text ${silent ? 'own__text--silent' : ''} ${open === null ? '' : 'own__text--open'}`}
        lang={silent ? undefined : language}
      >
        {silent ? m.silence : wordsOf(turn, evidenceFor(turn.marks, turn.turn, open))}
      </p>
      <div className="own__foot">
        {written && turn.marks && <WrittenMarks marks={turn.marks} turn={turn.turn} rubric={rubric} />}
        {!written && turn.marks && turn.marks.length > 0 && (
          <Marks
            marks={turn.marks}
            source={turn.source}
            turn={turn.turn}
            number={number}
            rubric={rubric}
            open={open}
            aside={markAside}
            setOpen={(dimension) => setOpenMark(dimension === null ? null : { turn: turn.turn, dimension })}
          />
        )}
        {sayDifferently && (
          <button
            type="button"
            className="own__again"
            title={m.sayDifferentlyTitle(number)}
            aria-label={m.sayDifferentlyLabel(number)}
            onClick={() => sayDifferently(turn.turn, turn.text)}
          >
            {m.sayDifferently}
          </button>
        )}
        {turnAside?.(turn.turn)}
        {parting && <Ways parting={parting} language={language} toDebrief={toDebrief} />}
      </div>
    </li>
  );
});
