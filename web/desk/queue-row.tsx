import { Link } from 'wouter';
import type { QueueEntry } from '../../server/domain/review.ts';
import { useFormat } from '../language/use-format.ts';
import { useMessages } from '../messages/messages.ts';
import { Portrait } from '../ui/portrait.tsx';
import { type DeskTexts, useDeskTexts } from './texts.ts';

type Props = { entry: QueueEntry; search: string; alwaysBlind: boolean; titleOf(dimension: string): string };

/** One conversation that waits: whose it is, how it ended, why it is here and since when. */
export function QueueRow({ entry, search, alwaysBlind, titleOf }: Props) {
  const messages = useMessages();
  const m = useDeskTexts().queue;
  const { day } = useFormat();
  const { conversation, learner, persona, scene, outcome, since, mine, blind, source, assignment } = entry;
  // What is about to be reviewed blind had better not tell its marks here.
  const hidden = blind || (alwaysBlind && mine === 'new');
  const state = [
    mine === 'new' ? null : m.mine[mine],
    blind ? m.blind : null,
    assignment ? m.assignment : null,
    source === 'call' ? m.call : null,
  ].filter((part) => part !== null);
  return (
    <li className="queue__row">
      <Portrait person={persona} size={44} />
      <div className="queue__who">
        <Link
          href={`/desk/reviews/${encodeURIComponent(conversation)}${search}`}
          className="queue__link"
          data-conversation={conversation}
          aria-label={m.row(learner.name, persona.name, scene.title)}
        >
          {learner.name}
        </Link>
        <p className="quiet">{m.met(persona.name, scene.title)}</p>
      </div>
      <div className="queue__why">
        {outcome && <p>{outcome.title}</p>}
        <ul>
          {(hidden ? disputesOf(entry, m) : reasonsOf(entry, m, titleOf)).map(({ words, begins, against }) => (
            <li key={`${words} ${begins}`} className={against ? 'queue__reason queue__reason--disputed' : 'queue__reason'}>
              {words}
              {begins && (
                <span className="queue__begins">
                  {' '}
                  {messages.quoted(begins.length < 80 ? begins : `${begins.replace(/\s\S*$/, '')}…`)}
                </span>
              )}
            </li>
          ))}
        </ul>
      </div>
      <div className="queue__when">
        <p className="quiet">
          <time dateTime={since}>{m.waiting(day(since))}</time>
        </p>
        {state.length > 0 && <p className="queue__state">{state.join(' · ')}</p>}
        {mine === 'new' && !blind && !alwaysBlind && (
          <Link
            href={`/desk/reviews/${encodeURIComponent(conversation)}${search === '' ? '?' : `${search}&`}blind=yes`}
            className="queue__blind"
            aria-label={m.openBlindLabel(m.row(learner.name, persona.name, scene.title))}
          >
            {m.openBlind}
          </Link>
        )}
      </div>
    </li>
  );
}

type Reason = { words: string; begins?: string; against: boolean };

/** How many disputes wait for an answer; no word of which marks are in doubt. */
const disputesOf = ({ disputed }: QueueEntry, m: DeskTexts['queue']): Reason[] =>
  disputed > 0 ? [{ words: m.disputes(disputed), against: true }] : [];

function reasonsOf(entry: QueueEntry, m: DeskTexts['queue'], titleOf: (dimension: string) => string): Reason[] {
  return (entry.why ?? []).map((reason) => {
    const title = titleOf(reason.dimension);
    return reason.kind === 'disputed'
      ? { words: m.disputed(title), begins: reason.begins, against: true }
      : { words: m.uncertain[reason.reason](title), against: false };
  });
}
