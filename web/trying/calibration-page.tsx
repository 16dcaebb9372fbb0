import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { getStudio, getVersions } from '../api/studio.ts';
import { useFormat } from '../language/use-format.ts';
import { Failed, Loading } from '../ui/page-state.tsx';
import { Calibrate } from './calibrate.tsx';
import { CertificateDetails } from './certificate.tsx';
import { useTryingTexts } from './texts.ts';
import { TryingFrame } from './trying-frame.tsx';

/** Runs a version of a rubric that was published on labelled replies, beside the one that is published now. */
export function CalibrationPage() {
  const m = useTryingTexts().calibration;
  const content = useQuery({ queryKey: ['studio'], queryFn: getStudio, staleTime: 0 });
  const rubrics = content.data?.entries.filter(({ kind, latest }) => kind === 'rubric' && latest !== null) ?? [];
  const [picked, setPicked] = useState<string | null>(null);
  const id = useId();
  const rubric =
    picked ?? rubrics.find(({ contentId }) => contentId === 'trust-based-selling')?.contentId ?? rubrics[0]?.contentId;
  return (
    <TryingFrame title={m.title} lead={m.lead}>
      {content.isPending && <Loading />}
      {content.isError && !content.data && <Failed error={content.error} retry={() => content.refetch()} />}
      {rubric !== undefined && (
        <section className="trying-form">
          <label htmlFor={id}>{m.rubric}</label>
          <select id={id} value={rubric} onChange={(event) => setPicked(event.target.value)}>
            {rubrics.map(({ contentId, title }) => (
              <option key={contentId} value={contentId} lang="en">
                {title ?? contentId}
              </option>
            ))}
          </select>
          <OfRubric key={rubric} rubric={rubric} />
        </section>
      )}
    </TryingFrame>
  );
}

function OfRubric({ rubric }: { rubric: string }) {
  const m = useTryingTexts().calibration;
  const { day, time } = useFormat();
  const versions = useQuery({
    queryKey: ['studio', 'versions', 'rubric', rubric],
    queryFn: () => getVersions('rubric', rubric),
    staleTime: 0,
  });
  const [picked, setPicked] = useState<string | null>(null);
  const id = useId();
  if (versions.isPending) return <Loading />;
  if (versions.isError && !versions.data) return <Failed error={versions.error} retry={() => versions.refetch()} />;
  const { current, publications } = versions.data;
  // Of a version that was published several times, the last.
  const seen = new Set<string>();
  const offered = publications.flatMap(({ version, at, note }) => {
    if (version === null || seen.has(version)) return [];
    seen.add(version);
    return [{ version, at, note: note ?? '' }];
  });
  const version = picked ?? current ?? offered[0]?.version;
  if (version === undefined) return null;
  return (
    <>
      <label htmlFor={id}>{m.version}</label>
      <select id={id} value={version} onChange={(event) => setPicked(event.target.value)}>
        {offered.map((entry) => (
          <option key={entry.version} value={entry.version}>
            {m.versionOf(`${day(entry.at)} ${time(entry.at)}`, entry.note, entry.version === current)}
          </option>
        ))}
      </select>
      <Calibrate rubric={() => ({ version })} version={version} />
      <CertificateDetails key={version} version={version} />
    </>
  );
}
