import type { TranscriptProblem } from '../../server/domain/call.ts';
import { pluralIn } from '../language/plural.ts';

const plural = pluralIn('en');

export const texts = {
  title: 'Real calls',
  lead: 'Bring a call you have had, and read it the way you read your practice: every turn of yours with its marks, and the words they rest on.',
  bring: 'Bring a call',
  none: 'No call so far. You need its transcript: most meeting tools can export one.',
  more: 'Show earlier ones',
  loadingMore: 'Loading…',
  open: (title: string) => `Open “${title}”`,
  marking: 'Being read…',
  turns: (n: number) => plural(n, `${n} turn`, `${n} turns`),
  minutes: (n: number) => plural(n, `${n} minute`, `${n} minutes`),
  brought: (day: string) => `brought on ${day}`,
  levelOf: (level: string) => `${level} of 5`,

  back: 'All real calls',
  newTitle: 'Bring a call',
  privacy:
    'Only you can read it, until you submit it to your coaches. Ask the others on the call before you bring their words.',
  file: 'Transcript file',
  fileNote: 'Text, WebVTT, SRT or JSON, from Zoom, Teams, Meet, Otter and the like; up to 8 MB. You can also drop it here.',
  chosen: (name: string) => `Chosen: ${name}`,
  paste: 'Or paste it',
  pasteNote: 'One turn after the other, with the name before it.',
  pasteExample: 'Anna: Thanks for making the time.\nTom: Sure. I’ve got half an hour.',
  look: 'See who speaks',
  looking: 'Reading it…',
  nothing: 'Choose a file or paste the words of the call.',

  found: (turns: string, minutes: string | null) => (minutes === null ? turns : `${turns}, about ${minutes}`),
  assumed: 'It names nobody, so each paragraph was taken for the other person’s turn. Check that the first words fit.',
  skipped: (n: number) =>
    plural(n, `${n} line was left out, since nobody says it.`, `${n} lines were left out, since nobody says them.`),
  other: 'Most of it seems to be neither English nor French. Turns in other languages stay without marks.',
  seller: 'Who is the seller?',
  sellerNote: 'Their turns are the ones that get marks.',
  unnamed: 'Without a name',
  speaker: (turns: string, first: string) => `${turns}. “${first}”`,
  chooseSeller: 'Say who the seller is.',
  callTitle: 'What to call it',
  callTitleExample: 'Second call with the clinic',
  titleMissing: 'Give it a name, so that you find it again.',
  language: 'Language of the call',
  rubric: 'Marked by',
  facts: 'What was true (if you like)',
  factsNote: 'Prices, terms, limits, a line each. What the seller says is held against it, as with a fact sheet in practice.',
  mark: 'Mark this call',
  starting: 'Taking it in…',
  another: 'Take another transcript',

  real: 'Real call',
  with: (others: string) => `with ${others}`,
  reading: 'The call is being read',
  readingBody: 'You can leave the page; it goes on.',
  progress: (done: string, of: string) => `${done} of ${of} turns read`,
  ratios: 'How the talk went',
  openToClosed: (ratio: string) => `For each question that takes yes or no, you asked ${ratio} open ones.`,
  reflections: (ratio: string) => `For each question you asked, you said back what you had heard ${ratio} times.`,
  transcript: 'Every word',
  transcriptNote: 'Underlined words are what a mark rests on. Open a mark to see why.',
  trustNote: 'There is no trust line here: what a real buyer thought is not in the transcript.',
  factSheet: 'What was true',
  download: 'Download it to read',
  remove: 'Delete this call',
  removeBody: 'The words and their marks go for good, also for coaches you submitted it to.',
  removeYes: 'Delete it',
  removeNo: 'Keep it',

  where: (line: string, column: string | null) => (column === null ? `Line ${line}: ` : `Line ${line}, column ${column}: `),
  problems: {
    empty: () => 'there is nothing in it. Choose a file with the words of the call, or paste them.',
    'too-large': (found) =>
      `the file is too large (${found || 'over 8 MB'}). Export it without the time of every single word, or cut it in two.`,
    'too-long': (found) => `it is too long (${found}). Cut it in two and bring the parts one by one.`,
    'not-text': () =>
      'this is no text: perhaps a Word document, a PDF or a recording. Save or export it as plain text, WebVTT, SRT or JSON.',
    'bad-time': (found) => `“${found}” is no time. Write it like 00:12:03.250 --> 00:12:07.100.`,
    'bad-json': (found) => `from here on this is no JSON (“${found}”). Export it again, or save it as plain text.`,
    'json-shape': () => 'no list of turns is in it. Each turn needs a “speaker” and a “text”.',
    'json-entry': (found) => `${found} has no text. Each turn needs a “speaker” and a “text”.`,
    'no-speech': () => 'nobody says anything in it. Choose the file with the words of the call.',
    'no-speakers': () =>
      'it does not say who speaks. Export it with speaker names, or write each turn as “Name: words” on a line of its own.',
  } as Record<TranscriptProblem['problem'], (found: string) => string>,
  oneSpeaker: 'Only one person speaks in it. A call needs a seller and somebody to sell to.',
};

export type CallsTexts = typeof texts;
