import type { Drill, DrillMoment, DrillTry } from '../../server/domain/drill.ts';
import type { PublicRubric } from '../../server/domain/protocol.ts';
import { useMessages } from '../messages/messages.ts';
import { MarkedText } from '../practice/marked-text.tsx';
import { EvidenceList, panelTitle } from '../practice/marks.tsx';
import { evidenceFor } from '../practice/segments.ts';
import '../practice/transcript.css';
import { LevelBars } from '../ui/level-bars.tsx';
import { useDrillTexts } from './texts.ts';

type Props = {
  answer: DrillTry;
  moment: DrillMoment;
  drill: Drill;
  rubric: PublicRubric | undefined;
  /** Only the words and the level: one is at the other try. */
  folded: boolean;
};

/** An answer with its level, the words that it rests on, and what one level higher would look like. */
export function Answer({ answer, moment, drill, rubric, folded }: Props) {
  const m = useDrillTexts();
  const messages = useMessages();
  const { mark, text, seen, higher } = answer;
  const dimension = rubric?.dimensions.find(({ id }) => id === mark.dimension);
  return (
    <section className="own drill__answer">
      <h2 className="drill__which">{answer.try === 1 ? m.first : m.second}</h2>
      <p className={`own__text ${folded ? '' : 'own__text--open'}`} lang={text === '…' ? undefined : drill.language}>
        {text === '…' ? (
          messages.practice.silence
        ) : (
          <MarkedText text={text} evidence={evidenceFor([mark], moment.turn, mark.dimension)} />
        )}
      </p>
      <p className="drill__level">
        {mark.level !== null && <LevelBars level={mark.level} />} <strong>{panelTitle(messages, mark, dimension)}</strong>
      </p>
      {!folded && (
        <div className="drill__why">
          {dimension?.advisory && <p className="quiet">{messages.marks.advisory}</p>}
          <EvidenceList mark={mark} turn={moment.turn} rubric={rubric} brief />
          <p lang={drill.notes}>{seen}</p>
          {higher !== '' && (
            <p className="drill__higher">
              <strong>{mark.level === 5 ? m.keep : m.higher}</strong> <span lang={drill.notes}>{higher}</span>
            </p>
          )}
        </div>
      )}
    </section>
  );
}
