import type { DebriefTexts } from './texts-en.ts';

export const texts: DebriefTexts = {
  title: 'Le moment qui a le plus coûté',
  said: (name) => `${name} a dit`,
  youSaid: 'Vous avez dit',
  better: 'Ce qui aurait mieux marché',
  answer: (name) => `La réponse de ${name}`,
  ended: 'Vous avez mis fin à l’entretien ici.',
  trust: (before, after, change) => `Confiance ${before} → ${after} (${change})`,
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
