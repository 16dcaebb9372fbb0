import { describe, expect, it } from 'vitest';
import { loadContent } from '../../server/content/load.ts';
import type { ActId } from '../../server/domain/act.ts';
import type { LineKind, Reading } from '../../server/domain/reading.ts';
import { rubricIn } from '../../server/domain/rubric.ts';
import { composeDebrief, type DebriefTurn } from '../../server/practice/debrief.ts';
import { markReply } from '../../server/scoring/mark-reply.ts';

const shipped = (await loadContent()).rubrics.get('trust-based-selling')?.value;
if (!shipped) throw new Error('the default rubric does not load');

/** One exchange of a talk as it was read: the acts by what they quote, of the buyer's line (`line:`) or of the reply, with their strengths. */
type Exchange = { line: string; kinds: LineKind[]; reply: string; acts: [ActId, string, number][]; trust?: number };

/** The debrief of exchanges, marked by the shipped rubric. What a reply passes by quotes the whole line. */
function debrief(exchanges: readonly Exchange[], language: 'en' | 'fr' = 'en') {
  const rubric = rubricIn(shipped as NonNullable<typeof shipped>, language);
  const turns: DebriefTurn[] = [];
  for (const { line, kinds, reply, acts, trust } of exchanges) {
    turns.push({ turn: turns.length, speaker: 'buyer', text: line });
    const turn = turns.length;
    const reading: Reading = {
      reader: 'test@1',
      language,
      words: reply.split(' ').length,
      line: kinds,
      acts: acts.map(([act, quote, strength]) => {
        const passed = act.startsWith('ignores-');
        const text = passed ? line : reply;
        const start = text.indexOf(quote);
        if (start < 0) throw new Error(`"${quote}" is not in "${text}"`);
        return { act, turn: passed ? turn - 1 : turn, quote, start, end: start + quote.length, strength };
      }),
    };
    const context = turns.map(({ speaker, text }) => ({
      speaker: speaker === 'buyer' ? ('other' as const) : ('self' as const),
      text,
    }));
    const marks = markReply(rubric, reading, { context, reply });
    turns.push({ turn, speaker: 'learner', text: reply, reading, marks, ...(trust === undefined ? {} : { trust }) });
  }
  return composeDebrief({ rubric, turns, opening: 40 });
}

const missedIn = (exchange: Exchange) => debrief([exchange]).missedMoments;

