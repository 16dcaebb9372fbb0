import { formatChange } from '../ui/format.ts';

const en = {
  title: 'The costliest moment',
  said: (name: string) => `${name} said`,
  youSaid: 'You said',
  better: 'What would have done better',
  answer: (name: string) => `${name}’s answer`,
  ended: 'You ended the talk here.',
  trust: (before: number, after: number) => `Trust ${before} → ${after} (${formatChange(after - before)})`,
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

type BetterMessages = typeof en;

const fr: BetterMessages = {
  title: 'Le moment qui a coûté le plus cher',
  said: (name) => `${name} a dit`,
  youSaid: 'Vous avez dit',
  better: 'Ce qui aurait mieux marché',
  answer: (name) => `La réponse de ${name}`,
  ended: 'Vous avez mis fin à l’entretien ici.',
  trust: (before, after) => `Confiance ${before} → ${after} (${formatChange(after - before)})`,
  proof: (name) =>
    `Essayée sur ${name} à ce moment précis, et lue comme n’importe laquelle de vos répliques. C’est une façon de faire, pas la seule.`,
  byModel: 'Écrite par le modèle de langage.',
  looking: 'Nous cherchons une réplique qui aurait mieux marché…',
  none: 'Aucune de nos répliques n’a fait mieux ici.',
  failed: 'Impossible de savoir, pour l’instant, si une autre réplique aurait mieux marché.',
  again: 'Chercher encore',
  tryFromHere: 'Reprendre d’ici',
  tryWithWords: 'Partir de ces mots',
  goingBack: 'On revient en arrière…',
};

/** By language. The debrief around them is in English alone as yet, and so are they. */
export const betterMessagesIn = { en, fr } as const;
export const betterMessages: BetterMessages = betterMessagesIn.en;
