import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CoachAssignment } from '../../server/domain/assignment.ts';
import { Problem } from '../account/problem.tsx';
import { changeAssignment } from '../api/assignments.ts';
import { Field } from '../desk/field.tsx';
import { isPast, toLocal, toMoment } from './due.ts';
import { DueFields } from './how-fields.tsx';
import { Line } from './inputs.tsx';
import { useAssignmentsTexts } from './texts.ts';

/** What may be changed while learners are at it: the title, the note, the due date, and whether one can still begin. */
export function ChangeForm({ assignment }: { assignment: CoachAssignment }) {
  const { change: m, form } = useAssignmentsTexts();
  const queries = useQueryClient();
  const { id, closed } = assignment;
  const [title, setTitle] = useState(assignment.title);
  const [note, setNote] = useState(assignment.note);
  const before = toLocal(assignment.dueAt);
  const [due, setDue] = useState(before);
  const [tried, setTried] = useState(false);
  const save = useMutation({
    mutationFn: (close: boolean) =>
      changeAssignment(id, { title, note, dueAt: due.day === '' ? null : (toMoment(due) ?? null), closed: close }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['coach-assignments'] }),
  });
  const faults = {
    title: title.trim() === '',
    due: due.day !== '' && toMoment(due) === undefined,
    // One that has passed meanwhile stays as it is.
    past: isPast(due, new Date()) && (due.day !== before.day || due.time !== before.time),
  };
  const wrong = faults.title || faults.due || faults.past;
  const send = (close: boolean) => {
    setTried(wrong);
    if (!wrong) save.mutate(close);
  };
  return (
    <form
      className="assignment-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send(closed);
      }}
    >
      <Line label={form.name} value={title} onChange={setTitle} max={120} invalid={tried && faults.title} />
      <Field label={form.note} note={form.noteNote} value={note} onChange={setNote} max={2000} rows={4} />
      <DueFields due={due} onChange={setDue} invalid={tried && (faults.due || faults.past)} />
      {tried && wrong && (
        <p role="alert">
          {faults.title && form.faultWords.title} {faults.due && form.faultWords.due}
          {faults.past && form.faultWords.past}
        </p>
      )}
      <Problem error={save.error} />
      <p className="desk-ways">
        <button type="submit" className="button" disabled={save.isPending}>
          {m.save}
        </button>
        <button type="button" className="button button--plain" disabled={save.isPending} onClick={() => send(!closed)}>
          {closed ? m.reopen : m.close}
        </button>
        <span role="status">{save.isSuccess && m.saved}</span>
      </p>
      {!closed && <p className="quiet">{m.closeNote}</p>}
    </form>
  );
}
