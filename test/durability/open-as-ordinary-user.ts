// Opens the store in the folder that is its argument as a user whom file permissions bind: as whoever runs the tests, or as nobody where
// that is root. Prints how many personas there are, or the error, and then publishes another persona.
import Database from 'better-sqlite3';
import { CandorError } from '../../server/errors.ts';
import { openStore } from '../../server/storage/open-store.ts';
import { publish, shopper } from '../support/small-content.ts';

const nobody = 65_534;
// Loads what is only loaded when needed, while it can be read for sure.
new Database(':memory:').close();
if (process.getuid?.() === 0) {
  process.setgroups?.([]);
  process.setgid?.(nobody);
  process.setuid?.(nobody);
}
try {
  const store = await openStore(process.argv[2] ?? '');
  const { length } = await store.currentVersions('persona');
  await publish(store, 'persona', { ...shopper, id: 'another' });
  await store.close();
  console.log(JSON.stringify({ personas: length }));
} catch (error) {
  if (!(error instanceof CandorError)) throw error;
  console.log(JSON.stringify({ code: error.code, message: error.message }));
}
