import { describe, expect, test } from 'vitest';
import type { ServerFrame } from '../../../server/domain/protocol.ts';
import {
  buyerHasTheFloor,
  initialState,
  type PracticeEvent,
  type PracticeState,
  reduce,
} from '../../../web/api/practice-state.ts';
import { buyer, delta, ended, learner, marks, refusal, started, trust } from './frames.ts';

const run = (...events: (PracticeEvent | ServerFrame)[]): PracticeState =>
  events.reduce<PracticeState>(
    (state, event) => reduce(state, isEvent(event) ? event : { type: 'frame', frame: event }),
    initialState,
  );
const eventTypes = ['opened', 'lost', 'closed', 'frame', 'queued', 'hint-asked', 'hint-dismissed', 'returned-taken', 'problem'];
const isEvent = (event: PracticeEvent | ServerFrame): event is PracticeEvent => eventTypes.includes(event.type);

const said: PracticeEvent = { type: 'queued', outgoing: { id: 'one', text: 'Hello.' } };
const accepted: ServerFrame = { type: 'accepted', id: 'one', turn: 1 };

describe('a line that comes in pieces', () => {
  const open = started('c', [learner(0, 'Hello.', 'one')]);

  test('is put together in order', () => {
    expect(run(open, delta(1, 1, 0, 'Good '), delta(1, 1, 5, 'day.')).open?.text).toBe('Good day.');
  });

  test('is replaced whole by a higher attempt', () => {
    expect(run(open, delta(1, 1, 0, 'Good day.'), delta(1, 2, 0, 'Yes?')).open).toEqual({ turn: 1, attempt: 2, text: 'Yes?' });
  });

  test('ignores what still comes of an attempt given up', () => {
    expect(run(open, delta(1, 2, 0, 'Yes?'), delta(1, 1, 5, 'day.')).open?.text).toBe('Yes?');
  });

  test('is not doubled when it is sent again from the start', () => {
    expect(run(open, delta(1, 1, 0, 'Good '), delta(1, 1, 0, 'Good day.')).open?.text).toBe('Good day.');
  });

  test('leaves a piece after a gap to the whole line', () => {
    const state = run(open, delta(1, 1, 0, 'Good '), delta(1, 1, 9, 'to you.'), {
      type: 'line',
      turn: 1,
      text: 'Good day to you.',
    });
    expect(state.open).toBeNull();
    expect(state.turns.at(-1)?.text).toBe('Good day to you.');
  });

  test('is done with the line, and its pieces come late in vain', () => {
    const state = run(open, { type: 'line', turn: 1, text: 'Good day.' }, delta(1, 1, 0, 'Good '));
    expect(state.open).toBeNull();
    expect(state.turns).toHaveLength(2);
    expect(buyerHasTheFloor(state)).toBe(false);
  });
});

describe('a reply', () => {
  test('joins the transcript once it is acknowledged, and not before', () => {
    expect(run(started('c', [buyer(0, 'Yes?')]), said).turns).toHaveLength(1);
    const state = run(started('c', [buyer(0, 'Yes?')]), said, accepted);
    expect(state.turns[1]).toEqual(learner(1, 'Hello.', 'one'));
    expect(state.outgoing).toBeNull();
    expect(buyerHasTheFloor(state)).toBe(true);
  });

  test('stays to be sent while the connection is gone', () => {
    const state = run(started('c', [buyer(0, 'Yes?')]), said, { type: 'lost' }, started('c', [buyer(0, 'Yes?')]));
    expect(state.outgoing).toEqual({ id: 'one', text: 'Hello.' });
  });

  test('is known to have arrived when the transcript holds it', () => {
    const state = run(
      started('c', [buyer(0, 'Yes?')]),
      said,
      { type: 'lost' },
      started('c', [buyer(0, 'Yes?'), learner(1, 'Hello.', 'one')]),
    );
    expect(state.outgoing).toBeNull();
    expect(state.turns).toHaveLength(2);
    expect(state.recoveries).toBe(1);
  });

  test('acknowledged twice is there once', () => {
    expect(run(started('c', [buyer(0, 'Yes?')]), said, accepted, accepted).turns).toHaveLength(2);
  });

  test('made in another window makes the transcript stale', () => {
    expect(run(started('c', [buyer(0, 'Yes?')]), { type: 'accepted', id: 'theirs', turn: 1 }).stale).toBe(true);
  });

  test('that cannot be taken goes back to the learner with the reason', () => {
    const state = run(started('c'), said, refusal('ended', false, 'one'));
    expect(state).toMatchObject({ outgoing: null, returned: 'Hello.', problem: { code: 'ended' } });
  });

  test('that may be taken later stays, and being busy is no trouble at all', () => {
    expect(run(started('c'), said, refusal('storage', true, 'one'))).toMatchObject({
      outgoing: { id: 'one' },
      problem: { code: 'storage' },
    });
    expect(run(started('c'), said, refusal('busy', true, 'one'))).toMatchObject({ outgoing: { id: 'one' }, problem: null });
  });

  test('is not given back for an error about something else', () => {
    expect(run(started('c'), said, refusal('bad-frame', false)).outgoing).toEqual({ id: 'one', text: 'Hello.' });
  });
});

