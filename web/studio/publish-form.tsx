import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Problem } from '../account/problem.tsx';
import { RequestError } from '../api/http.ts';
import { publishDraft, testText } from '../api/studio.ts';
import { Field } from '../desk/field.tsx';
import { PartFailed } from '../ui/page-state.tsx';
import { usePublished } from './changes.tsx';
import { Failures, playedIn } from './failures.tsx';
import type { StudioWork } from './tabs.tsx';
import { useStudioTexts } from './texts.ts';

/** Publishing with a note; a draft whose tests fail needs a reason as well. */
export function PublishForm({ work }: { work: StudioWork }) {
  const m = useStudioTexts().publish;
  const client = useQueryClient();
  const { kind, contentId, id } = work.draft;
  const published = usePublished(kind, contentId);
  const { publication, prepare } = work;
  const { note, reason, over } = publication;
  const current = published.data?.current;
  // Once only: a version that comes in later has not been looked at.
  useEffect(() => {
    if (over === undefined && current !== undefined) prepare({ over: current });
  }, [over, current, prepare]);
  const [missing, setMissing] = useState(false);
  const tests = useMutation({ mutationFn: (text: string) => testText({ kind, contentId, text }) });
  const publish = useMutation({
    mutationFn: ({ reason, ...wanted }: { text: string; revision: number; current: string | null; reason: string }) =>
      publishDraft(id, {
        revision: wanted.revision,
        current: wanted.current,
        note,
        ...(reason.trim() === '' ? {} : { reason }),
      }),
    // What fails is shown as after playing the tests by hand; they are played already, and the answer is there at once.
    onError: (failure, { text }) => {
      if (failure instanceof RequestError && failure.code === 'tests-failed') tests.mutate(text);
    },
    onSuccess: async () => {
      await Promise.all([
        client.invalidateQueries({ queryKey: ['studio'] }),
        client.invalidateQueries({ queryKey: ['certificates'] }),
      ]);
      work.published();
    },
  });
  // What was found of an earlier text says nothing of this one.
  const found = tests.variables === work.text ? tests.data : undefined;
  const report = found?.problems.length === 0 ? found : undefined;
  const refused =
    publish.variables?.text === work.text && publish.error instanceof RequestError && publish.error.code === 'tests-failed';
  const fails = refused || report?.passed === false;
  const broken = work.checked.state === 'done' && work.checked.problems.length > 0;
  const hindrance = !work.saved ? m.unsaved : broken ? m.broken : '';
  const go = () => {
    setMissing(note.trim() === '');
    if (note.trim() !== '' && hindrance === '' && !publish.isPending && over !== undefined)
      // A reason is given where it can be seen.
      publish.mutate({ text: work.text, revision: work.draft.revision, current: over, reason: fails ? reason : '' });
  };
  return (
    <form
      className="desk-form"
      onSubmit={(event) => {
        event.preventDefault();
        go();
      }}
    >
      <h2>{m.title}</h2>
      <p>{m.lead}</p>
      <p>
        <button
          type="button"
          className="button button--plain"
          disabled={tests.isPending || broken}
          onClick={() => tests.mutate(work.text)}
        >
          {tests.isPending ? m.testing : m.test}
        </button>
      </p>
      <div role="status">{report?.passed && <p>{playedIn(report) === 0 ? m.noTests : m.passed(playedIn(report))}</p>}</div>
      <Problem error={tests.error} />
      {report && !report.passed && (
        <section className="desk-bar desk-bar--against">
          <h3>{m.failed}</h3>
          <Failures report={report} />
        </section>
      )}
      <Field
        label={m.note}
        note={m.noteNote}
        value={note}
        onChange={(note) => prepare({ note })}
        max={2000}
        invalid={missing && note.trim() === ''}
      />
      {fails && (
        <Field label={m.reason} note={m.reasonNote} value={reason} onChange={(reason) => prepare({ reason })} max={2000} />
      )}
      {over === undefined && published.isError && <PartFailed error={published.error} retry={() => published.refetch()} />}
      {hindrance !== '' && <p>{hindrance}</p>}
      {missing && note.trim() === '' && <p role="alert">{m.noNote}</p>}
      <Problem error={publish.error} own={m.errors} />
      <p>
        <button type="submit" className="button" disabled={hindrance !== '' || over === undefined || publish.isPending}>
          {publish.isPending ? m.going : m.go}
        </button>
      </p>
    </form>
  );
}
