import { parseArgs } from 'node:util';
import { z } from 'zod';
import { type Config, readConfig } from '../config.ts';
import { loadContent } from '../content/load.ts';
import { loadPrompt } from '../content/load-prompt.ts';
import { showProblem } from '../content/parse.ts';
import { CandorError } from '../errors.ts';
import type { ChatModel, ChatRequest, ModelCall } from '../llm/chat-model.ts';
import { ModelError } from '../llm/model-error.ts';
import { createModels, modelNotice } from '../llm/models.ts';
import { renderPrompt } from '../llm/prompt.ts';
import { openStore } from '../storage/open-store.ts';
import type { Command } from './command.ts';

/** What was found of one part: `ok`, `off` where it is not set up, or `fail`. */
type Finding = { state: 'ok' | 'off' | 'fail'; what: string };

export const command: Command = {
  usage: 'doctor',
  async run(args) {
    parseArgs({ args, options: {} });
    let config: Config;
    try {
      config = readConfig(process.env);
    } catch (error) {
      if (!(error instanceof CandorError)) throw error;
      tell({ state: 'fail', what: `settings: ${error.message}` });
      return 1;
    }
    const models = await createModels(config.models);
    const findings = [
      await checkDatabase(config),
      ...(await checkContent(config)),
      await checkModel('buyer', 'CANDOR_BUYER_MODEL', models.buyer, config),
      await checkModel('reader', 'CANDOR_READER_MODEL', models.reader, config),
    ];
    findings.forEach(tell);
    const notice = modelNotice(config.models);
    if (notice !== null) console.log(notice);
    return findings.some(({ state }) => state === 'fail') ? 1 : 0;
  },
};

const tell = ({ state, what }: Finding): void => console.log(`${state.padEnd(4)}  ${what}`);

/** Runs a check whose own errors say what is wrong and what to do. */
async function finding(part: string, check: () => Promise<Finding[]>): Promise<Finding[]> {
  try {
    return await check();
  } catch (error) {
    if (!(error instanceof CandorError)) throw error;
    return [{ state: 'fail', what: `${part}: ${error.message}` }];
  }
}

async function checkDatabase({ dataFolder }: Config): Promise<Finding> {
  const [found] = await finding('database', async () => {
    const store = await openStore(dataFolder);
    try {
      await store.check();
    } finally {
      await store.close();
    }
    return [{ state: 'ok', what: `database: ${dataFolder} can be read and written` }];
  });
  return found ?? { state: 'fail', what: 'database: not checked' };
}

const checkContent = ({ contentFolder }: Config): Promise<Finding[]> =>
  finding('content', async () => {
    const { personas, rubrics, problems } = await loadContent(contentFolder);
    if (problems.length > 0) return problems.map((problem) => ({ state: 'fail', what: `content: ${showProblem(problem)}` }));
    return [{ state: 'ok', what: `content: ${personas.size} personas, ${rubrics.size} rubrics` }];
  });

/** Asks a model for one token and for an object. */
async function checkModel(role: string, setting: string, model: ChatModel | null, config: Config): Promise<Finding> {
  const { problem } = config.models;
  if (problem !== null) return { state: 'fail', what: `${role} model: not tried: ${problem}` };
  if (!model) return { state: 'off', what: `${role} model: ${setting} is not set; no model is used for this` };
  const { baseUrl, apiKey } = config.models;
  const where = `${role} model ${model.name} at ${baseUrl} (${apiKey === undefined ? 'without a key' : 'with OPENAI_API_KEY'})`;
  const messages = renderPrompt(await loadPrompt('doctor', config.contentFolder), { ours: {}, said: {} });
  const { signal } = new AbortController();
  let call: ModelCall | undefined;
  const asked = { messages, signal, purpose: 'line' as const, onCall: (taken: ModelCall) => (call = taken) };
  try {
    const word = await takes(() => oneToken(model, { ...asked, maxTokens: 1 }));
    const object = await takes(() =>
      model.object({ ...asked, maxTokens: 200, schema: z.object({ ok: z.boolean() }), name: 'test' }),
    );
    const counted = call?.promptTokens == null ? '; it does not count tokens' : '';
    const unused = role === 'buyer' ? '; buyers do not use a model yet' : '';
    return { state: 'ok', what: `${where}: one token in ${word} ms, an object in ${object} ms${counted}${unused}` };
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    const detail = error.detail ? ` (the server said: ${error.detail})` : '';
    return { state: 'fail', what: `${where}: ${error.code}: ${error.message}${detail}` };
  }
}

/** How long a call took, in milliseconds. */
async function takes(call: () => Promise<unknown>): Promise<number> {
  const since = performance.now();
  await call();
  return Math.round(performance.now() - since);
}

/** Within one token a model that reasons has said nothing yet, and the connection is good all the same. */
async function oneToken(model: ChatModel, request: ChatRequest): Promise<void> {
  try {
    await Array.fromAsync(model.stream(request));
  } catch (error) {
    const saidNothing = error instanceof ModelError && (error.code === 'empty' || error.code === 'only-reasoning');
    if (!saidNothing) throw error;
  }
}
