import type { GroupView } from '../../server/domain/group-view.ts';
import { useFormat } from '../language/use-format.ts';
import { useMessages } from '../messages/messages.ts';
import { LevelBars } from '../ui/level-bars.tsx';
import { shortTitle } from '../ui/mark-words.ts';
import { trendText } from '../ui/trend-text.ts';
import './groups.css';
import { OutcomeList } from './outcome-list.tsx';
import { useGroupsTexts } from './texts.ts';

type Learner = GroupView['learners'][number];

/** Each learner on each dimension: the level, from how many replies, and where it is going; who has handed in nothing is named below. */
export function LearnersTable({ view }: { view: GroupView }) {
  const m = useGroupsTexts();
  const active = view.learners.filter(({ conversations }) => conversations > 0);
  const waited = view.learners.filter(({ conversations }) => conversations === 0).map(({ learner }) => learner.name);
  return (
    <section className="group-part">
      <h2>{m.learners}</h2>
      {active.length > 0 && <Shown view={view} active={active} />}
      {waited.length > 0 && <p className="quiet">{m.nothing(waited)}</p>}
    </section>
  );
}

function Shown({ view, active }: { view: GroupView; active: readonly Learner[] }) {
  const messages = useMessages();
  const m = useGroupsTexts();
  const tooFew = active.flatMap(({ dimensions }) => dimensions).find(({ trend }) => trend.direction === 'too-few')?.trend;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard */}
      <section className="table-scroll" tabIndex={0} aria-label={m.table(view.group.name)}>
        <table className="card__table group-table">
          <thead>
            <tr>
              <th scope="col">{m.columns.learner}</th>
              {view.dimensions.map(({ id, title, advisory }) => (
                <th key={id} scope="col">
                  {shortTitle(messages, { dimension: id, title })}
                  {advisory && <span className="quiet"> · {messages.debrief.advisory}</span>}
                </th>
              ))}
              <th scope="col">{m.columns.outcomes}</th>
            </tr>
          </thead>
          <tbody>
            {active.map((row) => (
              <Row key={row.learner.id} row={row} dimensions={view.dimensions} />
            ))}
          </tbody>
        </table>
      </section>
      {tooFew?.direction === 'too-few' && <p className="quiet">{m.trendsFrom(tooFew.needed)}</p>}
      {view.dimensions.some(({ advisory }) => advisory) && <p className="quiet">{messages.debrief.advisoryNote}</p>}
    </>
  );
}

function Row({ row, dimensions }: { row: Learner; dimensions: GroupView['dimensions'] }) {
  const m = useGroupsTexts();
  const { day } = useFormat();
  const { learner, conversations, last, outcomes } = row;
  return (
    <tr>
      <th scope="row">
        {learner.name}
        <br />
        <span className="quiet">{[m.talks(conversations), last ? m.last(day(last)) : ''].filter(Boolean).join(', ')}</span>
      </th>
      {dimensions.map(({ id }) => (
        <td key={id}>
          <Level of={row.dimensions.find(({ dimension }) => dimension === id)} />
        </td>
      ))}
      <td>
        <OutcomeList outcomes={outcomes} />
      </td>
    </tr>
  );
}

function Level({ of }: { of: Learner['dimensions'][number] | undefined }) {
  const m = useGroupsTexts();
  const format = useFormat();
  if (!of || of.level === null) return <span className="quiet">{m.none}</span>;
  const { level, n, trend } = of;
  return (
    <>
      <LevelBars level={level} /> {m.mean(format.level(level))} <span className="quiet">{m.from(n)}</span>
      {trend.direction !== 'too-few' && <span className="group-table__trend quiet">{trendText(m, format, trend)}</span>}
    </>
  );
}
