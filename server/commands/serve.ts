import { parseArgs } from 'node:util';
import { embeddedSpeaker } from '../buyer/speak.ts';
import { readConfig } from '../config.ts';
import { loadPrompt } from '../content/load-prompt.ts';
import { countedModels } from '../llm/counted-model.ts';
import { createModels, modelNotice } from '../llm/models.ts';
import { createMetrics } from '../metrics/metrics.ts';
import { createBetterWriter } from '../practice/better/better-writer.ts';
import { embeddedReader } from '../reading/embedded/reader.ts';
import { createDescriber } from '../studio/describe.ts';
import { buildPageIfStale } from './build-page.ts';
import type { Command } from './command.ts';
import { modelReaderOf } from './model-reader-of.ts';
import { modelSpeakerOf } from './model-speaker-of.ts';
import { runServer } from './run-server.ts';
import { endWithLauncher, untilSignal } from './until-signal.ts';

export const command: Command = {
  usage: 'serve',
  async run(args) {
    parseArgs({ args, options: {} });
    const config = readConfig(process.env);
    const signal = untilSignal();
    endWithLauncher();
    await buildPageIfStale();
    const notice = modelNotice(config.models);
    if (notice !== null) console.error(`candor: ${notice}`);
    const metrics = createMetrics({ process: true });
    const models = countedModels(await createModels(config.models), metrics.modelCall);
    const modelReader = models.reader ? await modelReaderOf(config, models.reader) : undefined;
    const speaker = models.buyer ? await modelSpeakerOf(config, models.buyer) : embeddedSpeaker;
    const betterWriter = models.writer
      ? createBetterWriter({ model: models.writer, prompt: await loadPrompt('better', config.contentFolder) })
      : undefined;
    const describer = models.writer
      ? createDescriber({ model: models.writer, prompt: await loadPrompt('outline', config.contentFolder) })
      : undefined;
    const server = await runServer(config, {
      reader: embeddedReader,
      speaker,
      modelReader,
      betterWriter,
      describer,
      metrics,
    });
    console.log(server.address);
    await signal;
    await server.stop();
    return 0;
  },
};
