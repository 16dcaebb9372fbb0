export const texts = {
  library: {
    title: 'Moments worth seeing',
    lead: 'Held up by coaches, and shown because whoever said it agreed.',
    emptyTitle: 'No examples yet',
    empty:
      'When a coach holds up a moment and its learner agrees to show it, it appears here for everyone who shares a group with them.',
    emptyCoach: 'To hold one up, choose “Hold up as an example” at a reply while you review.',
    someone: 'A learner',
    you: 'You',
    own: 'Yours',
    shows: (dimension: string) => `Shows ${dimension}`,
    by: (name: string, day: string) => `Held up by ${name}, ${day}`,
    with: (learner: string, persona: string) => `${learner} with ${persona}`,
    says: (name: string) => `${name}:`,
    more: 'Show earlier ones',
    stop: 'Stop showing it',
    stopLabel: (persona: string) => `Stop showing it: your moment with ${persona}`,
  },

  consent: {
    title: 'An example for others',
    asked: (coach: string) => `${coach} would like to hold up a moment of yours as an example:`,
    question:
      'May those who share a group with you see it? They see these turns and the coach’s words, nothing else of the conversation.',
    named: 'Yes, with my name',
    unnamed: 'Yes, without my name',
    refuse: 'No',
    given: { named: 'It is shown in the library, with your name.', unnamed: 'It is shown in the library, without your name.' },
    refused: 'It is not shown to anyone.',
    change: 'Change this',
    toLibrary: 'See the library',
    toTurn: (n: number) => `Go to reply ${n}`,
    saved: 'Kept.',
  },

  someone: 'A coach',
};

export type LibraryTexts = typeof texts;
