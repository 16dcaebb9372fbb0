import { pluralIn } from '../language/plural.ts';
import type { GroupsTexts } from './texts-en.ts';

const plural = pluralIn('fr');
const replies = (n: number) => plural(n, `${n} réplique`, `${n} répliques`);
const talks = (n: number) => plural(n, `${n} conversation`, `${n} conversations`);
const people = (n: number) => plural(n, `${n} personne`, `${n} personnes`);

/** Texts of a coach's pages about groups, in French. */
export const texts: GroupsTexts = {
  list: {
    title: 'Groupes',
    lead: 'Où en sont vos groupes, d’après ce qu’ils ont remis.',
    others: (n) => plural(n, `${n} autre personne`, `${n} autres personnes`),
    emptyTitle: 'Vous n’êtes encore dans aucun groupe',
    empty: 'Un admin peut vous réunir, vous et les personnes que vous accompagnez, sur la page « Équipe ».',
  },
  back: 'Tous les groupes',
  lead: 'D’après ce qui a été remis ou fait en exercice, les cent dernières conversations de chacun. L’entraînement privé n’y entre pas.',
  filters: 'Affiner',
  rubric: 'Grille',
  period: 'Période',
  periods: {
    '30': 'Les 30 derniers jours',
    '90': 'Les 90 derniers jours',
    '365': 'La dernière année',
    '': 'Depuis le début',
  },
  noLearners: 'Il n’y a encore personne d’autre dans ce groupe.',

  learners: 'Un par un',
  table: (group) => `${group}, personne par personne`,
  columns: { learner: 'Personne', outcomes: 'Issue des échanges' },
  talks,
  last: (day) => `la dernière le ${day}`,
  nothing: (names) => `Rien de remis : ${names.join(', ')}.`,
  trendsFrom: (needed) => `La tendance s’affiche à partir de ${talks(needed)} sur une dimension.`,
  mean: (level) => `${level} sur 5`,
  from: replies,
  none: 'pas encore d’occasion',
  tooFew: (n, needed) => `pas encore de tendance : ${n} sur ${talks(needed)}`,
  rises: (change, n, low, high) => `en hausse : environ ${change} en ${talks(n)} (à 95 % : de ${low} à ${high})`,
  falls: (change, n, low, high) => `en baisse : environ ${change} en ${talks(n)} (à 95 % : de ${low} à ${high})`,
  unclear: (n) => `pas de tendance nette sur ${talks(n)}`,
  outcome: (kind, n) => `${kind} ${n}`,

  together: 'Tous ensemble',
  togetherFrom: (n, all) => `D’après ${people(n)} et ${talks(all)}. Chacun compte autant, qu’il s’entraîne peu ou beaucoup.`,
  togetherColumns: { dimension: 'Dimension', level: 'Niveau moyen', interval: 'Entre (95 %)', learners: 'Personnes' },
  interval: (low, high) => `${low} et ${high}`,
  togetherTable: (group) => `${group} dans l’ensemble, par dimension`,
  tooFewTogether: (n, needed) =>
    `Les moyennes du groupe s’affichent dès que ${needed} personnes ont remis quelque chose ; on en compte ${n} pour l’instant. À moins, elles en diraient trop sur chacun.`,
  outcomes: 'Issue des échanges',
  missed: 'Ce que l’on laisse passer le plus',
  missedOne: (dimension, times, by) => `${dimension} · ${times} fois, par ${people(by)}`,
  missedNone: (needed) => `Rien que ${needed} d’entre eux ou plus aient laissé passer.`,
};
