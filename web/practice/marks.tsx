import { type ReactNode, useId } from 'react';
import type { Evidence, Mark, MarkSource } from '../../server/domain/mark.ts';
import type { PublicRubric, TranscriptTurn } from '../../server/domain/protocol.ts';
import { type Messages, useMessages } from '../messages/messages.ts';
import { LevelBars } from '../ui/level-bars.tsx';
import { dimensionTitle, markLabel } from '../ui/mark-words.ts';
import { useNotesLanguage } from './notes-language.ts';
import { explaining } from './segments.ts';
import { useTalkLanguage } from './talk-language.ts';

type Props = {
  marks: readonly ShownMark[];
  source: MarkSource | undefined;
  turn: number;
  number: number;
  rubric: PublicRubric | undefined;
  /** The dimension whose mark is open. */
  open: string | null;
  setOpen(dimension: string | null): void;
  /** What stands under an open mark. */
  aside?: MarkAside | undefined;
};

export type MarkAside = (turn: number, dimension: string) => ReactNode;

type ShownMark = NonNullable<TranscriptTurn['marks']>[number];

/** A reply's marks: small, and each opening to what it rests on. */
export function Marks({ marks, source, turn, number, rubric, open, setOpen, aside }: Props) {
  const m = useMessages();
  const panelId = useId();
  const opened = marks.find((mark) => mark.dimension === open);
  return (
    <div className="marks">
      <ul className="marks__row" aria-label={m.marks.group(number)}>
        {marks.map((mark) => {
          const title = shownTitle(m, mark, rubric);
          const isOpen = mark.dimension === open;
          return (
            <li key={mark.dimension}>
              <button
                type="button"
                className={`mark ${mark.status === 'scored' && !mark.uncertain ? '' : 'mark--faint'}`}
                aria-expanded={isOpen}
                aria-controls={panelId}
                aria-label={markLabel(m, mark, title)}
                onClick={() => setOpen(isOpen ? null : mark.dimension)}
              >
                {mark.level === null ? (
                  <span className="mark__none">
                    {mark.status === 'unscored' ? m.marks.unscoredShort : m.marks.noOpportunityShort}
                  </span>
                ) : (
                  <LevelBars level={mark.level} />
                )}
                {title}
                {mark.uncertain && <span aria-hidden="true"> ±</span>}
              </button>
            </li>
          );
        })}
      </ul>
      <div id={panelId} hidden={!opened}>
        {opened && (
          <MarkPanel mark={opened} source={opened.source ?? source} turn={turn} rubric={rubric}>
            {aside?.(turn, opened.dimension)}
          </MarkPanel>
        )}
      </div>
    </div>
  );
}

/** A mark's dimension, and whether a coach gave the level. */
function shownTitle(m: Messages, { dimension, source }: ShownMark, rubric: PublicRubric | undefined): string {
  const title = dimensionTitle(m, dimension, rubric);
  return source === 'coach' ? m.marks.byCoach(title) : title;
}

type PanelProps = { mark: ShownMark; source: MarkSource | undefined; turn: number; rubric: PublicRubric | undefined };

function MarkPanel({ mark, source, turn, rubric, children }: PanelProps & { children?: ReactNode }) {
  const messages = useMessages();
  const m = messages.marks;
  const notes = useNotesLanguage();
  const dimension = rubric?.dimensions.find((entry) => entry.id === mark.dimension);
  return (
    <div className="mark-panel">
      <p className="mark-panel__title">{panelTitle(messages, mark, dimension)}</p>
      <EvidenceList mark={mark} turn={turn} rubric={rubric} />
      {mark.note !== '' && mark.note !== mark.reason && (
        <p className="mark-panel__note" lang={notes}>
          {mark.note}
        </p>
      )}
      {mark.reason && <p className="mark-panel__note">{m.unscoredBecause[mark.reason] ?? mark.reason}</p>}
      {mark.uncertain && <p className="quiet">{m.uncertain}</p>}
      {(mark.advisory || dimension?.advisory) && <p className="quiet">{m.advisory}</p>}
      {source && m.sources[source] !== '' && (
        <p className="quiet">
          {m.sources[source]}
          {mark.by?.name !== undefined && ` · ${mark.by.name}`}
        </p>
      )}
      {children}
    </div>
  );
}

