import type { LibraryTexts } from './library-texts-en.ts';

export const texts: LibraryTexts = {
  library: {
    title: 'Des moments à voir',
    lead: 'Cités en exemple par des coachs, et montrés avec l’accord de la personne qui parle.',
    emptyTitle: 'Pas encore d’exemple',
    empty:
      'Quand un coach cite un passage en exemple et que la personne est d’accord pour le montrer, il apparaît ici pour tous ceux qui partagent un groupe avec elle.',
    emptyCoach: 'Pour en citer un, choisissez « Citer en exemple » sous une réplique pendant une relecture.',
    someone: 'Quelqu’un',
    you: 'Vous',
    own: 'De vous',
    shows: (dimension) => `Illustre : ${dimension}`,
    by: (name, day) => `Cité par ${name}, ${day}`,
    with: (learner, persona) => `${learner} avec ${persona}`,
    says: (name) => `${name} :`,
    more: 'Voir les précédents',
    stop: 'Ne plus le montrer',
    stopLabel: (persona) => `Ne plus le montrer : votre passage avec ${persona}`,
  },

  consent: {
    title: 'Un exemple pour les autres',
    asked: (coach) => `${coach} aimerait citer en exemple un passage de cette conversation :`,
    question:
      'Les membres de vos groupes peuvent-ils le voir ? Ils verront ce passage et les mots du coach, rien d’autre de la conversation.',
    named: 'Oui, avec mon nom',
    unnamed: 'Oui, sans mon nom',
    refuse: 'Non',
    given: {
      named: 'Il figure parmi les exemples, avec votre nom.',
      unnamed: 'Il figure parmi les exemples, sans votre nom.',
    },
    refused: 'Personne d’autre ne le voit.',
    change: 'Changer d’avis',
    toLibrary: 'Voir les exemples',
    toTurn: (n) => `Aller à la réplique ${n}`,
    saved: 'C’est noté.',
  },

  someone: 'Un coach',
};
