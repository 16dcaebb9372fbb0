import type { z } from 'zod';
import type { Drill, DrillOverview, StartDrill, TryMoment } from '../../server/domain/drill.ts';
import type { Language } from '../../server/domain/language.ts';
import { get, send } from './http.ts';

/** What there is to drill, and what was done. */
export const getDrills = (language: Language): Promise<DrillOverview> => get(`/drills?language=${language}`);

export const startDrill = (choice: z.input<typeof StartDrill>): Promise<Drill> => send('POST', '/drills', choice);

export const getDrill = (id: string): Promise<Drill> => get(`/drills/${encodeURIComponent(id)}`);

/** Safe to send again: the same answer counts once. */
export const tryMoment = (id: string, answer: z.input<typeof TryMoment>): Promise<Drill> =>
  send('POST', `/drills/${encodeURIComponent(id)}/tries`, answer);
