import { useId } from 'react';
import type { TranscriptTurn } from '../../server/domain/protocol.ts';
import { useFormat } from '../language/use-format.ts';
import { useMessages } from '../messages/messages.ts';
import './trust-trace.css';

/** Trust after one reply. `number` counts the learner's replies from 1. */
type TracePoint = { turn: number; number: number; trust: number; components?: TranscriptTurn['components'] | undefined };

/** What the trace takes of a transcript. */
export type Trusting = readonly Pick<TranscriptTurn, 'turn' | 'speaker' | 'trust' | 'components'>[];

/** The points of a transcript, as far as the feedback setting shows trust. */
export function tracePoints(turns: Trusting): TracePoint[] {
  return turns
    .filter((turn) => turn.speaker === 'learner')
    .flatMap((turn, index) =>
      turn.trust === undefined ? [] : [{ turn: turn.turn, number: index + 1, trust: turn.trust, components: turn.components }],
    );
}

type Size = { width: number; height: number };
const margin = { left: 26, right: 14, top: 16, bottom: 20 };

type Props = { points: TracePoint[]; size?: Size; changes?: { turn: number; change: number }[] };

/** The course of trust, 0..100, as a line with its table. `changes` marks turning points. */
export function TrustTrace({ points, size = { width: 280, height: 130 }, changes = [] }: Props) {
  const m = useMessages().trace;
  const { change: formatChange } = useFormat();
  const titleId = useId();
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return null;
  const x = (index: number) =>
    points.length === 1
      ? (margin.left + size.width - margin.right) / 2
      : margin.left + (index * (size.width - margin.left - margin.right)) / (points.length - 1);
  const y = (trust: number) => margin.top + ((100 - trust) * (size.height - margin.top - margin.bottom)) / 100;
  const line = points.map((point, index) => `${x(index).toFixed(1)},${y(point.trust).toFixed(1)}`).join(' ');
  return (
    <figure className="trace">
      <svg viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-labelledby={titleId}>
        <title id={titleId}>{m.summary(Math.round(first.trust), Math.round(last.trust), points.length)}</title>
        {[0, 50, 100].map((level) => (
          <g key={level}>
            <line className="trace__grid" x1={margin.left} x2={size.width - margin.right} y1={y(level)} y2={y(level)} />
            <text className="trace__label" x={margin.left - 6} y={y(level) + 4} textAnchor="end">
              {level}
            </text>
          </g>
        ))}
        <polygon className="trace__area" points={`${x(0)},${y(0)} ${line} ${x(points.length - 1)},${y(0)}`} />
        <polyline className="trace__line" points={line} />
        {points.map((point, index) => {
          const change = changes.find((entry) => entry.turn === point.turn);
          const down = change !== undefined && change.change < 0;
          const isLast = index === points.length - 1;
          return (
            <g key={point.turn}>
              <circle
                className={`trace__point ${isLast && !change ? 'trace__point--last' : ''} ${change ? 'trace__turn' : ''} ${down ? 'trace__turn--down' : ''}`}
                cx={x(index)}
                cy={y(point.trust)}
                r={change ? 5 : isLast ? 4 : points.length > 24 ? 1.5 : 2.5}
              />
              {change && (
                <text
                  className={`trace__change ${down ? 'trace__change--down' : ''}`}
                  x={x(index)}
                  y={y(point.trust) + (down && point.trust > 25 ? 20 : -11)}
                  textAnchor="middle"
                >
                  {formatChange(change.change)}
                </text>
              )}
            </g>
          );
        })}
        <text className="trace__label" x={x(0)} y={size.height - 4} textAnchor="middle">
          {first.number}
        </text>
        {points.length > 1 && (
          <text className="trace__label" x={x(points.length - 1)} y={size.height - 4} textAnchor="middle">
            {last.number}
          </text>
        )}
      </svg>
      <TraceTable points={points} />
    </figure>
  );
}

function TraceTable({ points }: { points: TracePoint[] }) {
  const m = useMessages().trace;
  const { change: formatChange } = useFormat();
  const withComponents = points.some((point) => point.components);
  return (
    <details>
      <summary>{m.table}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard */}
      <section className="table-scroll" tabIndex={0} aria-label={m.title}>
        <table>
          <thead>
            <tr>
              <th scope="col">{m.reply}</th>
              <th scope="col">{m.trust}</th>
              <th scope="col">{m.change}</th>
              {withComponents && (
                <>
                  <th scope="col">{m.credibility}</th>
                  <th scope="col">{m.reliability}</th>
                  <th scope="col">{m.intimacy}</th>
                  <th scope="col">{m.selfOrientation}</th>
                </>
              )}
            </tr>
          </thead>
          <tbody>
            {points.map((point, index) => {
              const before = points[index - 1];
              return (
                <tr key={point.turn}>
                  <td>{point.number}</td>
                  <td>{Math.round(point.trust)}</td>
                  <td>{before ? formatChange(Math.round(point.trust) - Math.round(before.trust)) : ''}</td>
                  {point.components && (
                    <>
                      <td>{Math.round(point.components.credibility)}</td>
                      <td>{Math.round(point.components.reliability)}</td>
                      <td>{Math.round(point.components.intimacy)}</td>
                      <td>{Math.round(point.components.selfOrientation)}</td>
                    </>
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </details>
  );
}
