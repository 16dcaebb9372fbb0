import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { Branches } from '../../server/domain/protocol.ts';
import { getBranches } from '../api/http.ts';
import { useMessages } from '../messages/messages.ts';

export type Parting = Branches['partings'][number];

/**
 * Where a conversation parts from others of one's own, by the turn of the reply. Without it the page is what it is for a single talk.
 * `said`: in a branch, that the reply it parts at was said; then it is fetched anew.
 */
export function useWays(conversation: string, { wanted = true, said = true } = {}): ReadonlyMap<number, Parting> {
  const { data } = useQuery({
    queryKey: ['branches', conversation, said],
    queryFn: () => getBranches(conversation),
    enabled: wanted,
    staleTime: 0,
  });
  return new Map(data?.partings.map((parting) => [parting.turn, parting]));
}

/** Longer words are cut, in characters. */
const longest = 90;
const short = (text: string): string => (text.length <= longest ? text : `${text.slice(0, text.lastIndexOf(' ', longest))}…`);

type Props = {
  parting: Parting;
  language: string;
  /** Where ended ones lead: to their debrief, or to the talk as it stands. */
  toDebrief: boolean;
};

/** The ways in which one answered at this point, the present one marked; each leads to its conversation. */
export function Ways({ parting, language, toDebrief }: Props) {
  const messages = useMessages();
  const m = messages.practice;
  const { turn, variants, current } = parting;
  const at = variants.findIndex(({ conversation }) => conversation === current);
  return (
    <details className="ways">
      <summary>{m.ways(at + 1, variants.length)}</summary>
      <ol>
        {variants.map(({ conversation, said, ended, replies, outcome }) => {
          const words = said === null ? m.nothingSaid : said === '…' ? m.silence : messages.quoted(short(said));
          return (
            <li key={conversation}>
              <Link
                href={
                  toDebrief && ended ? `/conversations/${conversation}/debrief#turn-${turn}` : `/conversations/${conversation}`
                }
                aria-current={conversation === current ? 'true' : undefined}
              >
                <span lang={said === null || said === '…' ? undefined : language}>{words}</span>
              </Link>{' '}
              <span className="quiet">
                {outcome ? (
                  <span lang={language}>{outcome.title}</span>
                ) : ended ? (
                  m.over
                ) : (
                  `${messages.home.unfinished}, ${messages.home.replies(replies)}`
                )}
                {conversation === current && ` · ${m.thisWay}`}
              </span>
            </li>
          );
        })}
      </ol>
    </details>
  );
}
