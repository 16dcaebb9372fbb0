import { type ReactNode, useState } from 'react';
import type { Act } from '../../../server/domain/act.ts';
import type { Drive, DriveState, DriveTurn, MovedBy, NextDepth } from '../../../server/domain/drive.ts';
import { useFormat } from '../../language/use-format.ts';
import { useMessages } from '../../messages/messages.ts';
import { Marks } from '../../practice/marks.tsx';
import { type DriveTexts, useActWords, useDriveTexts } from './texts.ts';

/** From this strength on an act counts as done. */
const plainly = 0.5;
/** What is so faint that nobody would point at it. */
const faintest = 0.2;
const components = ['credibility', 'reliability', 'intimacy', 'selfOrientation'] as const;

/** What went on at one reply, folded; the latest is open. */
export function Account({ drive, index, open }: { drive: Drive; index: number; open: boolean }) {
  const m = useDriveTexts().account;
  const turn = drive.turns[index];
  const before = drive.turns[index - 1]?.state ?? drive.start;
  const [openMark, setOpenMark] = useState<string | null>(null);
  if (!turn) return null;
  return (
    <details className="drive__account" open={open}>
      <summary aria-label={`${m.label(index + 1)}. ${m.open(Math.round(before.trust), Math.round(turn.state.trust))}`}>
        {m.open(Math.round(before.trust), Math.round(turn.state.trust))}
      </summary>
      <Marks
        marks={turn.marks}
        source={undefined}
        turn={turn.turn}
        number={index + 1}
        rubric={drive.rubric}
        open={openMark}
        setOpen={setOpenMark}
      />
      <Part title={m.acts}>
        <Acts turn={turn} />
      </Part>
      <Part title={m.moved}>
        <Moved moved={turn.moved} before={before} now={turn.state} />
      </Part>
      <Part title={m.facts}>
        <News turn={turn} />
      </Part>
      <Part title={m.line}>
        <ul>
          {turn.line.steps.map((step) => (
            <Step key={`${step.source} ${step.id} ${step.text}`} step={step} language={turn.line.language} />
          ))}
        </ul>
      </Part>
      <Part title={m.state}>
        <Standing state={turn.state} />
      </Part>
    </details>
  );
}

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section>
    <h2>{title}</h2>
    {children}
  </section>
);

