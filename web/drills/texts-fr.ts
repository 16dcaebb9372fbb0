import { pluralIn } from '../language/plural.ts';
import type { DrillTexts } from './texts-en.ts';

const plural = pluralIn('fr');
const moments = (n: number) => plural(n, `${n} situation`, `${n} situations`);

/** Texts of the drills, in French. */
export const texts: DrillTexts = {
  title: 'Deux minutes',
  lead: 'Quatre situations courtes, une seule chose à travailler. Vous répondez à chacune en une réplique, vous voyez aussitôt l’effet produit, et vous pouvez la redire une fois. Cela reste entre vous et cette page, et ne compte nulle part ailleurs.',
  which: 'Que voulez-vous travailler ?',
  weakest: (level, n, talks) =>
    `Votre point le plus bas ces derniers temps : ${level} sur 5, d’après ${plural(n, `${n} réplique`, `${n} répliques`)} dans ${plural(talks, `${talks} conversation`, `${talks} conversations`)}.`,
  fromTalk: 'À partir de la conversation d’où vous venez : ce que vous y avez laissé passer vient en premier.',
  done: (n) => plural(n, `${n} séance faite`, `${n} séances faites`),
  latest: (first, best) => `la dernière fois ${first}, puis ${best}`,
  begin: 'Commencer',
  beginLabel: (dimension) => `Commencer : ${dimension}`,
  beginning: 'Un instant…',
  goOn: 'Reprendre la dernière',
  goOnBody: (dimension) => `Vous avez laissé une séance en route : ${dimension.toLowerCase()}.`,
  failed: 'La séance n’a pas pu commencer.',

  position: (n, of) => `Situation ${n} sur ${of}`,
  elapsed: (time) => `${time} sur 2:00 environ`,
  elapsedLabel: 'Le temps, pour vous seul. Rien ne se passe quand il est écoulé.',
  own: (name, scene, day) => `Tiré de votre conversation avec ${name} : ${scene}, ${day}.`,
  facts: 'Ce que vous savez',
  buyer: 'Le client :',
  you: 'Vous :',
  reply: 'Votre réplique',
  placeholder: 'Que dites-vous ?',
  say: 'Dire',
  sending: 'Lecture…',
  sayTitle: 'Entrée envoie, Maj + Entrée va à la ligne',
  notRead: 'Impossible de la lire pour l’instant. Vos mots sont toujours là.',
  tooLong: (n) => `${plural(n, `${n} caractère`, `${n} caractères`)} de trop.`,

  first: 'Votre premier essai',
  second: 'Votre second essai',
  higher: 'Un niveau au-dessus',
  keep: 'Ce qu’il faut garder',
  again: 'Encore une fois',
  againTitle: 'Le redire une fois ; le premier essai reste',
  next: 'Situation suivante',
  finish: 'Voir le bilan',
  example: 'Une façon de le dire',
  earlier: 'Ce que vous aviez dit ce jour-là',
  earlierLevel: (level) => `niveau ${level} sur 5`,

  closing: (n) => plural(n, `${n} situation, c’est fait`, `${n} situations, c’est fait`),
  levels: 'Comment ça s’est passé',
  levelsFrom: (first, best, n) =>
    `${first} sur 5 au premier essai, ${best} avec le meilleur des deux. Sur ${moments(n)} : assez pour remarquer quelque chose, trop peu pour le prouver.`,
  levelsOnce: (first, n) =>
    `${first} sur 5, sur ${moments(n)}. Trop peu pour prouver quoi que ce soit, assez pour remarquer quelque chose.`,
  noLevels: 'Rien de ce que vous avez dit n’a pu recevoir un niveau.',
  columns: { moment: 'Situation', first: 'Premier essai', second: 'Second essai' },
  noLevel: '–',
  worked: 'Ce qui a marché',
  carry: 'À emporter dans votre prochaine conversation',
  more: 'Une autre séance',
  buyers: 'Voir les clients',
  goneTitle: 'Cette séance n’existe pas',
};
