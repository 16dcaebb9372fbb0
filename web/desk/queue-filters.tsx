import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useId } from 'react';
import { Link, useLocation } from 'wouter';
import type { QueuePage } from '../../server/domain/review.ts';
import { useMe } from '../account/use-me.ts';
import { getPersonas } from '../api/http.ts';
import { type QueueFilters as Filters, queueSearch } from '../api/review.ts';
import { useFormat } from '../language/use-format.ts';
import { useLanguage } from '../language/use-language.tsx';
import { useMessages } from '../messages/messages.ts';
import { dimensionTitle } from '../ui/mark-words.ts';
import { ageNames, ageOf, ages, queueKinds } from './filters-in.ts';
import { useDeskTexts } from './texts.ts';
import { useRubrics } from './use-rubrics.ts';

type Props = {
  filters: Filters;
  counts: QueuePage['counts'];
  /** Whether this coach opens every review blind. */
  blind: boolean;
  setBlind(next: boolean): void;
};

/** What the queue is narrowed to: by kind, with how many there are of each, by group, buyer, dimension and age. */
export function QueueFilters({ filters, counts, blind, setBlind }: Props) {
  const m = useDeskTexts();
  const { kind: _, ...others } = filters;
  return (
    <div className="queue-filters">
      <nav className="queue-kinds" aria-label={m.queue.show}>
        <Kind search={queueSearch(others)} here={!filters.kind} count={counts?.all}>
          {m.queue.all}
        </Kind>
        {queueKinds.map((kind) => (
          <Kind key={kind} search={queueSearch({ ...others, kind })} here={filters.kind === kind} count={counts?.[kind]}>
            {m.queue.kinds[kind]}
          </Kind>
        ))}
      </nav>
      <Narrow filters={filters} />
      <label className="desk-check">
        <input type="checkbox" checked={blind} onChange={({ target }) => setBlind(target.checked)} />
        <span>
          {m.alwaysBlind.choose} <span className="quiet">{m.alwaysBlind.note}</span>
        </span>
      </label>
    </div>
  );
}

type KindProps = { search: string; here: boolean; count: number | undefined; children: string };

function Kind({ search, here, count, children }: KindProps) {
  const { whole } = useFormat();
  return (
    <Link href={`/desk${search}`} aria-current={here ? 'page' : undefined} replace>
      {children} {count !== undefined && <span className="queue-kinds__count">{whole(count)}</span>}
    </Link>
  );
}

function Narrow({ filters }: { filters: Filters }) {
  const messages = useMessages();
  const m = useDeskTexts().queue;
  const { language } = useLanguage();
  const [, navigate] = useLocation();
  const me = useMe();
  const personas = useQuery({ queryKey: ['personas', language], queryFn: () => getPersonas(language) });
  const rubrics = useRubrics();
  const go = (next: Filters) => navigate(`/desk${queueSearch(next)}`, { replace: true });
  const { kind, olderThanDays: _older, newerThanDays: _newer, ...rest } = filters;
  const kept = kind ? { kind } : {};
  const narrowed = queueSearch(filters) !== queueSearch(kept);
  const without = (name: 'group' | 'persona' | 'dimension', value: string): Filters => {
    const { [name]: _, ...others } = filters;
    return value === '' ? others : { ...others, [name]: value };
  };
  return (
    <fieldset className="queue-narrow">
      <legend className="visually-hidden">{m.filters}</legend>
      {me && me.groups.length > 1 && (
        <Pick label={m.group} value={filters.group ?? ''} onChange={(value) => go(without('group', value))} any={m.any}>
          {me.groups.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Pick>
      )}
      <Pick label={m.persona} value={filters.persona ?? ''} onChange={(value) => go(without('persona', value))} any={m.any}>
        {personas.data?.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Pick>
      <Pick
        label={m.dimension}
        value={filters.dimension ?? ''}
        onChange={(value) => go(without('dimension', value))}
        any={m.any}
      >
        {rubrics?.map((rubric) => (
          <optgroup key={rubric.id} label={rubric.title}>
            {rubric.dimensions.map(({ id }) => (
              <option key={id} value={id}>
                {dimensionTitle(messages, id, rubric)}
              </option>
            ))}
          </optgroup>
        ))}
      </Pick>
      <Pick
        label={m.age}
        value={ageOf(filters) ?? ''}
        onChange={(value) => {
          const age = ageNames.find((name) => name === value);
          go({ ...kept, ...rest, ...(age ? ages[age] : {}) });
        }}
        any={m.anyAge}
      >
        {ageNames.map((name) => (
          <option key={name} value={name}>
            {m.ages[name]}
          </option>
        ))}
      </Pick>
      {narrowed && (
        <button type="button" className="link-button" onClick={() => go(kept)}>
          {m.clear}
        </button>
      )}
    </fieldset>
  );
}

type PickProps = { label: string; value: string; onChange(value: string): void; any: string; children: ReactNode };

/** One choice of many; `any` stands for none. */
function Pick({ label, value, onChange, any, children }: PickProps) {
  const id = useId();
  return (
    <p className="pick">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={({ target }) => onChange(target.value)}>
        <option value="">{any}</option>
        {children}
      </select>
    </p>
  );
}