function Acts({ turn: { turn, acts } }: { turn: DriveTurn }) {
  const m = useDriveTexts().account;
  const words = useActWords();
  const { quoted } = useMessages();
  const { percent } = useFormat();
  const clear = acts.filter(({ strength }) => strength >= plainly).toSorted((a, b) => b.strength - a.strength);
  const faint = acts.filter(
    ({ act, strength }) => strength < plainly && strength >= faintest && !clear.some((one) => one.act === act),
  );
  const named = [...new Set(faint.map(({ act }) => words[act]))];
  const short = ({ quote }: Act) => (quote.length > 120 ? `${quote.slice(0, 118)}…` : quote);
  return (
    <>
      {clear.length === 0 ? (
        <p className="quiet">{m.noActs}</p>
      ) : (
        <ul>
          {clear.map((act) => (
            <li key={`${act.act} ${act.start} ${act.turn}`}>
              {words[act.act]} <code lang="en">{act.act}</code> <span className="quiet">{percent(act.strength)}</span>
              {act.quote !== '' && (
                <span className="drive__quote">
                  {act.turn !== turn && `${m.passedBy} `}
                  {quoted(short(act).trim())}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {named.length > 0 && (
        <p className="quiet">
          {m.faint} {named.join(', ')}
        </p>
      )}
    </>
  );
}

function Moved({ moved, before, now }: { moved: readonly MovedBy[]; before: DriveState; now: DriveState }) {
  const m = useDriveTexts().account;
  const words: Record<string, string> = useActWords();
  const { level } = useFormat();
  const points = (value: number) => (value > 0 ? `+${level(value)}` : `−${level(-value)}`);
  const nameOf = ({ by, id }: MovedBy) => (by === 'act' ? (words[id] ?? id) : by === 'item' ? m.item(id) : m.confession);
  const sizes = (one: Record<(typeof components)[number], number>) =>
    components.flatMap((name) => (one[name] === 0 ? [] : [`${m.components[name]} ${points(one[name])}`])).join(', ');
  if (moved.length === 0) return <p className="quiet">{m.notMoved}</p>;
  return (
    <>
      <ul>
        {moved.map((one) => (
          <li key={`${one.by} ${one.id}`}>
            {nameOf(one)} · <span className="drive__points">{sizes(one)}</span>
          </li>
        ))}
      </ul>
      <p className="quiet">
        {m.movedNote}{' '}
        {components
          .map((name) => `${m.components[name]} ${Math.round(before.components[name])} → ${Math.round(now.components[name])}`)
          .join(', ')}
      </p>
    </>
  );
}

const idsOf = (facts: readonly { id: string }[]) => facts.map(({ id }) => id);

/** What this reply changed of facts, questions and breaches. */
function News({ turn }: { turn: DriveTurn }) {
  const m = useDriveTexts().account;
  const words = useActWords();
  const news = [
    ...(turn.told.length > 0 ? [m.told(turn.told.map(({ id, depth }) => `${id} (${m.depths[depth]})`))] : []),
    ...(turn.within.length > 0 ? [m.within(idsOf(turn.within))] : []),
    ...(turn.lost.length > 0 ? [m.lost(idsOf(turn.lost))] : []),
    ...(turn.disclosed.length > 0 ? [m.disclosed(turn.disclosed)] : []),
    ...turn.asks.map(({ id, status, passedBy }) => m.ask(id, m.asks[status], passedBy)),
    ...turn.breached.map(({ act }) => m.breached(words[act])),
  ];
  if (news.length === 0) return <p className="quiet">{m.nothing}</p>;
  return (
    <ul>
      {news.map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ul>
  );
}

function Step({ step, language }: { step: DriveTurn['line']['steps'][number]; language: string }) {
  const all = useDriveTexts();
  const m = all.account;
  const { quoted } = useMessages();
  return (
    <li>
      {all.intents[step.intent]} · {m.sources[step.source]} <code lang="en">{step.id}</code>
      {step.depth && ` (${m.depths[step.depth]})`}
      <span className="drive__quote" lang={language}>
        {quoted(step.text)}
      </span>
    </li>
  );
}

/** How the buyer stands, and what the next depth waits for. */
export function Standing({ state }: { state: DriveState }) {
  const m = useDriveTexts().account;
  const { level } = useFormat();
  const open = state.breaches.filter(({ repaired }) => !repaired).length;
  const parts = [
    m.patience(level(Math.max(0, state.patience))),
    m.facts_told(state.told, state.facts),
    `${m.depth} ${m.depths[state.depth]}`,
    ...(open > 0 ? [m.openBreaches(open)] : []),
  ];
  return (
    <>
      <p>{parts.join(' · ')}</p>
      {state.next ? <Next next={state.next} m={m} /> : <p className="quiet">{m.all}</p>}
    </>
  );
}

function Next({ next, m }: { next: NextDepth; m: DriveTexts['account'] }) {
  const { level } = useFormat();
  const groups = Map.groupBy(next.facts, ({ waits }) => waits.map((one) => m.waits[one]).join('|'));
  return (
    <>
      <p>
        {m.next(m.depths[next.depth], String(next.gate))} {next.short > 0 ? m.short(level(next.short)) : m.reached}
      </p>
      <ul>
        {[...groups].map(([waits, facts]) => (
          <li key={waits}>
            {waits === '' ? m.ready : m.waitFor(waits.split('|'))} <span lang="en">{idsOf(facts).join(', ')}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
