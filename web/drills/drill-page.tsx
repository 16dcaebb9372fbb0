import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Drill } from '../../server/domain/drill.ts';
import { getDrill } from '../api/drills.ts';
import { useMessages } from '../messages/messages.ts';
import { TalkLanguage } from '../practice/talk-language.ts';
import { useRubric } from '../practice/use-rubric.ts';
import { shortTitle } from '../ui/mark-words.ts';
import { Page } from '../ui/page.tsx';
import { Failed, Loading } from '../ui/page-state.tsx';
import { useTitle } from '../ui/use-title.ts';
import { Closing } from './closing.tsx';
import './drills.css';
import { Elapsed } from './elapsed.tsx';
import { Moment } from './moment.tsx';
import { useDrillTexts } from './texts.ts';

/** One drill: its moments one after the other, then what it came to. Left half-way, it goes on at the first that was not answered. */
export function DrillPage({ id }: { id: string }) {
  const queries = useQueryClient();
  const key = ['drill', id];
  const drill = useQuery({ queryKey: key, queryFn: () => getDrill(id), staleTime: Number.POSITIVE_INFINITY });
  useTitle(useDrillTexts().title);
  return (
    <Page>
      {drill.isPending && <Loading />}
      {drill.isError && !drill.data && <Failed error={drill.error} retry={() => drill.refetch()} />}
      {drill.data && <Running drill={drill.data} keep={(next) => queries.setQueryData(key, next)} />}
    </Page>
  );
}

function Running({ drill, keep }: { drill: Drill; keep(drill: Drill): void }) {
  const m = useDrillTexts();
  const messages = useMessages();
  const rubric = useRubric(drill.rubric);
  const { moments, closing } = drill;
  const [at, setAt] = useState(() => {
    const open = moments.findIndex(({ tries }) => tries.length === 0);
    return open < 0 ? moments.length : open;
  });
  const moment = moments[at];
  const title = shortTitle(messages, { dimension: drill.dimension.id, title: drill.dimension.title });
  return (
    <TalkLanguage value={drill.language}>
      <div className="drill">
        <header className="drill__head">
          {moment ? (
            <>
              <h1 className="drill__what">
                {title} <span>{m.position(at + 1, moments.length)}</span>
              </h1>
              <Elapsed />
            </>
          ) : (
            <p className="drill__what">{title}</p>
          )}
        </header>
        {moment ? (
          <Moment
            key={at}
            drill={drill}
            index={at}
            moment={moment}
            rubric={rubric}
            keep={keep}
            last={at === moments.length - 1}
            next={() => setAt(at + 1)}
          />
        ) : (
          closing && <Closing drill={drill} closing={closing} />
        )}
      </div>
    </TalkLanguage>
  );
}
