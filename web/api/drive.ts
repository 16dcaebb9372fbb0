import type { z } from 'zod';
import type { AddedTestAnswer, AddTest, ObservedAnswer } from '../../server/domain/draft-tests.ts';
import type { DriveAnswer, DriveRequest, Talk } from '../../server/domain/drive.ts';
import type { SimulationNews, SimulationRequest } from '../../server/domain/simulation.ts';
import { RequestError, send } from './http.ts';

export const driveDraft = (request: z.input<typeof DriveRequest>): Promise<DriveAnswer> =>
  send('POST', '/studio/drive', request);

export const observeTalk = (yaml: string, talk: Talk): Promise<ObservedAnswer> =>
  send('POST', '/studio/tests/observe', { yaml, talk });

export const addTest = (test: AddTest): Promise<AddedTestAnswer> => send('POST', '/studio/tests/add', test);

/** Tells how a simulation goes until it is done; `signal` gives it up, on the server too. */
export async function* simulateDraft(
  request: z.input<typeof SimulationRequest>,
  signal: AbortSignal,
): AsyncGenerator<SimulationNews> {
  const response = await fetch('/api/v1/studio/simulation', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
    signal,
  }).catch(() => {
    throw new RequestError('unreachable', '');
  });
  if (!response.ok) {
    const refused: { error: { code: string; message: string } } | null = await response.json().catch(() => null);
    throw new RequestError(refused?.error.code ?? 'unreadable', refused?.error.message ?? '');
  }
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const piece = await reader?.read();
    if (!piece || piece.done) return;
    const lines = (rest + piece.value).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield JSON.parse(line);
  }
}
