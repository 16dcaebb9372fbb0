import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { KappaFigure, ReliabilityCard } from '../../server/domain/review.ts';
import { useMe } from '../account/use-me.ts';
import { calibrationUrl, getReliability } from '../api/review.ts';
import { useFormat } from '../language/use-format.ts';
import { useLanguage } from '../language/use-language.tsx';
import { useMessages } from '../messages/messages.ts';
import { Certificates } from '../trying/certificate.tsx';
import { Asked } from '../ui/asked.tsx';
import { shortTitle } from '../ui/mark-words.ts';
import { PageHead } from '../ui/page-head.tsx';
import { DeskFrame } from './desk-frame.tsx';
import { useReliabilityTexts } from './reliability-texts.ts';
import { useRubrics } from './use-rubrics.ts';

/** How far the engine's levels can be relied on, by version of a rubric and dimension. */
export function ReliabilityPage() {
  const m = useReliabilityTexts();
  const { language } = useLanguage();
  const cards = useQuery({ queryKey: ['reliability', language], queryFn: () => getReliability(language), staleTime: 0 });
  return (
    <DeskFrame>
      <PageHead title={m.title}>
        <p>{m.lead}</p>
      </PageHead>
      <Asked query={cards}>
        {({ scope, cards: shown }) =>
          shown.length === 0 ? (
            <Empty />
          ) : (
            <>
              <p className="quiet">{m.scopes[scope]}</p>
              {shown.map((card) => (
                <Card key={card.version.id} card={card} />
              ))}
            </>
          )
        }
      </Asked>
      <Certificates />
    </DeskFrame>
  );
}

function Empty() {
  const m = useReliabilityTexts();
  const coach = useMe()?.roles.includes('coach') ?? false;
  return (
    <section className="queue__empty">
      <h2>{m.emptyTitle}</h2>
      <p>{m.empty}</p>
      {coach && (
        <Link href="/desk" className="button button--plain">
          {m.toQueue}
        </Link>
      )}
    </section>
  );
}

function Card({ card }: { card: ReliabilityCard }) {
  const messages = useMessages();
  const m = useReliabilityTexts();
  const coach = useMe()?.roles.includes('coach') ?? false;
  const { rubric, version, dimensions } = card;
  const title = useRubrics()?.find(({ id }) => id === rubric)?.title ?? version.content;
  const advisory = dimensions.filter((entry) => entry.advisory === true).map((entry) => shortTitle(messages, entry));
  return (
    <section className="card" aria-labelledby={`card-${version.id}`}>
      <h2 id={`card-${version.id}`}>{title}</h2>
      <p className="quiet">{m.version(version.hash.slice(0, 12))}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard */}
      <section className="card__scroll" tabIndex={0} aria-label={m.card(title)}>
        <table className="card__table">
          <thead>
            <tr>
              <th scope="col">{m.dimension}</th>
              <th scope="col">{m.engine}</th>
              <th scope="col">{m.coaches}</th>
              <th scope="col">{m.standing}</th>
            </tr>
          </thead>
          <tbody>
            {dimensions.map((entry) => (
              <tr key={entry.dimension}>
                <th scope="row">{shortTitle(messages, entry)}</th>
                <td>
                  <Figure figure={entry.engine} />
                </td>
                <td>
                  <Figure figure={entry.coaches} />
                </td>
                <td>
                  {entry.advisory === null ? (
                    <span className="quiet">{m.few}</span>
                  ) : entry.advisory ? (
                    <span className="tag">{m.advisory}</span>
                  ) : (
                    m.relied
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <div className="card__words">
        <p>
          {advisory.length > 0
            ? m.explain.advisory(advisory.join(', '))
            : dimensions.every((entry) => entry.advisory === null)
              ? m.explain.tooFew
              : m.explain.noAdvisory}
        </p>
        <p className="quiet">{m.explain.kappa}</p>
        {coach && (
          <p>
            <a className="button button--plain" href={calibrationUrl(rubric)} download>
              {m.export}
            </a>
            <span className="quiet card__note">{m.exportNote}</span>
          </p>
        )}
      </div>
    </section>
  );
}

/** A kappa with its interval, in figures and as a place on a line from 0 to 1; below 0 it stands at the line's beginning. */
function Figure({ figure: { n, value, low, high } }: { figure: KappaFigure }) {
  const m = useReliabilityTexts();
  const { hundredth, whole } = useFormat();
  if (n === 0) return <span className="quiet">{m.none}</span>;
  const pairs = <span className="quiet">{m.pairs(n, whole(n))}</span>;
  if (value === null || low === null || high === null)
    return (
      <>
        <span className="quiet">{m.tooFew}</span>
        <br />
        {pairs}
      </>
    );
  const x = (kappa: number) => 4 + Math.max(0, Math.min(1, kappa)) * 112;
  return (
    <>
      <svg className="card__line" viewBox="0 0 120 12" width="120" height="12" aria-hidden="true" focusable="false">
        <line className="card__axis" x1={x(0)} x2={x(1)} y1="6" y2="6" />
        <line className="card__interval" x1={x(low)} x2={x(high)} y1="6" y2="6" />
        <circle className="card__dot" cx={x(value)} cy="6" r="3.5" />
      </svg>
      <span className="card__figure">{m.figure(hundredth(value), hundredth(low), hundredth(high))}</span>
      {pairs}
    </>
  );
}
