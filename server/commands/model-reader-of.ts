import type { Config } from '../config.ts';
import { loadPrompt } from '../content/load-prompt.ts';
import type { ChatModel } from '../llm/chat-model.ts';
import { embeddedReader } from '../reading/embedded/reader.ts';
import { createModelReader, type ModelReader } from '../reading/model/model-reader.ts';

/** The reader that a model is set up for, with the prompt of this installation. */
export async function modelReaderOf({ models, contentFolder }: Config, model: ChatModel): Promise<ModelReader> {
  const prompt = await loadPrompt('reader', contentFolder);
  return createModelReader({ model, prompt, samples: models.readerSamples, base: embeddedReader });
}
