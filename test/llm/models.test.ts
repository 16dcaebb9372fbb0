import { expect, test } from 'vitest';
import { readConfig } from '../../server/config.ts';
import { baseUrl } from '../../server/llm/base-url.ts';
import { createModels, modelNotice, sentTo } from '../../server/llm/models.ts';

test.each([
  [undefined, 'https://api.openai.com/v1'],
  ['http://127.0.0.1:11434', 'http://127.0.0.1:11434/v1'],
  ['http://127.0.0.1:11434/', 'http://127.0.0.1:11434/v1'],
  ['http://127.0.0.1:8080/v1/', 'http://127.0.0.1:8080/v1'],
  ['https://me.openai.azure.com/openai/v1', 'https://me.openai.azure.com/openai/v1'],
])('the address %s becomes %s', (given, expected) => {
  expect(baseUrl(given)).toBe(expected);
});

test.each(['localhost:11434', 'ftp://there/v1', 'http://me:secret@there/v1'])('the address %s is refused', (given) => {
  expect(() => baseUrl(given)).toThrow(/OPENAI_BASE_URL/);
});

test('a key alone makes no model, and says what to set', async () => {
  const { models } = readConfig({ OPENAI_API_KEY: 'sk-secret' });
  expect(await createModels(models)).toEqual({ buyer: null, reader: null, writer: null });
  expect(sentTo(models)).toBeNull();
  expect(modelNotice(models)).toMatch(
    /OPENAI_API_KEY is set.*nothing is sent anywhere.*CANDOR_BUYER_MODEL.*CANDOR_READER_MODEL/,
  );
  expect(modelNotice(models)).not.toContain('sk-secret');
});

test('without key and name there is nothing to say', () => {
  expect(modelNotice(readConfig({}).models)).toBeNull();
});

test('a name makes a model, and it is said where the text goes', async () => {
  const { models } = readConfig({ CANDOR_READER_MODEL: 'qwen', OPENAI_BASE_URL: 'http://127.0.0.1:11434' });
  expect(await createModels(models)).toMatchObject({ buyer: null, reader: { name: 'qwen' } });
  expect(sentTo(models)).toBe('127.0.0.1:11434');
  expect(modelNotice(models)).toBe('replies are read with qwen: what is said in talks is sent to 127.0.0.1:11434');
});

test('what buyers speak with, and what replies are read with, is said by name', async () => {
  const { models } = readConfig({ CANDOR_BUYER_MODEL: 'qwen', OPENAI_BASE_URL: 'http://127.0.0.1:11434' });
  expect(await createModels(models)).toMatchObject({ buyer: { name: 'qwen' }, reader: null });
  expect(sentTo(models)).toBe('127.0.0.1:11434');
  expect(modelNotice(models)).toBe('buyers speak with qwen: what is said in talks is sent to 127.0.0.1:11434');
  const both = readConfig({ CANDOR_BUYER_MODEL: 'small', CANDOR_READER_MODEL: 'large' }).models;
  expect(modelNotice(both)).toBe(
    'buyers speak with small, replies are read with large: what is said in talks is sent to api.openai.com',
  );
});

test('an address or a key that belongs to another program does no harm while no model is named', async () => {
  const { models } = readConfig({ OPENAI_API_KEY: 'with space', OPENAI_BASE_URL: 'nonsense' });
  expect(await createModels(models)).toEqual({ buyer: null, reader: null, writer: null });
});

test.each([
  [{ CANDOR_READER_SAMPLES: '0' }, 'CANDOR_READER_SAMPLES=0: expected 1–9'],
  [{ CANDOR_MODEL_IDLE_MS: '5s' }, 'CANDOR_MODEL_IDLE_MS=5s: expected a whole number'],
])('%j is refused with the name and the remedy', (environment, message) => {
  expect(() => readConfig(environment)).toThrow(message);
});

test.each([
  [{ OPENAI_BASE_URL: 'there' }, 'OPENAI_BASE_URL=there: expected an address'],
  [{ OPENAI_BASE_URL: 'http://me:secret@there/v1' }, 'OPENAI_BASE_URL: expected no name or password'],
  [{ OPENAI_API_KEY: 'a secret' }, 'OPENAI_API_KEY: expected'],
])(
  'a model server that is set up wrongly, %j, leaves Candor without a model, with a word on the remedy',
  async (wrong, said) => {
    for (const named of ['CANDOR_BUYER_MODEL', 'CANDOR_READER_MODEL']) {
      const { models } = readConfig({ [named]: 'm', ...wrong });
      expect(await createModels(models)).toEqual({ buyer: null, reader: null, writer: null });
      expect(sentTo(models)).toBeNull();
      expect(modelNotice(models)).toContain(said);
      expect(modelNotice(models)).toMatch(/no language model is used, and nothing that is said in talks is sent anywhere$/);
      expect(modelNotice(models)).not.toContain('secret');
    }
  },
);
