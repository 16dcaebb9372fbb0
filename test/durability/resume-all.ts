import { ConversationPage, ConversationRecord } from '../../server/domain/protocol.ts';
import { fetchSignedIn } from '../support/signed-in.ts';
import type { Ledger } from './ledger.ts';
import { connectHeard, resume } from './talker.ts';

async function get(address: string, path: string): Promise<unknown> {
  const response = await fetchSignedIn(`${address}api/v1/${path}`);
  if (response.status !== 200) throw new Error(`${path} gave ${response.status}: ${await response.text()}`);
  return response.json();
}

/** The ids of all conversations in the list, newest first, page by page. */
export async function listAll(address: string): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor: string | undefined = ''; cursor !== undefined; ) {
    const page = ConversationPage.parse(await get(address, `conversations${cursor === '' ? '' : `?cursor=${cursor}`}`));
    ids.push(...page.conversations.map(({ id }) => id));
    cursor = page.nextCursor;
  }
  return ids;
}

/** Resumes every conversation there is, oldest first, hears each out, reads it by HTTP, and holds all of it to the ledger. */
export async function resumeAll(address: string, ledger: Ledger): Promise<void> {
  const ids = await listAll(address);
  ledger.list(ids);
  const client = await connectHeard(address, ledger);
  // Oldest first: what a conversation branched from is known before it.
  for (const id of ids.toReversed()) {
    await resume(client, ledger, id);
    const record = ConversationRecord.parse(await get(address, `conversations/${id}`));
    ledger.record(record);
    if ((record.hints ?? 0) < ledger.hintsOf(id)) ledger.faults.push(`conversation ${id}: a hint was not counted`);
  }
  await client.finish();
}
