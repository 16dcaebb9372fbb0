import { useId } from 'react';
import type { Agreement, CalibrationCard, CalibrationReport, Disagreement, Estimate } from '../../server/domain/calibration.ts';
import { useFormat } from '../language/use-format.ts';
import { useTryingTexts } from './texts.ts';

/** What came of running a rubric on labelled replies. */
export function Report({ report }: { report: CalibrationReport }) {
  const m = useTryingTexts().report;
  const { whole } = useFormat();
  const { rubric, published, replies, dimensions, worst } = report;
  const titleOf = (id: string) => dimensions.find(({ dimension }) => dimension === id)?.title ?? id;
  return (
    <section className="trying-report" aria-label={m.title}>
      <h2>{m.title}</h2>
      <p role="status">
        {m.about(rubric.title, rubric.hash, replies, whole(replies))}{' '}
        {published === null ? m.noPublished : published.same ? m.same : m.against(published.hash)}
      </p>
      <Cards dimensions={dimensions} />
      <p className="quiet">{m.explain}</p>
      <h3>{m.worst}</h3>
      {worst.length === 0 ? (
        <p>{m.noWorst}</p>
      ) : (
        <ol className="trying-worst">
          {worst.map((entry) => (
            <Worst key={`${entry.id} ${entry.dimension}`} entry={entry} title={titleOf(entry.dimension)} />
          ))}
        </ol>
      )}
      {published !== null && !published.same && <Changes report={report} titleOf={titleOf} />}
    </section>
  );
}

function Cards({ dimensions }: { dimensions: readonly CalibrationCard[] }) {
  const m = useTryingTexts().report;
  const { percent, whole } = useFormat();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
    <section className="card__scroll" tabIndex={0} aria-label={m.card}>
      <table className="card__table trying-table">
        <thead>
          <tr>
            <th scope="col">{m.dimension}</th>
            <th scope="col">{m.who}</th>
            <th scope="col">{m.n}</th>
            <th scope="col">{m.kappa}</th>
            <th scope="col">{m.spearman}</th>
            <th scope="col">{m.error}</th>
          </tr>
        </thead>
        {dimensions.map(({ dimension, title, engine, published, raters, opportunity, enough, moved }) => {
          const rows: [string, Agreement][] = [[m.tried, engine]];
          if (published) rows.push([m.published, published]);
          if (raters) rows.push([m.raters, raters]);
          return (
            <tbody key={dimension}>
              {rows.map(([who, agreement], index) => (
                <tr key={who}>
                  {index === 0 && (
                    <th scope="rowgroup" rowSpan={rows.length + 1} lang="en">
                      {title}
                    </th>
                  )}
                  <td>{who}</td>
                  <td>{whole(agreement.n)}</td>
                  <td>
                    <Figure estimate={agreement.kappa} />
                  </td>
                  <td>
                    <Figure estimate={agreement.spearman} />
                  </td>
                  <td>
                    <Figure estimate={agreement.meanAbsoluteError} />
                  </td>
                </tr>
              ))}
              <tr>
                <td colSpan={5} className="quiet">
                  {opportunity !== null && <span>{m.opportunity(percent(opportunity))}. </span>}
                  {enough !== null && <span>{enough ? m.enough.yes : m.enough.no} </span>}
                  {moved && <span>{m.moved(whole(moved.closer), whole(moved.further), whole(moved.asFar))}</span>}
                </td>
              </tr>
            </tbody>
          );
        })}
      </table>
    </section>
  );
}

/** A figure with its interval. */
export function Figure({ estimate }: { estimate: Estimate }) {
  const m = useTryingTexts().report;
  const { hundredth } = useFormat();
  if (!estimate) return <span className="quiet">{m.none}</span>;
  return (
    <span className="card__figure">
      {m.figure(hundredth(estimate.value), hundredth(estimate.low), hundredth(estimate.high))}
    </span>
  );
}

function Worst({ entry, title }: { entry: Disagreement; title: string }) {
  const m = useTryingTexts().report;
  const { level, whole } = useFormat();
  const id = useId();
  return (
    <li aria-labelledby={id}>
      <p id={id} className="trying-apart">
        {m.apart(title, whole(entry.level), level(entry.given))}
      </p>
      <div className="trying-talk">
        {entry.context.map(({ speaker, text }) => (
          <p key={`${speaker} ${text}`}>
            <span className="quiet">{speaker === 'other' ? m.buyer : m.seller}</span> {text}
          </p>
        ))}
        <p>
          <span className="quiet">{m.reply}</span> <strong>{entry.reply}</strong>
        </p>
      </div>
      <p className="quiet">
        {entry.people.map(({ rater, level: given }) => m.rater(rater ?? m.someone, level(given))).join(' · ')}
        {entry.published !== null && ` · ${m.was(whole(entry.published))}`}
      </p>
      <details>
        <summary>{m.evidence}</summary>
        {entry.evidence.length === 0 && <p>{m.noEvidence}</p>}
        <ul>
          {entry.evidence.map(({ marker, label, polarity, quote, start }) => (
            <li key={`${marker} ${start} ${quote}`}>
              {polarity === '+' ? '+' : '−'} <span lang="en">{label}</span>: <q>{quote}</q>
            </li>
          ))}
        </ul>
        <p className="quiet">{m.acts}</p>
        {entry.acts.length === 0 && <p>{m.noActs}</p>}
        <ul>
          {entry.acts.map(({ act, quote, start }) => (
            <li key={`${act} ${start} ${quote}`}>
              <code>{act}</code>: <q>{quote}</q>
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}

function Changes({ report: { changes, changed }, titleOf }: { report: CalibrationReport; titleOf(id: string): string }) {
  const m = useTryingTexts().report;
  const { level, whole } = useFormat();
  const shown = (value: number | null) => (value === null ? m.noLevel : level(value));
  if (changed === 0)
    return (
      <>
        <h3>{m.changes}</h3>
        <p>{m.noChanges}</p>
      </>
    );
  return (
    <>
      <h3>{m.changes}</h3>
      <p className="quiet">{m.changed(whole(changes.length), whole(changed))}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard */}
      <section className="card__scroll" tabIndex={0} aria-label={m.changes}>
        <table className="card__table trying-table">
          <thead>
            <tr>
              <th scope="col">{m.reply}</th>
              <th scope="col">{m.dimension}</th>
              <th scope="col">{m.people}</th>
              <th scope="col">{m.from}</th>
              <th scope="col">{m.to}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ id, dimension, reply, given, from, to }) => (
              <tr key={`${id} ${dimension}`}>
                <td className="trying-reply">{reply}</td>
                <td lang="en">{titleOf(dimension)}</td>
                <td>{shown(given)}</td>
                <td>{shown(from)}</td>
                <td>{shown(to)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
