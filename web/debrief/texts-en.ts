export const texts = {
  title: 'The costliest moment',
  said: (name: string) => `${name} said`,
  youSaid: 'You said',
  better: 'What would have done better',
  answer: (name: string) => `${name}’s answer`,
  ended: 'You ended the talk here.',
  trust: (before: number, after: number, change: string) => `Trust ${before} → ${after} (${change})`,
  proof: (name: string) => `Said to ${name} in that very moment, and read like any reply of yours. It is one way, not the way.`,
  byModel: 'Written by the language model.',
  looking: 'Looking for a reply that would have done better…',
  none: 'No reply of ours did better here.',
  failed: 'Whether another reply would have done better could not be found out just now.',
  again: 'Look again',
  tryFromHere: 'Try it from here',
  tryWithWords: 'Start with these words',
  goingBack: 'Going back…',
};

export type DebriefTexts = typeof texts;
