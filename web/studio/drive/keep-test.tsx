import { useRef, useState } from 'react';
import type { Observed } from '../../../server/domain/draft-tests.ts';
import type { Talk } from '../../../server/domain/drive.ts';
import type { PersonaTest } from '../../../server/domain/persona-test.ts';
import { addTest, observeTalk } from '../../api/drive.ts';
import { useMessages } from '../../messages/messages.ts';
import { errorText } from '../../ui/error-text.ts';
import { ProblemNotice, type Problems } from '../problem-list.tsx';
import { type DriveTexts, useDriveTexts } from './texts.ts';
import type { DriveWork } from './use-drive.ts';

type Expect = PersonaTest['expect'];
/** Something that happened and may have to happen again; `usual` is chosen to begin with. */
type Choice = { key: string; label: string; expect: Expect; usual: boolean };

/** How far trust may lie from what it was, in points: a wording that is mended moves it a little. */
const slack = 5;

function choicesOf(seen: Observed, { keep: m, account }: DriveTexts): Choice[] {
  const ids = (facts: readonly { id: string }[]) => facts.map(({ id }) => id);
  const deeper = seen.told.filter(({ depth }) => depth !== 'surface');
  const trust = Math.round(seen.trust);
  const [least, most] = [Math.max(0, trust - slack), Math.min(100, trust + slack)];
  const good = seen.trust >= 50;
  return [
    {
      key: 'outcome',
      label: m.outcome(seen.outcome.title, seen.outcome.id),
      expect: { outcome: [seen.outcome.id] },
      usual: true,
    },
    { key: 'ended', label: seen.ended ? m.ended : m.notEnded, expect: { ended: seen.ended }, usual: seen.ended },
    ...(deeper.length > 0 ? [{ key: 'told', label: m.told(ids(deeper)), expect: { told: ids(deeper) }, usual: true }] : []),
    { key: 'least', label: m.depthAtLeast(account.depths[seen.depth]), expect: { depthAtLeast: seen.depth }, usual: false },
    { key: 'most', label: m.depthAtMost(account.depths[seen.depth]), expect: { depthAtMost: seen.depth }, usual: !good },
    { key: 'trust-least', label: m.trustAtLeast(least), expect: { trustAtLeast: least }, usual: good },
    { key: 'trust-most', label: m.trustAtMost(most), expect: { trustAtMost: most }, usual: !good },
    ...(seen.settled.length > 0
      ? [{ key: 'settled', label: m.settled(seen.settled), expect: { settled: seen.settled }, usual: false }]
      : []),
    ...(seen.notTold.length > 0
      ? [{ key: 'not-told', label: m.notTold(ids(seen.notTold)), expect: { notTold: ids(seen.notTold) }, usual: false }]
      : []),
  ];
}

/** Keeps a talk as a test of the draft: what has to happen again is chosen from what happened. */
export function KeepTest({ work, talk, scene }: { work: DriveWork; talk: Talk; scene: string }) {
  const all = useDriveTexts();
  const m = all.keep;
  const messages = useMessages();
  const [seen, setSeen] = useState<Observed | null>(null);
  const [problems, setProblems] = useState<Problems>([]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [name, setName] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const [kept, setKept] = useState('');
  const latest = useRef(work.text);
  latest.current = work.text;
  const { setText } = work;
  if (!setText) return null;

  const ask = async (then: () => Promise<void>) => {
    setBusy(true);
    setError(null);
    setProblems([]);
    await then().catch((failure: unknown) => setError(failure instanceof Error ? failure : new Error(String(failure))));
    setBusy(false);
  };
  const begin = () =>
    ask(async () => {
      setKept('');
      const answer = await observeTalk(work.text, { ...talk, scene });
      if ('problems' in answer) return setProblems(answer.problems);
      setSeen(answer);
      setChosen(new Set(choicesOf(answer, all).flatMap(({ key, usual }) => (usual ? [key] : []))));
      setName(free(m.nameFor(answer.outcome.title), answer.names));
    });
  const keep = (observed: Observed) =>
    ask(async () => {
      setKept('');
      const expect: Expect = Object.assign(
        {},
        ...choicesOf(observed, all).flatMap((one) => (chosen.has(one.key) ? [one.expect] : [])),
      );
      const answer = await addTest({ yaml: work.text, talk: { ...talk, scene }, name: name.trim(), expect });
      if ('problems' in answer) return setProblems(answer.problems);
      // What was typed meanwhile is not in the answer's text.
      if (latest.current !== work.text) return setKept(m.changedMeanwhile);
      setText(answer.yaml);
      setSeen(null);
      setKept(answer.result.differences.length === 0 ? m.kept(answer.line) : m.keptFailing(answer.line));
    });

  const taken = seen?.names.includes(name.trim()) ?? false;
  const blocked = busy || taken || name.trim() === '' || chosen.size === 0;
  return (
    <div className="drive__keep">
      {!seen && (
        <button type="button" className="button button--plain" aria-disabled={busy} onClick={() => !busy && void begin()}>
          {m.button}
        </button>
      )}
      <p role="status">{kept}</p>
      <ProblemNotice problems={problems} />
      {error && (
        <p className="drive__problem" role="alert">
          {errorText(error, messages)}
        </p>
      )}
      {seen && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (!blocked) void keep(seen);
          }}
        >
          <fieldset className="drive__choices">
            <legend>{m.title}</legend>
            <p className="quiet">{m.lead}</p>
            <label className="drive__name">
              {m.name}{' '}
              <input value={name} maxLength={200} aria-invalid={taken} onChange={(event) => setName(event.target.value)} />
            </label>
            {taken && <p role="alert">{m.taken}</p>}
            {choicesOf(seen, all).map(({ key, label }) => (
              <label key={key}>
                <input
                  type="checkbox"
                  checked={chosen.has(key)}
                  onChange={() =>
                    setChosen(
                      (before) => new Set([...before].filter((one) => one !== key).concat(before.has(key) ? [] : [key])),
                    )
                  }
                />{' '}
                {label}
              </label>
            ))}
            {chosen.size === 0 && <p role="alert">{m.none}</p>}
          </fieldset>
          <p className="drive__bar">
            <button type="submit" className="button" aria-disabled={blocked}>
              {m.keep}
            </button>
            <button type="button" className="button button--plain" onClick={() => setSeen(null)}>
              {m.cancel}
            </button>
          </p>
        </form>
      )}
    </div>
  );
}

/** The name, or the name with the first number that no test has yet. */
function free(name: string, names: readonly string[]): string {
  if (!names.includes(name)) return name;
  let number = 2;
  while (names.includes(`${name} ${number}`)) number += 1;
  return `${name} ${number}`;
}
