import { describe, expect, test } from 'vitest';
import { readConfig } from '../server/config.ts';

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
