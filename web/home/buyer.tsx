import { Link } from 'wouter';
import type { BuyerBest } from '../../server/domain/progress.ts';
import type { PublicPersona } from '../../server/domain/protocol.ts';
import { useMessages } from '../messages/messages.ts';
import { dimensionTitle } from '../ui/mark-words.ts';
import { Portrait } from '../ui/portrait.tsx';

/** A buyer as a person one might meet, with what somebody's best was with them. */
export function Buyer({ persona, best }: { persona: PublicPersona; best: BuyerBest | undefined }) {
  const messages = useMessages();
  const m = messages.home;
  const word = m.challenge[persona.challenge] ?? '';
  return (
    <article className="buyer">
      <Portrait person={persona} size={104} />
      <div className="buyer__text">
        <h3>
          <Link href={`/practice/${persona.id}`} className="buyer__link">
            {persona.name}
          </Link>
        </h3>
        <p className="buyer__title">{persona.title}</p>
        <p className="buyer__tagline">{persona.tagline}</p>
        <p className="buyer__facts">
          <Challenge level={persona.challenge} word={word} />
          {persona.scenes.length > 1 && <span>{m.scenes(persona.scenes.length)}</span>}
          <span className="buyer__trains">
            {m.trains} {persona.trains.map((dimension) => dimensionTitle(messages, dimension).toLowerCase()).join(', ')}
          </span>
        </p>
        {best && (
          <p className="buyer__best">
            {m.best(messages.debrief.kinds[best.outcome.outcome], Math.round(best.outcome.trust))} · {m.met(best.met)}
          </p>
        )}
      </div>
    </article>
  );
}

function Challenge({ level, word }: { level: number; word: string }) {
  const m = useMessages().home;
  return (
    <span className="challenge">
      <svg viewBox="0 0 26 8" width="26" height="8" role="img" aria-label={m.challengeLabel(level, word)}>
        {[1, 2, 3].map((step) => (
          <circle key={step} cx={step * 9 - 5} cy="4" r="3" className={step <= level ? 'challenge__on' : 'challenge__off'} />
        ))}
      </svg>
      <span aria-hidden="true">{word}</span>
    </span>
  );
}