test('marks and trust settle on their reply, whenever they come', () => {
  const state = run(
    started('c'),
    said,
    { ...accepted, turn: 0 },
    trust(0, 41.5),
    { type: 'line', turn: 1, text: 'Yes?' },
    marks(0),
  );
  expect(state.turns[0]).toMatchObject({ trust: 41.5, source: 'embedded', marks: [{ dimension: 'listening', level: 4 }] });
});

test('a better reading replaces the marks', () => {
  const better = { ...marks(0), source: 'llm' } as ServerFrame;
  expect(run(started('c', [learner(0, 'Hello.', 'one')]), marks(0), better).turns[0]?.source).toBe('llm');
});

test('the end closes the open line and gives an unsent reply back', () => {
  const state = run(started('c', [buyer(0, 'Yes?')]), said, delta(1, 1, 0, 'We'), ended);
  expect(state).toMatchObject({
    open: null,
    outgoing: null,
    returned: 'Hello.',
    head: { ended: true },
    ending: { epilogue: 'e' },
  });
  expect(buyerHasTheFloor(state)).toBe(false);
});

test('a rewind shows the branch alone', () => {
  const state = run(
    started('c', [buyer(0, 'Yes?'), learner(1, 'Hello.', 'one'), buyer(2, 'Hm.')]),
    ended,
    started('d', [buyer(0, 'Yes?')], { branchedFrom: { conversation: 'c', turn: 1 } }),
  );
  expect(state).toMatchObject({ head: { id: 'd' }, ending: null, turns: [{ turn: 0 }], problem: null });
});

test('lines that were there before are not paced; an opening and what follows are', () => {
  expect(run(started('c', [buyer(0, 'Yes?')])).liveTurn).toBeNull();
  expect(reduce(initialState, { type: 'frame', frame: started('c', [buyer(0, 'Yes?')]), opening: true }).liveTurn).toBe(0);
  expect(run(started('c', [learner(0, 'Hello.', 'one')]), delta(1, 1, 0, 'Y')).liveTurn).toBe(1);
});

test('a hint is shown until the next reply', () => {
  const asked = run(started('c'), { type: 'hint-asked' });
  expect(asked.hintAsked).toBe(true);
  const given = reduce(asked, { type: 'frame', frame: { type: 'hint', text: 'Ask.', dimension: 'listening' } });
  expect(given).toMatchObject({ hintAsked: false, hint: { text: 'Ask.' } });
  expect(reduce(given, said).hint).toBeNull();
});

test('that one has to wait is shown until the buyer speaks', () => {
  const notice: ServerFrame = { type: 'notice', code: 'queued', turn: 2, message: 'm' };
  const waiting = run(started('c', [buyer(0, 'Yes?'), learner(1, 'Hello.', 'one')]), notice);
  expect(waiting.notice).toMatchObject({ code: 'queued' });
  expect(reduce(waiting, { type: 'frame', frame: delta(2, 1, 0, 'Y') }).notice).toBeNull();
});

test('a word about the model is shown until the next reply', () => {
  const notice: ServerFrame = { type: 'notice', code: 'embedded-reading', turn: 1, message: 'm' };
  const failed = run(started('c', [buyer(0, 'Yes?'), learner(1, 'Hello.', 'one')]), notice);
  expect(reduce(failed, { type: 'frame', frame: delta(2, 1, 0, 'Y') }).notice).toMatchObject({ code: 'embedded-reading' });
  expect(reduce(failed, said).notice).toBeNull();
});
