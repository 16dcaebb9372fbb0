import { z } from 'zod';
import { type Act, ActId } from '../../domain/act.ts';
import type { ContextTurn } from '../../domain/reading.ts';
import { builtIn, omissions } from './checklist.ts';

/** What a model answers: the acts that are a yes, each with its quote. Names that are no acts are dropped later, not refused here. */
export const FoundActs = z.object({
  found: z.array(z.object({ act: z.string(), from: z.enum(['reply', 'line']), quote: z.string() })),
});
export type FoundActs = z.infer<typeof FoundActs>;

/** Quotes of one act that are kept. */
const mostQuotes = 3;

/**
 * The acts of an answer whose quotes hold: an omission quotes the buyer's last line, anything else the reply, and each quote stands there
 * letter by letter. Everything else is dropped.
 */
export function actsOf({ found }: FoundActs, context: readonly ContextTurn[], reply: string): Act[] {
  const line = context.findLastIndex(({ speaker }) => speaker === 'other');
  const kept: Act[] = [];
  for (const { act: name, from, quote: given } of found) {
    const act = ActId.safeParse(name).data;
    const quote = given.trim();
    if (act === undefined || builtIn.has(act) || quote === '' || omissions.has(act) !== (from === 'line')) continue;
    const turn = from === 'line' ? line : context.length;
    const text = from === 'line' ? context[line]?.text : reply;
    const start = text?.indexOf(quote) ?? -1;
    if (start < 0) continue;
    const same = kept.filter((known) => known.act === act);
    if (same.length >= mostQuotes || same.some((known) => known.start === start)) continue;
    kept.push({ act, turn, quote, start, end: start + quote.length, strength: 1 });
  }
  return kept;
}

/** A model's acts beside those that the embedded reader has found and that stay; where both have the same words, the clearer one. */
export function withFixed(fixed: readonly Act[], acts: readonly Act[]): Act[] {
  const same = (a: Act) => (b: Act) => a.act === b.act && a.turn === b.turn && a.start < b.end && b.start < a.end;
  const clearest = fixed.map((act) => ({
    ...act,
    strength: Math.max(act.strength, ...acts.filter(same(act)).map((other) => other.strength)),
  }));
  return [...clearest, ...acts.filter((act) => !fixed.some(same(act)))];
}

/**
 * One set of acts out of several readings of the same reply. An act's strength is the share of readings that have it, so that what only
 * one of three saw is faint; its quotes are those of the first that has it.
 */
export function agreed(samples: readonly (readonly Act[])[]): Act[] {
  const names = new Set(samples.flatMap((sample) => sample.map(({ act }) => act)));
  return [...names].flatMap((name) => {
    const having = samples.filter((sample) => sample.some(({ act }) => act === name));
    const strength = having.length / samples.length;
    return (having[0] ?? []).filter(({ act }) => act === name).map((act) => ({ ...act, strength }));
  });
}
