import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadContent } from '../../server/content/load.ts';
import type { Difficulty, Memory } from '../../server/domain/buyer-state.ts';
import type { Persona } from '../../server/domain/persona.ts';
import type { PersonaTest } from '../../server/domain/persona-test.ts';
import type { ServerFrame } from '../../server/domain/protocol.ts';
import { debriefOf, memoryOf, type Rehearsal, type RehearsedTurn, rehearse } from '../../server/practice/rehearsal.ts';
import { embeddedReader } from '../../server/reading/embedded/reader.ts';
import type { PracticeClient } from '../support/practice-client.ts';
import { removeFolder, startTestServer, type TestServer } from '../support/test-server.ts';

const content = await loadContent();
const rubric = content.rubrics.get('trust-based-selling')?.value;
if (!rubric) throw new Error('the default rubric does not load');

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ reader: embeddedReader, content });
});
afterAll(async () => {
  await server.close();
  removeFolder(server.folder);
});

/** One conversation to be held both ways. */
type Talk = Pick<PersonaTest, 'replies' | 'seed'> & {
  persona: Persona;
  scene: Persona['scenes'][number];
  language: 'en' | 'fr';
  difficulty: Difficulty;
};

const rehearsed = ({ replies, language, ...setting }: Talk, memory: Memory | null): Rehearsal =>
  rehearse({ ...setting, memory }, { rubric, reader: embeddedReader, language, replies });

const buyerEnded = ({ turns }: Rehearsal): boolean => turns.at(-1)?.plan?.ends !== undefined;

/** Holds a conversation over the socket with the replies of a rehearsal; the learner ends it where the buyer did not. */
async function hold(
  client: PracticeClient,
  { persona, scene, seed, language, difficulty }: Talk,
  as: Rehearsal,
  after?: string,
) {
  client.send({ type: 'start', persona: persona.id, scene: scene.id, seed, language, difficulty, ...(after ? { after } : {}) });
  const { conversation } = await client.next('started');
  for (const { speaker, text } of as.turns) {
    if (speaker === 'learner') client.send({ type: 'reply', id: randomUUID(), text });
    else await client.next('line');
  }
  if (!buyerEnded(as)) client.send({ type: 'end' });
  return { id: conversation.id, ended: await client.next('ended') };
}

const framesOf = ({ turn, speaker, text, marks, trust, components }: RehearsedTurn): object[] =>
  speaker === 'buyer'
    ? [{ type: 'line', turn, text }]
    : [
        { type: 'marks', turn, source: 'embedded', marks },
        { type: 'trust', turn, trust, components },
      ];

const endOf = (rehearsal: Rehearsal): ServerFrame => {
  const { outcome, state } = rehearsal;
  const { id, title, kind, epilogue } = outcome;
  return {
    type: 'ended',
    outcome: { id, title: title[state.language], kind },
    epilogue: epilogue[state.language],
    debrief: debriefOf(rubric, rehearsal),
  };
};

const personaOf = (id: string): Persona => {
  const persona = content.personas.get(id)?.value;
  if (!persona) throw new Error(`${id} does not load: ${JSON.stringify(content.problems)}`);
  return persona;
};

const sceneOf = (persona: Persona, id?: string): Talk['scene'] => {
  const scene = persona.scenes.find((entry) => id === undefined || entry.id === id);
  if (!scene) throw new Error(`${persona.id} has no scene ${id}`);
  return scene;
};

const held = [
  { id: 'cynical-shopper', difficulty: 'gentle' },
  { id: 'two-stage-purchase', difficulty: 'hard' },
  { id: 'french-counterpart', difficulty: 'true' },
] as const;

describe.each(held)('with $id, a rehearsal is the live conversation', ({ id, difficulty }) => {
  const persona = personaOf(id);

  test.each(persona.tests)('$name', async ({ scene, language = 'en', seed, after, replies }) => {
    const client = await server.connect();
    const talk = { persona, scene: sceneOf(persona, scene), seed, language, difficulty, replies };
    const earlier = after && { ...talk, scene: sceneOf(persona, after.scene), replies: after.replies };
    const before = earlier && rehearsed(earlier, null);
    const rehearsal = rehearsed(talk, earlier && before ? memoryOf(earlier.scene, before) : null);

    const lived = earlier && before && (await hold(client, earlier, before));
    const start = client.frames.length;
    const live = await hold(client, talk, rehearsal, lived?.id);

    const frames = client.frames.slice(start);
    expect(frames.filter(({ type }) => type === 'line' || type === 'marks' || type === 'trust')).toEqual(
      rehearsal.turns.flatMap(framesOf),
    );
    expect(live.ended).toEqual(endOf(rehearsal));
    // What was kept reads the same as what was said.
    client.send({ type: 'resume', conversation: live.id });
    const { transcript } = await client.next('started');
    expect(transcript.map(({ id: replyId, source, ...turn }) => turn)).toEqual(
      rehearsal.turns.map(({ plan, reading, ...turn }) => turn),
    );
    expect(await client.next('ended')).toEqual(live.ended);
    await client.close();
  });
});

test('these conversations end in either way, are in both languages, and some go on from an earlier scene', () => {
  const talks = held.flatMap(({ id, difficulty }) => {
    const persona = personaOf(id);
    return persona.tests.map((entry) => ({ ...entry, persona, difficulty, language: entry.language ?? ('en' as const) }));
  });
  expect(talks.some(({ after }) => after)).toBe(true);
  expect(new Set(talks.map(({ language }) => language))).toEqual(new Set(['en', 'fr']));
  const firsts = talks.filter(({ after }) => !after);
  const ends = firsts.map((talk) => buyerEnded(rehearsed({ ...talk, scene: sceneOf(talk.persona, talk.scene) }, null)));
  expect(new Set(ends)).toEqual(new Set([true, false]));
});
