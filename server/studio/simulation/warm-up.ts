import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { castFor, type Setting } from '../../buyer/setting.ts';
import { generalSellerLines } from '../../content/sellers.ts';
import { Language } from '../../domain/language.ts';
import type { Persona } from '../../domain/persona.ts';
import type { Reader } from '../../domain/reading.ts';
import { type Rubric, rubricIn } from '../../domain/rubric.ts';
import { generalSeller } from './general-seller.ts';
import { playTurns } from './play-seller.ts';

/** Where others had more of a pause than this share of it, the next one is theirs too. */
const othersShare = 0.5;

/**
 * Plays talks with the buyers that can be practised with, in both languages, and throws them away: the first few hundred turns of a process
 * take several times as long as later ones, and the first with a buyer up to half a second, so that nobody has to sit through those. It does a
 * turn at a time, pauses for as long as that took, and for longer while there is other work. Keeps no process alive; nothing is stored. Gives how many it has played.
 */
export async function warmUp(
  { personas, rubric, reader }: { personas: readonly Persona[]; rubric: Rubric; reader: Reader },
  { turns, signal }: { turns: number; signal: AbortSignal },
): Promise<number> {
  const lines = Object.values(generalSellerLines());
  let played = 0;
  for (let round = 0; personas.length > 0; round++)
    for (const [at, persona] of personas.entries())
      for (const scene of persona.scenes) {
        // Each round meets everybody once, half of them in either language.
        const language = Language.options[(round + at) % Language.options.length] ?? 'en';
        const setting: Setting = { persona: castFor(persona, scene), scene, seed: round, difficulty: 'true', memory: null };
        const seller = generalSeller(lines[round % lines.length] ?? []);
        const talk = playTurns({ setting, rubric: rubricIn(rubric, language), reader, language, seller });
        for (let over = false; !over; played++) {
          if (played === turns || signal.aborted) return played;
          const since = performance.now();
          over = talk.next().done ?? false;
          await letOthersThrough(performance.now() - since, signal);
        }
      }
  return played;
}

/** Pauses so many milliseconds, and as many again for as long as that time was needed for other things. */
async function letOthersThrough(ms: number, signal: AbortSignal): Promise<void> {
  for (;;) {
    const before = performance.eventLoopUtilization();
    await pause(ms, undefined, { ref: false, signal }).catch(() => {});
    const { active } = performance.eventLoopUtilization(before);
    if (signal.aborted || active <= ms * othersShare) return;
  }
}
