import type { BringCall, BroughtCall, CallPreview, LookAtCall } from '../domain/call-requests.ts';
import type { Conversation, Turn } from '../domain/conversation.ts';
import type { Principal } from '../domain/principal.ts';
import { type Rubric, textsIn } from '../domain/rubric.ts';
import { CandorError } from '../errors.ts';
import { refuseWhileDraining } from '../practice/start.ts';
import { readAside } from '../transcripts/read-aside.ts';
import type { SpokenTurn } from '../transcripts/turns.ts';
import type { Calls } from './calls.ts';
import { mostWaiting } from './marking.ts';
import { languageOf, secondsOf, speakersOf } from './speakers.ts';

const mostFacts = 100;

const wordsOf = ({ text, file }: LookAtCall): Uint8Array | string => text ?? new Uint8Array(Buffer.from(file ?? '', 'base64'));

/** Who speaks in a transcript and what it is; nothing of it is kept. Throws `bad-transcript` with the line at fault. */
export async function lookAtCall(given: LookAtCall): Promise<CallPreview> {
  const { format, turns, assumed, skipped } = await readAside(wordsOf(given));
  return {
    format,
    speakers: speakersOf(turns),
    turns: turns.length,
    seconds: secondsOf(turns),
    language: languageOf(turns),
    assumed,
    skipped,
  };
}

/** Takes a call in: it is on disk when this resolves, and its marks follow. It is its owner's alone until they submit it. */
export async function bringCall(calls: Calls, principal: Principal, given: BringCall): Promise<BroughtCall> {
  refuseWhileDraining(calls.practice);
  const place = calls.marking.holdPlace(principal.userId);
  if (!place)
    throw new CandorError('overloaded', `${mostWaiting} calls of yours are being marked; wait until one of them is done`);
  try {
    return await takeIn(calls, principal, given);
  } finally {
    place.letGo();
  }
}

async function takeIn({ practice, marking }: Calls, principal: Principal, given: BringCall): Promise<BroughtCall> {
  const rubric = await practice.catalogue.rubric(given.rubric);
  const { format, turns } = await readAside(wordsOf(given));
  const seller = sellerAmong(turns, given.seller);
  const conversation: Conversation = {
    id: practice.newId(),
    owner: principal.userId,
    kind: 'call',
    personaVersion: null,
    rubricVersion: rubric.version.id,
    card: cardOf(given, { format, turns, seller, rubric: rubric.value }),
    seed: 0,
    language: given.language,
    difficulty: 'true',
    feedback: 'marks',
    memory: null,
    after: null,
    branchedFrom: null,
    engine: practice.engine,
    hints: 0,
    startedAt: practice.now().toISOString(),
    endedAt: null,
    ending: null,
    report: null,
  };
  const told = turns.map((turn, index) => asTurn(turn, index, seller));
  await practice.store.createCall(conversation, told);
  const of = told.filter(({ speaker }) => speaker === 'learner').length;
  marking.begin(principal.userId, conversation.id, of);
  return { id: conversation.id, progress: { done: 0, of } };
}

/** The seller's name; there has to be one of that name, and somebody else. */
function sellerAmong(turns: readonly SpokenTurn[], named: string): string {
  const names = [...new Set(turns.map(({ speaker }) => speaker))];
  const list = names.map((name) => `"${name}"`).join(', ');
  if (!names.includes(named))
    throw new CandorError('bad-request', `seller: "${named}" does not speak in it; there are: ${list}`);
  if (names.length < 2)
    throw new CandorError('bad-request', `only ${list} speaks in it; a call needs a seller and somebody to sell to`);
  return named;
}

type Brought = { format: CallPreview['format']; turns: readonly SpokenTurn[]; seller: string; rubric: Rubric };

function cardOf({ title, facts, language }: BringCall, { format, turns, seller, rubric }: Brought): Conversation['card'] {
  const speakers = speakersOf(turns);
  const others = speakers.filter(({ name }) => name !== seller && name !== '').map(({ name }) => name);
  const items = facts
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, mostFacts);
  return {
    persona: {
      id: 'real-call',
      name: others.join(', ') || '–',
      title: '',
      tagline: '',
      trains: [],
      challenge: 1,
      scenes: [],
    },
    scene: {
      id: 'real-call',
      title,
      brief: '',
      goal: '',
      factSheet: items.map((text, index) => ({ id: `fact-${index + 1}`, kind: 'background', text })),
    },
    rubric: rubric.id,
    notes: textsIn(rubric, language),
    call: { format, seller, speakers: speakers.map(({ first: _, ...speaker }) => speaker), seconds: secondsOf(turns) },
  };
}

const asTurn = ({ speaker, text, startMs }: SpokenTurn, turn: number, seller: string): Turn => ({
  turn,
  speaker: speaker === seller ? 'learner' : 'buyer',
  text,
  replyId: null,
  name: speaker,
  ...(startMs === null ? {} : { startMs: Math.round(startMs) }),
});
