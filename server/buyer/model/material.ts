import { Language } from '../../domain/language.ts';
import type { Fact, Persona } from '../../domain/persona.ts';
import { compose, type LineRequest } from '../speak.ts';
import { variantsOf } from '../wording.ts';

/** What a line may draw on, and what it must not give away. Texts are in the language of the line, but for `talk`. */
export type Material = {
  language: Language;
  /** What the embedded speaker would say. */
  line: string;
  /** Facts as they were told so far, here or in an earlier scene, oldest first; those of this line excluded. */
  told: string[];
  /** All wordings of what this line tells, item by item. */
  tells: string[][];
  /** Everything that anybody may know by now: what was said, what was told, who speaks. */
  open: string[];
  /** Each wording of what has not been told, in this scene or another. */
  locked: string[];
};

type Key = { language: string; source: string; id: string; index: number };

/** A wording that was said, as `BuyerState.used` keeps it. */
function keyOf(key: string): Key {
  const [language = '', source = '', id = '', index = ''] = key.split(':');
  return { language, source, id, index: Number(index) };
}

const tellings: ReadonlySet<string> = new Set(['fact', 'more']);
/** What tells no fact, and yet has to be in the line: the talk goes on, or ends, as if it had been said. */
const doings: ReadonlySet<string> = new Set(['outcome', 'happening']);

/** The facts in the wordings in which a buyer has told them, whichever language that was in. */
function toldIn(persona: Persona, used: readonly string[]): { id: string; text: string }[] {
  return used.map(keyOf).flatMap(({ language, source, id, index }) => {
    if (source !== 'fact' && source !== 'more') return [];
    const spoken = Language.options.find((known) => known === language);
    const text = spoken && variantsOf(persona, source, id)?.[spoken][index];
    return text === undefined ? [] : [{ id: `${source}:${id}`, text }];
  });
}

/** The items that a fact consists of: itself, and what is said to questions about it. */
const itemsOf = (fact: Fact) => [
  { id: `fact:${fact.id}`, says: fact.says },
  ...fact.more.map(({ says }, index) => ({ id: `more:${fact.id}/${index}`, says })),
];

/** Sorts a persona's facts by what has been told, at the moment when a line is to be said. Pure. */
export function materialOf({ setting, plan, state, transcript }: LineRequest): Material {
  const { persona, scene, memory } = setting;
  const { language } = plan;
  const telling = plan.parts.filter(({ source }) => tellings.has(source)).map(({ source, id }) => `${source}:${id}`);
  const before = [...toldIn(persona, memory?.state.used ?? []), ...toldIn(persona, state.used)];
  const known = new Set([...telling, ...before.map(({ id }) => id)]);
  const items = persona.facts.flatMap(itemsOf);
  const line = compose(persona, plan);
  const told = before.filter(({ id }) => !telling.includes(id)).map(({ text }) => text);
  return {
    language,
    line,
    told: [...new Set(told)],
    tells: [
      ...items.filter(({ id }) => telling.includes(id)).map(({ says }) => says[language]),
      ...plan.parts
        .filter(({ source }) => doings.has(source))
        .map(({ source, id }) => variantsOf(persona, source, id)?.[language] ?? []),
    ],
    open: [
      line,
      ...items.filter(({ id }) => known.has(id)).flatMap(({ says }) => says[language]),
      ...told,
      ...transcript.map(({ text }) => text),
      persona.name,
      persona.title[language],
      scene.title[language],
    ],
    locked: items.filter(({ id }) => !known.has(id)).flatMap(({ says }) => says[language]),
  };
}
