import { z } from 'zod';
import { ActId } from './act.ts';
import { Cues, type Language, Text } from './language.ts';
import { LineKind } from './reading.ts';

const Sentence = z.string().trim().min(1);
const Id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case letters, digits and single hyphens');

/** When a marker counts at all: an act's direction depends on its context. All given parts must hold. */
export const MarkerCondition = z.strictObject({
  /** The buyer's line is one of these kinds. */
  line: z.array(LineKind).min(1).optional(),
  /** The buyer's line is none of these kinds. */
  lineNot: z.array(LineKind).min(1).optional(),
  /** The same reply also does one of these. */
  with: z.array(ActId).min(1).optional(),
  /** The same reply does none of these. */
  without: z.array(ActId).min(1).optional(),
});

/** A rubric's entry that gives acts a direction on a dimension. */
export const Marker = z.strictObject({
  id: Id,
  label: Sentence,
  polarity: z.enum(['+', '-']),
  acts: z.array(ActId).default([]),
  /** The designer's own phrases, for what no act covers. */
  cues: Cues.optional(),
  /** How far one clear act moves the dimension, in logits: 0 only shows, 1 is about one level, 3 decides. */
  weight: z.number().min(0).max(3),
  when: MarkerCondition.optional(),
  /** A blocker: with this marker the dimension is at most (or at least) this level, whatever else was done. */
  atMost: z.int().min(1).max(5).optional(),
  atLeast: z.int().min(1).max(5).optional(),
  /** What was seen, for the learner; `{quote}` stands for the quoted words. */
  seen: Sentence,
  /** Why it matters here. */
  why: Sentence,
});
export type Marker = z.infer<typeof Marker>;

/** What one level higher looks like: a sentence for each kind of line where it differs, and a default. */
const Next = z.strictObject({
  default: Sentence,
  ...Object.fromEntries(LineKind.options.map((kind) => [kind, Sentence.optional()])),
});

const Level = z.strictObject({
  level: z.int().min(1).max(5),
  title: Sentence,
  /** The behaviour that makes a reply this level. */
  anchor: Sentence,
  /** What would have made it one level higher; at level 5, what to keep. */
  next: Next,
});

export const Dimension = z
  .strictObject({
    id: Id,
    title: Sentence,
    /** One sentence for the learner: what is being looked at. */
    about: Sentence,
    /** Share of the dimension in the conversation's overall score, relative to the others. */
    weight: z.number().positive().max(10).default(1),
    /** The kinds of the buyer's line that call for this dimension even if the reply shows nothing of it. */
    calledForBy: z.array(LineKind).default([]),
    /** Logits before any evidence; −0.4 puts a bare reply a little below the middle. */
    start: z.number().min(-3).max(3).default(0),
    /** Scores from which levels 2, 3, 4 and 5 begin, ascending in 0..1. */
    thresholds: z.tuple([z.number(), z.number(), z.number(), z.number()]).default([0.2, 0.4, 0.6, 0.8]),
    levels: z.array(Level).length(5),
    markers: z.array(Marker).min(2),
    /** Shown where the reply gave no opportunity. */
    noOpportunity: Sentence,
  })
  .superRefine((dimension, context) => {
    dimension.levels.forEach((level, index) => {
      if (level.level !== index + 1)
        context.addIssue({
          code: 'custom',
          path: ['levels', index, 'level'],
          message: `expected ${index + 1}, got ${level.level}`,
        });
    });
    dimension.thresholds.forEach((threshold, index) => {
      const previous = dimension.thresholds[index - 1] ?? 0;
      if (!(threshold > previous && threshold < 1))
        context.addIssue({
          code: 'custom',
          path: ['thresholds', index],
          message: `expected above ${previous} and below 1, got ${threshold}`,
        });
    });
    const seen = new Set<string>();
    dimension.markers.forEach((marker, index) => {
      if (seen.has(marker.id))
        context.addIssue({ code: 'custom', path: ['markers', index, 'id'], message: `"${marker.id}" is used twice` });
      seen.add(marker.id);
      if (marker.acts.length === 0 && !marker.cues)
        context.addIssue({ code: 'custom', path: ['markers', index], message: 'needs acts, cues or both' });
    });
  });
export type Dimension = z.infer<typeof Dimension>;

/** The texts of one dimension in French; levels in order, markers by their ids. */
const FrenchDimension = z.strictObject({
  title: Sentence,
  about: Sentence,
  noOpportunity: Sentence,
  levels: z.array(Level.omit({ level: true })).length(5),
  markers: z.record(Id, Marker.pick({ label: true, seen: true, why: true })),
});

