/**
 * For how many talks of weak sellers the product finds a better reply that proves itself, without a model.
 *   node bin/candor.mjs --run bench/better.ts [--seeds N] [--persona ID] [--show N] [--moments]
 * The sellers say the lines of prompts/sellers: what is meant for the buyer's open question, else the next of their own course.
 * `--show` prints examples, `--moments` what the buyer's line did where nothing was found.
 */
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { z } from 'zod';
import { openScene } from '../server/buyer/buyer.ts';
import { castFor, type Setting } from '../server/buyer/setting.ts';
import { compose } from '../server/buyer/speak.ts';
import { loadPersona, loadRubric } from '../server/content/load.ts';
import { sellersFolder as folder } from '../server/content/sellers.ts';
import type { HeardTurn } from '../server/domain/conversation.ts';
import type { Rubric } from '../server/domain/rubric.ts';
import { findEmbedded } from '../server/practice/better/find-better.ts';
import { type Moment, momentOf } from '../server/practice/better/moment.ts';
import { composeDebrief } from '../server/practice/debrief.ts';
import { takeTurn } from '../server/practice/take-turn.ts';
import { embeddedReader as reader } from '../server/reading/embedded/reader.ts';

const Line = z.strictObject({ to: z.string(), says: z.string() });
const Policies = z.record(z.string(), z.record(z.string(), z.array(Line).min(1)));
const weak = ['competitive', 'pleaser', 'interrogator'];
const mostReplies = 14;

/** One talk up to its end, and its costliest moment. */
function costliestMoment(setting: Setting, rubric: Rubric, lines: readonly z.infer<typeof Line>[]): Moment | undefined {
  const { state: first, plan } = openScene(setting, 'en');
  const turns: HeardTurn[] = [];
  const add = (speaker: HeardTurn['speaker'], text: string, heard: HeardTurn['heard']) =>
    turns.push({ turn: turns.length, speaker, text, replyId: null, heard });
  if (plan) add('buyer', compose(setting.persona, plan), null);
  const left = [...lines.slice(setting.seed % 3), ...lines.slice(0, setting.seed % 3)];
  let state = first;
  while (left.length > 0 && state.replies < mostReplies) {
    const wanted = state.replies === 0 ? 'opening' : `ask:${state.openAsk}`;
    const meant = left.findIndex(({ to }) => to === wanted);
    const next = meant >= 0 ? meant : left.findIndex(({ to }) => !to.startsWith('ask:') && to !== 'opening');
    const [line] = left.splice(Math.max(0, next), 1);
    if (!line) break;
    const taken = takeTurn({ setting, rubric, reader, state, transcript: turns, reply: line.says });
    add('learner', line.says, taken.heard);
    add('buyer', compose(setting.persona, taken.plan), null);
    state = taken.heard.state;
    if (taken.plan.ends) break;
  }
  const all = turns.map(({ turn, speaker, text, heard }) => ({
    turn,
    speaker,
    text,
    reading: heard?.reading,
    marks: heard?.marks.marks,
    trust: heard?.state.trust,
  }));
  const turn = composeDebrief({ rubric, turns: all, opening: first.trust }).better?.turn;
  return turn === undefined ? undefined : momentOf({ turns, first }, turn, { setting, rubric });
}

const { values: options } = parseArgs({
  options: {
    seeds: { type: 'string', default: '6' },
    persona: { type: 'string' },
    show: { type: 'string', default: '0' },
    moments: { type: 'boolean', default: false },
  },
});
const { value: rubric } = await loadRubric('trust-based-selling');
let found = 0;
let costly = 0;
let played = 0;
const missed = new Map<string, number>();
for (const file of (await readdir(folder)).filter((name) => name.endsWith('.yaml') && name !== 'general.yaml').sort()) {
  const id = basename(file, '.yaml');
  if (options.persona && options.persona !== id) continue;
  const { value: persona } = await loadPersona(id);
  const scenes = Policies.parse(parse(await readFile(join(folder, file), 'utf8')));
  for (const scene of persona.scenes)
    for (const policy of weak) {
      const lines = scenes[scene.id]?.[policy] ?? [];
      let shown = 0;
      const count = { played: 0, costly: 0, found: 0 };
      for (let seed = 0; seed < Number(options.seeds); seed++) {
        const setting = { persona: castFor(persona, scene), scene, seed, difficulty: 'true' as const, memory: null };
        const moment = costliestMoment(setting, rubric, lines);
        count.played++;
        if (!moment) continue;
        count.costly++;
        const better = await findEmbedded(moment, reader);
        const line = moment.transcript.at(-1)?.text ?? '–';
        if (!better) {
          const key = `${id} ${scene.id}: ${[...moment.line, ...moment.kinds.map((kind) => `kind:${kind}`)].join(' ')}`;
          missed.set(key, (missed.get(key) ?? 0) + 1);
          continue;
        }
        count.found++;
        if (shown++ < Number(options.show))
          console.log(
            `\n${id}\n  buyer:  ${line}\n  seller: ${moment.said}  (trust ${moment.before.trust} → ${moment.after.trust})\n  better: ${better.text}  (trust → ${better.state.trust}, marks ${better.total.toFixed(2)})\n  buyer:  ${better.line}`,
          );
      }
      console.log(`${id} ${scene.id} ${policy}: ${count.found} of ${count.costly} costly moments, ${count.played} talks`);
      played += count.played;
      costly += count.costly;
      found += count.found;
    }
}
console.log(`all: ${found} of ${costly} costly moments, ${played} talks`);
if (options.moments) for (const [key, times] of [...missed].sort((a, b) => b[1] - a[1])) console.log(`${times}  ${key}`);
