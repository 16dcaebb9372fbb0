import type { GroupView } from '../../server/domain/group-view.ts';
import { useFormat } from '../language/use-format.ts';
import { useMessages } from '../messages/messages.ts';
import { LevelBars } from '../ui/level-bars.tsx';
import { shortTitle } from '../ui/mark-words.ts';
import './groups.css';
import { OutcomeList } from './outcome-list.tsx';
import { useGroupsTexts } from './texts.ts';

type Whole = NonNullable<GroupView['together']>;

/** The group as one, or why it is not shown. */
export function Together({ view }: { view: GroupView }) {
  const m = useGroupsTexts();
  const { together, needed, learners } = view;
  const active = learners.filter(({ conversations }) => conversations > 0).length;
  return (
    <section className="group-part">
      <h2>{m.together}</h2>
      {together === null ? <p>{m.tooFewTogether(active, needed)}</p> : <Shown view={view} together={together} />}
    </section>
  );
}

function Shown({ view, together }: { view: GroupView; together: Whole }) {
  const messages = useMessages();
  const m = useGroupsTexts();
  const { level, whole } = useFormat();
  const columns = m.togetherColumns;
  const advisory = new Set(view.dimensions.flatMap(({ id, advisory }) => (advisory ? [id] : [])));
  const titleOf = (id: string) =>
    shortTitle(messages, { dimension: id, title: view.dimensions.find((entry) => entry.id === id)?.title ?? id });
  return (
    <>
      <p className="quiet">{m.togetherFrom(together.learners, together.conversations)}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard */}
      <section className="table-scroll" tabIndex={0} aria-label={m.togetherTable(view.group.name)}>
        <table className="card__table">
          <thead>
            <tr>
              {Object.values(columns).map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {together.dimensions.map((entry) => (
              <tr key={entry.dimension}>
                <th scope="row">
                  {titleOf(entry.dimension)}
                  {advisory.has(entry.dimension) && <span className="quiet"> · {messages.debrief.advisory}</span>}
                </th>
                <td>
                  <LevelBars level={entry.level} /> {m.mean(level(entry.level))}
                </td>
                <td>{m.interval(level(entry.low), level(entry.high))}</td>
                <td>{whole(entry.learners)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <h3>{m.outcomes}</h3>
      <OutcomeList outcomes={together.outcomes} />
      <h3>{m.missed}</h3>
      {together.missed.length === 0 && <p className="quiet">{m.missedNone(view.needed)}</p>}
      <ol>
        {together.missed.map((moment) => (
          <li key={`${moment.dimension} ${moment.marker}`}>
            {moment.label}{' '}
            <span className="quiet">{m.missedOne(shortTitle(messages, moment), moment.count, moment.learners)}</span>
          </li>
        ))}
      </ol>
    </>
  );
}
