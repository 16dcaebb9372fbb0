import type { Difficulty } from '../../server/domain/buyer-state.ts';
import type { Feedback } from '../../server/domain/protocol.ts';
import { languageNames, languages } from '../language/choose-language.ts';
import { useMessages } from '../messages/messages.ts';
import { Choice } from '../ui/choice.tsx';
import { type Draft, type Fault, fieldOf } from './draft.ts';
import { Line, Pick } from './inputs.tsx';
import { useAssignmentsTexts } from './texts.ts';

type Props = { draft: Draft; change(part: Partial<Draft>): void; faults: readonly Fault[] };

const difficulties: readonly Difficulty[] = ['gentle', 'true', 'hard'];
const feedbacks: readonly Feedback[] = ['marks', 'trace', 'off'];

/** How it is practised, how often and until when. */
export function HowFields({ draft, change, faults }: Props) {
  const m = useAssignmentsTexts().form;
  const { before } = useMessages();
  const { due } = draft;
  return (
    <>
      <fieldset>
        <legend>{m.how}</legend>
        <Choice<Difficulty>
          legend={before.difficulty}
          name="difficulty"
          value={draft.difficulty}
          onChange={(difficulty) => change({ difficulty })}
          options={difficulties.map((value) => ({ value, ...before.difficultyOptions[value] }))}
        />
        <Choice<Feedback>
          legend={before.feedback}
          name="feedback"
          value={draft.feedback}
          onChange={(feedback) => change({ feedback })}
          options={feedbacks.map((value) => ({ value, ...before.feedbackOptions[value] }))}
        />
        <Choice<Draft['seed']>
          legend={m.buyer}
          name="seed"
          value={draft.seed}
          onChange={(seed) => change({ seed })}
          options={(['same', 'varied'] as const).map((value) => ({ value, ...m.seeds[value] }))}
        />
        <Pick
          label={m.language}
          value={draft.language}
          onChange={(value) => change({ language: languages.find((language) => language === value) ?? '' })}
        >
          <option value="">{m.ownLanguage}</option>
          {languages.map((language) => (
            <option key={language} value={language} lang={language}>
              {languageNames[language]}
            </option>
          ))}
        </Pick>
      </fieldset>
      <fieldset>
        <legend>{m.times}</legend>
        <div className="assignment-form__row">
          <Line
            id={fieldOf('attempts')}
            label={m.attempts}
            note={m.attemptsNote}
            value={draft.attempts}
            onChange={(attempts) => change({ attempts })}
            numeric
            invalid={faults.includes('attempts')}
          />
          <Pick label={m.takes} value={draft.takes} onChange={(value) => change({ takes: value === 'last' ? 'last' : 'best' })}>
            <option value="best">{m.takesOptions.best}</option>
            <option value="last">{m.takesOptions.last}</option>
          </Pick>
        </div>
        <DueFields
          due={due}
          onChange={(next) => change({ due: next })}
          invalid={faults.includes('due') || faults.includes('past')}
        />
      </fieldset>
    </>
  );
}

type DueProps = { due: Draft['due']; onChange(due: Draft['due']): void; invalid: boolean };

/** A day and a time of this place. */
export function DueFields({ due, onChange, invalid }: DueProps) {
  const m = useAssignmentsTexts().form;
  return (
    <div className="desk-field">
      <div className="assignment-form__row">
        <Line
          id={fieldOf('due')}
          label={m.dueDay}
          type="date"
          value={due.day}
          onChange={(day) => onChange({ ...due, day })}
          invalid={invalid}
        />
        <Line
          label={m.dueTime}
          type="time"
          value={due.time}
          onChange={(time) => onChange({ ...due, time })}
          invalid={invalid}
        />
      </div>
      <p className="quiet">{m.dueNote}</p>
    </div>
  );
}
