import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { BuyerBest } from '../../server/domain/progress.ts';
import { useFormat } from '../language/use-format.ts';
import { useMessages } from '../messages/messages.ts';
import { Portrait } from '../ui/portrait.tsx';
import { conversationPath } from './conversation-path.ts';
import { useProgressTexts } from './texts.ts';

/** Somebody's own bests, buyer by buyer, each leading to the conversation it comes from. */
export function BuyerBests({ buyers }: { buyers: readonly BuyerBest[] }) {
  const m = useProgressTexts();
  return (
    <section className="bests">
      <h2>{m.bests}</h2>
      {buyers.length === 0 ? (
        <p className="quiet">{m.bestsEmpty}</p>
      ) : (
        <>
          <p className="quiet">{m.bestsNote}</p>
          <ul className="bests__list">
            {buyers.map((buyer) => (
              <li key={buyer.persona.id}>
                <Best buyer={buyer} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Best({ buyer: { persona, met, outcome, trust, score } }: { buyer: BuyerBest }) {
  const m = useProgressTexts();
  const { kinds } = useMessages().debrief;
  const format = useFormat();
  const columns = m.bestsColumns;
  return (
    <article className="best">
      <Portrait person={persona} size={56} />
      <h3>{persona.name}</h3>
      <dl>
        <Fact name={columns.outcome} best={outcome}>
          {kinds[outcome.outcome]}
        </Fact>
        <Fact name={columns.trust} best={trust}>
          {Math.round(trust.trust)}
        </Fact>
        {score ? (
          <Fact name={columns.score} best={score}>
            {m.scoreOf(format.level(score.level), score.replies)}
          </Fact>
        ) : (
          <div>
            <dt>{columns.score}</dt>
            <dd className="quiet">{m.noScore}</dd>
          </div>
        )}
        <div>
          <dt>{columns.met}</dt>
          <dd>{met}</dd>
        </div>
      </dl>
    </article>
  );
}

type FactProps = { name: string; best: { conversation: string; branched: boolean }; children: ReactNode };

function Fact({ name, best, children }: FactProps) {
  const m = useProgressTexts();
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <Link href={conversationPath({ id: best.conversation, running: false })}>{children}</Link>
        {best.branched && <small>{m.branched}</small>}
      </dd>
    </div>
  );
}
