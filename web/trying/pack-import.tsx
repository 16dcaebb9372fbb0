import { useQueryClient } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import { Link } from 'wouter';
import type { ImportPack, PackImported, PackLook, PackLookEntry } from '../../server/domain/pack.ts';
import { Problem } from '../account/problem.tsx';
import { importPack, lookAtPack } from '../api/trying.ts';
import { useFormat } from '../language/use-format.ts';
import { Failures, failedIn, playedIn } from '../studio/failures.tsx';
import { ProblemList } from '../studio/problem-list.tsx';
import { Loading } from '../ui/page-state.tsx';
import { textOf } from './read-file.ts';
import { useTryingTexts } from './texts.ts';

type As = ImportPack['take'][number]['as'];
/** What the server takes; it says the same of a longer one. */
const mostBytes = 12_000_000;

/** Opens a pack: first what it holds and what its tests find, then what to take of it. */
export function PackImport() {
  const m = useTryingTexts().packs;
  const client = useQueryClient();
  const { day } = useFormat();
  const id = useId();
  const file = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const [opened, setOpened] = useState<{ text: string; look: PackLook } | null>(null);
  const [take, setTake] = useState<Record<number, As>>({});
  const [done, setDone] = useState<PackImported | null>(null);

  const during = async (word: string, work: () => Promise<void>) => {
    setError(null);
    setSaid(null);
    setBusy(word);
    try {
      await work();
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)));
    }
    setBusy(null);
  };
  const look = () => {
    const chosen = file.current?.files?.[0];
    if (!chosen) return setSaid(m.noFile);
    if (chosen.size > mostBytes) return setSaid(m.tooLarge);
    return during(m.looking, async () => {
      setOpened(null);
      setDone(null);
      setTake({});
      const text = await textOf(chosen);
      setOpened({ text, look: await lookAtPack(text) });
    });
  };
  const bring = ({ text, look: { entries } }: { text: string; look: PackLook }) =>
    during(m.importing, async () => {
      const wanted = entries.flatMap(({ index, proposed }) => {
        const as = take[index];
        return as === undefined ? [] : [{ index, as, ...(proposed === undefined ? {} : { id: proposed }) }];
      });
      setDone(await importPack({ pack: text, take: wanted }));
      setOpened(null);
      await client.invalidateQueries();
    });
  const madeOn = (at: string) => (Number.isNaN(Date.parse(at)) ? m.unknownDay : day(at));
  return (
    <section className="trying-part" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{m.importTitle}</h2>
      <p>{m.importAbout}</p>
      <label htmlFor={`${id}-file`}>{m.file}</label>
      <input id={`${id}-file`} type="file" accept=".json,application/json" ref={file} />
      <p>
        <button type="button" className="button" disabled={busy !== null} onClick={() => void look()}>
          {m.look}
        </button>
      </p>
      {said && <p role="alert">{said}</p>}
      {busy && <Loading text={busy} />}
      {/* Until a pack is open, what was chosen is none; after that the server says which part of it is amiss. */}
      <Problem error={error} {...(opened ? {} : { own: { 'bad-content': m.noPack } })} />
      {opened && busy === null && (
        <div className="trying-take">
          <p role="status">{m.madeAt(opened.look.name, madeOn(opened.look.madeAt))}</p>
          <ul className="trying-entries">
            {opened.look.entries.map((entry) => (
              <Entry
                key={entry.index}
                entry={entry}
                as={take[entry.index]}
                onTake={(as) => setTake(({ [entry.index]: _, ...others }) => (as ? { ...others, [entry.index]: as } : others))}
              />
            ))}
          </ul>
          {Object.keys(take).length > 0 && (
            <p>
              <button type="button" className="button" onClick={() => void bring(opened)}>
                {m.import}
              </button>
            </p>
          )}
        </div>
      )}
      {done && <Done done={done} />}
    </section>
  );
}

type EntryProps = { entry: PackLookEntry; as: As | undefined; onTake(as: As | undefined): void };

function Entry({ entry, as, onTake }: EntryProps) {
  const m = useTryingTexts().packs;
  const { whole } = useFormat();
  const id = useId();
  const { kind, standing, proposed, message, problems, tests, lines } = entry;
  const offered: As[] =
    standing === 'here' || standing === 'broken' ? [] : kind === 'labelled' ? ['set'] : ['draft', 'published'];
  const name = `${m.kinds[kind] ?? kind} ${entry.id}`;
  return (
    <li>
      <p>
        <strong>{name}</strong>{' '}
        <span className={offered.length > 0 && !proposed ? 'quiet' : 'tag'}>{m.standings[standing]}</span>
      </p>
      {tests && playedIn(tests) > 0 && (
        <p className="quiet">{m.tests(playedIn(tests), whole(playedIn(tests)), whole(failedIn(tests)))}</p>
      )}
      {tests && !tests.passed && <Failures report={tests} />}
      {lines !== undefined && <p className="quiet">{m.lines(lines, whole(lines))}</p>}
      {message && (
        <p className="trying-problems" lang="en">
          {message}
        </p>
      )}
      <ProblemList problems={problems} files />
      {proposed && <p className="quiet">{m.takeAsId(proposed)}</p>}
      {offered.length > 0 && (
        <>
          <label htmlFor={id}>{m.take(name)}</label>
          <select id={id} value={as ?? ''} onChange={(event) => onTake(offered.find((one) => one === event.target.value))}>
            <option value="">{m.as.nothing}</option>
            {offered
              .filter((one) => one !== 'published' || !tests || tests.passed)
              .map((one) => (
                <option key={one} value={one}>
                  {m.as[one]}
                </option>
              ))}
          </select>
        </>
      )}
    </li>
  );
}

function Done({ done }: { done: PackImported }) {
  const m = useTryingTexts().packs;
  return (
    <div role="status">
      <h3>{m.done}</h3>
      <ul className="trying-entries">
        {done.entries.map(({ index, id, did, draft, message }) => (
          <li key={index}>
            <p>
              <strong>{id}</strong> <span className="tag">{m.did[did]}</span>
            </p>
            {message && <p lang="en">{message}</p>}
            {draft && <Link href={`/studio/drafts/${draft}`}>{m.openDraft}</Link>}
          </li>
        ))}
      </ul>
    </div>
  );
}
