import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { Notice } from '../../server/domain/coaching.ts';
import { getNotices, readNotices } from '../api/coaching.ts';
import { useFormat } from '../language/use-format.ts';
import { useMessages } from '../messages/messages.ts';
import { useAnnounce } from '../ui/announce.tsx';

/** What coaches did with one's conversations and one has not read yet. Good to have: nothing where it cannot be fetched. */
export function Notices() {
  const m = useMessages().notices;
  const { day } = useFormat();
  const queries = useQueryClient();
  const announce = useAnnounce();
  const { data } = useQuery({ queryKey: ['notices'], queryFn: getNotices, staleTime: 0 });
  const read = useMutation({
    mutationFn: readNotices,
    onSuccess: () => {
      // All of this goes, and the keyboard with it unless it is led away.
      document.getElementById('content')?.focus({ preventScroll: true });
      announce(m.done);
      return queries.invalidateQueries({ queryKey: ['notices'] });
    },
  });
  const unread = data?.notices.filter((notice) => !notice.read) ?? [];
  const latest = unread[0];
  if (!latest) return null;
  return (
    <section className="notices" aria-labelledby="notices">
      <h2 id="notices">{m.title}</h2>
      <ul>
        {unread.map(({ id, kind, conversation, persona, by, at, about }) => (
          <li key={id}>
            <Link href={`/conversations/${conversation}/debrief${placeOf(kind, about)}`}>
              {m.kinds[kind](by.name ?? m.coach, persona.name)}
            </Link>{' '}
            <span className="quiet">{day(at)}</span>
          </li>
        ))}
      </ul>
      <button
        type="button"
        className="link-button"
        aria-disabled={read.isPending}
        onClick={() => !read.isPending && read.mutate(latest.id)}
      >
        {m.read}
      </button>
    </section>
  );
}

/** Where in the debrief that is which a notice tells of; the top for a conversation that was returned. */
function placeOf(kind: Notice['kind'], about: string | undefined): string {
  if (about === undefined || kind === 'returned') return '';
  return kind === 'exemplary' ? `#example-${about}` : `#dispute-${about}`;
}
