import { useEffect, useRef, useState } from 'react';
import type { Talk } from '../../../server/domain/drive.ts';
import type { SimulatedScene, Simulation } from '../../../server/domain/simulation.ts';
import { simulateDraft } from '../../api/drive.ts';
import { RequestError } from '../../api/http.ts';
import { languageNames, languages } from '../../language/choose-language.ts';
import { useFormat } from '../../language/use-format.ts';
import { useLanguage } from '../../language/use-language.tsx';
import { useMessages } from '../../messages/messages.ts';
import { errorText } from '../../ui/error-text.ts';
import { ProblemNotice, type Problems } from '../problem-list.tsx';
import { Select } from './setup.tsx';
import { useDriveTexts } from './texts.ts';
import type { DriveWork } from './use-drive.ts';

const numbers = ['5', '10', '20', '40'];
const kinds = ['agreement', 'referral', 'later', 'none', 'breakdown'] as const;

type Standing =
  | { at: 'idle' | 'stopped' }
  | { at: 'running'; done: number; of: number }
  | { at: 'done'; result: Simulation }
  | { at: 'problems'; problems: Problems }
  | { at: 'failed'; error: Error };

/** A pushy seller and one who works for the buyer against the draft. Leaving it stops it. */
export function Sellers({ work, look }: { work: DriveWork; look(talk: Talk): void }) {
  const m = useDriveTexts().sellers;
  const t = useDriveTexts().talk;
  const messages = useMessages();
  const page = useLanguage();
  const [seeds, setSeeds] = useState('20');
  const [language, setLanguage] = useState(page.language);
  const [now, setNow] = useState<Standing>({ at: 'idle' });
  const going = useRef<AbortController | null>(null);
  useEffect(() => () => going.current?.abort(), []);
  const start = async () => {
    going.current?.abort();
    const own = new AbortController();
    going.current = own;
    const tell = (next: Standing) => {
      if (going.current === own && !own.signal.aborted) setNow(next);
    };
    tell({ at: 'running', done: 0, of: 0 });
    try {
      for await (const news of simulateDraft({ yaml: work.text, seeds: Number(seeds), language }, own.signal)) {
        if (news.type === 'progress') tell({ at: 'running', done: news.done, of: news.of });
        else if (news.type === 'result') tell({ at: 'done', result: news.result });
        else if (news.type === 'problems') tell({ at: 'problems', problems: news.problems });
        else throw new RequestError(news.code, news.message);
      }
    } catch (error) {
      tell({ at: 'failed', error: error instanceof Error ? error : new Error(String(error)) });
    }
  };
  const running = now.at === 'running';
  return (
    <section className="drive__talk">
      <p className="quiet">{m.lead}</p>
      <div className="drive__setup">
        <Select label={m.number} value={seeds} onChange={setSeeds}>
          {numbers.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </Select>
        <Select
          label={t.language}
          value={language}
          onChange={(value) => setLanguage(languages.find((one) => one === value) ?? language)}
        >
          {languages.map((one) => (
            <option key={one} value={one}>
              {languageNames[one]}
            </option>
          ))}
        </Select>
      </div>
      <p className="drive__bar">
        <button type="button" className="button" aria-disabled={running} onClick={() => !running && void start()}>
          {m.start}
        </button>
        {running && (
          <button
            type="button"
            className="button button--plain"
            onClick={() => {
              going.current?.abort();
              setNow({ at: 'stopped' });
            }}
          >
            {m.cancel}
          </button>
        )}
      </p>
      {running && (
        <p className="drive__progress">
          <progress value={now.done} max={now.of || 1} aria-label={m.progress(now.done, now.of)} />{' '}
          {now.of > 0 ? m.progress(now.done, now.of) : t.playing}
        </p>
      )}
      <p role="status">{now.at === 'stopped' ? m.stopped : ''}</p>
      {now.at === 'problems' && <ProblemNotice problems={now.problems} />}
      {now.at === 'failed' && (
        <p className="drive__problem" role="alert">
          {m.failed} {errorText(now.error, messages)}
        </p>
      )}
      {now.at === 'done' && <Result result={now.result} look={look} />}
    </section>
  );
}

function Result({ result, look }: { result: Simulation; look(talk: Talk): void }) {
  const m = useDriveTexts().sellers;
  const { level } = useFormat();
  const { all, ratio, scenes, seeds } = result;
  return (
    <>
      <div className="drive__words" role="status">
        {all.map(({ policy, n, kinds: { agreement = 0, referral = 0 } }) => (
          <p key={policy}>{m.inWords(m.policies[policy], agreement, referral, n)}</p>
        ))}
        <p>
          <strong>{ratio === null ? m.nothing : ratio < 1 ? m.less(level(ratio)) : m.ratio(level(ratio))}</strong>
        </p>
      </div>
      <p className="quiet">{m.caution(seeds)}</p>
      {scenes.map((scene) => (
        <Scene key={scene.scene.id} scene={scene} look={look} />
      ))}
      <p className="quiet">{m.worth}</p>
    </>
  );
}

function Scene({ scene: { scene, sellable, lines, policies }, look }: { scene: SimulatedScene; look(talk: Talk): void }) {
  const m = useDriveTexts().sellers;
  const { whole } = useFormat();
  return (
    <section>
      <h2>{scene.title}</h2>
      <p className="quiet">
        {m.lines[lines]} {!sellable && m.notSellable}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard */}
      <section className="table-scroll" tabIndex={0} aria-label={m.table(scene.title)}>
        <table className="drive__table">
          <thead>
            <tr>
              <th scope="col">{m.columns.policy}</th>
              {kinds.map((kind) => (
                <th key={kind} scope="col">
                  {m.columns[kind]}
                </th>
              ))}
              {(['value', 'depth', 'replies', 'trust'] as const).map((column) => (
                <th key={column} scope="col">
                  {m.columns[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {policies.map((one) => (
              <tr key={one.policy}>
                <th scope="row">{m.policies[one.policy]}</th>
                {kinds.map((kind) => (
                  <td key={kind}>{one.kinds[kind] ?? 0}</td>
                ))}
                <td>{whole(one.value)}</td>
                <td>{one.stakes}</td>
                <td>{whole(one.replies)}</td>
                <td>{whole(one.trust)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {policies.map((one) => (
        <div key={one.policy}>
          <h3>{m.outcomes(m.policies[one.policy])}</h3>
          <ul>
            {one.outcomes.map(({ id, title, n, talk }) => (
              <li key={id}>
                {title}: {m.met(n, one.n)}{' '}
                <button type="button" className="link-button" aria-label={m.lookLabel(title)} onClick={() => look(talk)}>
                  {m.look}
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
