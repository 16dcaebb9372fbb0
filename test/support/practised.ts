import { randomUUID } from 'node:crypto';
import type { Frame, PracticeClient } from './practice-client.ts';

/** Starts a conversation with the small shopper and waits for the buyer's opening. */
export async function begin(client: PracticeClient, options: object = {}): Promise<string> {
  client.send({ type: 'start', persona: 'shopper', ...options });
  const { conversation } = await client.next('started');
  await client.next('line');
  return conversation.id;
}

/** Says something and waits for the buyer's line. */
export async function say(client: PracticeClient, text: string, id: string = randomUUID()): Promise<Frame<'line'>> {
  client.send({ type: 'reply', id, text });
  return client.next('line');
}

/** Says something that makes the buyer end the conversation. */
export async function sayGoodbye(client: PracticeClient): Promise<Frame<'ended'>> {
  await say(client, 'Goodbye then.');
  return client.next('ended');
}
