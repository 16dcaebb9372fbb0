import { pluralIn } from '../language/plural.ts';
import type { ProgressTexts } from './texts-en.ts';

const plural = pluralIn('fr');
const conversations = (n: number) => plural(n, `${n} conversation`, `${n} conversations`);
const replies = (n: number) => plural(n, `${n} réplique`, `${n} répliques`);

/** Texts of the progress page, in French. */
export const texts: ProgressTexts = {
  title: 'Vos progrès',
  basis: (ended, marked) => `Sur ${conversations(ended)} et ${replies(marked)}. Personne d’autre n’y a accès.`,
  latestOnly: (n) => `Cette page s’en tient aux ${n} dernières ; vos meilleurs résultats, eux, les comptent toutes.`,
  emptyTitle: 'Rien à montrer pour l’instant',
  empty:
    'Après une première conversation, vous verrez ici l’impression que vous avez faite, ce que vous avez laissé passer, et à qui parler ensuite. Comptez une dizaine de minutes.',
  emptyRunning: 'Une conversation menée sans notes compte dès qu’elle est finie.',
  toBuyers: 'Choisir un client',

  dimensions: 'Dimension par dimension',
  dimensionsNote:
    'Le niveau moyen, conversation après conversation. Tous les clients ne sont pas aussi faciles : un point plus bas, c’est parfois un échange plus rude. Les points creux sont des seconds essais ou des échanges en cours ; ils comptent dans la moyenne, pas dans la tendance.',
  mean: (level) => `${level} sur 5`,
  from: (n, talks) => `sur ${replies(n)}, en ${conversations(talks)}`,
  noneYet: 'L’occasion ne s’est pas encore présentée.',
  tooFew: (n, needed) =>
    n === 0
      ? `Trop peu pour parler de tendance : il faut ${needed} conversations menées à leur terme.`
      : `Trop peu pour parler de tendance : ${n} sur les ${needed} conversations complètes qu’il faudrait.`,
  rises: (change, n, low, high) => `En hausse : environ ${change} en ${n} conversations (de ${low} à ${high}, à 95 %).`,
  falls: (change, n, low, high) => `En baisse : environ ${change} en ${n} conversations (de ${low} à ${high}, à 95 %).`,
  unclear: (n) => `Pas de tendance nette sur ces ${n} conversations.`,
  chart: (dimension, level, n) => `${dimension} en ${conversations(n)} : ${level} sur 5 en moyenne.`,
  table: 'Voir en tableau',
  tableOf: (dimension) => `${dimension}, en tableau`,
  columns: { conversation: 'Conversation', day: 'Jour', level: 'Niveau', replies: 'Répliques' },
  running: 'en cours',
  branched: 'second essai',

  drills: 'Séances de deux minutes',
  drillsNote:
    'Une seule chose à la fois. Elles restent à part de vos conversations : aucun des chiffres ci-dessus n’en tient compte.',
  drillsDone: (n) => (n === 0 ? 'aucune pour l’instant' : plural(n, `${n} faite`, `${n} faites`)),
  drillLatest: (first, best) => `la dernière fois ${first}, puis ${best}`,

  profile: 'La confiance que vous créez',
  profileNote: (n) =>
    `Où en étaient les quatre composantes de la confiance au début et à la fin, en moyenne sur ${conversations(n)}. Moins il y a d’intérêt personnel, plus il y a de confiance.`,
  profileEmpty: 'Cela viendra avec la première conversation menée à son terme.',
  components: {
    credibility: 'Crédibilité',
    reliability: 'Fiabilité',
    intimacy: 'Proximité',
    selfOrientation: 'Intérêt personnel',
  },
  profileColumns: { component: 'Composante', start: 'Début', end: 'Fin' },
  trustAtEnd: (trust) => `Confiance à la fin : ${trust} sur 100 en moyenne.`,
  pairings: {
    'credibility-reliability': {
      name: 'L’expert',
      text: 'Vous connaissez le métier et vous tenez parole. Cela vous ouvre la porte, puis plus rien ne bouge : on vous consulte, et c’est à quelqu’un d’autre qu’on dit ce qui inquiète vraiment. En savoir plus n’y changera rien. Posez une question qui ne vous sert à rien, et restez sur la réponse.',
    },
    'credibility-intimacy': {
      name: 'La personne de bon conseil',
      text: 'Vous savez de quoi vous parlez, et on ose vous montrer ce qu’on ne sait pas. Peu de vendeurs réunissent les deux, et c’est avec ceux-là qu’on décide. Que la suite soit à la hauteur : promettez moins, donnez une date, et tenez-la.',
    },
    'credibility-selfOrientation': {
      name: 'Le second avis sincère',
      text: 'On vous croit parce que vous connaissez le sujet et que vous ne cherchez rien pour vous. On revient pour votre jugement. Il reste un peu de distance : on vous demande votre avis, on garde ses craintes pour soi. Dites de temps en temps ce que vous remarquez chez l’autre.',
    },
    'reliability-intimacy': {
      name: 'La personne sur qui compter',
      text: 'On peut tout vous dire, et ce que vous annoncez se fait. De quoi porter une relation pendant des années. Montrez aussi ce que vous savez : un avis net, quand on vous le demande, ne vous coûterait rien de tout cela.',
    },
    'reliability-selfOrientation': {
      name: 'La main sûre',
      text: 'Vous faites ce que vous avez dit, et vous le faites pour l’autre. On vous confie un dossier et on n’y pense plus. On vous confie moins ce qui est personnel, parce que rien n’y invite. Dites, sans insister, ce que l’autre a l’air de ressentir : souvent, cela suffit.',
    },
    'intimacy-selfOrientation': {
      name: 'Le confident',
      text: 'On vous dit ce qu’on ne dit à aucun autre vendeur, et on vous sent de son côté. Rien ne crée la confiance plus vite. Reste le fond : ayez sous la main le chiffre, la limite, et un franc « je ne sais pas » quand la question vient.',
    },
  },
  pairingOf: (one, other) => `Ce qui a le plus bougé : ${one} et ${other}`,
  lowSelfOrientation: 'souci de l’autre',
  close: (third) => `De peu : ${third} a presque autant bougé.`,
  pairingTooFew: (n, needed) =>
    `Au bout de ${needed} conversations, vous lirez ici quelle paire est votre force ; vous en êtes à ${n}.`,
  pairingNone: 'Pour l’instant, il n’y en a pas deux qui aient progressé : pas encore de paire à nommer.',

  bests: 'Votre meilleur résultat avec chacun',
  bestsNote: 'Envoyer un client là où il sera mieux servi vaut autant qu’un accord.',
  bestsColumns: {
    met: 'Échanges',
    outcome: 'Meilleure issue',
    trust: 'Confiance la plus haute',
    score: 'Meilleur niveau moyen',
  },
  bestsEmpty: 'Cela viendra avec la première conversation menée à son terme.',
  scoreOf: (level, n) => `${level} sur 5, ${replies(n)}`,
  noScore: 'trop peu de répliques',

  missed: 'Ce que vous laissez le plus passer',
  missedNote: (n) => `Sur ${replies(n)}. Chaque lien mène à la dernière fois.`,
  missedNone: 'Rien jusqu’ici. Soit vous entendez tout, soit il y avait peu à entendre.',
  times: (n) => `${n} fois`,
  said: (name) => `${name} a dit`,
  toTurn: (kind) => `Voir votre réplique : ${kind}`,
  seeReply: 'Voir votre réplique',
};