type EvidenceProps = Omit<PanelProps, 'source'> & {
  /** Only what explains the mark best, each with its first quote; what weighs less stays away, as on paper. */
  brief?: boolean;
};

/** What a mark rests on: each marker with the words that show it, and what weighs less folded away. */
export function EvidenceList({ mark, turn, rubric, brief = false }: EvidenceProps) {
  const m = useMessages().marks;
  const { first, rest } = explaining(mark);
  if (first.length === 0) return null;
  return (
    <>
      <Markers evidence={brief ? firstOfEach(first) : first} mark={mark} turn={turn} rubric={rubric} />
      {!brief && rest.length > 0 && (
        <details className="mark-panel__rest">
          <summary>{m.weighLess}</summary>
          <Markers evidence={rest} mark={mark} turn={turn} rubric={rubric} />
        </details>
      )}
    </>
  );
}

function Markers({ evidence, mark, turn, rubric }: Omit<PanelProps, 'source'> & { evidence: readonly Evidence[] }) {
  const messages = useMessages();
  const m = messages.marks;
  const talk = useTalkLanguage();
  const dimension = rubric?.dimensions.find((entry) => entry.id === mark.dimension);
  const markers = [...new Set(evidence.map(({ marker }) => marker))];
  const quotes = markers.map((marker) => evidence.filter((one) => one.marker === marker && one.quote !== ''));
  return (
    <ul className="mark-panel__evidence">
      {markers.map((marker, index) => {
        const polarity = evidence.find((one) => one.marker === marker)?.polarity;
        return (
          <li key={marker}>
            <span className={`sign ${polarity === '+' ? 'sign--for' : 'sign--against'}`}>
              <span aria-hidden="true">{polarity === '+' ? '+' : '−'}</span>
              <span className="visually-hidden">{polarity === '+' ? m.plus : m.minus} </span>
            </span>
            <span>
              <span lang={rubric?.language}>{dimension?.markers.find(({ id }) => id === marker)?.label ?? marker}</span>
              {/* Several markers that rest on the same words: the words stand once, under the last of them. */}
              {!sameWords(quotes[index], quotes[index + 1]) &&
                quotes[index]?.map((quote) => (
                  <span
                    key={`${quote.turn} ${quote.start}`}
                    className={`mark-panel__quote ${quote.turn === turn ? '' : 'mark-panel__quote--theirs'}`}
                  >
                    {quote.turn !== turn && <span className="quiet">{m.passedBy} </span>}
                    <span lang={talk}>{messages.quoted(quote.quote.trim())}</span>
                  </span>
                ))}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

const firstOfEach = (evidence: readonly Evidence[]): Evidence[] =>
  evidence.filter(({ marker }, index) => evidence.findIndex((one) => one.marker === marker) === index);

const sameWords = (some: readonly Evidence[] | undefined, others: readonly Evidence[] | undefined): boolean =>
  wordsIn(some) === wordsIn(others);

const wordsIn = (quotes: readonly Evidence[] | undefined): string =>
  (quotes ?? []).map(({ turn, start, end }) => `${turn} ${start} ${end}`).join();

/** A reply's marks written out, for paper: each with its level and what it rests on. What gave no opportunity is left out. */
export function WrittenMarks({ marks, turn, rubric }: { marks: readonly ShownMark[] } & Omit<EvidenceProps, 'mark'>) {
  const m = useMessages();
  return (
    <ul className="written">
      {marks
        .filter(({ status }) => status !== 'no-opportunity')
        .map((mark) => (
          <li key={mark.dimension}>
            <strong>{markLabel(m, mark, shownTitle(m, mark, rubric))}</strong>
            <EvidenceList mark={mark} turn={turn} rubric={rubric} brief />
          </li>
        ))}
    </ul>
  );
}

export function panelTitle(messages: Messages, mark: Mark, dimension: PublicRubric['dimensions'][number] | undefined): string {
  const m = messages.marks;
  if (mark.status === 'unscored') return m.unscoredTitle;
  const { level } = mark;
  if (mark.status === 'no-opportunity' || level === null) return m.noOpportunityTitle;
  const title = dimension?.levels.find((entry) => entry.level === Math.round(level))?.title;
  return title ? m.level(level, title) : m.label(dimensionTitle(messages, mark.dimension), level);
}
