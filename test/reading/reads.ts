import type { Act, ActId } from '../../server/domain/act.ts';
import type { ContextTurn, Reading } from '../../server/domain/reading.ts';
import { embeddedReader } from '../../server/reading/embedded/reader.ts';

/** Reads a reply to one line of the buyer's. */
export function reads(line: string | null, reply: string, facts?: string): Reading {
  const context: ContextTurn[] = line === null ? [] : [{ speaker: 'other', text: line }];
  return embeddedReader.read({ context, reply, facts });
}

/** The acts that show clearly. */
export const actsOf = (reading: Reading, least = 0.35): ActId[] => [
  ...new Set(reading.acts.filter((act) => act.strength >= least).map((act) => act.act)),
];

export const actOf = (reading: Reading, act: ActId): Act | undefined =>
  reading.acts.filter((found) => found.act === act).sort((a, b) => b.strength - a.strength)[0];
