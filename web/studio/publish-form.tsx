import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { TestReport } from '../../server/domain/draft.ts';
import { Problem } from '../account/problem.tsx';
import { RequestError } from '../api/http.ts';
import { publishDraft, testText } from '../api/studio.ts';
import { Field } from '../desk/field.tsx';
import { PartFailed } from '../ui/page-state.tsx';
import { usePublished } from './changes.tsx';
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
  const tests = useMutation({ mutationFn: () => testText({ kind, contentId, text: work.text }) });
  const publish = useMutation({
    mutationFn: ({ current, reason }: { current: string | null; reason: string }) =>
      publishDraft(id, {
        revision: work.draft.revision,
        current,
        note,
        ...(reason.trim() === '' ? {} : { reason }),
      }),
    onSuccess: async () => {
      await Promise.all([
        client.invalidateQueries({ queryKey: ['studio'] }),
        client.invalidateQueries({ queryKey: ['certificates'] }),
      ]);
      work.published();
    },
  });
  const refused = publish.error instanceof RequestError ? publish.error : null;
  const failedNow = refused?.code === 'tests-failed' ? failedIn(refused.details) : (tests.data?.failed ?? []);
  const broken = work.checked.state === 'done' && work.checked.problems.length > 0;
  const hindrance = !work.saved ? m.unsaved : broken ? m.broken : '';
  const go = () => {
    setMissing(note.trim() === '');
    if (note.trim() !== '' && hindrance === '' && !publish.isPending && over !== undefined)
      // A reason is given where it can be seen.
      publish.mutate({ current: over, reason: failedNow.length > 0 ? reason : '' });
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
          onClick={() => tests.mutate()}
        >
          {tests.isPending ? m.testing : m.test}
        </button>
      </p>
      <div role="status">
        {tests.data && tests.data.problems.length === 0 && tests.data.failed.length === 0 && (
          <p>{tests.data.played === 0 ? m.noTests : m.passed(tests.data.played)}</p>
        )}
      </div>
      <Problem error={tests.error} />
      {failedNow.length > 0 && <Failed failed={failedNow} />}
      <Field
        label={m.note}
        note={m.noteNote}
        value={note}
        onChange={(note) => prepare({ note })}
        max={2000}
        invalid={missing && note.trim() === ''}
      />
      {failedNow.length > 0 && (
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

/** What failed, from an answer's details. */
function failedIn(details: unknown): TestReport['failed'] {
  const failed = typeof details === 'object' && details !== null && 'failed' in details ? details.failed : [];
  if (!Array.isArray(failed)) return [];
  return failed.map(({ name, failures }) => ({
    name: String(name),
    failures: Array.isArray(failures) ? failures.map(String) : [],
  }));
}

function Failed({ failed }: { failed: TestReport['failed'] }) {
  const m = useStudioTexts().publish;
  return (
    <section className="desk-bar desk-bar--against">
      <h3>{m.failed}</h3>
      <ul className="studio-list" lang="en">
        {failed.map(({ name, failures }) => (
          <li key={name}>
            <strong>{name}</strong>: {failures.join('; ')}
          </li>
        ))}
      </ul>
    </section>
  );
}
