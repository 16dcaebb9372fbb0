import { vocabularyFor } from '../../buyer/model/grounds.ts';
import type { Reader } from '../../domain/reading.ts';
import type { ModelCall } from '../../llm/chat-model.ts';
import { ModelError } from '../../llm/model-error.ts';
import { asContext, sheetText } from '../take-turn.ts';
import type { BetterWriter } from './better-writer.ts';
import { embeddedCandidates } from './embedded-candidates.ts';
import type { Moment } from './moment.ts';
import { bestProven, type Tried } from './prove.ts';

export type Found = Tried & { source: 'embedded' | 'llm' };

/** The best proven reply of the persona's own material; undefined where none proves itself. The same for the same moment. */
export async function findEmbedded(moment: Moment, reader: Reader): Promise<Found | undefined> {
  for (const group of embeddedCandidates(moment)) {
    const best = await bestProven(moment, reader, group);
    if (best) return { ...best, source: 'embedded' };
  }
  return undefined;
}

/** What was found, and whether the model was there to be asked: what a passing failure leaves is not for good. */
export type Search = { found: Found | undefined; complete: boolean };

type Writing = {
  writer: BetterWriter;
  signal: AbortSignal;
  onCall(call: ModelCall): void;
  onFailure(error: ModelError): void;
};

/** The best of what a model proposes, where that proves itself; else of the persona's own material, also where the model fails. */
export async function findWithModel(moment: Moment, reader: Reader, writing: Writing): Promise<Search> {
  const { writer, signal, onCall, onFailure } = writing;
  const { setting, rubric, transcript, language, said } = moment;
  const { brief, goal } = setting.scene;
  let complete = true;
  try {
    const written = await writer.write(
      {
        brief: `${brief[language]}\n${goal[language]}`,
        facts: sheetText(setting.scene, language),
        talk: asContext(transcript),
        reply: said,
        language,
        rubric,
        mostWords: setting.persona.longWinded,
        buyer: `${setting.persona.name}\n${setting.persona.title[language]}`,
        vocabulary: vocabularyFor(setting.persona, language),
      },
      { signal, onCall },
    );
    const best = await bestProven(moment, reader, written);
    if (best) return { found: { ...best, source: 'llm' }, complete };
  } catch (error) {
    if (!(error instanceof ModelError) || signal.aborted) throw error;
    onFailure(error);
    complete = false;
  }
  return { found: await findEmbedded(moment, reader), complete };
}
