import { Link } from 'wouter';
import { useFormat } from '../language/use-format.ts';
import { useMessages } from '../messages/messages.ts';
import { Portrait } from '../ui/portrait.tsx';
import { usePastTalks } from './past-talks.ts';

/** The latest conversation that is not over, to go on with; nothing where there is none. */
export function LeftOff() {
  const m = useMessages().home;
  const { day, time } = useFormat();
  const [latest] = usePastTalks().data?.pages ?? [];
  const talk = latest?.conversations.find(({ endedAt }) => endedAt === undefined);
  if (!talk) return null;
  const { id, persona, scene, language, startedAt, replies } = talk;
  const when = m.when(day(startedAt), time(startedAt));
  return (
    <section className="left-off" aria-labelledby="left-off">
      <h2 id="left-off" className="eyebrow">
        {m.leftOff}
      </h2>
      <div className="left-off__who">
        <Portrait person={persona} size={56} />
        <div>
          <p className="left-off__name">{persona.name}</p>
          <p className="quiet" lang={language}>
            {scene.title}
          </p>
        </div>
      </div>
      <p className="quiet">
        {m.replies(replies)} · <time dateTime={startedAt}>{when}</time>
      </p>
      <Link
        href={`/conversations/${id}`}
        className="button"
        aria-label={m.wayTo(m.goOn, `${persona.name}, ${scene.title}, ${when}`)}
      >
        {m.goOn}
      </Link>
    </section>
  );
}
