import { describe, expect, it } from 'vitest';
import { runCandor } from './run-candor.ts';

describe('candor certify', () => {
  it('says how far the form of a reply moves a rubric, for people and as one JSON object', async () => {
    const [shown, json] = await Promise.all([
      runCandor(['certify', '--rubric', 'buyer-first']),
      runCandor(['certify', '--rubric', 'buyer-first', '--json']),
    ]);
    expect(shown.out).toContain('Plain and non-native wording of the same meaning');
    expect(shown.out).toMatch(/Gamed replies above level 3, of \d+/);
    expect(shown.code).toBe(0);
    const certificate = JSON.parse(json.out);
    expect(certificate).toMatchObject({ rubric: 'buyer-first', reader: expect.stringContaining('embedded@') });
    expect(certificate.wording.length).toBeGreaterThan(0);
    expect(certificate.gaming.n).toBeGreaterThan(0);
    expect(certificate.length[0]).toHaveProperty('per100Words');
    expect(json.code).toBe(0);
  }, 180_000);

  it('names a rubric that is not there, those that are, and an option that is none', async () => {
    const nobody = await runCandor(['certify', '--rubric', 'buyer-frist']);
    expect(nobody.err).toMatch(/buyer-frist/);
    expect(nobody.err).toContain('buyer-first');
    expect(nobody.code).not.toBe(0);
    const wrong = await runCandor(['certify', '--rubrics', 'buyer-first']);
    expect(wrong.err).toContain('--rubrics');
    expect(wrong.code).toBe(2);
  }, 60_000);
});
