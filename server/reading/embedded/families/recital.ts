import { hitsOf } from '../prepared.ts';
import type { Scene } from '../scene.ts';

/** Cues that people who know what is looked for might string together. */
const formulas = [
  'canned',
  'notKnowing',
  'discomfort',
  'ownFeeling',
  'interest',
  'choice',
  'detached',
  'yourFeeling',
  'apology',
  'elephant',
  'forYou',
  'acknowledge',
  'help',
] as const;

/**
 * A recital: five and more kinds of the right phrase, and hardly a word of the matter. What it says of feeling, doubt and freedom is then
 * no more than a formula, and only the formula counts.
 */
export function readRecital({ reply, line, facts, uptake, acts }: Scene): void {
  const kinds = formulas.filter((name) => hitsOf(reply, name).some((hit) => hit.strength >= 0.5));
  if (!line || kinds.length < 5 || uptake.shared >= 2 || reply.figures.length > 0) return;
  const told = facts ? [...reply.content].filter((word) => facts.content.has(word)).length : 0;
  const said = kinds.reduce((sum, name) => sum + hitsOf(reply, name).length, 0);
  if (told >= 2 || said * 9 < reply.words.length) return;
  acts.fade(0.15);
  acts.add('canned-empathy', { start: reply.sentences[0]?.start ?? 0, end: reply.sentences.at(-1)?.end ?? 0 }, 1);
}
