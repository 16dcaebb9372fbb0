import type { Cause } from '../../buyer/react.ts';
import type { Setting } from '../../buyer/setting.ts';
import { compose } from '../../buyer/speak.ts';
import type { BuyerState, LinePlan } from '../../domain/buyer-state.ts';
import type { Heard } from '../../domain/conversation.ts';
import type { DriveLine, DriveTurn, MovedBy } from '../../domain/drive.ts';
import type { Fact } from '../../domain/persona.ts';
import { showState, withinReach } from './show-state.ts';

/** A cause with its points on credibility, reliability, intimacy and self-orientation. */
export type Moved = { cause: Cause; points: { c: number; r: number; i: number; s: number } };

const rounded = (points: number): number => Math.round(points * 10) / 10;
const refOf = ({ id, depth }: Fact) => ({ id, depth });

/** A line with what the buyer meant by each part of it. Pure. */
export function showLine({ persona }: Setting, plan: LinePlan, turn: number): DriveLine {
  return {
    turn,
    text: compose(persona, plan),
    language: plan.language,
    steps: plan.parts.map((part, index) => {
      const fact = persona.facts.find(({ id }) => id === part.id.split('/')[0]);
      const ofFact = part.source === 'fact' || part.source === 'more' || part.source === 'guarded';
      return {
        intent: plan.intents[index] ?? 'acknowledge',
        source: part.source,
        id: part.id,
        ...(ofFact && fact ? { depth: fact.depth } : {}),
        text: compose(persona, { ...plan, parts: [part] }),
      };
    }),
    ...(plan.ends ? { ends: plan.ends } : {}),
  };
}

/** A cause as it is shown; null where it moved nothing that shows. */
function showMoved({ cause, points }: Moved): MovedBy | null {
  const [credibility, reliability, intimacy, selfOrientation] = [points.c, points.r, points.i, points.s].map(rounded);
  if (!credibility && !reliability && !intimacy && !selfOrientation) return null;
  return {
    ...cause,
    credibility: credibility ?? 0,
    reliability: reliability ?? 0,
    intimacy: intimacy ?? 0,
    selfOrientation: selfOrientation ?? 0,
  };
}

type Taken = { reply: string; turn: number; before: BuyerState; heard: Heard; plan: LinePlan; moved: readonly Moved[] };

/** One reply and what came of it: the states before and after it compared. Pure. */
export function showTurn(setting: Setting, { reply, turn, before, heard, plan, moved }: Taken): DriveTurn {
  const { reading, marks, state } = heard;
  const told = setting.persona.facts.filter(({ id }) => state.told.includes(id) && !before.told.includes(id));
  const reach = { before: withinReach(setting, before), now: withinReach(setting, state) };
  const shown = showState(setting, state);
  return {
    turn,
    reply,
    acts: reading.acts,
    marks: marks.marks,
    moved: moved.flatMap((one) => showMoved(one) ?? []),
    told: told.map(refOf),
    within: reach.now.filter((fact) => !reach.before.includes(fact)).map(refOf),
    lost: reach.before.filter((fact) => !reach.now.includes(fact) && !told.includes(fact)).map(refOf),
    disclosed: state.disclosed.filter((id) => !before.disclosed.includes(id)),
    asks: shown.asks.filter(({ id, status, passedBy }) => {
      const known = before.asks[id];
      return known?.status !== status || known.passedBy !== passedBy;
    }),
    breached: state.breaches.slice(before.breaches.length),
    state: shown,
    line: showLine(setting, plan, turn + 1),
  };
}
