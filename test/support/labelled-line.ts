/** One line of a file of labelled replies, as a rater gave it. */
export const labelledLine = (id: string, level: number | null, more: object = {}): string =>
  JSON.stringify({
    id,
    context: [{ speaker: 'other', text: 'How much is it?' }],
    reply: 'What would you like to use it for?',
    levels: { listening: level },
    rater: 'ann',
    ...more,
  });
