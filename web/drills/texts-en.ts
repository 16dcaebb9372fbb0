import { pluralIn } from '../language/plural.ts';

const plural = pluralIn('en');
const moments = (n: number) => plural(n, `${n} moment`, `${n} moments`);

/** Texts of the drills, in English. */
export const texts = {
  title: 'Two minutes',
  lead: 'Four short moments on one thing. You answer each in one reply, see at once how it came across, and may say it once more. It is between you and the page, and counts for nothing else.',
  which: 'What do you want to practise?',
  weakest: (level: string, n: number, talks: number) =>
    `Your lowest of late: ${level} of 5, from ${plural(n, `${n} reply`, `${n} replies`)} in ${plural(talks, `${talks} conversation`, `${talks} conversations`)}.`,
  fromTalk: 'From the conversation you come from: what you passed by there comes first.',
  done: (n: number) => plural(n, `${n} drill done`, `${n} drills done`),
  latest: (first: string, best: string) => `last time ${first}, then ${best}`,
  begin: 'Begin',
  beginLabel: (dimension: string) => `Begin: ${dimension}`,
  beginning: 'One moment…',
  goOn: 'Go on with the last one',
  goOnBody: (dimension: string) => `You left a drill on ${dimension.toLowerCase()} half-way.`,
  failed: 'The drill could not be begun.',

  position: (n: number, of: number) => `Moment ${n} of ${of}`,
  elapsed: (time: string) => `${time} of about 2:00`,
  elapsedLabel: 'Time, for you alone. Nothing happens when it is up.',
  own: (name: string, scene: string, day: string) => `From your talk with ${name}: ${scene}, ${day}.`,
  facts: 'What you know',
  buyer: 'The buyer:',
  you: 'You:',
  reply: 'Your reply',
  placeholder: 'What do you say?',
  say: 'Say it',
  sending: 'Reading it…',
  sayTitle: 'Enter sends, Shift + Enter makes a new line',
  notRead: 'It could not be read just now. Your words are still here.',
  tooLong: (n: number) => `${plural(n, `${n} character`, `${n} characters`)} too many.`,

  first: 'Your first try',
  second: 'Your second try',
  higher: 'One level higher',
  keep: 'What to keep',
  again: 'Once more',
  againTitle: 'Say it once more; the first try stays',
  next: 'Next moment',
  finish: 'What it came to',
  example: 'One way to say it',
  earlier: 'What you said at the time',
  earlierLevel: (level: number) => `level ${level} of 5`,

  closing: (n: number) => `${moments(n)}, done`,
  levels: 'How it went',
  levelsFrom: (first: string, best: string, n: number) =>
    `${first} of 5 at the first try, ${best} with the better of both. From ${moments(n)}: enough to notice something, too little to prove it.`,
  levelsOnce: (first: string, n: number) =>
    `${first} of 5, from ${moments(n)}. Too little to prove anything, enough to notice something.`,
  noLevels: 'Nothing you said could be given a level.',
  columns: { moment: 'Moment', first: 'First try', second: 'Second try' },
  noLevel: '–',
  worked: 'What worked',
  carry: 'To carry into your next talk',
  more: 'Another drill',
  buyers: 'To the buyers',
  goneTitle: 'This drill is not there',
};

export type DrillTexts = typeof texts;
