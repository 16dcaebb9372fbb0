import { describe, expect, it } from 'vitest';
import { openScene } from '../../server/buyer/buyer.ts';
import { takeTurn } from '../../server/practice/take-turn.ts';
import { embeddedReader } from '../../server/reading/embedded/reader.ts';
import { fromMarks, fromReading, fromState, toMarks, toReading, toState } from '../../server/storage/rows.ts';
import { createWritten } from '../../server/storage/written.ts';
import { rubric, shopper } from '../support/small-content.ts';

describe('what was written lately', () => {
  it('is given back for the same text at the same place, and for no other', () => {
    const written = createWritten<{ n: number }>();
    const value = { n: 1 };
    const json = written.json('a/1', value);
    expect(json).toBe('{"n":1}');
    expect(written.of('a/1', json)).toBe(value);
    expect(written.of('a/2', json)).toBeUndefined();
    expect(written.of('a/1', '{"n":2}')).toBeUndefined();
  });

  it('is forgotten once much else was written, the oldest first', () => {
    const written = createWritten<number>();
    for (let turn = 0; turn < 500; turn++) written.json(`a/${turn}`, turn);
    expect(written.of('a/0', '0')).toBeUndefined();
    expect(written.of('a/499', '499')).toBe(499);
    // Written again it is the latest.
    written.json('a/490', 490);
    for (let turn = 0; turn < 15; turn++) written.json(`b/${turn}`, turn);
    expect(written.of('a/490', '490')).toBe(490);
    expect(written.of('a/491', '491')).toBeUndefined();
  });
});

describe('a turn that is read back', () => {
  const [scene] = shopper.scenes;
  if (!scene) throw new Error('the shopper has a scene');
  const setting = { persona: shopper, scene, seed: 1, difficulty: 'true' as const, memory: null };
  const opened = openScene(setting, 'en');
  const { heard } = takeTurn({
    setting,
    rubric,
    reader: embeddedReader,
    state: opened.state,
    transcript: [{ speaker: 'buyer', text: 'How much is it, and does it hum?' }],
    reply: 'It is 41.90, and I do not know whether it hums. You sound as if the last one did. Did it?',
  });

  it('is the same from its text as from what was kept of it', () => {
    for (const place of ['kept/1', 'parsed/1']) {
      const from = 'kept/1';
      expect(toReading(fromReading(heard.reading, from), place)).toEqual(heard.reading);
      expect(toState(fromState(heard.state, from), place)).toEqual(heard.state);
      expect(toMarks('embedded', fromMarks(heard.marks.marks, from), place)).toEqual(heard.marks);
    }
  });

  it('names the row where its source is none, kept or not', () => {
    const json = fromMarks(heard.marks.marks, 'kept/1');
    for (const place of ['kept/1', 'parsed/1'])
      expect(() => toMarks('a friend', json, place)).toThrow(
        expect.objectContaining({ message: expect.stringContaining(place) }),
      );
  });
});
