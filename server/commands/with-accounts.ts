import { randomUUID } from 'node:crypto';
import { type Accounts, createAccounts } from '../accounts/accounts.ts';
import { openStore } from '../storage/open-store.ts';

/** Runs a command on the accounts in a data folder, while the server may be running. */
export async function withAccounts<Result>(dataFolder: string, work: (accounts: Accounts) => Promise<Result>): Promise<Result> {
  const store = await openStore(dataFolder);
  try {
    return await work(createAccounts({ store, now: () => new Date(), newId: randomUUID }));
  } finally {
    await store.close();
  }
}