describe('a missed moment', () => {
  const asked = 'The day that one of yours stopped, you yourself, where were you?';

  it('is a question that was put and left', () => {
    const line = 'You go in and out of offices like this one. What would you throw away, of all that?';
    const reply = 'She left when she said she would. That seems to be rare here.';
    expect(
      missedIn({
        line,
        kinds: ['question'],
        reply,
        acts: [['ignores-question', 'What would you throw away, of all that?', 0.62]],
      }),
    ).toMatchObject([{ turn: 0, quote: 'What would you throw away, of all that?', replyTurn: 1 }]);
  });

  it('is a request without a question mark that was left', () => {
    const line = 'Tell me one thing on this desk I can stop thinking about.';
    const reply = 'And what would she say about me?';
    expect(missedIn({ line, kinds: ['question', 'invitation'], reply, acts: [['ignores-question', line, 0.81]] })).toHaveLength(
      1,
    );
  });

  it('is none where the line asked nothing, whatever its kinds', () => {
    const line = 'Journalists write. It passes the time, theirs at least.';
    const reply = 'And your husband, what does he say?';
    expect(missedIn({ line, kinds: ['statement'], reply, acts: [['ignores-question', line, 0.3]] })).toEqual([]);
    const taken = 'To me it’s said in numbers. What’s said at lunch I don’t know.';
    expect(missedIn({ line: taken, kinds: ['question'], reply, acts: [['ignores-question', taken, 0.37]] })).toEqual([]);
  });

  it('is none where the reply answered, and one where it pushed or evaded more than it answered', () => {
    const reply = 'At the airport, on my way to a holiday.';
    const passed: Exchange['acts'][number] = ['ignores-question', asked, 0.24];
    expect(missedIn({ line: asked, kinds: ['question'], reply, acts: [['answers-question', reply, 0.62], passed] })).toEqual(
      [],
    );
    const pushed = 'Vous posez trop de questions. Signez.';
    const line = 'À qui est Calder Wirth depuis le printemps ?';
    const acts: Exchange['acts'] = [
      ['answers-question', 'Vous posez trop de questions.', 0.58],
      ['closing-push', 'Signez.', 0.74],
      ['ignores-question', line, 0.43],
    ];
    expect(missedIn({ line, kinds: ['question'], reply: pushed, acts })).toHaveLength(1);
  });

  it('is none where the price was asked and given, and one where a sum answers nothing', () => {
    const line = 'What does it cost? All of it, also the part that is not in the offer.';
    const reply = 'All in, about 870,000 in the first year.';
    const acts: Exchange['acts'] = [
      ['gives-price', reply, 0.83],
      ['ignores-question', line, 0.2],
    ];
    expect(missedIn({ line, kinds: ['question', 'price-question'], reply, acts })).toEqual([]);
    expect(
      missedIn({
        line: 'How long do you go on boarding?',
        kinds: ['question'],
        reply,
        acts: [
          ['gives-price', reply, 0.83],
          ['ignores-question', 'How long do you go on boarding?', 0.18],
        ],
      }),
    ).toHaveLength(1);
  });

  it('is a feeling that was shown and not taken up, and none that the line did not show or the reply took up', () => {
    const line = 'Ma mère appelle tous les dimanches à onze heures.';
    const passed: Exchange['acts'][number] = ['ignores-feeling', line, 0.4];
    const reply = 'Bon, parlons franchement : quatorze millions.';
    expect(missedIn({ line, kinds: ['feeling'], reply, acts: [passed] })).toHaveLength(1);
    expect(missedIn({ line, kinds: ['statement'], reply, acts: [passed] })).toEqual([]);
    const taken = 'Onze heures, tous les dimanches.';
    expect(missedIn({ line, kinds: ['feeling'], reply: taken, acts: [['takes-up-words', taken, 0.45], passed] })).toEqual([]);
  });
});

describe('what a greeting leaves lying', () => {
  it('is no missed moment, unless it pushes', () => {
    const line = 'Come in. You are number nine since January. What do you bring?';
    const reply = 'Good morning, Mrs Brandt.';
    const acts: Exchange['acts'] = [
      ['greets', reply, 1],
      ['ignores-question', 'What do you bring?', 0.5],
    ];
    expect(missedIn({ line, kinds: ['question'], reply, acts })).toEqual([]);
    expect(missedIn({ line, kinds: ['question'], reply, acts: [...acts, ['closing-push', reply, 0.67]] })).toHaveLength(1);
  });
});

