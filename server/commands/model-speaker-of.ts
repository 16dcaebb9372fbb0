import { createModelSpeaker } from '../buyer/model/model-speaker.ts';
import type { Speaker } from '../buyer/speak.ts';
import type { Config } from '../config.ts';
import { loadPrompt } from '../content/load-prompt.ts';
import type { ChatModel } from '../llm/chat-model.ts';

/** The speaker that a model is set up for, with the prompt of this installation. */
export async function modelSpeakerOf({ models, contentFolder }: Config, model: ChatModel): Promise<Speaker> {
  const prompt = await loadPrompt('buyer', contentFolder);
  return createModelSpeaker({ model, prompt, deadlines: { wordsMs: models.firstTextMs, totalMs: models.lineTotalMs } });
}
