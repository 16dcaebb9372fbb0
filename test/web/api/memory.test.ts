import { expect, test } from 'vitest';
import { memoryIn } from '../../../web/api/memory.ts';

const storageOf = (content: Map<string, string>) => ({
  getItem: (key: string) => content.get(key) ?? null,
  setItem: (key: string, value: string) => void content.set(key, value),
  removeItem: (key: string) => void content.delete(key),
});

test('drafts and unsent replies are kept apart by conversation, and gone once they are empty', () => {
  const content = new Map<string, string>();
  const memory = memoryIn(storageOf(content));
  memory.saveDraft('a', 'Half a thought');
  memory.saveOutgoing('a', { id: 'one', text: 'Hello.' });
  expect(memory.draft('a')).toBe('Half a thought');
  expect(memory.outgoing('a')).toEqual({ id: 'one', text: 'Hello.' });
  expect(memory.draft('b')).toBe('');
  expect(memory.outgoing('b')).toBeNull();
  memory.saveDraft('a', '');
  memory.saveOutgoing('a', null);
  expect(content.size).toBe(0);
});

test.each(['{', '3', 'null', '{"id":1,"text":"Hello."}', '{"id":"one"}'])(
  'a stored reply that is none is passed over: %s',
  (stored) => {
    expect(memoryIn(storageOf(new Map([['candor.outgoing.a', stored]]))).outgoing('a')).toBeNull();
  },
);

test('storage that is forbidden stops nobody', () => {
  const forbidden = () => {
    throw new DOMException('denied', 'SecurityError');
  };
  const memory = memoryIn({ getItem: forbidden, setItem: forbidden, removeItem: forbidden });
  memory.saveDraft('a', 'Half a thought');
  expect(memory.draft('a')).toBe('');
  expect(memory.outgoing('a')).toBeNull();
});
