import type { Condition } from '../domain/condition.ts';
import { Language } from '../domain/language.ts';
import { furtherIntents, lineIntents } from '../domain/line-intent.ts';
import type { Persona } from '../domain/persona.ts';
import { lineKinds } from '../domain/reading.ts';
import { isEmpty } from '../language/empty-phrase.ts';
import { didYouMean } from './nearest.ts';

/** A problem by its place inside the document. */
export type CrossProblem = { path: readonly PropertyKey[]; message: string };

/** What a schema cannot see: references to facts, asks, scenes, sheet items and outcomes that do not exist, ids used twice. */
export function personaProblems(persona: Persona): CrossProblem[] {
  const problems: CrossProblem[] = [];
  const ids = (list: readonly { id: string }[], path: PropertyKey[]): Set<string> => {
    const seen = new Set<string>();
    list.forEach(({ id }, index) => {
      if (seen.has(id)) problems.push({ path: [...path, index, 'id'], message: `"${id}" is used twice` });
      seen.add(id);
    });
    return seen;
  };
  const scenes = ids(persona.scenes, ['scenes']);
  const facts = ids(persona.facts, ['facts']);
  const asks = ids(persona.asks, ['asks']);
  ids(persona.reactions, ['reactions']);
  ids(persona.happenings, ['happenings']);
  ids(persona.recalls, ['recalls']);
  const sheet = new Set(persona.scenes.flatMap((scene, index) => [...ids(scene.factSheet, ['scenes', index, 'factSheet'])]));
  const outcomes = new Set(persona.scenes.flatMap((scene, index) => [...ids(scene.outcomes, ['scenes', index, 'outcomes'])]));

  const known = (names: readonly string[] | undefined, all: Set<string>, kind: string, path: PropertyKey[]) => {
    names?.forEach((name, index) => {
      if (!all.has(name))
        problems.push({ path: [...path, index], message: `there is no ${kind} "${name}"${didYouMean(name, all)}` });
    });
  };
  const condition = (when: Condition | undefined, path: PropertyKey[]) => {
    if (!when) return;
    for (const key of ['told', 'toldAny', 'notTold'] as const) known(when[key], facts, 'fact', [...path, key]);
    for (const key of ['told', 'toldAny'] as const) known(when.memory?.[key], facts, 'fact', [...path, 'memory', key]);
    for (const key of ['disclosed', 'disclosedAny', 'notDisclosed'] as const)
      known(when[key], sheet, 'fact-sheet item', [...path, key]);
    for (const key of ['settled', 'notSettled', 'unsettled', 'raised'] as const) known(when[key], asks, 'ask', [...path, key]);
    known(when.memory?.outcome, outcomes, 'outcome', [...path, 'memory', 'outcome']);
  };

  persona.facts.forEach((fact, index) => {
    const path = ['facts', index];
    known(fact.scenes, scenes, 'scene', [...path, 'scenes']);
    known(fact.leadsTo, facts, 'fact', [...path, 'leadsTo']);
    condition(fact.when, [...path, 'when']);
    // A phrase of small words alone (“is it”, “c’est à vous”) stands in every remark there is.
    for (const language of Language.options)
      fact.about[language].forEach((phrase, at) => {
        if (isEmpty(phrase, language))
          problems.push({
            path: [...path, 'about', language, at],
            message: `"${phrase}" stands in any remark: add a word that says what it is about, or move it to asked`,
          });
      });
    fact.more.forEach((more, at) => {
      if (more.to.length === 0 && more.asked === undefined)
        problems.push({ path: [...path, 'more', at], message: 'needs a kind of question in `to` or questions in `asked`' });
    });
    if (fact.depth !== 'surface' && !fact.guarded)
      problems.push({ path, message: `"${fact.id}" lies at depth ${fact.depth} and needs a guarded wording` });
  });
  for (const key of ['asks', 'reactions', 'happenings', 'recalls'] as const)
    persona[key].forEach((entry, index) => {
      known(entry.scenes, scenes, 'scene', [key, index, 'scenes']);
      condition(entry.when, [key, index, 'when']);
    });
  persona.asks.forEach((ask, index) => {
    known(ask.settledByDisclosing, sheet, 'fact-sheet item', ['asks', index, 'settledByDisclosing']);
  });
  persona.reactions.forEach((reaction, index) => {
    known(reaction.toDisclosing, sheet, 'fact-sheet item', ['reactions', index, 'toDisclosing']);
    if (reaction.to.length + reaction.toDisclosing.length === 0)
      problems.push({ path: ['reactions', index], message: 'needs an act in `to` or an item in `toDisclosing`' });
  });
  persona.scenes.forEach((scene, sceneIndex) => {
    const last = scene.outcomes.length - 1;
    scene.outcomes.forEach((outcome, index) => {
      const path = ['scenes', sceneIndex, 'outcomes', index];
      condition(outcome.when, [...path, 'when']);
      if (index === last && (outcome.when || outcome.causes))
        problems.push({ path, message: 'the last outcome must fit every end: give it neither when nor causes' });
      if (outcome.concludes && !outcome.when) problems.push({ path, message: 'an outcome that concludes needs a `when`' });
    });
    scene.openings.forEach((opening, index) => {
      condition(opening.when, ['scenes', sceneIndex, 'openings', index, 'when']);
    });
  });
  const answerable: Record<string, Set<string>> = {
    ask: asks,
    fact: facts,
    guarded: new Set(persona.facts.filter(({ guarded }) => guarded).map(({ id }) => id)),
    reaction: new Set(persona.reactions.map(({ id }) => id)),
    happening: new Set(persona.happenings.map(({ id }) => id)),
    line: new Set<string>([...lineIntents, ...furtherIntents]),
    opening: new Set(persona.scenes.filter(({ openings }) => openings.length > 0).map(({ id }) => id)),
    kind: new Set<string>(lineKinds),
  };
  persona.better.forEach(({ to, scenes: inScenes, when }, index) => {
    const path = ['better', index];
    known(inScenes, scenes, 'scene', [...path, 'scenes']);
    condition(when, [...path, 'when']);
    to.forEach((entry, at) => {
      const [source = '', id = ''] = entry.split(':');
      const all = answerable[source] ?? new Set();
      if (!all.has(id))
        problems.push({ path: [...path, 'to', at], message: `there is no ${source} "${id}"${didYouMean(id, all)}` });
    });
  });
  persona.tests.forEach((test, index) => {
    const path = ['tests', index];
    known(test.scene ? [test.scene] : undefined, scenes, 'scene', [...path, 'scene']);
    known(test.after ? [test.after.scene] : undefined, scenes, 'scene', [...path, 'after']);
    known(test.expect.outcome, outcomes, 'outcome', [...path, 'expect', 'outcome']);
    known(test.expect.outcomeNot, outcomes, 'outcome', [...path, 'expect', 'outcomeNot']);
    known(test.expect.told, facts, 'fact', [...path, 'expect', 'told']);
    known(test.expect.notTold, facts, 'fact', [...path, 'expect', 'notTold']);
    known(test.expect.settled, asks, 'ask', [...path, 'expect', 'settled']);
  });
  return problems;
}
