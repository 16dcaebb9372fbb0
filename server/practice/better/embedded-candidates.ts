import { holds } from '../../buyer/condition.ts';
import { inScene } from '../../buyer/setting.ts';
import type { Moment } from './moment.ts';

/** Replies to try, in groups: a later group is tried only where nothing in an earlier one proves itself. */
type Candidates = readonly (readonly string[])[];

/** Sentences of the fact sheet that speak of the learner as “you” are told to them, and not for saying aloud. */
const toLearner = {
  en: /\b(you|your|yours|yourself|hers?|his|she|he|they)\b/i,
  fr: /\b(vous|votre|vos|elle|elles|ils?|lui)\b/i,
};
/** A sheet's answer longer than this, in characters, is a recital. */
const longestAnswer = 260;

/**
 * What the persona's author has written for this moment: first what answers the question that the buyer waits for, then what answers what
 * else the line did, then what fits its kind or intent; at last, where the sheet has what the buyer waits for, its own sentences. Pure.
 */
export function embeddedCandidates({ setting, before, line, kinds, language }: Moment): Candidates {
  const { persona, scene, memory } = setting;
  const fitting = persona.better.filter((entry) => inScene(entry, scene) && holds(entry.when, before, persona, memory));
  const saying = (wanted: (to: string) => boolean) =>
    fitting.filter(({ to }) => to.some(wanted)).flatMap(({ says }) => says[language]);
  const general = (to: string) => to.startsWith('line:') || to.startsWith('kind:');
  const here = new Set([...line, ...kinds.map((kind) => `kind:${kind}`)]);
  return [
    saying((to) => to === `ask:${before.openAsk}`),
    saying((to) => !general(to) && here.has(to)),
    saying((to) => general(to) && here.has(to)),
    fromSheet({ setting, before, language }),
  ];
}

/** What the buyer has asked and the sheet answers, in the sheet's words: each item alone, and the first two together. */
function fromSheet({ setting, before, language }: Pick<Moment, 'setting' | 'before' | 'language'>): string[] {
  const { persona, scene } = setting;
  const wanted = persona.asks.find(({ id }) => id === before.openAsk)?.settledByDisclosing ?? [];
  const sayable = wanted
    .flatMap((id) => scene.factSheet.find((item) => item.id === id) ?? [])
    .map(({ text }) => text[language])
    .filter((text) => !toLearner[language].test(text) && text.length <= longestAnswer);
  const both = sayable.slice(0, 2).join(' ');
  return sayable.length > 1 && both.length <= longestAnswer ? [...sayable, both] : sayable;
}
