import { randomUUID } from 'node:crypto';
import { ConversationRecord } from '../../server/domain/protocol.ts';
import { connect, type Frame, type PracticeClient } from '../support/practice-client.ts';
import { fetchSignedIn } from '../support/signed-in.ts';
import type { Ledger } from './ledger.ts';
import type { Random } from './random.ts';

const personas = [
  'cynical-shopper',
  'overloaded-executive',
  'french-counterpart',
  'practice-owner',
  'two-stage-purchase',
  'price-war',
  'return-flight',
  'ward-manager',
];

const texts = [
  'What are you looking for?',
  'It costs eighty euros, and I earn twelve of them.',
  'I do not know. I would rather tell you that than guess.',
  'What worries you most about it?',
  'Qu’est-ce qui compte le plus pour vous ?',
  'You may be better off elsewhere.',
  '…',
  '“Quotes”, \\ back\u00adslash, \u0000 nothing, 🪔 a lamp,\nand a second line; drop table turn; --',
  `Let me think aloud. ${'It is not simple, and I would like to hear how you see it. '.repeat(60)}`,
];

/** Somebody who practises: what they were doing when the server went away stays with them. */
export type Talker = {
  conversations: string[];
  /** A reply that was sent and not accepted so far. */
  pending: { conversation: string; reply: { type: 'reply'; id: string; text: string } } | undefined;
};

export const createTalker = (): Talker => ({ conversations: [], pending: undefined });

/** A socket whose every frame goes into the ledger. */
export type HeardClient = Pick<PracticeClient, 'next' | 'send'> & { absorb(): void; finish(): Promise<void> };

export async function connectHeard(address: string, ledger: Ledger): Promise<HeardClient> {
  const client = await connect(address);
  const hear = ledger.listen();
  let heard = 0;
  const absorb = () => {
    for (const frame of client.frames.slice(heard)) hear(frame);
    heard = client.frames.length;
  };
  return {
    send: client.send,
    absorb,
    async next(type) {
      try {
        return await client.next(type);
      } finally {
        absorb();
      }
    },
    async finish() {
      await client.close();
      absorb();
    },
  };
}

/** Resumes a conversation and hears it out: the line, where one is open, and the end, where it has ended. */
export async function resume(client: HeardClient, ledger: Ledger, id: string): Promise<void> {
  client.send({ type: 'resume', conversation: id });
  const { conversation, transcript } = await client.next('started');
  if (conversation.id !== id) ledger.faults.push(`resumed ${id}, and got ${conversation.id}`);
  if (conversation.ended) await client.next('ended');
  else if (transcript.at(-1)?.speaker !== 'buyer') await client.next('line');
}

/** Sends the reply of which nothing was heard again, as a client does. */
async function sendPending(client: HeardClient, ledger: Ledger, talker: Talker): Promise<void> {
  if (!talker.pending) return;
  const { conversation, reply } = talker.pending;
  await resume(client, ledger, conversation);
  await give(client, ledger, talker, conversation, reply);
}

const isEnded = (error: unknown): boolean => String(error).includes('got an error: ended:');

/** Sends a reply and waits for its line. One that comes after the buyer's last line is refused. */
async function give(
  client: HeardClient,
  ledger: Ledger,
  talker: Talker,
  conversation: string,
  reply: { type: 'reply'; id: string; text: string },
  wait = true,
): Promise<void> {
  ledger.send(reply);
  talker.pending = { conversation, reply };
  client.send(reply);
  let accepted: Frame<'accepted'>;
  try {
    accepted = await client.next('accepted');
  } catch (error) {
    if (!isEnded(error)) throw error;
    ledger.refuse(reply.id);
    talker.pending = undefined;
    return;
  }
  talker.pending = undefined;
  if (accepted.id !== reply.id) ledger.faults.push(`sent ${reply.id}, and ${accepted.id} was accepted`);
  if (wait) await client.next('line');
}

/** Talks until the server goes away; then it throws. Every wait is for something that the contract says will come. */
export async function talk(address: string, ledger: Ledger, talker: Talker, random: Random): Promise<never> {
  const client = await connectHeard(address, ledger);
  let current = '';
  const sit = async () => {
    const { conversation } = await client.next('started');
    current = conversation.id;
    if (!talker.conversations.includes(current)) talker.conversations.push(current);
  };
  const start = async () => {
    ledger.ask();
    const difficulty = random.pick(['gentle', 'true', 'hard']);
    client.send({ type: 'start', persona: random.pick(personas), seed: random.below(1000), difficulty });
    await sit();
    await client.next('line');
  };
  const goBack = async () => {
    const replies = ledger.turnsOf(current).filter(({ speaker }) => speaker === 'learner');
    if (replies.length === 0) return;
    ledger.ask();
    client.send({ type: 'rewind', turn: random.pick(replies).turn });
    await sit();
  };
  const repeat = async () => {
    const replies = ledger.turnsOf(current).filter(({ id }) => id !== undefined);
    if (replies.length === 0) return;
    const { id = '', text } = random.pick(replies);
    await give(client, ledger, talker, current, { type: 'reply', id, text });
  };
  const read = async () => {
    const response = await fetchSignedIn(`${address}api/v1/conversations/${current}`);
    if (response.status !== 200) throw new Error(`reading ${current} gave ${response.status}`);
    ledger.record(ConversationRecord.parse(await response.json()));
  };
  try {
    await sendPending(client, ledger, talker);
    for (;;) {
      const among = talker.conversations;
      const choice = random.below(100);
      if (current === '') {
        if (among.length === 0 || choice < 30) await start();
        else {
          current = random.pick(among);
          await resume(client, ledger, current);
        }
      } else if (ledger.hasEnded(current)) {
        if (choice < 20) await goBack();
        else current = '';
      } else if (choice < 76) {
        const midLine = random.below(12) === 0;
        await give(client, ledger, talker, current, { type: 'reply', id: randomUUID(), text: random.pick(texts) }, !midLine);
        if (midLine) await goBack();
      } else if (choice < 80) await goBack();
      else if (choice < 86) await repeat();
      else if (choice < 90) {
        client.send({ type: 'hint' });
        await client.next('hint').catch((error) => {
          if (!isEnded(error)) throw error;
        });
      } else if (choice < 92) {
        client.send({ type: 'end' });
        await client.next('ended').catch((error) => {
          if (!isEnded(error)) throw error;
        });
      } else if (choice < 96) await read();
      else current = '';
    }
  } finally {
    await client.finish();
  }
}
