import type { Difference } from '../../../server/domain/draft-tests.ts';
import type { DriveLine, Waits } from '../../../server/domain/drive.ts';
import { pluralIn } from '../../language/plural.ts';
import { intentWords } from './intent-words-en.ts';

const plural = pluralIn('en');
const list = (ids: readonly string[]) => ids.join(', ');

/** Texts of the test drive, in English. */
export const texts = {
  title: 'Test drive',
  views: 'What to try',
  view: { talk: 'Talk', tests: 'Tests', sellers: 'Two sellers' },

  talk: {
    lead: 'Talk to the draft as it stands in the editor, and see at each reply what went on in the buyer. Nothing of it is kept.',
    leadRubric: 'Talk to a published buyer, marked by this draft. Nothing of it is kept.',
    persona: 'Buyer',
    scene: 'Scene',
    language: 'Language',
    difficulty: 'Difficulty',
    difficulties: { gentle: 'Gentle', true: 'True to life', hard: 'Hard' },
    seed: 'Seed',
    newSeed: 'New seed',
    newSeedTitle: 'The same replies, with other wordings of the buyer’s',
    begin: 'Begin the talk',
    again: 'Begin anew',
    replay: 'Play it again with the draft as it is now',
    changed: 'The draft has changed since.',
    after: (scene: string, n: number) =>
      `Follows “${scene}”, after ${plural(n, `${n} reply`, `${n} replies`)} there; the buyer remembers them.`,
    goOn: 'On to the next scene',
    reply: 'Your reply',
    placeholder: 'What do you say?',
    say: 'Say it',
    sayTitle: 'Enter sends, Shift + Enter makes a new line',
    silence: 'Stay silent',
    playing: 'One moment…',
    failed: 'The talk could not be played. Your words are still here.',
    tooLong: (n: number) => `${plural(n, `${n} character`, `${n} characters`)} too many.`,
    most: 'Sixty replies are as many as a test drive has.',
    differently: 'Say it differently',
    differentlyLabel: (n: number) => `Say it differently: reply ${n}`,
    buyer: (name: string) => `${name}:`,
    you: 'You:',
    quiet: '(says nothing)',
    opens: 'You open this scene.',
    ended: (title: string) => `It ended: ${title}`,
    wouldEnd: (title: string) => `If you left now: ${title}`,
    causes: {
      concluded: 'The buyer came to a conclusion.',
      patience: 'The buyer’s time was up.',
      'walk-out': 'The buyer walked out.',
      farewell: 'You took leave.',
      ended: 'You ended it.',
    },
    unused: (n: number) => `${plural(n, `${n} reply was`, `${n} replies were`)} not heard any more.`,
    trace: 'How trust went',
  },

  account: {
    open: (from: number, to: number) => `Trust ${from} → ${to}`,
    label: (n: number) => `What went on at reply ${n}`,
    acts: 'What the reply did',
    noActs: 'Nothing that the reader knows.',
    faint: 'Faintly:',
    passedBy: 'passed by:',
    moved: 'What moved the buyer',
    notMoved: 'Nothing did.',
    movedNote: 'Points before what is capped, slowed by an open breach or by difficulty. What came of them:',
    components: {
      credibility: 'credibility',
      reliability: 'reliability',
      intimacy: 'intimacy',
      selfOrientation: 'self-orientation',
    },
    item: (id: string) => `told “${id}” of the fact sheet`,
    confession: 'owned up to a lie',
    told: (ids: readonly string[]) => `Told now: ${list(ids)}.`,
    within: (ids: readonly string[]) => `Within reach now: ${list(ids)}.`,
    lost: (ids: readonly string[]) => `Out of reach again: ${list(ids)}.`,
    disclosed: (ids: readonly string[]) => `You told of the fact sheet: ${list(ids)}.`,
    asks: { raised: 'asked', settled: 'settled', 'given-up': 'given up' },
    ask: (id: string, what: string, passedBy: number) =>
      `The buyer’s question “${id}”: ${what}${passedBy > 0 ? `, passed by ${plural(passedBy, 'once', `${passedBy} times`)}` : ''}.`,
    breached: (act: string) => `A breach, which will be remembered: ${act}.`,
    facts: 'Facts, questions, breaches',
    nothing: 'Nothing new.',
    line: 'What the buyer meant',
    sources: {
      opening: 'opening',
      fact: 'fact',
      more: 'more of the fact',
      guarded: 'guarded fact',
      reaction: 'reaction',
      happening: 'happening',
      recall: 'recall',
      ask: 'question',
      pressed: 'question, pressed',
      settled: 'question, settled',
      line: 'line',
      outcome: 'outcome',
    } satisfies Record<DriveLine['steps'][number]['source'], string>,
    state: 'Where the buyer stands',
    patience: (n: string) => `patience for ${n} more replies`,
    facts_told: (told: number, all: number) => `${told} of ${all} facts told`,
    depth: 'deepest told:',
    depths: { surface: 'surface', situation: 'situation', worry: 'worry', stake: 'stake' },
    openBreaches: (n: number) => plural(n, `${n} open breach`, `${n} open breaches`),
    next: (depth: string, gate: string) => `Next: ${depth}, from trust ${gate} on.`,
    short: (points: string) => `${points} points are missing.`,
    reached: 'That much is there.',
    all: 'Everything that this scene has was told.',
    waits: {
      trust: 'trust',
      step: 'something of the depth above it',
      condition: 'its own condition',
      invitation: 'a reply that invites it',
    } satisfies Record<Waits, string>,
    ready: 'Wait for a question or a hint alone:',
    waitFor: (what: readonly string[]) => `Wait for ${what.join(' and ')}:`,
  },

  intents: intentWords,

  keep: {
    button: 'Keep as a test',
    title: 'Keep this talk as a test',
    lead: 'Choose what has to happen again whenever the draft is tested. Tests are played true to life.',
    name: 'Name',
    nameFor: (outcome: string) => `Ends with: ${outcome}`,
    taken: 'A test has this name already.',
    ended: 'The buyer ends it',
    notEnded: 'The buyer does not end it',
    outcome: (title: string, id: string) => `It comes to “${title}” (${id})`,
    told: (ids: readonly string[]) => `Told: ${list(ids)}`,
    notTold: (ids: readonly string[]) => `Not told: ${list(ids)}`,
    depthAtLeast: (depth: string) => `Comes at least as deep as ${depth}`,
    depthAtMost: (depth: string) => `Comes no deeper than ${depth}`,
    trustAtLeast: (trust: number) => `Trust is at least ${trust} at the end`,
    trustAtMost: (trust: number) => `Trust is at most ${trust} at the end`,
    settled: (ids: readonly string[]) => `Settled: ${list(ids)}`,
    none: 'Choose at least one thing.',
    keep: 'Keep it',
    cancel: 'Not now',
    changedMeanwhile: 'The draft was changed meanwhile, and the test is not in it yet. Keep it again.',
    kept: (line: number) => `It is the last of the draft’s tests now, at line ${line}, and passes. Save the draft to keep it.`,
    keptFailing: (line: number) => `It is in the draft at line ${line}, and fails. Look at it under “Tests”.`,
  },

  tests: {
    lead: 'The same tests that “candor check” plays. A draft that fails them is published only with a reason.',
    run: 'Run the tests',
    running: 'Playing them…',
    failed: 'The tests could not be run.',
    summary: (passed: number, all: number) =>
      passed === all
        ? all === 1
          ? 'The one test passes.'
          : `All ${all} tests pass.`
        : `${passed} of ${plural(all, `${all} test`, `${all} tests`)} ${plural(passed, 'passes', 'pass')}.`,
    drills: (n: number) => `${plural(n, `${n} drill`, `${n} drills`)} tried.`,
    none: 'There is nothing to test.',
    faults: 'What else does not prove itself',
    passes: 'passes',
    fails: 'fails',
    look: 'Open it in the talk',
    lookLabel: (name: string) => `Open it in the talk: ${name}`,
    difference(one: Difference): string {
      switch (one.what) {
        case 'ended':
          return one.expected ? 'The buyer should end it, and did not.' : 'The buyer ended it, and should not.';
        case 'outcome':
          return `It should come to ${one.expected.join(' or ')}; it came to ${one.got}.`;
        case 'outcome-not':
          return `It came to ${one.got}, and must not.`;
        case 'told':
          return `“${one.id}” should be told, and was not.`;
        case 'not-told':
          return `“${one.id}” was told, and must not be.`;
        case 'settled':
          return `The buyer’s question “${one.id}” should be settled, and was not.`;
        case 'depth-at-least':
          return `It should come as deep as ${one.expected}; it came as deep as ${one.got}.`;
        case 'depth-at-most':
          return `It should come no deeper than ${one.expected}; it came as deep as ${one.got}.`;
        case 'trust-at-least':
          return `Trust should be at least ${one.expected} at the end; it was ${one.got}.`;
        case 'trust-at-most':
          return `Trust should be at most ${one.expected} at the end; it was ${one.got}.`;
        case 'says':
          return `No line says “${one.text}”.`;
        case 'never-says':
          return `A line says “${one.text}”, and none may.`;
      }
    },
  },

  sellers: {
    lead: 'A pushy seller and one who works for the buyer talk to the draft, each many times with other wordings. Look whether trust pays with this buyer as much as you mean it to.',
    number: 'Talks each, in every scene',
    start: 'Let them talk',
    cancel: 'Stop',
    stopped: 'Stopped.',
    failed: 'It could not be simulated.',
    progress: (done: number, of: number) => `${done} of ${of} talks`,
    policies: { competitive: 'The pushy seller', 'trust-based': 'The seller who works for the buyer' },
    inWords: (who: string, yes: number, referrals: number, n: number) =>
      `${who} got a yes in ${yes} of ${plural(n, `${n} talk`, `${n} talks`)}${referrals > 0 ? `, and was recommended in ${referrals}` : ''}.`,
    ratio: (times: string) => `Working for the buyer is worth ${times} times what pushing is.`,
    less: (times: string) =>
      `With this draft pushing pays better: working for the buyer is worth ${times} times as much. See whether you mean it so.`,
    nothing: 'The pushy seller’s talks came to nothing of worth.',
    worth:
      'Worth by one rule for all buyers: a yes 100, a recommendation 90, a later meeting 35, else nothing; half as much again where what is at stake was heard.',
    caution: (n: number) =>
      `From ${plural(n, `${n} talk`, `${n} talks`)} each: enough to see what stands out, too little for small differences.`,
    notSellable: 'This scene has no yes to be got.',
    lines: {
      own: 'The sellers say lines that were written for this buyer.',
      general: 'The sellers say what such sellers say to anybody, with this draft’s fact sheet.',
    },
    table: (scene: string) => `What the talks came to: ${scene}`,
    columns: {
      policy: 'Seller',
      agreement: 'Yes',
      referral: 'Recommended',
      later: 'Later',
      none: 'Nothing',
      breakdown: 'Broken off',
      value: 'Worth',
      depth: 'Heard at stake',
      replies: 'Replies',
      trust: 'Trust',
    },
    outcomes: (who: string) => `${who}: how it ended`,
    met: (n: number, of: number) => `${n} of ${of}`,
    look: 'Look at one',
    lookLabel: (title: string) => `Look at one: ${title}`,
  },
};

export type DriveTexts = typeof texts;
