import type { ReactNode } from 'react';
import type { Review } from '../../server/domain/review.ts';
import { TrustCourse } from '../debrief/trust-course.tsx';
import { replyNumber } from '../debrief/turn-link.tsx';
import { useLanguage } from '../language/use-language.tsx';
import { FactSheet } from '../ui/fact-sheet.tsx';
import { TrustTrace, tracePoints } from '../ui/trust-trace.tsx';
import { useDeskTexts } from './texts.ts';

const depths = ['surface', 'situation', 'worry', 'stake'] as const;

/** Beside the talk: how trust moved, what the buyer could have told and did not, what the learner had in hand, and what all of it was made with. */
export function ReviewAside({ review, wide }: { review: Review; wide: boolean }) {
  const m = useDeskTexts().review;
  const { scene, versions, language, facts } = review;
  const told = facts.filter((fact) => fact.told !== null).length;
  return (
    <aside className="desk-aside" aria-label={m.about}>
      <Part title={m.trust} open={wide}>
        <Trust review={review} />
      </Part>
      <Part title={`${m.facts} · ${m.factCount(told, facts.length)}`} open={wide}>
        <p className="quiet">{m.factsNote}</p>
        <Facts review={review} />
      </Part>
      <Part title={m.sheet}>
        <div lang={language}>
          <FactSheet items={scene.factSheet} />
        </div>
      </Part>
      <Part title={m.brief}>
        <div lang={language} className="prose">
          <p>{scene.brief}</p>
          <p>{scene.goal}</p>
        </div>
      </Part>
      <Part title={m.versions}>
        <dl className="desk-versions">
          <div>
            <dt>{m.personaVersion}</dt>
            <dd>{m.version(versions.persona.content, versions.persona.hash.slice(0, 12))}</dd>
          </div>
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
  const m = useDeskTexts().review;
  if (debrief) return <TrustCourse debrief={debrief} transcript={transcript} titled={false} />;
  const points = tracePoints(transcript);
  return (
    <>
      {points.length > 0 && <TrustTrace points={points} size={{ width: 460, height: 190 }} />}
      {transcript.some((turn) => turn.withheld) && <p className="quiet">{m.trustHidden}</p>}
    </>
  );
}

/** What the buyer could have told, from the surface down, and when they did. */
function Facts({ review: { facts, transcript, language } }: { review: Review }) {
  const m = useDeskTexts().review;
  const { language: own } = useLanguage();
  return (
    <dl className="desk-facts" lang={language}>
      {depths
        .filter((depth) => facts.some((fact) => fact.depth === depth))
        .map((depth) => (
          <div key={depth}>
            <dt lang={own}>{m.depths[depth]}</dt>
            {facts
              .filter((fact) => fact.depth === depth)
              .map(({ id, text, told }) => (
                <dd key={id} className={told === null ? 'desk-facts__missed' : ''}>
                  {text}{' '}
                  <span className="quiet" lang={own}>
                    {told === null ? m.missed : <a href={`#turn-${told}`}>{toldAt(m, replyNumber(transcript, told))}</a>}
                  </span>
                </dd>
              ))}
          </div>
        ))}
    </dl>
  );
}

const toldAt = (m: ReturnType<typeof useDeskTexts>['review'], number: number): string =>
  number === 0 ? m.toldFirst : m.toldAt(number);
