import type { Language } from '../../domain/language.ts';
import type { Persona } from '../../domain/persona.ts';
import { fold } from '../../language/tokens.ts';
import type { LineRequest } from '../speak.ts';
import { familiar, polite } from './cues.ts';
import { figuresIn } from './figures-in.ts';
import { contentOf, createLockedCheck } from './locked.ts';
import { type Material, materialOf } from './material.ts';
import { type Vocabulary, vocabularyOf, wordsKnown } from './names-in.ts';

/** How a French speaker addresses the other one. */
type Tie = 'tu' | 'vous';

/** All that a line is held against. */
export type Grounds = {
  language: Language;
  /** The embedded line, folded: what its own cues allow. */
  line: string;
  /** Figures and words that anybody may know by now. */
  figures: ReadonlySet<number | string>;
  words: ReadonlySet<string>;
  vocabulary: Vocabulary;
  /** Whether a text gives away what has not been told. */
  givesAway(text: string): boolean;
  /** What the line has to tell: of each item its stems and figures, any of which will do. */
  tells: { stems: ReadonlySet<string>; figures: ReadonlySet<number | string> }[];
  /** Whether it has to ask, may ask, keeps something back that was asked for or guessed, and ends the talk. */
  mustAsk: boolean;
  mayAsk: boolean;
  guards: boolean;
  ends: boolean;
  /** The most words. */
  mostWords: number;
  tie: Tie;
  /** Names that would stand before a line in a script. */
  speakers: readonly string[];
  neverSays: readonly string[];
};

export const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}’'-]*/gu)?.length ?? 0;

/** As long as the persona's own line, and half of it more; short ones may be a sentence. */
const mostWords = (line: string): number => Math.max(24, Math.ceil(wordsIn(line) * 1.5) + 8);

type Manner = { vocabulary: Vocabulary; tie: Tie };
const manners = new WeakMap<Persona, Partial<Record<Language, Manner>>>();

/** The words and names of all that is written for a persona, in a language. */
export const vocabularyFor = (persona: Persona, language: Language): Vocabulary => mannerOf(persona, language).vocabulary;

/** How a persona talks in a language, from all that is written for them. */
function mannerOf(persona: Persona, language: Language): Manner {
  const known = manners.get(persona) ?? {};
  manners.set(persona, known);
  const found = known[language];
  if (found) return found;
  const texts: string[] = [];
  const take = (value: unknown, under: string): void => {
    if (typeof value === 'string') {
      if (under === language) texts.push(value);
    } else if (Array.isArray(value)) for (const part of value) take(part, under);
    else if (value && typeof value === 'object') for (const [name, part] of Object.entries(value)) take(part, name);
  };
  take(persona, '');
  const spoken = [...Object.values(persona.lines), ...persona.asks.flatMap(({ says, pressed }) => [says, pressed])]
    .flatMap((variants) => variants?.fr ?? [])
    .map(fold);
  const count = (form: RegExp) => spoken.filter((text) => form.test(text)).length;
  const manner: Manner = {
    vocabulary: vocabularyOf(texts, language),
    tie: count(familiar) > count(polite) ? 'tu' : 'vous',
  };
  known[language] = manner;
  return manner;
}

/** Whether what the learner has just said names something that has not been told: a guess, right or nearly. */
function isGuessed({ transcript }: LineRequest, { language, locked, open }: Material): boolean {
  const last = transcript.at(-1);
  if (last?.speaker !== 'learner') return false;
  // The guess itself opens its words; without it they are still locked.
  const before = open.filter((text) => text !== last.text);
  return createLockedCheck({ locked, open: before }, language)(last.text);
}

/** What a line is held against. Pure. */
export function groundsOf(request: LineRequest): Grounds {
  const { setting, plan } = request;
  const { persona } = setting;
  const material = materialOf(request);
  const { language, line, tells, open } = material;
  const has = (...sources: string[]) => plan.parts.some(({ source }) => sources.includes(source));
  const asked = line.includes('?');
  // The learner may have said a thing in the other language.
  const both = (text: string) => [...figuresIn(text, 'en'), ...figuresIn(text, 'fr')];
  return {
    language,
    line: fold(line),
    figures: new Set(open.flatMap(both)),
    words: wordsKnown(open),
    givesAway: createLockedCheck(material, language),
    tells: tells.flatMap((wordings) => {
      const told = wordings.map((text) => ({ stems: contentOf(text, language).stems, figures: figuresIn(text, language) }));
      // “Quite well, thank you”: where a wording has nothing that could be found again, nothing is looked for.
      if (told.some(({ stems, figures }) => stems.size === 0 && figures.size === 0)) return [];
      return [
        {
          stems: new Set(told.flatMap(({ stems }) => [...stems])),
          figures: new Set(told.flatMap(({ figures }) => [...figures])),
        },
      ];
    }),
    mustAsk: has('ask', 'pressed') && asked,
    mayAsk: asked,
    guards: has('guarded') || isGuessed(request, material),
    ends: plan.ends !== undefined,
    mostWords: mostWords(line),
    speakers: [persona.name, ...persona.name.split(/\s+/)].map(fold),
    neverSays: persona.character.neverSays.map(fold),
    ...mannerOf(persona, language),
  };
}
