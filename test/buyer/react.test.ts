import { describe, expect, it } from 'vitest';
import { openScene } from '../../server/buyer/buyer.ts';
import { react } from '../../server/buyer/react.ts';
import type { ActId } from '../../server/domain/act.ts';
import type { BuyerState } from '../../server/domain/buyer-state.ts';
import { heard, smallPersona, smallSetting } from './small-persona.ts';

const start = (): BuyerState => openScene(smallSetting, 'en').state;

describe('react', () => {
  it('gives little for a price that is none of what there is to buy', () => {
    const trustAfter = (reply: string) => react(smallSetting, start(), heard(reply, ['gives-price'])).components.reliability;
    const gained = (reply: string) => trustAfter(reply) - start().components.reliability;
    expect(gained('It costs 80 euros.')).toBeGreaterThan(2 * gained('It costs 12,500 euros.'));
    expect(gained('It costs 12,500 euros.')).toBeGreaterThan(0);
  });

  it('leaves the state it was given as it was', () => {
    const before = start();
    const copy = structuredClone(before);
    react(smallSetting, before, heard('Sorry.', ['owns-mistake']));
    expect(before).toEqual(copy);
  });

  it('raises trust slowly and lowers it fast', () => {
    const before = start();
    const up =
      react(smallSetting, before, heard('So he reads at night.', ['reflects-meaning', 'open-question'])).trust - before.trust;
    const down =
      react(smallSetting, before, heard('Last one, sign now!', ['false-scarcity', 'closing-push'])).trust - before.trust;
    expect(up).toBeGreaterThan(2);
    expect(-down).toBeGreaterThan(up);
  });

  it('counts the same kindness less each time and the same push in full', () => {
    let state = start();
    const gains: number[] = [];
    for (let turn = 1; turn < 8; turn += 2) {
      const next = react(smallSetting, state, heard('How come?', ['open-question'], turn));
      gains.push(next.components.intimacy - state.components.intimacy);
      state = next;
    }
    expect([...gains].sort((a, b) => b - a)).toEqual(gains);
    const once = react(smallSetting, state, heard('Shall we sign?', ['closing-push'], 9));
    const twice = react(smallSetting, once, heard('Shall we sign?', ['closing-push'], 11));
    expect(twice.components.selfOrientation - once.components.selfOrientation).toBeCloseTo(
      once.components.selfOrientation - state.components.selfOrientation,
      1,
    );
  });

  it('gets used to manners, and not to what is done', () => {
    const first = react(smallSetting, start(), heard('What taste you have.', ['flatters'], 1));
    const second = react(smallSetting, first, heard('And what a coat.', ['flatters'], 3));
    const cost = (before: BuyerState, after: BuyerState) =>
      after.components.selfOrientation - before.components.selfOrientation;
    expect(cost(first, second)).toBeLessThan(0.6 * cost(start(), first));
  });

  it('counts one dodge once, under however many names it was read', () => {
    const trust = (...acts: ActId[]) => react(smallSetting, start(), heard('Hard to say.', acts)).trust;
    expect(trust('evades', 'ignores-question', 'hedges')).toBe(trust('evades'));
  });

  it('takes a disappointment the less, the less was expected, but a push whole', () => {
    const low = { ...start(), components: { credibility: 10, reliability: 10, intimacy: 10, selfOrientation: 80 } };
    const lost = (state: BuyerState, ...acts: ActId[]) =>
      state.components.intimacy - react(smallSetting, state, heard('…', acts)).components.intimacy;
    expect(lost(low, 'ignores-worry')).toBeLessThan(0.6 * lost(start(), 'ignores-worry'));
    expect(lost(low, 'closing-push')).toBeCloseTo(lost(start(), 'closing-push'), 1);
  });

  it('takes questions for an interrogation only where several took nothing up', () => {
    const asked = (state: BuyerState, turn: number, ...also: ActId[]) =>
      react(smallSetting, state, heard('And the shop?', ['closed-question', 'question-run', ...also], turn));
    let fired = start();
    let listened = start();
    for (let turn = 1; turn < 9; turn += 2) {
      fired = asked(fired, turn);
      listened = asked(listened, turn, ...(turn === 5 ? (['takes-up-words'] as const) : []));
    }
    expect(fired.did['question-run']?.times).toBe(1);
    expect(listened.did['question-run']).toBeUndefined();
  });

  it('takes no questions for an interrogation that come after something was said', () => {
    const run = (reply: string) => {
      const before = { ...openScene(smallSetting, 'en').state, questionRun: 3 };
      return react(smallSetting, before, heard(reply, ['open-question'])).questionRun;
    };
    expect(run('What do you mean by that? Why?')).toBe(4);
    expect(run('Most shops here would send you to the big one by the river, whatever you came for. Why this one?')).toBe(0);
  });

  it('takes no question about the very words just said for one of an interrogation', () => {
    const run = (reply: string) => {
      const before = { ...openScene(smallSetting, 'en').state, questionRun: 3 };
      return react(smallSetting, before, { ...heard(reply, ['open-question']), line: 'I crossed out the timetable.' })
        .questionRun;
    };
    expect(run('Which timetable?')).toBe(3);
    expect(run('Which warehouse?')).toBe(4);
  });

  it('never lets one reply win everything', () => {
    const all = heard('…', [
      'refers-elsewhere',
      'advises-against',
      'owns-mistake',
      'reflects-feeling',
      'discloses-limit',
      'gives-price',
    ]);
    expect(react(smallSetting, start(), all).trust).toBeLessThan(start().trust + 16);
  });

  it('remembers a breach until it is owned, and gains less meanwhile', () => {
    const before = start();
    const breached = react(smallSetting, before, heard('It is the last one.', ['false-scarcity'], 1));
    expect(breached.breaches).toMatchObject([{ act: 'false-scarcity', quote: 'It is the last one.', repaired: false }]);
    const gain = (state: BuyerState) =>
      react(smallSetting, state, heard('How so?', ['open-question'], 3)).components.intimacy - state.components.intimacy;
    expect(gain(breached)).toBeLessThan(gain({ ...breached, breaches: [] }));
    const owned = react(smallSetting, breached, heard('That was untrue. I am sorry.', ['owns-mistake'], 3));
    expect(owned.breaches).toMatchObject([{ repaired: true }]);
  });

  it('settles an open question by the act it asks for, and by nothing else', () => {
    const open: BuyerState = {
      ...start(),
      openAsk: 'how-much',
      asks: { 'how-much': { status: 'raised', passedBy: 0, askedAfter: 1 } },
    };
    const settled = react(smallSetting, open, heard('80.', ['gives-price'], 3));
    expect(settled.asks['how-much']?.status).toBe('settled');
    const dodged = react(smallSetting, open, heard('It depends.', ['evades'], 3));
    expect(dodged.asks['how-much']).toMatchObject({ status: 'raised', passedBy: 1 });
  });

  it('settles a question nobody had to ask, when the sheet’s item is volunteered', () => {
    const state = react(smallSetting, start(), heard('It costs eighty, all in.', [], 1));
    expect(state.disclosed).toContain('price');
    expect(state.asks['how-much']?.status).toBe('settled');
  });

  it('takes a question dodged twice for a breach', () => {
    const open: BuyerState = {
      ...start(),
      openAsk: 'how-much',
      asks: { 'how-much': { status: 'raised', passedBy: 1, askedAfter: 1 } },
    };
    const state = react(smallSetting, open, heard('Let us talk about value first.', ['gates'], 5));
    expect(state.asks['how-much']?.status).toBe('given-up');
    expect(state.breaches).toMatchObject([{ act: 'evades', quote: 'Let us talk about value first.' }]);
  });

  it('takes a lie that is owned for a cost first, and talk of lies for none', () => {
    const credibilityAfter = (words: string) => react(smallSetting, start(), heard(words, [])).components.credibility;
    const before = start().components.credibility;
    for (const owned of [
      'I lied to you about the stock.',
      'I made that up about Brevano.',
      'Je vous ai menti. Non : j’ai menti.',
    ])
      expect(credibilityAfter(owned), owned).toBeLessThan(before);
    for (const other of [
      'Do you think I lied to you?',
      'If I lied, you would find out by Friday.',
      'I made it up the stairs.',
      'He told you that was a lie.',
    ])
      expect(credibilityAfter(other), other).toBe(before);
  });

  it('knows an item by its figure, and not by the hundred that this is of', () => {
    const text = { en: 'Of 100 rails 38 per cent are idle.', fr: 'Sur 100 rails, 38 pour cent ne servent pas.' };
    const share = { id: 'share', kind: 'limit' as const, text, about: { en: ['idle'], fr: ['ne servent pas'] } };
    const setting = { ...smallSetting, scene: { ...smallSetting.scene, factSheet: [share] } };
    const told = (reply: string) => react(setting, start(), heard(reply, ['gives-number'])).disclosed;
    expect(told('In truth 38 per cent of them hang there.')).toEqual(['share']);
    expect(told('Eighty of a hundred are in use.')).toEqual([]);
  });

  it('does not take a question about an item for telling it', () => {
    for (const asked of ['Do you know Brandt?', 'What about Brandt?', 'How about Brandt?'])
      expect(react(smallSetting, start(), heard(asked, ['closed-question'])).disclosed, asked).toEqual([]);
    expect(react(smallSetting, start(), heard('Maybe Brandt, over the road?', ['closed-question'])).disclosed).toEqual([
      'rival',
    ]);
    expect(react(smallSetting, start(), heard('Brandt has it.', [])).disclosed).toEqual(['rival']);
    expect(react(smallSetting, start(), heard('What it costs, eighty or not, I keep to myself.', ['gates'])).disclosed).toEqual(
      [],
    );
    expect(react(smallSetting, start(), heard('It costs eighty, so to say, or 120 euros.', [])).disclosed).toEqual([]);
  });

  it('gives credit once for telling what a seller would rather keep', () => {
    const first = react(smallSetting, start(), heard('I am afraid we do not stock it.', []));
    expect(first.trust).toBeGreaterThan(start().trust);
    expect(react(smallSetting, first, heard('As I said, we do not stock it.', [], 3)).trust).toBe(first.trust);
  });

  it('does not insist on its question in the breath in which it is understood', () => {
    const open: BuyerState = {
      ...start(),
      openAsk: 'how-much',
      asks: { 'how-much': { status: 'raised', passedBy: 0, askedAfter: 1 } },
    };
    const state = react(smallSetting, open, heard('That must be frightening.', ['reflects-feeling', 'ignores-question'], 3));
    expect(state.asks['how-much']?.passedBy).toBe(0);
  });

  it('lets a persona weigh an act its own way', () => {
    const touchy = {
      ...smallSetting,
      persona: {
        ...smallPersona,
        effects: { flatters: { scale: 3, credibility: 0, reliability: 0, intimacy: 0, selfOrientation: 0 } },
      },
    };
    const reply = heard('What a clever choice!', ['flatters']);
    expect(react(touchy, start(), reply).trust).toBeLessThan(react(smallSetting, start(), reply).trust);
  });

  it('makes business at the wrong table cost', () => {
    const lunch = { ...smallSetting, scene: { ...smallSetting.scene, businessIsOut: true } };
    const reply = heard('About the file.', ['raises-business']);
    expect(react(lunch, start(), reply).trust).toBeLessThan(start().trust);
    expect(react(smallSetting, start(), reply).trust).toBe(start().trust);
  });

  it('grows faster when gentle and slower when hard', () => {
    const reply = heard('So he reads at night.', ['reflects-meaning']);
    const [gentle, plain, hard] = (['gentle', 'true', 'hard'] as const).map(
      (difficulty) => react({ ...smallSetting, difficulty }, start(), reply).trust,
    );
    expect(gentle).toBeGreaterThan(plain ?? 100);
    expect(plain).toBeGreaterThan(hard ?? 100);
  });
});
