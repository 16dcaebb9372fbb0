import type { Debrief, PublicRubric } from '../../server/domain/protocol.ts';
import { useFormat } from '../language/use-format.ts';
import { useMessages } from '../messages/messages.ts';
import { useDebriefTexts } from './texts.ts';

type Props = {
  debrief: Debrief;
  /** The means with the levels of coaches, where any count. */
  final?: Debrief['scores'] | undefined;
  /** Says which dimensions are advisory. */
  rubric?: Pick<PublicRubric, 'dimensions'> | undefined;
};

/** The dimensions over the whole talk, each on its scale of five, with the number of replies it rests on. */
export function Scores({ debrief, final, rubric }: Props) {
  const messages = useMessages();
  const m = messages.debrief;
  const { coach } = useDebriefTexts();
  const { level, percent } = useFormat();
  const advisory = new Set(rubric?.dimensions.flatMap((dimension) => (dimension.advisory ? [dimension.id] : [])));
  return (
    <section className="scores">
      <h2>{m.scoresTitle}</h2>
      <dl>
        {(final ?? debrief.scores).map((score) => (
          <div key={score.dimension} className="score">
            <dt>
              {messages.dimensions[score.dimension] ?? score.title}
              {advisory.has(score.dimension) && <span className="quiet"> · {m.advisory}</span>}
            </dt>
            {score.level === null ? (
              <dd className="quiet">{m.noScore}</dd>
            ) : (
              <dd>
                <strong>{m.levelOf(level(score.level))}</strong> <span className="quiet">{m.overReplies(score.n)}</span>
                <Scale level={score.level} />
              </dd>
            )}
          </div>
        ))}
      </dl>
      {final && <p className="quiet">{coach.finalScores}</p>}
      {debrief.scores.some(({ dimension }) => advisory.has(dimension)) && <p className="quiet">{m.advisoryNote}</p>}
      {debrief.talkShare !== null && <p className="quiet">{m.talkShare(percent(debrief.talkShare))}</p>}
    </section>
  );
}

/** A level 1..5 as a place on a line; decoration beside its words. */
function Scale({ level }: { level: number }) {
  const x = (value: number) => 6 + ((value - 1) * 188) / 4;
  return (
    <svg className="scale" viewBox="0 0 200 16" aria-hidden="true" focusable="false">
      <line className="scale__line" x1={x(1)} x2={x(5)} y1="8" y2="8" />
      <line className="scale__reached" x1={x(1)} x2={x(level)} y1="8" y2="8" />
      {[1, 2, 3, 4, 5].map((step) => (
        <circle
          key={step}
          className={step <= level ? 'scale__step scale__step--reached' : 'scale__step'}
          cx={x(step)}
          cy="8"
          r="2"
        />
      ))}
      <circle className="scale__dot" cx={x(level)} cy="8" r="5.5" />
    </svg>
  );
}
