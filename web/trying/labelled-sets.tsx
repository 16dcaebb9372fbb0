import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState } from 'react';
import type { KeptSet, LabelledSet } from '../../server/domain/labelled-set.ts';
import { Problem } from '../account/problem.tsx';
import { addLabelledSet, deleteLabelledSet, getLabelledSets } from '../api/trying.ts';
import { useFormat } from '../language/use-format.ts';
import { Loading, PartFailed } from '../ui/page-state.tsx';
import { textOf } from './read-file.ts';
import { useTryingTexts } from './texts.ts';

/** Which replies a rubric is tried on. */
export type Chosen = { set: string } | { collected: string };

/** What the server keeps of one file; it says the same of a longer one. */
const mostCharacters = 4_000_000;

export const useLabelledSets = () => useQuery({ queryKey: ['labelled-sets'], queryFn: getLabelledSets, staleTime: 0 });

type Props = { chosen: Chosen | null; onChoose(chosen: Chosen | null): void };

/** Replies to choose from: kept sets, and what coaches scored blind here; with the way to bring more. */
export function LabelledSets({ chosen, onChoose }: Props) {
  const m = useTryingTexts().calibration;
  const { whole } = useFormat();
  const sets = useLabelledSets();
  const name = useId();
  const lost = chosen !== null && 'set' in chosen && sets.data?.sets.every(({ id }) => id !== chosen.set) === true;
  useEffect(() => {
    if (lost) onChoose(null);
  }, [lost, onChoose]);
  if (sets.isPending) return <Loading />;
  if (sets.isError && !sets.data) return <PartFailed error={sets.error} retry={() => sets.refetch()} />;
  const { collected, mayCollect } = sets.data;
  return (
    <>
      <fieldset className="trying-sets">
        <legend>{m.sets}</legend>
        {sets.data.sets.length + collected.length === 0 && <p className="quiet">{m.noSets}</p>}
        {collected.map(({ rubric, replies }) => (
          <div key={rubric} className="trying-set">
            <label>
              <input
                type="radio"
                name={name}
                checked={chosen !== null && 'collected' in chosen && chosen.collected === rubric}
                onChange={() => onChoose({ collected: rubric })}
              />
              <span>{m.collected(rubric)}</span>
              <span className="quiet">{m.collectedAbout(replies, whole(replies))}</span>
            </label>
          </div>
        ))}
        {sets.data.sets.map((set) => (
          <div key={set.id} className="trying-set">
            <label>
              <input
                type="radio"
                name={name}
                checked={chosen !== null && 'set' in chosen && chosen.set === set.id}
                onChange={() => onChoose({ set: set.id })}
              />
              <span>{m.set(set.name)}</span>
              <About set={set} />
            </label>
            <Delete set={set} />
          </div>
        ))}
      </fieldset>
      {!mayCollect && <p className="quiet">{m.notCoach}</p>}
      <Bring onKept={({ set }) => onChoose({ set: set.id })} />
    </>
  );
}

function About({ set: { replies, raters, by, at, origin } }: { set: LabelledSet }) {
  const m = useTryingTexts().calibration;
  const { whole, day } = useFormat();
  const who = origin === 'pack' ? `${by?.name ?? m.gone} (${m.fromPack})` : (by?.name ?? m.gone);
  return <span className="quiet">{m.setAbout(replies, whole(replies), raters === 0 ? '–' : whole(raters), who, day(at))}</span>;
}

/** Asks once more, since a set cannot be brought back. */
function Delete({ set: { id, name } }: { set: LabelledSet }) {
  const m = useTryingTexts().calibration;
  const client = useQueryClient();
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const really = async () => {
    setBusy(true);
    setError(null);
    try {
      await deleteLabelledSet(id);
      await client.invalidateQueries({ queryKey: ['labelled-sets'] });
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)));
    }
    setBusy(false);
  };
  if (!asked)
    return (
      <button type="button" className="button button--plain" aria-label={m.deleteNamed(name)} onClick={() => setAsked(true)}>
        {m.delete}
      </button>
    );
  return (
    <div className="trying-really">
      <p role="alert">{m.really(name)}</p>
      <p>
        <button type="button" className="button" disabled={busy} onClick={() => void really()}>
          {m.delete}
        </button>{' '}
        <button type="button" className="button button--plain" onClick={() => setAsked(false)}>
          {m.keep}
        </button>
      </p>
      <Problem error={error} />
    </div>
  );
}

function Bring({ onKept }: { onKept(kept: KeptSet): void }) {
  const m = useTryingTexts().calibration;
  const client = useQueryClient();
  const { whole } = useFormat();
  const id = useId();
  const file = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  const [said, setSaid] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const [kept, setKept] = useState<KeptSet | null>(null);
  const bring = async () => {
    setKept(null);
    setError(null);
    const chosen = file.current?.files?.[0];
    if (!chosen) return setSaid(m.noFile);
    if (chosen.size > mostCharacters) return setSaid(m.tooLarge);
    setSaid(null);
    setBusy(true);
    try {
      const title = name.trim() === '' ? chosen.name.replace(/\.jsonl?$/, '') : name.trim();
      const done = await addLabelledSet({ name: title.slice(0, 120), lines: await textOf(chosen) });
      await client.invalidateQueries({ queryKey: ['labelled-sets'] });
      setKept(done);
      onKept(done);
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)));
    }
    setBusy(false);
  };
  return (
    <details className="trying-bring">
      <summary>{m.bring}</summary>
      <p className="quiet">{m.bringAbout}</p>
      <label htmlFor={`${id}-file`}>{m.file}</label>
      <input id={`${id}-file`} type="file" accept=".jsonl,.json,.ndjson,.txt" ref={file} />
      <label htmlFor={`${id}-name`}>{m.name}</label>
      <input id={`${id}-name`} type="text" maxLength={120} value={name} onChange={(event) => setName(event.target.value)} />
      <button type="button" className="button" disabled={busy} onClick={() => void bring()}>
        {m.upload}
      </button>
      {said && <p role="alert">{said}</p>}
      <Problem error={error} />
      {kept && (
        <div role="status">
          <p>{m.kept(kept.set.lines, whole(kept.set.lines))}</p>
          {kept.left > 0 && (
            <>
              <p>{m.left(kept.left, whole(kept.left))}</p>
              <ul className="trying-problems">
                {kept.problems.map(({ line, problem }) => (
                  <li key={line}>
                    {m.line(whole(line))} <span lang="en">{problem}</span>
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      )}
    </details>
  );
}
