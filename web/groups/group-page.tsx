import { useQuery } from '@tanstack/react-query';
import { Link, useLocation, useSearch } from 'wouter';
import type { GroupView } from '../../server/domain/group-view.ts';
import { getGroupView } from '../api/assignments.ts';
import { Pick } from '../assignments/inputs.tsx';
import { DeskFrame } from '../desk/desk-frame.tsx';
import { TakeAlong } from '../desk/take-along.tsx';
import { useRubrics } from '../desk/use-rubrics.ts';
import { useLanguage } from '../language/use-language.tsx';
import { Asked } from '../ui/asked.tsx';
import { PageHead } from '../ui/page-head.tsx';
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
  const { language } = useLanguage();
  const view = useQuery({
    queryKey: ['group-view', id, search, language],
    queryFn: () => getGroupView(id, search, language),
    placeholderData: (previous) => previous,
    staleTime: 0,
  });
  return (
    <DeskFrame>
      <Asked query={view}>
        {(shown) => (
          <>
            <PageHead title={shown.group.name} above={<Link href="/desk/groups">{m.back}</Link>}>
              <p>{m.lead}</p>
            </PageHead>
            <Narrow id={id} view={shown} filters={filters} />
            {shown.learners.length === 0 ? (
              <p>{m.noLearners}</p>
            ) : (
              <>
                <LearnersTable view={shown} />
                <Together view={shown} />
              </>
            )}
            <TakeAlong group={id} />
          </>
        )}
      </Asked>
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
