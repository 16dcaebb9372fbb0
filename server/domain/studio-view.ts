import { z } from 'zod';
import { Depth, Id } from './condition.ts';
import { EndCause, OutcomeKind } from './persona.ts';
import { PublicPersona, PublicRubric, SceneBrief } from './protocol.ts';

/** What a designer sees of the text in the editor, in one language; what learners see of it in the form they see it in. */

const texts = z.array(z.string());

const ViewedScene = SceneBrief.extend({
  openings: texts,
  patience: z.int(),
  outcomes: z.array(
    z.object({
      id: Id,
      kind: OutcomeKind,
      title: z.string(),
      says: texts,
      epilogue: z.string(),
      concludes: z.boolean(),
      causes: z.array(EndCause),
      /** What has to hold, as `key: value` of the file; empty where it always fits. */
      when: texts,
    }),
  ),
});

export const PersonaView = z.object({
  kind: z.literal('persona'),
  persona: PublicPersona,
  scenes: z.array(ViewedScene),
  character: z.object({ background: z.string(), wants: z.string(), fears: z.string(), hides: z.string(), voice: z.string() }),
  /** Trust from which facts of each depth may be told. */
  depths: z.object({ situation: z.number(), worry: z.number(), stake: z.number() }),
  walksOutBelow: z.number(),
  facts: z.array(
    z.object({ id: Id, depth: Depth, says: texts, guarded: texts, asked: texts, leadsTo: z.array(Id), when: texts }),
  ),
  asks: z.array(z.object({ id: Id, says: texts, matters: z.boolean(), when: texts })),
  /** `to` are acts, and items of the fact sheet that are conveyed. */
  reactions: z.array(z.object({ id: Id, to: texts, says: texts, alone: z.boolean(), when: texts })),
  happenings: z.array(z.object({ id: Id, says: texts, when: texts })),
  tests: z.array(z.object({ name: z.string(), replies: texts, expect: texts })),
});
export type PersonaView = z.infer<typeof PersonaView>;

export const RubricView = z.object({
  kind: z.literal('rubric'),
  rubric: PublicRubric,
  /** By dimension and marker, what the public part leaves out. */
  dimensions: z.array(
    z.object({
      id: z.string(),
      weight: z.number(),
      calledForBy: texts,
      markers: z.array(
        z.object({ id: z.string(), acts: texts, cues: texts, weight: z.number(), when: texts, why: z.string() }),
      ),
    }),
  ),
});
export type RubricView = z.infer<typeof RubricView>;

export const StudioView = z.discriminatedUnion('kind', [PersonaView, RubricView]);
export type StudioView = z.infer<typeof StudioView>;
