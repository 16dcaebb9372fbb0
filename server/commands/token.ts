import { parseArgs } from 'node:util';
import { ensurePerson, ensureRoleAccount } from '../accounts/people.ts';
import { createToken } from '../accounts/sessions.ts';
import { readConfig } from '../config.ts';
import { Name } from '../domain/account.ts';
import { Role } from '../domain/role.ts';
import { CandorError } from '../errors.ts';
import type { Command } from './command.ts';
import { withAccounts } from './with-accounts.ts';

export const command: Command = {
  usage: `token --role ${Role.options.join('|')} [--name NAME]`,
  async run(args) {
    const { values } = parseArgs({ args, options: { role: { type: 'string' }, name: { type: 'string' } } });
    const role = Role.safeParse(values.role);
    if (!role.success)
      throw new CandorError(
        'bad-request',
        `--role${values.role === undefined ? ' is missing' : ` ${values.role}`}: expected one of ${Role.options.join(', ')}`,
      );
    // Without a name the token is the role's own account: "coach" is a coach, and nobody's person.
    const name = Name.safeParse(values.name ?? role.data);
    if (!name.success) throw new CandorError('bad-request', '--name: expected 1–80 characters');
    const { secret, expiresAt } = await withAccounts(readConfig(process.env).dataFolder, async (accounts) => {
      const person = await (values.name === undefined
        ? ensureRoleAccount(accounts, role.data)
        : ensurePerson(accounts, name.data, role.data));
      return createToken(accounts, person.id, role.data);
    });
    console.error(`candor: a token for "${name.data}", as ${role.data}, until ${expiresAt.slice(0, 10)}`);
    console.log(secret);
    return 0;
  },
};