/** All texts of a rubric in French, dimensions by their ids. A rubric without them speaks English to everybody. */
const FrenchTexts = z.strictObject({ title: Sentence, about: Sentence, dimensions: z.record(Id, FrenchDimension) });

/**
 * A short moment to practise one dimension on: `scene` says in a line or two who one is and what went before, `before` are the last words
 * of that talk, `line` is what the buyer says now. `facts` is what one knows and may need. `example` is one reply that does it well.
 */
export const Drill = z.strictObject({
  id: Id,
  dimension: Id,
  scene: Text,
  before: z
    .array(z.strictObject({ speaker: z.enum(['buyer', 'learner']), text: Text }))
    .max(2)
    .default([]),
  line: Text,
  facts: z.array(Text).max(3).default([]),
  example: Text,
});
export type Drill = z.infer<typeof Drill>;

export const Rubric = z
  .strictObject({
    id: Id,
    title: Sentence,
    about: Sentence,
    dimensions: z.array(Dimension).min(1),
    fr: FrenchTexts.optional(),
    drills: z.array(Drill).optional(),
  })
  .superRefine(({ dimensions, fr, drills = [] }, context) => {
    const issue = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });
    const known = dimensions.map(({ id }) => id);
    const names = `there are: ${known.join(', ')}`;
    const seen = new Set<string>();
    for (const [index, { id, dimension }] of drills.entries()) {
      if (!known.includes(dimension)) issue(['drills', index, 'dimension'], `there is no dimension "${dimension}"; ${names}`);
      if (seen.has(id)) issue(['drills', index, 'id'], `"${id}" is used twice`);
      seen.add(id);
    }
    if (!fr) return;
    for (const id of Object.keys(fr.dimensions))
      if (!known.includes(id)) issue(['fr', 'dimensions', id], `there is no dimension "${id}"; ${names}`);
    for (const { id, levels, markers } of dimensions) {
      const texts = fr.dimensions[id];
      if (!texts) {
        issue(['fr', 'dimensions'], `"${id}" is missing`);
        continue;
      }
      for (const [index, level] of levels.entries()) {
        // The texts of a level are replaced as a whole: what is said for one kind of line only would fall silent in French.
        const path = ['fr', 'dimensions', id, 'levels', index, 'next'];
        const [said, inFrench] = [Object.keys(level.next), Object.keys(texts.levels[index]?.next ?? {})];
        for (const kind of said) if (!inFrench.includes(kind)) issue(path, `"${kind}" is missing`);
        for (const kind of inFrench)
          if (!said.includes(kind)) issue([...path, kind], `there is no "${kind}" for level ${index + 1} above`);
      }
      const own = markers.map((marker) => marker.id);
      for (const marker of own)
        if (!texts.markers[marker]) issue(['fr', 'dimensions', id, 'markers'], `"${marker}" is missing`);
      for (const marker of Object.keys(texts.markers))
        if (!own.includes(marker)) issue(['fr', 'dimensions', id, 'markers', marker], `there is no marker "${marker}" above`);
    }
  });
export type Rubric = z.infer<typeof Rubric>;

/** The language that a rubric's texts come in for somebody who wants `language`. */
export const textsIn = ({ fr }: Rubric, language: Language): Language => (language === 'fr' && fr ? 'fr' : 'en');

const inFrench = new WeakMap<Rubric, Rubric>();

/** The same rubric with its texts in one language, as far as it has them; its numbers, ids and cues are the same. Pure. */
export function rubricIn(rubric: Rubric, language: Language): Rubric {
  if (textsIn(rubric, language) === 'en') return rubric;
  const known = inFrench.get(rubric);
  if (known) return known;
  const { fr, dimensions } = rubric;
  const translated: Rubric = {
    ...rubric,
    title: fr?.title ?? rubric.title,
    about: fr?.about ?? rubric.about,
    dimensions: dimensions.map((dimension) => {
      const texts = fr?.dimensions[dimension.id];
      if (!texts) return dimension;
      const { title, about, noOpportunity, levels, markers } = texts;
      return {
        ...dimension,
        title,
        about,
        noOpportunity,
        levels: dimension.levels.map((level, index) => ({ ...level, ...levels[index] })),
        markers: dimension.markers.map((marker) => ({ ...marker, ...markers[marker.id] })),
      };
    }),
  };
  inFrench.set(rubric, translated);
  return translated;
}
