import type { CoachGroupList } from '../../server/domain/assignment.ts';
import { type Draft, fieldOf } from './draft.ts';
import { Check, toggled } from './inputs.tsx';
import { useAssignmentsTexts } from './texts.ts';

type Props = { draft: Draft; change(part: Partial<Draft>): void; groups: CoachGroupList['groups'] };

/** To whom an assignment goes: whole groups, and people of them. */
export function WhomFields({ draft, change, groups }: Props) {
  const m = useAssignmentsTexts().form;
  const people = [...new Map(groups.flatMap(({ members }) => members.map((member) => [member.id, member.name] as const)))];
  return (
    <fieldset id={fieldOf('whom')} tabIndex={-1}>
      <legend>{m.whom}</legend>
      {groups.length === 0 && <p>{m.noGroups}</p>}
      {groups.map(({ id, name, members }) => (
        <Check
          key={id}
          checked={draft.groups.includes(id)}
          onChange={(on) => change({ groups: toggled(draft.groups, id, on) })}
        >
          {m.group(name, members.length)}
        </Check>
      ))}
      {groups.length > 0 && <p className="quiet">{m.groupNote}</p>}
      {people.length > 0 && (
        <details className="desk-part">
          <summary>{m.people}</summary>
          <div className="assignment-form__row">
            {people.map(([id, name]) => (
              <Check
                key={id}
                checked={draft.people.includes(id)}
                onChange={(on) => change({ people: toggled(draft.people, id, on) })}
              >
                {name}
              </Check>
            ))}
          </div>
        </details>
      )}
    </fieldset>
  );
}
