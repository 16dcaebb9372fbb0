import type { PublicRubric } from '../../server/domain/protocol.ts';
import type { PracticeState } from '../api/practice-state.ts';
import { useMessages } from '../messages/messages.ts';
import { dimensionTitle } from '../ui/mark-words.ts';
import { useNotesLanguage } from './notes-language.ts';

type Props = { state: Pick<PracticeState, 'hint' | 'hintAsked'>; rubric: PublicRubric | undefined; dismiss(): void };

/** A hint that was asked for. */
export function Hint({ state, rubric, dismiss }: Props) {
  const messages = useMessages();
  const m = messages.practice;
  const notes = useNotesLanguage();
  return (
    <div role="status">
      {state.hintAsked && <p className="hint quiet">{m.hintAsked}</p>}
      {state.hint && (
        <div className="hint">
          <p>
            <span className="hint__dimension">{dimensionTitle(messages, state.hint.dimension, rubric)}</span>{' '}
            <span lang={notes}>{state.hint.text}</span>
          </p>
          <button type="button" className="link-button" onClick={dismiss}>
            {m.close}
          </button>
        </div>
      )}
    </div>
  );
}
