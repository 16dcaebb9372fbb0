import type { OutcomeKind } from '../../server/domain/persona.ts';
import type { PublicRubric } from '../../server/domain/protocol.ts';
import { useMessages } from '../messages/messages.ts';
import { dimensionTitle } from '../ui/mark-words.ts';
import { type Draft, type Fault, fieldOf } from './draft.ts';
import { Check, Line, toggled } from './inputs.tsx';
import { useAssignmentsTexts } from './texts.ts';

type Props = {
  draft: Draft;
  change(part: Partial<Draft>): void;
  faults: readonly Fault[];
  rubric: PublicRubric | undefined;
};

const kinds: readonly OutcomeKind[] = ['agreement', 'referral', 'later', 'none', 'breakdown'];

/** What makes a result a pass. */
export function PassFields({ draft, change, faults, rubric }: Props) {
  const messages = useMessages();
  const m = useAssignmentsTexts().form;
  return (
    <fieldset>
      <legend>{m.pass}</legend>
      <p className="quiet">{m.passNote}</p>
      <div className="assignment-form__row">
        <Line
          id={fieldOf('level')}
          label={m.level}
          value={draft.level}
          onChange={(level) => change({ level })}
          numeric
          invalid={faults.includes('level')}
        />
        <Line
          id={fieldOf('trust')}
          label={m.trust}
          value={draft.trust}
          onChange={(trust) => change({ trust })}
          numeric
          invalid={faults.includes('trust')}
        />
      </div>
      {rubric && (
        <fieldset id={fieldOf('dimensions')} tabIndex={-1}>
          <legend>{m.dimensions}</legend>
          <div className="assignment-form__row">
            {rubric.dimensions.map(({ id }) => (
              <Line
                key={id}
                label={dimensionTitle(messages, id, rubric)}
                value={draft.dimensions[id] ?? ''}
                onChange={(typed) => change({ dimensions: { ...draft.dimensions, [id]: typed } })}
                numeric
                invalid={faults.includes('dimensions')}
              />
            ))}
          </div>
        </fieldset>
      )}
      <fieldset>
        <legend>{m.outcomes}</legend>
        <div className="assignment-form__row">
          {kinds.map((kind) => (
            <Check
              key={kind}
              checked={draft.outcomes.includes(kind)}
              onChange={(on) => change({ outcomes: toggled(draft.outcomes, kind, on) })}
            >
              {messages.debrief.kinds[kind]}
            </Check>
          ))}
        </div>
      </fieldset>
    </fieldset>
  );
}
