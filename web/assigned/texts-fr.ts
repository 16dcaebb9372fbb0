import { pluralIn } from '../language/plural.ts';
import type { AssignedTexts } from './texts-en.ts';

const plural = pluralIn('fr');
const list = new Intl.ListFormat('fr', { type: 'conjunction' });
const either = new Intl.ListFormat('fr', { type: 'disjunction' });

/** Texts about assignments for those who have them, in French. */
export const texts: AssignedTexts = {
  title: 'Vos exercices',
  by: (coach) => `De la part de ${coach}`,
  met: (persona, scene) => `${persona} · ${scene}`,
  dueIn: (words, time) => `À faire ${words}, avant ${time}`,
  dueOn: (day, time) => `À faire d’ici au ${day}, ${time}`,
  wasDue: (day) => `C’était pour le ${day}`,
  overdue: (day) => `En retard : c’était pour le ${day}`,
  noDue: 'Sans échéance',
  attemptsOf: (used, of) => plural(of, `${used} essai sur ${of}`, `${used} sur ${of} essais`),
  attempts: (n) => plural(n, `${n} essai jusqu’ici`, `${n} essais jusqu’ici`),
  status: {
    'not-begun': 'Pas commencé',
    begun: 'Commencé',
    done: 'Fait',
    passed: 'Réussi',
    'not-passed': 'Pas encore réussi',
  },
  takes: { best: 'C’est votre meilleur résultat qui compte', last: 'C’est votre dernier résultat qui compte' },
  result: (level, trust, outcome) =>
    [level === null ? 'sans niveau' : `${level} sur 5`, `confiance ${trust}`, outcome].join(' · '),
  late: 'en retard',
  begin: 'Commencer',
  beginLabel: (title) => `Commencer : ${title}`,
  goOn: 'Reprendre',
  goOnLabel: (title) => `Reprendre : ${title}`,
  again: 'Recommencer',
  againLabel: (title) => `Recommencer : ${title}`,
  lookBack: 'Bilan',
  lookBackLabel: (title) => `Bilan : ${title}`,
  finished: (n) => `Derrière vous (${n})`,

  note: (coach) => `Ce que ${coach} attend de vous`,
  settings: 'Les réglages de votre coach',
  hints: 'Conseils',
  rewind: 'Revenir en arrière pour le dire autrement',
  allowed: 'Permis',
  notAllowed: 'Pas cette fois',
  attemptsTitle: 'Essais',
  anyNumber: 'Autant que vous voulez',
  atMost: (n) => plural(n, 'Un seul', `${n}`),
  due: 'Échéance',
  passTitle: 'Pour réussir',
  pass: {
    level: (level) => `un niveau moyen de ${level}`,
    dimension: (title, level) => `${level} en « ${title} »`,
    trust: (trust) => `une confiance de ${trust} à la fin`,
    outcomes: (outcomes) => `une issue de ce genre : ${either.format(outcomes)}`,
    all: (parts) => list.format(parts),
  },
  goesToCoach: 'Une fois terminée, la conversation part chez vos coachs, mot pour mot, et ne peut plus être retirée.',
  closed: 'Votre coach a clos cet exercice : on ne peut plus le commencer.',
  usedUp: 'Vous avez utilisé tous vos essais.',
  goneTitle: 'Cet exercice n’est pas pour vous',
  gone: 'Votre coach l’a peut-être clos, ou il était pour un groupe que vous avez quitté. Demandez à votre coach.',
  toBuyers: 'Voir les clients',
  problems: {
    forbidden: 'Impossible de commencer : votre coach a clos cet exercice, ou vous avez utilisé tous vos essais.',
    'not-found': 'Cet exercice ne vous est plus destiné. Demandez à votre coach.',
  },
};
