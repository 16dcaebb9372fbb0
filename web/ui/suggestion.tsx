import { Link } from 'wouter';
import type { Suggestion as Suggested } from '../../server/domain/progress.ts';
import { useFormat } from '../language/use-format.ts';
import { useMessages } from '../messages/messages.ts';
import { shortTitle } from './mark-words.ts';
import { Portrait } from './portrait.tsx';
import './suggestion.css';

/** One conversation to have next, why, and the way there. */
export function Suggestion({ suggestion }: { suggestion: Suggested }) {
  const messages = useMessages();
  const m = messages.suggestion;
  const { level } = useFormat();
  const { persona, scene, after, evidence, next } = suggestion;
  const search = new URLSearchParams({ scene: scene.id, ...(after === undefined ? {} : { after }) });
  return (
    <section className="suggestion" aria-labelledby="suggestion">
      <Portrait person={persona} size={72} />
      <div className="suggestion__text">
        <h2 id="suggestion">{m.title(persona.name, scene.title)}</h2>
        <p>
          {m.why(shortTitle(messages, evidence), level(evidence.level), evidence.n, evidence.conversations)}{' '}
          {next && m.next(shortTitle(messages, next), level(next.level))} {m.trains(persona.name)}
        </p>
      </div>
      <p className="suggestion__ways">
        <Link href={`/practice/${persona.id}?${search}`} className="button">
          {m.start}
        </Link>
        <Link href={`/drills?dimension=${evidence.dimension}`}>
          {messages.drills.twoMinutesOn(shortTitle(messages, evidence))}
        </Link>
      </p>
    </section>
  );
}
