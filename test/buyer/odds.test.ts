import { describe, expect, it } from 'vitest';
import { likelihood, logOdds, oddsOf } from '../../server/buyer/odds.ts';
import { reading, readOf } from '../../server/buyer/terms.ts';
import { smallPersona } from './small-persona.ts';

const odds = oddsOf(smallPersona.facts, 'en', reading('en'));
const of = (text: string) => logOdds(odds, readOf(text, 'en')).map(likelihood);
const placeOf = (id: string) => smallPersona.facts.findIndex((fact) => fact.id === id);

describe('how much likelier a text is among the ways a fact is asked for', () => {
  it('speaks for the fact that is asked for so, and for no other as much', () => {
    const all = of('Which lamp would you like?');
    const own = all[placeOf('lamp')] ?? 0;
    expect(own).toBeGreaterThan(0.5);
    expect(all.every((one, at) => at === placeOf('lamp') || one < own)).toBe(true);
  });

  it('keeps between 0 and 1, whatever is said', () => {
    for (const text of ['', '?!', 'xyzzy plugh', 'lamp '.repeat(500), 'lamp father lamp father'])
      for (const one of of(text)) {
        expect(one).toBeGreaterThanOrEqual(0);
        expect(one).toBeLessThan(1);
      }
  });

  it('speaks for nothing where no word was ever met', () => {
    expect([...of('xyzzy plugh')].every((one) => one === 0)).toBe(true);
  });

  it('says less where what is asked for is only part of what is said', () => {
    const at = placeOf('lamp');
    expect(of('Which lamp, and xyzzy, plugh, frobnicate and quux?')[at] ?? 0).toBeLessThan(of('Which lamp?')[at] ?? 0);
  });
});
