import type { HeardReply } from '../../server/buyer/react.ts';
import type { Setting } from '../../server/buyer/setting.ts';
import type { Act, ActId } from '../../server/domain/act.ts';
import type { Variants } from '../../server/domain/language.ts';
import { furtherIntents, lineIntents } from '../../server/domain/line-intent.ts';
import type { Persona } from '../../server/domain/persona.ts';
import type { Reading } from '../../server/domain/reading.ts';

export const both = (...texts: string[]): Variants => ({ en: texts, fr: texts.map((text) => `[fr] ${text}`) });
const many = (name: string, count = 6): Variants =>
  both(...Array.from({ length: count }, (_, index) => `${name} ${index + 1}.`));
const text = (value: string) => ({ en: value, fr: `[fr] ${value}` });

/** A buyer small enough to reason about: a man who wants a lamp for his father. */
export const smallPersona: Persona = {
  id: 'small',
  name: 'Paul Reed',
  title: text('Buyer of a lamp'),
  tagline: text('Wants one lamp.'),
  trains: ['listening'],
  challenge: 1,
  character: {
    background: 'A man who wants a lamp.',
    wants: 'A lamp.',
    fears: 'The dark.',
    hides: 'His father is going blind.',
    voice: text('Plain.'),
    neverSays: ['Great question.'],
    opensUp: ['Being listened to.'],
    shutsDown: ['Being pushed.'],
  },
  depths: { situation: 38, worry: 50, stake: 60 },
  walksOutBelow: 15,
  longWinded: 90,
  effects: {},
  scenes: [
    {
      id: 'shop',
      title: text('The shop'),
      brief: text('A lamp shop.'),
      goal: text('Help him choose.'),
      factSheet: [
        { id: 'offer', kind: 'offer', text: text('The Luma lamp.'), about: { en: ['Luma'], fr: ['Luma'] } },
        {
          id: 'price',
          kind: 'price',
          text: text('It costs 80 euros.'),
          about: { en: ['costs eighty'], fr: ['coûte quatre-vingts'] },
        },
        {
          id: 'no-stock',
          kind: 'limit',
          text: text('No reading lamps.'),
          about: { en: ["don't stock it"], fr: ["n'en avons pas"] },
        },
        { id: 'rival', kind: 'rival', text: text('Brandt sells reading lamps.'), about: { en: ['Brandt'], fr: ['Brandt'] } },
      ],
      openings: [{ says: both('Evening.', 'Good evening.') }],
      start: { credibility: 35, reliability: 35, intimacy: 20, selfOrientation: 55 },
      patience: 12,
      carries: 0.8,
      businessIsOut: false,
      outcomes: [
        {
          id: 'sent-on',
          kind: 'referral',
          title: text('Sent on'),
          concludes: true,
          when: { repliesAtLeast: 3, disclosed: ['rival'], trustAtLeast: 45 },
          says: both('I will go there then.'),
          epilogue: text('He came back.'),
        },
        {
          id: 'stormed-out',
          kind: 'breakdown',
          title: text('Out'),
          causes: ['walk-out'],
          concludes: false,
          says: both('Enough.'),
          epilogue: text('He left.'),
        },
        {
          id: 'left',
          kind: 'none',
          title: text('Left'),
          concludes: false,
          says: both('I have to go.'),
          epilogue: text('Nothing came of it.'),
        },
      ],
    },
  ],
  facts: [
    {
      id: 'lamp',
      depth: 'surface',
      about: { en: ['lamp', 'light'], fr: ['lampe', 'lumière'] },
      asked: { en: ['What are you looking for?', 'Which lamp do you want?'], fr: ['Que cherchez-vous ?'] },
      says: both('A reading lamp.', 'One to read by.'),
      more: [],
      leadsTo: ['father'],
    },
    {
      id: 'father',
      depth: 'situation',
      about: { en: ['father', 'dad', 'present'], fr: ['père', 'cadeau'] },
      asked: { en: ['Who is it for?', 'Is it a present?'], fr: ["C'est pour qui ?"] },
      says: both('For my father.', 'My old man.'),
      more: [
        { to: ['how-old'], says: both('Eighty-one.') },
        { to: ['who'], asked: { en: ['What is his name?'], fr: [] }, says: both('Albert.') },
      ],
      guarded: both('For somebody.', 'Does it matter?'),
      leadsTo: ['eyes'],
    },
    {
      id: 'eyes',
      depth: 'worry',
      about: { en: ['eyes', 'sight'], fr: ['yeux', 'vue'] },
      asked: { en: ['What worries you about him?', 'How are his eyes?'], fr: ["Qu'est-ce qui vous inquiète ?"] },
      says: both('His eyes are going.'),
      more: [],
      guarded: both('Nothing worries me.'),
      leadsTo: ['last-book'],
    },
    {
      id: 'last-book',
      depth: 'stake',
      about: { en: ['book', 'together'], fr: ['livre', 'ensemble'] },
      asked: { en: ['What would it mean to you?'], fr: ['Que représente-t-elle pour vous ?'] },
      says: both('We have one book left to read together.'),
      more: [],
      guarded: both('It would mean a lamp.'),
      leadsTo: [],
    },
  ],
  asks: [
    {
      id: 'how-much',
      priority: 5,
      says: both('How much is it?'),
      pressed: both('I asked how much.', 'The price. Now.'),
      settledLine: both('Eighty. Right.'),
      settledBy: ['gives-price'],
      settledByDisclosing: ['price'],
      matters: true,
    },
  ],
  reactions: [
    {
      id: 'flattered',
      to: ['flatters'],
      toDisclosing: [],
      confessed: false,
      says: both('Spare me.', 'Do not.'),
      alone: false,
    },
    {
      id: 'told-no-stock',
      to: [],
      toDisclosing: ['no-stock'],
      confessed: false,
      says: both('You do not have it. Fine.'),
      alone: false,
    },
  ],
  happenings: [],
  recalls: [],
  lines: Object.fromEntries([...lineIntents, ...furtherIntents].map((intent) => [intent, many(intent)])) as Persona['lines'],
  tests: [],
  better: [],
};
smallPersona.lines['name-breach'] = both('You said “{quote}”. I have not forgotten.');

const [scene] = smallPersona.scenes;
if (!scene) throw new Error('the small persona has a scene');
export const smallSetting: Setting = { persona: smallPersona, scene, seed: 1, difficulty: 'true', memory: null };

/** A reply with the acts it does; each act quotes the whole reply. */
export function heard(reply: string, acts: (ActId | [ActId, number])[], turn = 1): HeardReply {
  const all: Act[] = acts.map((entry) => {
    const [act, strength] = typeof entry === 'string' ? [entry, 1] : entry;
    return { act, turn, quote: reply, start: 0, end: reply.length, strength };
  });
  const reading: Reading = { reader: 'test', language: 'en', words: reply.split(/\s+/).length, line: ['statement'], acts: all };
  return { reply, reading, turn };
}
