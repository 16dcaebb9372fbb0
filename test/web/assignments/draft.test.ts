import { describe, expect, test } from 'vitest';
import { NewAssignment } from '../../../server/domain/assignment.ts';
import { type Draft, emptyDraft, faultsOf, toGiven } from '../../../web/assignments/draft.ts';
import { isPast, toLocal, toMoment } from '../../../web/assignments/due.ts';

/** Before every date here. */
const now = new Date(2026, 11, 1);
const fit: Draft = { ...emptyDraft, title: 'Listen', persona: 'shopper', groups: ['north'] };

describe('a draft of an assignment', () => {
  test('with no more than it needs is what the server takes', () => {
    expect(faultsOf(fit)).toEqual([]);
    expect(NewAssignment.parse(toGiven(fit))).toMatchObject({ attempts: null, dueAt: null, pass: null, language: null });
  });

  test('with everything filled in is what the server takes, numbers with a comma too', () => {
    const draft: Draft = {
      ...fit,
      scene: 'market',
      attempts: '3',
      due: { day: '2027-01-15', time: '17:30' },
      level: '3,5',
      trust: ' 60 ',
      dimensions: { listening: '4', transparency: '' },
      outcomes: ['agreement'],
    };
    expect(faultsOf(draft, now)).toEqual([]);
    const { attempts, pass, dueAt } = NewAssignment.parse(toGiven(draft));
    expect(attempts).toBe(3);
    expect(pass).toEqual({ levelAtLeast: 3.5, trustAtLeast: 60, dimensions: { listening: 4 }, outcomes: ['agreement'] });
    expect(new Date(dueAt ?? 0)).toEqual(new Date(2027, 0, 15, 17, 30));
  });

  test('that is empty lacks what it cannot do without', () => {
    expect(faultsOf(emptyDraft)).toEqual(['title', 'persona', 'whom']);
  });

  test.each([
    ['attempts', { attempts: '2.5' }],
    ['attempts', { attempts: '0' }],
    ['attempts', { attempts: 'a few' }],
    ['level', { level: '6' }],
    ['trust', { trust: '-1' }],
    ['dimensions', { dimensions: { listening: 'high' } }],
    ['due', { due: { day: '2027-01-15', time: '' } }],
    ['past', { due: { day: '2026-11-30', time: '18:00' } }],
  ] satisfies [string, Partial<Draft>][])('names what is amiss with its %s', (fault, part) => {
    expect(faultsOf({ ...fit, ...part }, now)).toEqual([fault]);
  });
});

describe('a due date', () => {
  test('is over from its very minute on', () => {
    const local = { day: '2027-01-15', time: '17:30' };
    expect(isPast(local, new Date(2027, 0, 15, 17, 29))).toBe(false);
    expect(isPast(local, new Date(2027, 0, 15, 17, 30))).toBe(true);
    expect(isPast({ day: '', time: '18:00' }, now)).toBe(false);
  });

  test('goes from the fields to a moment with an offset and back', () => {
    for (const local of [
      { day: '2027-01-15', time: '17:30' },
      { day: '2027-07-15', time: '00:05' },
    ]) {
      const moment = toMoment(local);
      expect(moment).toMatch(/[+-]\d\d:\d\d$/);
      expect(toLocal(moment ?? null)).toEqual(local);
    }
    expect(toLocal(null).day).toBe('');
  });

  test.each([
    { day: '', time: '18:00' },
    { day: '2027-13-40', time: '18:00' },
    { day: '2027-01-15', time: '' },
  ])('that is none is no moment: $day $time', (local) => {
    expect(toMoment(local)).toBeUndefined();
  });
});
