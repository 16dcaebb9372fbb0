import { expect, test } from 'vitest';
import type { AuditEntry } from '../../../server/domain/account.ts';
import { detailWords } from '../../../web/account/detail-words.ts';
import { texts as en } from '../../../web/account/texts-en.ts';
import { texts as fr } from '../../../web/account/texts-fr.ts';

type Entry = Pick<AuditEntry, 'action' | 'detail'>;

test.each<[Entry, string[], string[]]>([
  [{ action: 'levels-given', detail: { turn: '1', blind: 'false' } }, ['line 2'], ['ligne 2']],
  [{ action: 'levels-given', detail: { turn: '1', blind: 'true' } }, ['line 2', 'blind'], ['ligne 2', 'à l’aveugle']],
  [{ action: 'blind-set', detail: { blind: 'false' } }, ['ended'], ['terminée']],
  [{ action: 'marked-exemplary', detail: { from: '0', to: '1' } }, ['line 1', 'line 2'], ['ligne 1', 'ligne 2']],
  [{ action: 'expired', detail: { conversations: '1' } }, ['1 conversation'], ['1 conversation']],
  [
    { action: 'roles-set', detail: { from: 'learner', to: 'learner coach' } },
    ['learner', 'learner, coach'],
    ['apprenant', 'apprenant, coach'],
  ],
  [{ action: 'published', detail: { kind: 'persona', change: 'published' } }, ['buyer'], ['client']],
])('the activity log says in words what goes with a deed: %j', (entry, english, french) => {
  expect(detailWords(entry, en)).toEqual(english);
  expect(detailWords(entry, fr)).toEqual(french);
});

test('names stay as they are, and ids as far as it takes to tell them apart', () => {
  const detail = { assignment: '75e31925-0000-4000-8000-000000000000', name: 'Nord 2' };
  expect(detailWords({ action: 'assignment-given', detail }, en)).toEqual(['75e31925', 'Nord 2']);
});
