import type { ReactNode } from 'react';
import type { Review, ReviewFact } from '../../server/domain/review.ts';
import { TrustCourse } from '../debrief/trust-course.tsx';
import { replyNumber } from '../debrief/turn-link.tsx';
import { FactSheet } from '../ui/fact-sheet.tsx';
import { TrustTrace, tracePoints } from '../ui/trust-trace.tsx';
import { type ReviewTexts, useReviewTexts } from './review-texts.ts';

const depths = ['surface', 'situation', 'worry', 'stake'] as const;

/** Beside the talk: how trust moved, what the buyer could have told and did not, what the learner had in hand, and what all of it was made with. */
export function ReviewAside({ review, wide }: { review: Review; wide: boolean }) {
  const m = useReviewTexts().review;
  const { scene, versions, language } = review;
  return (
    <aside className="desk-aside" aria-label={m.about}>
      {review.source === 'practice' && (
        <>
          <Part title={m.trust} open={wide}>
            <Trust review={review} />
          </Part>
          <Part title={m.facts} open={wide}>
            <p className="quiet">{m.factsNote}</p>
            <Facts review={review} />
          </Part>
        </>
      )}
      <Part title={m.sheet}>
        <div lang={language}>
          <FactSheet items={scene.factSheet} />
        </div>
      </Part>
      {review.source === 'practice' && (
        <Part title={m.brief}>
          <div lang={language} className="prose">
            <p>{scene.brief}</p>
            <p>{scene.goal}</p>
          </div>
        </Part>
      )}
      <Part title={m.versions}>
        <dl className="desk-versions">
          {versions.persona && (
            <div>
              <dt>{m.personaVersion}</dt>
              <dd>{m.version(versions.persona.content, versions.persona.hash.slice(0, 12))}</dd>
            </div>
          )}
          <div>
            <dt>{m.rubricVersion}</dt>
            <dd>{m.version(versions.rubric.content, versions.rubric.hash.slice(0, 12))}</dd>
          </div>
          <div>
            <dt>{m.engine}</dt>
            <dd>{versions.engine}</dd>
          </div>
          <div>
            <dt>{m.readers}</dt>
            <dd>{versions.readers.join(', ')}</dd>
          </div>
        </dl>
      </Part>
    </aside>
  );
}

function Part({ title, open = false, children }: { title: string; open?: boolean; children: ReactNode }) {
  return (
    <details className="desk-part" open={open}>
      <summary>
        <h2>{title}</h2>
      </summary>
      {children}
    </details>
  );
}

function Trust({ review: { debrief, transcript } }: { review: Review }) {
  const m = useReviewTexts().review;
  if (debrief) return <TrustCourse debrief={debrief} transcript={transcript} titled={false} />;
  const points = tracePoints(transcript);
  return (
    <>
      {points.length > 0 && <TrustTrace points={points} size={{ width: 460, height: 190 }} />}
      {transcript.some((turn) => turn.withheld) && <p className="quiet">{m.trustHidden}</p>}
    </>
  );
}

/** What the buyer could have told, from the surface down: what they told and when, and what the learner missed. */
function Facts({ review }: { review: Review }) {
  const m = useReviewTexts().review;
  const groups = depths.flatMap((depth) => {
    const facts = review.facts.filter((fact) => fact.depth === depth);
    return facts.length === 0 ? [] : [{ depth, told: facts.filter(isTold), missed: facts.filter((fact) => !isTold(fact)) }];
  });
  return groups.map(({ depth, told, missed }) => (
    <section key={depth} className="desk-facts" aria-label={m.depths[depth]}>
      <h3>
        {m.depths[depth]}{' '}
        <span className="quiet">
          {depth === 'surface' ? m.toldCount(told.length) : m.factCount(told.length, told.length + missed.length)}
        </span>
      </h3>
      <FactList facts={told} review={review} />
      {/* Of everyday things there are dozens that nobody needs to have asked; what lies deeper is what a talk is about. */}
      {missed.length > 0 && (
        <details open={depth === 'worry' || depth === 'stake'}>
          <summary>{depth === 'surface' ? m.unasked(missed.length) : m.missed(missed.length)}</summary>
          <FactList facts={missed} review={review} />
        </details>
      )}
    </section>
  ));
}

const isTold = ({ told }: ReviewFact): boolean => told !== null;

function FactList({ facts, review: { transcript, language } }: { facts: readonly ReviewFact[]; review: Review }) {
  const m = useReviewTexts().review;
  return (
    <ul>
      {facts.map(({ id, text, told }) => (
        <li key={id} className={told === null ? 'desk-facts__missed' : ''}>
          <span lang={language}>{text}</span>{' '}
          {told !== null && (
            <a className="quiet" href={`#turn-${told}`}>
              {toldAt(m, replyNumber(transcript, told))}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

const toldAt = (m: ReviewTexts['review'], number: number): string => (number === 0 ? m.toldFirst : m.toldAt(number));
