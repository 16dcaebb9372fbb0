import type { Difference } from '../../../server/domain/draft-tests.ts';
import { pluralIn } from '../../language/plural.ts';
import { intentWords } from './intent-words-fr.ts';
import type { DriveTexts } from './texts-en.ts';

const plural = pluralIn('fr');
const comma = (points: number) => String(points).replace('.', ',');
const list = (ids: readonly string[]) => ids.join(', ');
const eluded = (n: number) => (n > 0 ? `, éludée ${plural(n, 'une fois', `${n} fois`)}` : '');
const recommended = (n: number) => (n > 0 ? `, et une recommandation dans ${n}` : '');
const depths = { surface: 'la surface', situation: 'la situation', worry: 'l’inquiétude', stake: 'l’enjeu' };

/** Texts of the test drive, in French. */
export const texts: DriveTexts = {
  title: 'Essai',
  views: 'Que voulez-vous essayer ?',
  view: { talk: 'Conversation', tests: 'Tests', sellers: 'Deux vendeurs' },

  talk: {
    lead: 'Parlez au brouillon tel qu’il est dans l’éditeur, et voyez à chaque réplique ce qui s’est passé chez le client. Rien n’en est gardé.',
    leadRubric: 'Parlez à un client publié ; c’est ce brouillon qui note. Rien n’en est gardé.',
    persona: 'Client',
    scene: 'Scène',
    language: 'Langue',
    difficulty: 'Difficulté',
    difficulties: { gentle: 'En douceur', true: 'Comme dans la vie', hard: 'Corsé' },
    seed: 'Tirage',
    newSeed: 'Autre tirage',
    newSeedTitle: 'Les mêmes répliques, avec d’autres mots du client',
    begin: 'Commencer',
    again: 'Recommencer',
    replay: 'Rejouer avec le brouillon tel qu’il est maintenant',
    changed: 'Le brouillon a changé depuis.',
    after: (scene: string, n: number) =>
      `Fait suite à « ${scene} », après ${plural(n, `${n} réplique`, `${n} répliques`)} ; le client s’en souvient.`,
    goOn: 'Passer à la scène suivante',
    reply: 'Votre réplique',
    placeholder: 'Que dites-vous ?',
    say: 'Dire',
    sayTitle: 'Entrée envoie, Maj + Entrée va à la ligne',
    silence: 'Se taire',
    playing: 'Un instant…',
    failed: 'La conversation n’a pas pu être jouée. Vos mots sont toujours là.',
    tooLong: (n: number) => `${plural(n, `${n} caractère`, `${n} caractères`)} de trop.`,
    most: 'Un essai compte soixante répliques au plus.',
    differently: 'Le dire autrement',
    differentlyLabel: (n: number) => `Le dire autrement : réplique ${n}`,
    buyer: (name: string) => `${name} :`,
    you: 'Vous :',
    quiet: '(ne dit rien)',
    opens: 'C’est à vous d’ouvrir cette scène.',
    ended: (title: string) => `C’est fini : ${title}`,
    wouldEnd: (title: string) => `Si vous partiez maintenant : ${title}`,
    causes: {
      concluded: 'Le client a conclu.',
      patience: 'Le client n’avait plus de temps.',
      'walk-out': 'Le client est parti.',
      farewell: 'Vous avez pris congé.',
      ended: 'Vous y avez mis fin.',
    },
    unused: (n: number) => plural(n, `${n} réplique n’a plus été entendue.`, `${n} répliques n’ont plus été entendues.`),
    trace: 'Comment la confiance a évolué',
  },

  account: {
    open: (from: number, to: number) => `Confiance ${from} → ${to}`,
    label: (n: number) => `Ce qui s’est passé à la réplique ${n}`,
    acts: 'Ce que fait la réplique',
    noActs: 'Rien que le lecteur connaisse.',
    faint: 'À peine :',
    passedBy: 'passé à côté de :',
    moved: 'Ce qui a touché le client',
    notMoved: 'Rien.',
    movedNote: 'Points avant les plafonds, et avant ce que freinent un manquement ou la difficulté. Ce qu’il en est resté :',
    components: {
      credibility: 'crédibilité',
      reliability: 'fiabilité',
      intimacy: 'proximité',
      selfOrientation: 'intérêt personnel',
    },
    item: (id: string) => `a dit « ${id} » de la fiche`,
    confession: 'a avoué un mensonge',
    told: (ids: readonly string[]) => `Dit à présent : ${list(ids)}.`,
    within: (ids: readonly string[]) => `À portée à présent : ${list(ids)}.`,
    lost: (ids: readonly string[]) => `De nouveau hors de portée : ${list(ids)}.`,
    disclosed: (ids: readonly string[]) => `Vous avez dit de la fiche : ${list(ids)}.`,
    asks: { raised: 'posée', settled: 'réglée', 'given-up': 'abandonnée' },
    ask: (id: string, what: string, passedBy: number) => `La question du client « ${id} » : ${what}${eluded(passedBy)}.`,
    breached: (act: string) => `Un manquement, dont le client se souviendra : ${act}.`,
    facts: 'Faits, questions, manquements',
    nothing: 'Rien de nouveau.',
    line: 'Ce que voulait le client',
    sources: {
      opening: 'ouverture',
      fact: 'fait',
      more: 'suite du fait',
      guarded: 'fait gardé',
      reaction: 'réaction',
      happening: 'événement',
      recall: 'souvenir',
      ask: 'question',
      pressed: 'question, insistante',
      settled: 'question, réglée',
      line: 'réplique',
      outcome: 'issue',
    },
    state: 'Où en est le client',
    patience: (n: string) => `patience pour encore ${n} répliques`,
    facts_told: (told: number, all: number) => `${told} faits dits sur ${all}`,
    depth: 'au plus profond :',
    depths,
    openBreaches: (n: number) => plural(n, `${n} manquement ouvert`, `${n} manquements ouverts`),
    next: (depth: string, gate: string) => `Ensuite : ${depth}, à partir d’une confiance de ${gate}.`,
    short: (points: string) => `Il manque ${points} points.`,
    reached: 'Elle y est.',
    all: 'Tout ce que cette scène contient a été dit.',
    waits: {
      trust: 'la confiance',
      step: 'un fait du niveau d’avant',
      condition: 'sa propre condition',
      invitation: 'une réplique qui y invite',
    },
    ready: 'N’attendent qu’une question ou une perche :',
    waitFor: (what: readonly string[]) => `Attendent ${what.join(' et ')} :`,
  },

  intents: intentWords,

  keep: {
    button: 'En faire un test',
    title: 'Garder cette conversation comme test',
    lead: 'Choisissez ce qui doit se reproduire chaque fois que le brouillon est testé. Les tests se jouent comme dans la vie.',
    name: 'Nom',
    nameFor: (outcome: string) => `Se termine par : ${outcome}`,
    taken: 'Un test porte déjà ce nom.',
    ended: 'C’est le client qui y met fin',
    notEnded: 'Le client n’y met pas fin',
    outcome: (title: string, id: string) => `On arrive à « ${title} » (${id})`,
    told: (ids: readonly string[]) => `Dit : ${list(ids)}`,
    notTold: (ids: readonly string[]) => `Pas dit : ${list(ids)}`,
    depthAtLeast: (depth: string) => `On descend au moins jusqu’à ${depth}`,
    depthAtMost: (depth: string) => `On ne descend pas plus loin que ${depth}`,
    trustAtLeast: (trust: number) => `La confiance est d’au moins ${trust} à la fin`,
    trustAtMost: (trust: number) => `La confiance est d’au plus ${trust} à la fin`,
    settled: (ids: readonly string[]) => `Réglé : ${list(ids)}`,
    none: 'Choisissez au moins une chose.',
    keep: 'Garder',
    cancel: 'Pas maintenant',
    changedMeanwhile: 'Le brouillon a changé entre-temps et le test n’y est pas encore. Gardez-le de nouveau.',
    kept: (line: number) =>
      `C’est le dernier test du brouillon, à la ligne ${line}, et il réussit. Enregistrez le brouillon pour le garder.`,
    keptFailing: (line: number) => `Il est dans le brouillon, à la ligne ${line}, et il échoue. Voyez sous « Tests ».`,
  },

  tests: {
    lead: 'Les mêmes tests que « candor check ». Un brouillon qui échoue ne se publie qu’avec une raison.',
    run: 'Lancer les tests',
    running: 'Ils se jouent…',
    failed: 'Les tests n’ont pas pu être lancés.',
    summary: (passed: number, all: number) =>
      passed === all
        ? all === 1
          ? 'Le test réussit.'
          : `Les ${all} tests réussissent.`
        : `${passed} ${plural(passed, 'test réussi', 'tests réussis')} sur ${all}.`,
    drills: (n: number) => plural(n, `${n} séance essayée.`, `${n} séances essayées.`),
    none: 'Il n’y a rien à tester.',
    faults: 'Ce qui ne tient pas non plus',
    passes: 'réussit',
    fails: 'échoue',
    look: 'L’ouvrir dans la conversation',
    lookLabel: (name: string) => `L’ouvrir dans la conversation : ${name}`,
    difference(one: Difference): string {
      switch (one.what) {
        case 'ended':
          return one.expected
            ? 'Le client devait y mettre fin, et ne l’a pas fait.'
            : 'Le client y a mis fin, et ne devait pas.';
        case 'outcome':
          return `On devait arriver à ${one.expected.join(' ou ')} ; on est arrivé à ${one.got}.`;
        case 'outcome-not':
          return `On est arrivé à ${one.got}, ce qui ne doit pas être.`;
        case 'told':
          return `« ${one.id} » devait être dit, et ne l’a pas été.`;
        case 'not-told':
          return `« ${one.id} » a été dit, et ne doit pas l’être.`;
        case 'settled':
          return `La question du client « ${one.id} » devait être réglée, et ne l’a pas été.`;
        case 'depth-at-least':
          return `On devait descendre jusqu’à ${depths[one.expected]} ; on s’est arrêté à ${depths[one.got]}.`;
        case 'depth-at-most':
          return `On ne devait pas dépasser ${depths[one.expected]} ; on est descendu jusqu’à ${depths[one.got]}.`;
        case 'trust-at-least':
          return `La confiance devait être d’au moins ${comma(one.expected)} à la fin ; elle était de ${comma(one.got)}.`;
        case 'trust-at-most':
          return `La confiance devait être d’au plus ${comma(one.expected)} à la fin ; elle était de ${comma(one.got)}.`;
        case 'says':
          return `Aucune réplique ne dit « ${one.text} ».`;
        case 'never-says':
          return `Une réplique dit « ${one.text} », et aucune ne doit le dire.`;
      }
    },
  },

  sellers: {
    lead: 'Un vendeur insistant et un autre, qui travaille pour le client, parlent chacun au brouillon, plusieurs fois, avec d’autres mots. Voyez si la confiance paie avec ce client autant que vous le voulez.',
    number: 'Conversations chacun, par scène',
    start: 'Les laisser parler',
    cancel: 'Arrêter',
    stopped: 'Arrêté.',
    failed: 'La simulation n’a pas pu se faire.',
    progress: (done: number, of: number) => `${done} conversations sur ${of}`,
    policies: { competitive: 'Le vendeur insistant', 'trust-based': 'Le vendeur qui travaille pour le client' },
    inWords: (who: string, yes: number, referrals: number, n: number) =>
      `${who} obtient un oui dans ${plural(yes, `${yes} conversation`, `${yes} conversations`)} sur ${n}${recommended(referrals)}.`,
    ratio: (times: string) => `Travailler pour le client rapporte ${times} fois ce que rapporte l’insistance.`,
    less: (times: string) =>
      `Avec ce brouillon, insister paie davantage : travailler pour le client ne rapporte que ${times} fois autant. Voyez si c’est voulu.`,
    nothing: 'Les conversations du vendeur insistant n’ont rien rapporté.',
    worth:
      'Valeur selon une seule règle pour tous les clients : un oui 100, une recommandation 90, un autre rendez-vous 35, sinon rien ; moitié plus si l’enjeu personnel a été entendu.',
    caution: (n: number) =>
      `Sur ${plural(n, `${n} conversation`, `${n} conversations`)} chacun : assez pour voir ce qui saute aux yeux, trop peu pour les petits écarts.`,
    notSellable: 'Dans cette scène, il n’y a pas de oui à obtenir.',
    lines: {
      own: 'Les vendeurs disent des répliques écrites pour ce client.',
      general: 'Les vendeurs disent ce que de tels vendeurs disent à n’importe qui, avec la fiche de ce brouillon.',
    },
    table: (scene: string) => `Ce que les conversations ont donné : ${scene}`,
    columns: {
      policy: 'Vendeur',
      agreement: 'Oui',
      referral: 'Recommandé',
      later: 'Plus tard',
      none: 'Rien',
      breakdown: 'Rupture',
      value: 'Valeur',
      depth: 'Enjeu entendu',
      replies: 'Répliques',
      trust: 'Confiance',
    },
    outcomes: (who: string) => `${who} : comment cela a fini`,
    met: (n: number, of: number) => `${n} sur ${of}`,
    look: 'En voir une',
    lookLabel: (title: string) => `En voir une : ${title}`,
  },
};
