import { useId } from 'react';
import { Link } from 'wouter';
import type { DimensionCourse, Progress } from '../../server/domain/progress.ts';
import { useFormat } from '../language/use-format.ts';
import { useMessages } from '../messages/messages.ts';
import { conversationPath } from './conversation-path.ts';
import { useProgressTexts } from './texts.ts';

export type Talk = Progress['conversations'][number];
type Point = DimensionCourse['points'][number] & { talk: Talk };

const size = { width: 360, height: 132 };
const margin = { left: 18, right: 10, top: 10, bottom: 22 };

type Props = { title: string; course: DimensionCourse; talks: ReadonlyMap<string, Talk> };

/** Mean levels 1..5 of one dimension, conversation by conversation, with their table. */
export function CourseChart({ title, course, talks }: Props) {
  const m = useProgressTexts();
  const format = useFormat();
  const titleId = useId();
  const points = course.points.flatMap((point) => {
    const talk = talks.get(point.conversation);
    return talk ? [{ ...point, talk }] : [];
  });
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || course.level === null) return null;
  const inner = size.width - margin.left - margin.right;
  const x = (index: number) =>
    margin.left + (points.length === 1 ? inner / 2 : 8 + (index * (inner - 16)) / (points.length - 1));
  const y = (level: number) => margin.top + ((5 - level) * (size.height - margin.top - margin.bottom)) / 4;
  const whole = points.map((point, index) => ({ point, index })).filter(({ point }) => isWhole(point.talk));
  return (
    <figure className="course">
      <svg viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-labelledby={titleId}>
        <title id={titleId}>{m.chart(title, format.level(course.level), points.length)}</title>
        {[1, 3, 5].map((level) => (
          <g key={level}>
            <line className="course__grid" x1={margin.left} x2={size.width - margin.right} y1={y(level)} y2={y(level)} />
            <text className="course__label" x={margin.left - 8} y={y(level) + 4} textAnchor="end">
              {level}
            </text>
          </g>
        ))}
        <line
          className="course__mean"
          x1={margin.left}
          x2={size.width - margin.right}
          y1={y(course.level)}
          y2={y(course.level)}
        />
        <polyline
          className="course__line"
          points={whole.map(({ point, index }) => `${x(index).toFixed(1)},${y(point.level).toFixed(1)}`).join(' ')}
        />
        {points.map((point, index) => (
          <circle
            key={point.conversation}
            className={isWhole(point.talk) ? 'course__point' : 'course__point course__point--hollow'}
            cx={x(index)}
            cy={y(point.level)}
            r={points.length > 40 ? 2 : 3.5}
          />
        ))}
        <text
          className="course__label"
          x={points.length === 1 ? x(0) : margin.left}
          y={size.height - 4}
          textAnchor={points.length === 1 ? 'middle' : 'start'}
        >
          {format.day(first.talk.at)}
        </text>
        {points.length > 1 && (
          <text className="course__label" x={size.width - margin.right} y={size.height - 4} textAnchor="end">
            {format.day(last.talk.at)}
          </text>
        )}
      </svg>
      <CourseTable title={title} points={points} />
    </figure>
  );
}

/** Played through from the beginning: what a direction is told from. */
const isWhole = ({ running, branched }: Talk): boolean => !running && !branched;

function CourseTable({ title, points }: { title: string; points: readonly Point[] }) {
  const m = useProgressTexts();
  const { wayTo } = useMessages().home;
  const format = useFormat();
  return (
    <details>
      <summary>
        {m.table}
        <span className="visually-hidden">, {title}</span>
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard */}
      <section className="table-scroll" tabIndex={0} aria-label={m.tableOf(title)}>
        <table>
          <thead>
            <tr>
              <th scope="col">{m.columns.conversation}</th>
              <th scope="col">{m.columns.day}</th>
              <th scope="col">{m.columns.level}</th>
              <th scope="col">{m.columns.replies}</th>
            </tr>
          </thead>
          <tbody>
            {points.toReversed().map(({ talk, level, n }) => (
              <tr key={talk.id}>
                <th scope="row">
                  <Link
                    href={conversationPath(talk)}
                    aria-label={wayTo(talk.persona.name, `${talk.scene.title}, ${format.day(talk.at)}`)}
                  >
                    {talk.persona.name}
                  </Link>
                  {(talk.running || talk.branched) && <small>{talk.running ? m.running : m.branched}</small>}
                </th>
                <td>{format.day(talk.at)}</td>
                <td>{format.level(level)}</td>
                <td>{n}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
