import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { Problem } from '../account/problem.tsx';
import { getCoachGroups, giveAssignment } from '../api/assignments.ts';
import { getPersonas } from '../api/http.ts';
import { DeskFrame } from '../desk/desk-frame.tsx';
import { Field } from '../desk/field.tsx';
import { useRubrics } from '../desk/use-rubrics.ts';
import { useLanguage } from '../language/use-language.tsx';
import { Failed, Loading } from '../ui/page-state.tsx';
import { useTitle } from '../ui/use-title.ts';
import './assignments.css';
import { type Draft, emptyDraft, faultsOf, fieldOf, toGiven } from './draft.ts';
import { HowFields } from './how-fields.tsx';
import { Check, Line, Pick } from './inputs.tsx';
import { PassFields } from './pass-fields.tsx';
import { useAssignmentsTexts } from './texts.ts';
import { WhomFields } from './whom-fields.tsx';

/** Sets people or groups to practise something. */
export function NewAssignmentPage() {
  const m = useAssignmentsTexts().form;
  const groups = useQuery({ queryKey: ['coach-groups'], queryFn: getCoachGroups, staleTime: 0 });
  useTitle(m.title);
  return (
    <DeskFrame>
      <header className="desk-head">
        <h1>{m.title}</h1>
        <p>{m.lead}</p>
      </header>
      {groups.isPending && <Loading />}
      {groups.isError && !groups.data && <Failed error={groups.error} retry={() => groups.refetch()} />}
      {groups.data && <Form groups={groups.data} />}
    </DeskFrame>
  );
}

function Form({ groups }: { groups: Awaited<ReturnType<typeof getCoachGroups>> }) {
  const m = useAssignmentsTexts().form;
  const { language } = useLanguage();
  const [, navigate] = useLocation();
  const queries = useQueryClient();
  const [draft, setDraft] = useState<Draft>(emptyDraft);
  // What is amiss is said once one has tried, and then as it stands.
  const [tried, setTried] = useState(0);
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const personas = useQuery({ queryKey: ['personas', language], queryFn: () => getPersonas(language) });
  const rubrics = useRubrics();
  const send = useMutation({
    mutationFn: () => giveAssignment(toGiven(draft)),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: ['coach-assignments'] });
      navigate(`/desk/assignments/${id}`);
    },
  });
  const faults = tried > 0 ? faultsOf(draft) : [];
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (tried > 0) summary.current?.focus();
  }, [tried]);
  const persona = personas.data?.find(({ id }) => id === draft.persona);
  const rubric = rubrics?.find(({ id }) => id === draft.rubric);
  return (
    <form
      className="assignment-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (faultsOf(draft).length > 0) setTried(tried + 1);
        else send.mutate();
      }}
    >
      {faults.length > 0 && (
        <div className="desk-bar desk-bar--against" role="alert" tabIndex={-1} ref={summary}>
          <p>{m.faults}</p>
          <ul>
            {faults.map((fault) => (
              <li key={fault}>
                <a href={`#${fieldOf(fault)}`}>{m.faultWords[fault]}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
      <fieldset>
        <legend>{m.what}</legend>
        <Line
          id={fieldOf('title')}
          label={m.name}
          value={draft.title}
          onChange={(title) => change({ title })}
          max={120}
          invalid={faults.includes('title')}
        />
        <div className="assignment-form__row">
          <Pick
            id={fieldOf('persona')}
            label={m.persona}
            value={draft.persona}
            onChange={(next) => change({ persona: next, scene: '' })}
            invalid={faults.includes('persona')}
          >
            <option value="" />
            {personas.data?.map(({ id, name, title }) => (
              <option key={id} value={id}>
                {name}, {title}
              </option>
            ))}
          </Pick>
          {persona && persona.scenes.length > 1 && (
            <Pick
              label={m.scene}
              value={draft.scene === '' ? (persona.scenes[0]?.id ?? '') : draft.scene}
              onChange={(scene) => change({ scene })}
            >
              {persona.scenes.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </Pick>
          )}
          <Pick label={m.rubric} value={draft.rubric} onChange={(next) => change({ rubric: next, dimensions: {} })}>
            {rubrics?.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </Pick>
        </div>
      </fieldset>
      <WhomFields draft={draft} change={change} groups={groups} />
      <Field label={m.note} note={m.noteNote} value={draft.note} onChange={(note) => change({ note })} max={2000} rows={4} />
      <HowFields draft={draft} change={change} faults={faults} />
      <PassFields draft={draft} change={change} faults={faults} rubric={rubric} />
      <fieldset>
        <legend>{m.allowed}</legend>
        <Check checked={draft.hints} onChange={(hints) => change({ hints })}>
          {m.hints}
        </Check>
        <Check checked={draft.rewind} onChange={(rewind) => change({ rewind })}>
          {m.rewind}
        </Check>
      </fieldset>
      <Problem error={send.error} />
      <p className="desk-ways">
        <button type="submit" className="button" disabled={send.isPending}>
          {send.isPending ? m.giving : m.give}
        </button>
        <Link href="/desk/assignments">{m.cancel}</Link>
      </p>
    </form>
  );
}
