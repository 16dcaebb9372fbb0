/** What sellers say: of the length and the kinds that are practised with, so that a reading costs what it does in use. */
export const replies = [
  'Thank you for making the time. Before I say anything about us, may I ask what made you agree to this conversation?',
  'I don’t know yet, and I would rather say so than guess. I will ask our engineers and write to you by Thursday.',
  'What would have to happen by the end of the year for you to call this a success with your board?',
  'So if I hear you right, it is less the price that worries you than who picks up the phone when it stands still.',
  'It costs 310 a year, and two in ten of our customers saw nothing in the first nine months. I would rather you knew that now.',
  'That sounds like it has cost you a good deal of sleep. What did the last supplier promise you that he did not keep?',
  'Honestly, for a shop of your size the smaller one may do. I would earn less on it, and you would be better served.',
  'How do you decide such things here, and who besides you has to live with the decision afterwards?',
  'We are the market leader, and everybody who has seen the demo has been thrilled, so let me show you a few slides.',
  'Take your time. I can leave the sheet with you, and you call me if there is anything on it you want to go through.',
  'You mentioned your father started the practice. What would he say about handing the books to somebody outside?',
  'I could offer you ten percent if you sign today, but I do not want that to be why you buy.',
];
