import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import type { LibraryEntry } from '../../server/domain/coaching.ts';
import { Problem } from '../account/problem.tsx';
import { useMe } from '../account/use-me.ts';
import { getLibrary, giveConsent } from '../api/review.ts';
import { useFormat } from '../language/use-format.ts';
import { Asked } from '../ui/asked.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Portrait } from '../ui/portrait.tsx';
import '../practice/transcript.css';
import { DeskFrame } from './desk-frame.tsx';
import { useLibraryTexts } from './library-texts.ts';
import { useDeskTexts } from './texts.ts';
import { useDimensionTitles } from './use-rubrics.ts';

/** Moments that coaches hold up and their learners agreed to show, for those who share a group with them. */
export function LibraryPage() {
  const m = useLibraryTexts().library;
  const { moreFailed, loadingMore } = useDeskTexts().queue;
  const library = useInfiniteQuery({
    queryKey: ['library'],
    queryFn: ({ pageParam }) => getLibrary(pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor ?? null,
    staleTime: 0,
  });
  const coach = useMe()?.roles.includes('coach') ?? false;
  const moments = library.data?.pages.flatMap((page) => page.moments) ?? [];
  return (
    <DeskFrame>
      <PageHead title={m.title}>
        <p>{m.lead}</p>
      </PageHead>
      <Asked query={library}>
        {() =>
          moments.length === 0 ? (
            <section className="queue__empty">
              <h2>{m.emptyTitle}</h2>
              <p>
                {m.empty} {coach && m.emptyCoach}
              </p>
            </section>
          ) : (
            <ul className="moments">
              {moments.map((moment) => (
                <Moment key={moment.id} moment={moment} />
              ))}
            </ul>
          )
        }
      </Asked>
      {library.isFetchNextPageError && <p role="alert">{moreFailed}</p>}
      {library.hasNextPage && (
        <button
          type="button"
          className="button button--plain"
          disabled={library.isFetchingNextPage}
          onClick={() => library.fetchNextPage()}
        >
          {library.isFetchingNextPage ? loadingMore : m.more}
        </button>
      )}
    </DeskFrame>
  );
}

function Moment({ moment }: { moment: LibraryEntry }) {
  const titleOf = useDimensionTitles();
  const texts = useLibraryTexts();
  const m = texts.library;
  const { day } = useFormat();
  const queries = useQueryClient();
  const stop = useMutation({
    mutationFn: () => giveConsent(moment.id, false, false),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['library'] }),
  });
  const { persona, language, dimension, note, turns, by, at, learner, own } = moment;
  const who = own ? m.you : (learner?.name ?? m.someone);
  return (
    <li className="moment">
      <div className="moment__head">
        <Portrait person={persona} size={44} />
        <div>
          <h2>{m.with(who, persona.name)}</h2>
          <p className="quiet">
            {dimension && `${m.shows(titleOf(dimension))} · `}
            {m.by(by.name ?? texts.someone, day(at))}
          </p>
        </div>
      </div>
      <p className="prose moment__note" lang="">
        {note}
      </p>
      <ol className="moment__turns">
        {turns.map(({ turn, speaker, text }) => (
          <li key={turn} className={speaker === 'buyer' ? 'moment__line' : 'moment__own'}>
            <span className="visually-hidden">{m.says(speaker === 'buyer' ? persona.name : who)} </span>
            <span lang={text === '…' ? undefined : language}>{text}</span>
          </li>
        ))}
      </ol>
      {own && (
        <p>
          <button
            type="button"
            className="link-button"
            aria-label={m.stopLabel(persona.name)}
            disabled={stop.isPending}
            onClick={() => stop.mutate()}
          >
            {m.stop}
          </button>
        </p>
      )}
      <Problem error={stop.error} />
    </li>
  );
}