describe('the strength', () => {
  const line = 'What does it cost, all of it?';
  const kinds: LineKind[] = ['question', 'price-question'];
  const candid: Exchange = {
    line,
    kinds,
    reply: 'Two of thirteen left it at that.',
    acts: [['discloses-limit', 'Two of thirteen left it at that.', 0.8]],
  };

  it('is not what was read only faintly', () => {
    const reply = 'Come on, nobody will know. Five hundred euros.';
    const faint: Exchange = {
      line,
      kinds,
      reply,
      acts: [
        ['discloses-limit', 'Five hundred euros.', 0.42],
        ['refers-elsewhere', 'Five hundred euros.', 0.55],
        ['answers-question', 'Five hundred euros.', 0.49],
      ],
    };
    expect(debrief([faint]).strength).toBeNull();
    expect(debrief([faint, candid]).strength).toMatchObject({ turn: 3, quote: candid.reply });
  });

  it('is no sum where something else was asked', () => {
    const reply = 'Five hundred euros.';
    const acts: Exchange['acts'] = [
      ['gives-price', reply, 0.87],
      ['answers-question', reply, 0.5],
      ['discloses-limit', reply, 0.42],
    ];
    expect(debrief([{ line: 'How long do you go on boarding?', kinds: ['question'], reply, acts }]).strength).toBeNull();
    expect(debrief([{ line, kinds, reply, acts }]).strength).toMatchObject({ quote: reply });
  });

  it.each(['pitches', 'insults', 'bribes', 'contradicts-facts', 'closing-push', 'boasts', 'monologue'] as const)(
    'is not in a reply that %s',
    (act) => {
      const reply = `${candid.reply} And then some.`;
      const spoilt = { ...candid, reply, acts: [...candid.acts, [act, 'And then some.', 0.45] as [ActId, string, number]] };
      expect(debrief([spoilt]).strength).toBeNull();
      if (act === 'contradicts-facts') return; // Even faint, a lie takes the mark down with it.
      const faint = { ...candid, reply, acts: [...candid.acts, [act, 'And then some.', 0.2] as [ActId, string, number]] };
      expect(debrief([faint]).strength).toMatchObject({ turn: 1 });
    },
  );

  it('names what was clearest in the mark, not what weighs most', () => {
    const reply = 'All in, about 870,000 in the first year.';
    const price: Exchange = {
      line,
      kinds,
      reply,
      acts: [
        ['refers-elsewhere', reply, 0.73],
        ['gives-price', reply, 0.83],
        ['lays-open', reply, 1],
      ],
    };
    expect(debrief([price]).strength?.text).toMatch(/^You put a figure on it/);
  });
});

describe('the greeting', () => {
  const hello: Exchange = {
    line: 'You are tender five of seven. Which of your pages are true?',
    kinds: ['question', 'invitation'],
    reply: 'Hello, nasty weather.',
    acts: [
      ['greets', 'Hello, nasty weather.', 1],
      ['evades', 'Hello, nasty weather.', 0.7],
    ],
    trust: 39,
  };
  const vague: Exchange = {
    line: 'How long do you go on boarding?',
    kinds: ['question'],
    reply: 'It varies.',
    acts: [['evades', 'It varies.', 0.6]],
    trust: 38,
  };

  it('is what to try next only where nothing else is, and what to say better only where trust fell by it', () => {
    const both = debrief([hello, vague]);
    expect([both.better?.turn, both.next?.turn]).toEqual([3, 3]);
    const alone = debrief([hello]);
    expect([alone.better?.turn, alone.next?.turn]).toEqual([undefined, 1]);
    expect(debrief([{ ...hello, trust: 37 }]).better?.turn).toBe(1);
  });

  it('is no excuse for a push', () => {
    const pushing: Exchange = { ...hello, acts: [...hello.acts, ['closing-push', 'nasty weather.', 0.7]] };
    expect(debrief([pushing, { ...vague, trust: 39 }]).better?.turn).toBe(1);
  });
});

describe('a quote', () => {
  const said = (reply: string, language: 'en' | 'fr') =>
    debrief([{ line: 'Combien ?', kinds: ['question'], reply, acts: [['discloses-limit', reply, 0.9]] }], language).strength
      ?.text;

  it('brings no stop of its own into the sentence around it', () => {
    expect(said('Out by five or six, late.', 'en')).toContain('“Out by five or six, late”. ');
    expect(said('Elle est hors de la liste.', 'fr')).toMatch(/«\sElle est hors de la liste\s»\. /u);
  });

  it('takes the place of the stop where it ends in another sign', () => {
    expect(said('Shall I say it?', 'en')).toContain('“Shall I say it?” ');
    expect(said('Quatre minutes...', 'fr')).toMatch(/Quatre minutes\.\.\.\s» /u);
    expect(said('Quatre minutes…', 'fr')).toMatch(/Quatre minutes…\s» /u);
  });
});
