import { describe, expect, test } from 'vitest';
import { loadCertificateSets } from '../../server/content/load-certificate-sets.ts';
import type { CertificateSets } from '../../server/domain/certificate.ts';
import { certify } from '../../server/scoring/certify.ts';
import { plainReader } from '../support/plain-reader.ts';
import { smallRubric } from './small-rubric.ts';

const context = [{ speaker: 'other' as const, text: 'How much is it?' }];
const none: Omit<CertificateSets, 'hash'> = { wording: [], languages: [], gaming: [], length: [] };
const asks = 'What is it for?';
const idle = 'Nice weather.';
const of = (sets: Partial<typeof none>) => certify({ ...none, ...sets }, smallRubric(), plainReader);
const pair = (id: string, plain: string, rough: string) => ({ id, language: 'en' as const, context, plain, rough });

describe('a certificate', () => {
  test('says how far rough wording moves a level, with its sign and without', () => {
    const [moved] = of({ wording: [pair('a', asks, idle), pair('b', idle, asks), pair('c', asks, asks)] }).wording;
    expect(moved).toMatchObject({ dimension: 'openness', title: 'Openness', n: 3, onlyOne: 0 });
    expect(moved?.mean?.value).toBeCloseTo(0);
    expect(moved?.size?.value).toBeGreaterThan(0);
    expect(moved?.moved?.value).toBeCloseTo(2 / 3);
    const [worse] = of({ wording: [pair('a', asks, idle), pair('b', asks, idle)] }).wording;
    expect(worse?.mean?.value).toBe(-(worse?.size?.value ?? Number.NaN));
  });

  test('counts apart a pair of which one side gives no opportunity', () => {
    const quiet = [{ speaker: 'other' as const, text: 'Good day.' }];
    const [shift] = of({ wording: [{ ...pair('a', asks, idle), context: quiet }] }).wording;
    expect(shift).toMatchObject({ n: 0, onlyOne: 1, mean: null, size: null, moved: null });
  });

  test('compares English with French in their own talks', () => {
    const talk = { en: context, fr: [{ speaker: 'other' as const, text: 'Ça coûte combien ?' }] };
    const [shift] = of({ languages: [{ id: 'a', context: talk, en: asks, fr: asks }] }).languages;
    expect((shift?.n ?? 0) + (shift?.onlyOne ?? 0)).toBe(1);
  });

  test('gives the share of all gamed replies above 3, those without a level as not above', () => {
    const gamed = (id: string, reply: string) => ({ id, kind: 'volley', language: 'en' as const, context, reply });
    const { gaming } = of({ gaming: [gamed('a', asks), gamed('b', idle)] });
    const high = gaming.dimensions[0]?.above?.value ?? Number.NaN;
    expect(gaming.n).toBe(2);
    expect([0, 0.5]).toContain(high);
    expect(gaming.any?.value).toBe(high);
  });

  test('gives the levels that 100 more words bring, within one meaning', () => {
    const long = `${asks} ${'and so on '.repeat(10)}`;
    const same = { id: 'a', language: 'en' as const, context, short: asks, middle: `${asks} Now.`, long };
    expect(of({ length: [same] }).length[0]).toMatchObject({ n: 1, per100Words: { value: expect.closeTo(0) } });
    const rising = of({ length: [{ ...same, short: 'Hm.', middle: 'Hm, hm.' }] }).length[0];
    expect(rising?.per100Words?.value).toBeGreaterThan(0);
  });

  test('has nothing to say of nothing', () => {
    expect(of({}).gaming).toMatchObject({ n: 0, any: null });
    expect(of({}).length[0]).toMatchObject({ n: 0, per100Words: null });
  });
});

test('the sets that ship are as large as they are said to be, with two different halves each', async () => {
  const { hash, wording, languages, gaming, length } = await loadCertificateSets();
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect([wording.length >= 40, languages.length >= 40, gaming.length >= 60, length.length >= 25]).toEqual([
    true,
    true,
    true,
    true,
  ]);
  for (const set of [wording, languages, gaming, length])
    expect(new Set(set.map(({ id }) => id)).size, 'ids are used once').toBe(set.length);
  expect(wording.filter(({ plain, rough }) => plain === rough)).toEqual([]);
  expect(wording.filter(({ language }) => language === 'fr').length).toBeGreaterThanOrEqual(10);
  expect(length.filter(({ short, middle, long }) => !(short.length < middle.length && middle.length < long.length))).toEqual(
    [],
  );
});
