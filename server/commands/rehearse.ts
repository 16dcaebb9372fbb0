import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { castFor } from '../buyer/setting.ts';
import { loadPersona, loadRubric } from '../content/load.ts';
import { Difficulty, Memory, Seed } from '../domain/buyer-state.ts';
import { Language } from '../domain/language.ts';
import type { Persona, Scene } from '../domain/persona.ts';
import { defaultRubric } from '../domain/protocol.ts';
import { CandorError } from '../errors.ts';
import { debriefOf, memoryOf, type Rehearsal, rehearse } from '../practice/rehearsal.ts';
import { embeddedReader } from '../reading/embedded/reader.ts';
import type { Command } from './command.ts';

/** What `--after` needs of an earlier rehearsal's `--json` output. */
const Earlier = z.object({ persona: z.string(), memory: Memory });

const readText = (file: string): Promise<string> =>
  readFile(file, 'utf8').catch((error: unknown) => {
    throw new CandorError('bad-request', `cannot read ${file}: ${error instanceof Error ? error.message : error}`);
  });

/** Replies, one a line; a line that is a JSON string is taken as that string; blank lines are left out. */
const parseReplies = (source: string): string[] =>
  source
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      if (!line.startsWith('"')) return line.trim();
      try {
        return z.string().parse(JSON.parse(line));
      } catch {
        return line.trim();
      }
    });

function option<T>(schema: z.ZodType<T>, name: string, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new CandorError('bad-request', `--${name}: ${parsed.error.issues[0]?.message}, got "${value}"`);
}

/** The scene asked for; the first, or the one after the scene that this continues. */
function sceneFor(persona: Persona, id: string | undefined, memory: Memory | null): Scene {
  const after = memory ? persona.scenes.findIndex((scene) => scene.id === memory.scene) + 1 : 0;
  const scene = id === undefined ? persona.scenes[after] : persona.scenes.find((entry) => entry.id === id);
  const known = persona.scenes.map((entry) => entry.id).join(', ');
  if (!scene && id !== undefined)
    throw new CandorError('not-found', `${persona.id} has no scene "${id}"; its scenes: ${known}`);
  if (!scene) throw new CandorError('bad-request', `${persona.id} has no scene after "${memory?.scene}"; its scenes: ${known}`);
  return scene;
}

async function readMemory(file: string, persona: string): Promise<Memory> {
  let source: unknown;
  try {
    source = JSON.parse(await readText(file));
  } catch (error) {
    if (error instanceof CandorError) throw error;
    throw new CandorError('bad-request', `--after ${file}: expected the output of rehearse --json, got no JSON`);
  }
  const parsed = Earlier.safeParse(source);
  if (!parsed.success) throw new CandorError('bad-request', `--after ${file}: expected the output of rehearse --json`);
  if (parsed.data.persona !== persona)
    throw new CandorError('bad-request', `--after ${file}: is a conversation with ${parsed.data.persona}, not ${persona}`);
  return parsed.data.memory;
}

function show({ turns, outcome, state: { language } }: Rehearsal, name: string): string {
  const lines = turns.map(({ speaker, text, trust, marks }) => {
    if (speaker === 'buyer') return `${name}: ${text}`;
    const levels = marks
      ?.map(({ dimension, level, status }) => `${dimension} ${level ?? (status === 'unscored' ? '?' : '–')}`)
      .join(', ');
    return `  You: ${text}\n       [trust ${trust}; ${levels}]`;
  });
  return [...lines, '', `${outcome.title[language]} (${outcome.kind})`, outcome.epilogue[language]].join('\n');
}

export const command: Command = {
  usage:
    'rehearse --persona ID [--scene ID] [--seed N] [--difficulty D] [--language L] [--replies FILE] [--after FILE] [--json]',
  async run(args) {
    const { values } = parseArgs({
      args,
      options: {
        persona: { type: 'string' },
        scene: { type: 'string' },
        rubric: { type: 'string', default: defaultRubric },
        seed: { type: 'string', default: '1' },
        difficulty: { type: 'string', default: 'true' },
        language: { type: 'string', default: 'en' },
        replies: { type: 'string' },
        after: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    });
    if (values.persona === undefined) throw new CandorError('bad-request', 'rehearse needs --persona ID');
    const own = process.env.CANDOR_CONTENT;
    const { value: persona } = await loadPersona(values.persona, own);
    const { value: rubric } = await loadRubric(values.rubric, own);
    const memory = values.after === undefined ? null : await readMemory(values.after, persona.id);
    const scene = sceneFor(persona, values.scene, memory);
    const seed = option(
      z
        .string()
        .regex(/^-?\d+$/, 'expected a whole number')
        .transform(Number)
        .pipe(Seed),
      'seed',
      values.seed,
    );
    const difficulty = option(Difficulty, 'difficulty', values.difficulty);
    const language = option(Language, 'language', values.language);
    const replies = parseReplies(await (values.replies === undefined ? text(process.stdin) : readText(values.replies)));

    const rehearsal = rehearse(
      { persona, scene, seed, difficulty, memory },
      { rubric, reader: embeddedReader, language, replies },
    );
    if (!values.json) {
      console.log(show(rehearsal, castFor(persona, scene).name));
      return 0;
    }
    const { outcome, turns, state, unusedReplies } = rehearsal;
    const result = {
      persona: persona.id,
      scene: scene.id,
      seed,
      difficulty,
      language,
      transcript: turns.map(({ plan, ...turn }) => ({ ...turn, ...(plan ? { intents: plan.intents } : {}) })),
      outcome: { id: outcome.id, title: outcome.title[state.language], kind: outcome.kind },
      epilogue: outcome.epilogue[state.language],
      debrief: debriefOf(rubric, rehearsal),
      unusedReplies,
      memory: memoryOf(scene, rehearsal),
    };
    console.log(JSON.stringify(result, null, 2));
    return 0;
  },
};
