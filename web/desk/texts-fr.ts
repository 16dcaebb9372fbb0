import { pluralIn } from '../language/plural.ts';
import type { DeskTexts } from './texts-en.ts';

const plural = pluralIn('fr');

export const texts: DeskTexts = {
  nav: {
    label: 'Espace coach',
    queue: 'À relire',
    assignments: 'Exercices',
    groups: 'Groupes',
    library: 'Exemples',
    reliability: 'Fiabilité',
  },

  takeAlong: {
    title: 'Exporter',
    note: 'Ce qui a été remis, avec les niveaux qui comptent au bout du compte.',
    formats: {
      csv: 'Tableau (CSV), une ligne par note',
      json: 'JSON, pour les programmes',
      md: 'Texte (Markdown), à lire ou à imprimer',
      xapi: 'Déclarations xAPI, pour un LRS, qui garde les traces d’apprentissage',
    },
  },

  queue: {
    title: 'À relire',
    lead: 'Ce que l’on vous a remis, en commençant par ce qui attend depuis le plus longtemps.',
    kinds: { submitted: 'Remises', assigned: 'Exercices', disputed: 'Contestées', uncertain: 'Incertaines' },
    all: 'Toutes',
    show: 'Afficher',
    count: (kind, n) => `${kind}, ${n}`,
    filters: 'Affiner',
    group: 'Groupe',
    persona: 'Client',
    dimension: 'Dimension',
    age: 'Attente',
    any: 'Peu importe',
    anyAge: 'Peu importe',
    ages: {
      new: 'moins de 2 jours',
      days: '2 jours ou plus',
      week: 'une semaine ou plus',
      month: 'un mois ou plus',
    },
    clear: 'Tout afficher',
    list: 'Conversations à relire',
    keys: 'j et k parcourent la liste, Entrée ouvre, b ouvre à l’aveugle.',
    row: (learner, persona, scene) => `${learner} avec ${persona}, ${scene}`,
    met: (persona, scene) => `${persona} · ${scene}`,
    call: 'Un vrai appel',
    assignment: 'Exercice',
    waiting: (day) => `depuis le ${day}`,
    mine: { new: '', begun: 'Vous avez commencé', returned: 'Vous l’avez rendue' },
    blind: 'À l’aveugle',
    openBlind: 'Ouvrir à l’aveugle',
    openBlindLabel: (row) => `Ouvrir à l’aveugle : ${row}`,
    disputed: (dimension) => `Contestation : ${dimension}`,
    disputes: (n) => plural(n, 'Une note est contestée', `${n} notes sont contestées`),
    uncertain: {
      'near-edge': (dimension) => `Une note qui pourrait basculer : ${dimension}`,
      unscored: (dimension) => `Une réplique sans note : ${dimension}`,
      'readers-differ': (dimension) => `Deux lecteurs en désaccord : ${dimension}`,
    },
    more: 'Voir la suite',
    loadingMore: 'Un instant…',
    moreFailed: 'Impossible de charger la suite.',
    shown: (shown, all) => `${shown} sur ${all}`,
    emptyTitle: 'Rien ne vous attend',
    empty:
      'Ce que vous remettent les membres de vos groupes arrive ici, de même que chaque note qu’ils contestent. D’ici là, leur entraînement n’appartient qu’à eux.',
    emptyGroups:
      'Vous n’êtes encore dans aucun groupe. Un admin peut vous réunir, vous et les personnes que vous accompagnez, sur la page « Équipe ».',
    emptyFilter: 'Rien ne correspond à ces critères.',
    emptyKinds: {
      submitted: 'Aucune conversation remise n’attend encore.',
      assigned: 'Aucun exercice n’est à relire.',
      disputed: 'Aucune contestation en cours. Quand quelqu’un conteste une note, ses raisons arrivent ici.',
      uncertain:
        'Aucune note ne prête au doute. Celles qui pourraient basculer, celles qui manquent et celles sur lesquelles deux lecteurs divergent arrivent ici.',
    },
  },

  alwaysBlind: {
    choose: 'Ouvrir les relectures à l’aveugle',
    note: 'Les niveaux de Candor restent masqués jusqu’aux vôtres ; seuls ces niveaux-là servent à mesurer la fiabilité. Retenu sur cet appareil.',
  },
};
