import { useQuery } from '@tanstack/react-query';
import type { ModelUse } from '../../server/domain/model-use.ts';
import { getModelUse } from '../api/accounts.ts';
import { type Format, useFormat } from '../language/use-format.ts';
import { Page } from '../ui/page.tsx';
import { Failed, Loading } from '../ui/page-state.tsx';
import { useTitle } from '../ui/use-title.ts';
import './models.css';
import { useModelsTexts } from './texts.ts';
import type { ModelsTexts } from './texts-en.ts';

/** For admins: what calls to language models took, in sums. */
export function ModelsPage() {
  const m = useModelsTexts();
  const format = useFormat();
  const use = useQuery({ queryKey: ['models'], queryFn: getModelUse, staleTime: 0 });
  useTitle(m.title);
  return (
    <Page>
      {use.isPending && <Loading />}
      {use.isError && !use.data && <Failed error={use.error} retry={() => use.refetch()} />}
      {use.data && (
        <div className="models">
          <h1>{m.title}</h1>
          {use.data.use.length === 0 ? (
            <section>
              <h2>{m.emptyTitle}</h2>
              <p className="models__note">{m.empty(format.day(use.data.since))}</p>
            </section>
          ) : (
            <>
              <p className="models__note">{m.intro(format.day(use.data.since))}</p>
              <UseTable rows={use.data.use} />
              {use.data.use.some(({ day }) => day === null) && <p className="models__note">{m.otherDaysNote}</p>}
            </>
          )}
        </div>
      )}
    </Page>
  );
}

function UseTable({ rows }: { rows: readonly ModelUse[] }) {
  const m = useModelsTexts();
  const format = useFormat();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
    <section className="models__scroll" tabIndex={0} aria-label={m.table}>
      <table>
        <thead>
          <tr>
            <th scope="col">{m.day}</th>
            <th scope="col">{m.model}</th>
            <th scope="col">{m.purpose}</th>
            <th scope="col">{m.calls}</th>
            <th scope="col">{m.failed}</th>
            <th scope="col">{m.promptTokens}</th>
            <th scope="col">{m.completionTokens}</th>
            <th scope="col">
              {m.firstText} <small>{m.percentiles}</small>
            </th>
            <th scope="col">
              {m.whole} <small>{m.percentiles}</small>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.day} ${row.purpose} ${row.model}`}>
              <th scope="row">{row.day === null ? m.otherDays : <time dateTime={row.day}>{format.day(row.day)}</time>}</th>
              <td className="models__name">{row.model}</td>
              <td>{m.purposes[row.purpose]}</td>
              <td>{format.whole(row.calls)}</td>
              <td>{failuresOf(row, m, format)}</td>
              <td>{format.whole(row.promptTokens)}</td>
              <td>{format.whole(row.completionTokens)}</td>
              <td>{timesOf(row.firstTextMs, m, format)}</td>
              <td>{timesOf(row.totalMs, m, format)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** How many calls failed, and of what, the most frequent first. */
function failuresOf({ failures }: ModelUse, m: ModelsTexts, format: Format): string {
  const kinds = Object.entries(failures).sort(([, a], [, b]) => b - a);
  if (kinds.length === 0) return m.none;
  const all = kinds.reduce((sum, [, times]) => sum + times, 0);
  const told = kinds.map(([code, times]) => `${m.failures[code] ?? code} ${format.whole(times)}`);
  return `${format.whole(all)} (${told.join(', ')})`;
}

const timesOf = (times: ModelUse['totalMs'], m: ModelsTexts, format: Format): string =>
  times === null ? '–' : m.within(m.seconds(format.level(times.p50 / 1000)), m.seconds(format.level(times.p95 / 1000)));
