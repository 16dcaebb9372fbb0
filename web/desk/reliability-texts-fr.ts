import { pluralIn } from '../language/plural.ts';
import type { ReliabilityTexts } from './reliability-texts-en.ts';

const plural = pluralIn('fr');

export const texts: ReliabilityTexts = {
  title: 'Fiabilité',
  lead: 'Jusqu’où peut-on se fier aux niveaux de Candor ? Là où des coachs ont donné les leurs sans voir ceux de Candor : dans quelle mesure les deux s’accordent-ils, et dans quelle mesure les coachs s’accordent-ils entre eux ?',
  scopes: {
    groups: 'D’après les relectures de vos groupes.',
    installation: 'D’après toutes les relectures faites ici.',
  },
  emptyTitle: 'Rien à comparer pour l’instant',
  empty:
    'Seuls comptent les niveaux donnés à l’aveugle : quand on a vu ceux de Candor, on s’en rapproche. Relisez quelques conversations à l’aveugle ; les chiffres viendront ici.',
  toQueue: 'Aller à la liste',
  card: (rubric) => `Accord par dimension, ${rubric}`,
  version: (hash) => `Version ${hash}`,
  dimension: 'Dimension',
  engine: 'Les coachs et Candor',
  coaches: 'Les coachs entre eux',
  standing: 'Conclusion',
  figure: (value, low, high) => `${value} (de ${low} à ${high})`,
  value: 'Kappa',
  pairs: (n, whole) => plural(n, `${whole} paire`, `${whole} paires`),
  none: 'aucune',
  tooFew: 'trop peu pour le dire',
  few: 'Moins de 30 paires',
  advisory: 'Indicatif',
  relied: 'Fiable',
  explain: {
    tooFew:
      'Il y a pour l’instant moins de 30 paires dans chaque dimension : trop peu pour dire si l’une d’elles est à prendre à titre indicatif.',
    kappa:
      'Le kappa vaut 1 quand deux avis coïncident à chaque réplique, et 0 quand ils ne s’accordent pas plus que par hasard ; deux niveaux d’écart pèsent plus lourd qu’un seul. Le trait est son intervalle à 95 % : avec peu de paires, il est large.',
    advisory: (titles) =>
      `À titre indicatif : ${titles}. Les coachs s’y accordent mieux entre eux qu’avec Candor ; son niveau y est donc un avis, pas une mesure. C’est dit à côté de la note, pour tout le monde.`,
    noAdvisory:
      'Aucune dimension n’est à prendre à titre indicatif : nulle part les coachs ne s’accordent nettement mieux entre eux qu’avec Candor, pour autant qu’il y ait assez de paires pour en juger.',
  },
  export: 'Télécharger les répliques notées deux fois',
  exportNote:
    'Un fichier d’étalonnage (JSON, une réplique par ligne), tel que le lit « candor calibrate » : les répliques en entier, avec les niveaux que les coachs ont donnés à l’aveugle ; les coachs par leur identifiant, les autres pas du tout. Ce qu’il contient compte comme vu : vous ne pourrez plus le relire à l’aveugle.',
};
