import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Environment, readConfig } from '../server/config.ts';

test('without any variable it serves this machine alone, and trusts no proxy', () => {
  expect(readConfig({})).toMatchObject({ port: 3000, host: '127.0.0.1', publicOrigins: [], trustedProxies: [] });
});

test('origins and proxies are lists by commas; an empty variable counts as absent', () => {
  expect(
    readConfig({
      CANDOR_ORIGIN: 'https://candor.example, https://Train.Example:8443/',
      CANDOR_TRUSTED_PROXIES: '127.0.0.1,10.1.0.0/24, fd00::/8',
    }),
  ).toMatchObject({
    publicOrigins: ['https://candor.example', 'https://train.example:8443'],
    trustedProxies: ['127.0.0.1', '10.1.0.0/24', 'fd00::/8'],
  });
  expect(readConfig({ CANDOR_ORIGIN: '', CANDOR_TRUSTED_PROXIES: '' })).toMatchObject({ publicOrigins: [] });
});

describe('what is wrong is named, with what to write instead', () => {
  test.each([
    ['CANDOR_ORIGIN', 'candor.example', 'is no origin; write scheme and host alone'],
    ['CANDOR_ORIGIN', 'https://candor.example/path', '"https://candor.example/path" is no origin'],
    ['CANDOR_ORIGIN', 'https://a:b@candor.example', 'is no origin'],
    ['CANDOR_ORIGIN', 'ftp://candor.example', 'is no origin'],
    ['CANDOR_ORIGIN', 'https://candor.example, *', '"*" is no origin'],
    ['CANDOR_TRUSTED_PROXIES', 'proxy.local', '"proxy.local" is no address or network'],
    ['CANDOR_TRUSTED_PROXIES', '10.0.0.0/33', '"10.0.0.0/33" is no address or network'],
    ['CANDOR_TRUSTED_PROXIES', '10.0.0.0/8/8', 'is no address or network'],
    ['CANDOR_TRUSTED_PROXIES', '0.0.0.0/0', '"0.0.0.0/0" would trust everybody'],
    ['CANDOR_TRUSTED_PROXIES', '::/0', '"::/0" would trust everybody'],
  ])('%s=%s', (name, value, message) => {
    expect(() => readConfig({ [name]: value })).toThrow(`${name}=${value}: `);
    expect(() => readConfig({ [name]: value })).toThrow(message);
  });

  test('all of them at once', () => {
    expect(() => readConfig({ PORT: 'x', CANDOR_ORIGIN: 'x' })).toThrow(/PORT=x: .*\nCANDOR_ORIGIN=x: /);
  });
});

describe('the identity provider', () => {
  const given = { CANDOR_OIDC_ISSUER: 'https://id.example/realm', CANDOR_OIDC_CLIENT_ID: 'candor' };

  test('is set up by issuer and client; without them there is none', () => {
    expect(readConfig({}).oidc).toBeUndefined();
    expect(readConfig({ ...given, CANDOR_OIDC_ROLE_CLAIM: 'groups', CANDOR_OIDC_UNKNOWN: 'refuse' }).oidc).toEqual({
      issuer: 'https://id.example/realm',
      clientId: 'candor',
      clientSecret: undefined,
      roleClaim: 'groups',
      unknown: 'refuse',
    });
  });

  test.each([
    [{ CANDOR_OIDC_ISSUER: given.CANDOR_OIDC_ISSUER }, 'CANDOR_OIDC_CLIENT_ID: missing'],
    [{ CANDOR_OIDC_CLIENT_SECRET: 'hush' }, 'CANDOR_OIDC_ISSUER: missing'],
    [{ ...given, CANDOR_OIDC_ISSUER: 'http://id.example' }, 'expected the https address'],
    [{ ...given, CANDOR_OIDC_UNKNOWN: 'maybe' }, 'expected create or refuse'],
  ])('half of it or a wrong part is named: %o', (environment, message) => {
    expect(() => readConfig(environment)).toThrow(message);
    expect(() => readConfig(environment)).not.toThrow('hush');
  });
});

test('days of retention are a whole number above none', () => {
  expect(readConfig({ CANDOR_RETENTION_DAYS: '180' }).retentionDays).toBe(180);
  for (const days of ['0', '-1', '1.5', 'ever'])
    expect(() => readConfig({ CANDOR_RETENTION_DAYS: days })).toThrow(
      `CANDOR_RETENTION_DAYS=${days}: expected a number of days`,
    );
});

test('turns that are played after the start are a whole number, or none', () => {
  expect(readConfig({}).warmUpTurns).toBe(600);
  expect(readConfig({ CANDOR_WARM_UP_TURNS: '0' }).warmUpTurns).toBe(0);
  expect(() => readConfig({ CANDOR_WARM_UP_TURNS: '-1' })).toThrow('CANDOR_WARM_UP_TURNS=-1: ');
});

test('a model’s key is neither repeated nor looked at where no model is named', () => {
  const key = 'sk-hush hush';
  expect(readConfig({ OPENAI_API_KEY: key }).models).toMatchObject({ buyer: undefined, reader: undefined });
  const { models } = readConfig({ OPENAI_API_KEY: key, CANDOR_READER_MODEL: 'small' });
  expect(models).toMatchObject({ reader: undefined, problem: expect.stringContaining('OPENAI_API_KEY: expected letters') });
  expect(models.problem).not.toContain('hush');
});

test('docs/operating.md has a row for every variable, and none for another', () => {
  const page = readFileSync(new URL('../docs/operating.md', import.meta.url), 'utf8');
  const rows = [...page.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name);
  expect(rows).toEqual(Object.keys(Environment.shape));
});
