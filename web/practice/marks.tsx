import { useId } from 'react';
import type { Mark, MarkSource } from '../../server/domain/mark.ts';
import type { PublicRubric } from '../../server/domain/protocol.ts';
import { type Messages, useMessages } from '../messages/messages.ts';
import { LevelBars } from '../ui/level-bars.tsx';
import { dimensionTitle, markLabel } from '../ui/mark-words.ts';

type Props = {
  marks: readonly Advised[];
  source: MarkSource | undefined;
  turn: number;
  number: number;
  rubric: PublicRubric | undefined;
  /** The dimension whose mark is open. */
  open: string | null;
  setOpen(dimension: string | null): void;
};

/** A reply's marks: small, and each opening to what it rests on. */
export function Marks({ marks, source, turn, number, rubric, open, setOpen }: Props) {
  const m = useMessages();
  const panelId = useId();
  const opened = marks.find((mark) => mark.dimension === open);
  return (
    <div className="marks">
      <ul className="marks__row" aria-label={m.marks.group(number)}>
        {marks.map((mark) => {
          const title = dimensionTitle(m, mark.dimension, rubric);
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
        {opened && <MarkPanel mark={opened} source={source} turn={turn} rubric={rubric} />}
      </div>
    </div>
  );
}

/** What a mark of an advisory dimension says, besides what every mark does. */
type Advised = Mark & { advisory?: true | undefined };

type PanelProps = { mark: Advised; source: MarkSource | undefined; turn: number; rubric: PublicRubric | undefined };

function MarkPanel({ mark, source, turn, rubric }: PanelProps) {
  const messages = useMessages();
  const m = messages.marks;
  const dimension = rubric?.dimensions.find((entry) => entry.id === mark.dimension);
  return (
    <div className="mark-panel">
      <p className="mark-panel__title">{panelTitle(messages, mark, dimension)}</p>
      {mark.evidence.length > 0 && (
        <ul className="mark-panel__evidence">
          {mark.evidence.map((evidence) => (
            <li key={`${evidence.marker} ${evidence.turn} ${evidence.start}`}>
              <span className={`sign ${evidence.polarity === '+' ? 'sign--for' : 'sign--against'}`}>
                <span aria-hidden="true">{evidence.polarity === '+' ? '+' : '−'}</span>
                <span className="visually-hidden">{evidence.polarity === '+' ? m.plus : m.minus} </span>
              </span>
              <span>
                {dimension?.markers.find((marker) => marker.id === evidence.marker)?.label ?? evidence.marker}
                {evidence.quote !== '' && (
                  <span className={`mark-panel__quote ${evidence.turn === turn ? '' : 'mark-panel__quote--theirs'}`}>
                    {evidence.turn !== turn && <span className="quiet">{m.passedBy} </span>}
                    {messages.quoted(evidence.quote.trim())}
                  </span>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      {mark.note !== '' && <p className="mark-panel__note">{mark.note}</p>}
      {mark.reason && <p className="mark-panel__note">{mark.reason}</p>}
      {mark.uncertain && <p className="quiet">{m.uncertain}</p>}
      {mark.advisory && <p className="quiet">{m.advisory}</p>}
      {source && m.sources[source] !== '' && <p className="quiet">{m.sources[source]}</p>}
    </div>
  );
}

function panelTitle(messages: Messages, mark: Mark, dimension: PublicRubric['dimensions'][number] | undefined): string {
  const m = messages.marks;
  if (mark.status === 'unscored') return m.unscoredTitle;
  const { level } = mark;
  if (mark.status === 'no-opportunity' || level === null) return m.noOpportunityTitle;
  const title = dimension?.levels.find((entry) => entry.level === Math.round(level))?.title;
  return title ? m.level(level, title) : m.label(dimensionTitle(messages, mark.dimension), level);
}
