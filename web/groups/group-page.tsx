import { useQuery } from '@tanstack/react-query';
import { Link, useLocation, useSearch } from 'wouter';
import type { GroupView } from '../../server/domain/group-view.ts';
import { getGroupView } from '../api/assignments.ts';
import { Pick } from '../assignments/inputs.tsx';
import { DeskFrame } from '../desk/desk-frame.tsx';
import { TakeAlong } from '../desk/take-along.tsx';
import { useRubrics } from '../desk/use-rubrics.ts';
import { Failed, Loading } from '../ui/page-state.tsx';
import { useTitle } from '../ui/use-title.ts';
import { LearnersTable } from './learners-table.tsx';
import { useGroupsTexts } from './texts.ts';
import { Together } from './together.tsx';

const periods = ['30', '90', '365', ''] as const;

/** The filters that an address carries, as the server takes them; what is none of ours is left out. */
function filtersIn(search: string): { rubric: string; days: (typeof periods)[number] } {
  const params = new URLSearchParams(search);
  return { rubric: params.get('rubric') ?? '', days: periods.find((days) => days === params.get('days')) ?? '' };
}

const searchOf = (filters: { rubric: string; days: string }): string => {
  const given = Object.entries(filters).filter(([, value]) => value !== '');
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`;
};

/** How a group does, learner by learner and, from five of them, as one. */
export function GroupPage({ id }: { id: string }) {
  const m = useGroupsTexts();
  const filters = filtersIn(useSearch());
  const search = searchOf(filters);
  const view = useQuery({
    queryKey: ['group-view', id, search],
    queryFn: () => getGroupView(id, search),
    placeholderData: (previous) => previous,
    staleTime: 0,
  });
  useTitle(view.data?.group.name);
  return (
    <DeskFrame>
      {view.isPending && <Loading />}
      {view.isError && <Failed error={view.error} retry={() => view.refetch()} />}
      {view.data && !view.isError && (
        <>
          <header className="desk-head">
            <Link href="/desk/groups">{m.back}</Link>
            <h1>{view.data.group.name}</h1>
            <p>{m.lead}</p>
          </header>
          <Narrow id={id} view={view.data} filters={filters} />
          {view.data.learners.length === 0 ? (
            <p>{m.noLearners}</p>
          ) : (
            <>
              <LearnersTable view={view.data} />
              <Together view={view.data} />
            </>
          )}
          <TakeAlong group={id} />
        </>
      )}
    </DeskFrame>
  );
}

type NarrowProps = { id: string; view: GroupView; filters: ReturnType<typeof filtersIn> };

function Narrow({ id, view, filters }: NarrowProps) {
  const m = useGroupsTexts();
  const rubrics = useRubrics();
  const [, navigate] = useLocation();
  const go = (part: { rubric?: string; days?: string }) =>
    navigate(`/desk/groups/${id}${searchOf({ ...filters, ...part })}`, { replace: true });
  return (
    <fieldset className="queue-narrow">
      <legend className="visually-hidden">{m.filters}</legend>
      <Pick label={m.rubric} value={view.rubric.id} onChange={(rubric) => go({ rubric })}>
        {(rubrics ?? [view.rubric]).map((rubric) => (
          <option key={rubric.id} value={rubric.id}>
            {rubric.title}
          </option>
        ))}
      </Pick>
      <Pick label={m.period} value={filters.days} onChange={(days) => go({ days })}>
        {periods.map((days) => (
          <option key={days} value={days}>
            {m.periods[days]}
          </option>
        ))}
      </Pick>
    </fieldset>
  );
}
