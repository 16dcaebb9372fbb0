import { parseArgs } from 'node:util';
import { createSignInLink } from '../accounts/links.ts';
import { nameKey } from '../accounts/names.ts';
import { readConfig } from '../config.ts';
import { firstOwnerId } from '../domain/principal.ts';
import { CandorError } from '../errors.ts';
import { addressOf } from './address-of.ts';
import type { Command } from './command.ts';
import { withAccounts } from './with-accounts.ts';

export const command: Command = {
  usage: 'link [--name NAME]',
  async run(args) {
    const { values } = parseArgs({ args, options: { name: { type: 'string' } } });
    const { host, port, dataFolder } = readConfig(process.env);
    if (port === 0)
      throw new CandorError(
        'bad-config',
        'PORT=0: a link names the port; set PORT to the one the server printed when it started',
      );
    const { path } = await withAccounts(dataFolder, async (accounts) => {
      const { store } = accounts;
      const account =
        values.name === undefined ? await store.account(firstOwnerId) : await store.accountNamed(nameKey(values.name));
      if (!account) {
        const names = (await store.listPeople()).map(({ name }) => name).join(', ');
        throw new CandorError('not-found', `--name ${values.name ?? ''}: nobody is called that; there are: ${names}`);
      }
      return createSignInLink(accounts, account.id);
    });
    console.log(new URL(path, addressOf(host, port)).href);
    return 0;
  },
};
