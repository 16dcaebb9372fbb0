import { pluralIn } from '../language/plural.ts';
import type { CallsTexts } from './texts-en.ts';

const plural = pluralIn('fr');

export const texts: CallsTexts = {
  title: 'Vos vrais appels',
  lead: 'Apportez un appel que vous avez mené et relisez-le comme vos entraînements : chacune de vos répliques avec ses notes, et les mots sur lesquels elles s’appuient.',
  bring: 'Apporter un appel',
  none: 'Aucun appel pour l’instant. Il vous faut sa transcription : la plupart des outils de visio savent l’exporter.',
  more: 'Voir les précédents',
  loadingMore: 'Un instant…',
  open: (title) => `Ouvrir « ${title} »`,
  marking: 'Lecture en cours…',
  turns: (n) => plural(n, `${n} prise de parole`, `${n} prises de parole`),
  minutes: (n) => plural(n, `${n} minute`, `${n} minutes`),
  brought: (day) => `apporté le ${day}`,
  levelOf: (level) => `${level} sur 5`,

  back: 'Tous les vrais appels',
  newTitle: 'Apporter un appel',
  privacy:
    'Vous seul pouvez le lire, tant que vous ne l’avez pas remis à vos coachs. Demandez leur accord aux autres participants avant d’apporter leurs paroles.',
  file: 'Fichier de transcription',
  fileNote:
    'Texte, WebVTT, SRT ou JSON, tel qu’il sort de Zoom, Teams, Meet, Otter et autres ; 8 Mo au plus. Vous pouvez aussi le déposer ici.',
  chosen: (name) => `Choisi : ${name}`,
  paste: 'Ou collez-la',
  pasteNote: 'Une prise de parole après l’autre, précédée du nom.',
  pasteExample: 'Anne : Merci d’avoir pris le temps.\nThomas : Je vous en prie. J’ai une demi-heure.',
  look: 'Voir qui parle',
  looking: 'Lecture…',
  nothing: 'Choisissez un fichier, ou collez la transcription de l’appel.',

  found: (turns, minutes) => (minutes === null ? turns : `${turns}, environ ${minutes}`),
  assumed:
    'Personne n’y est nommé : à chaque paragraphe, on a supposé que l’autre prenait la parole. Vérifiez que les premiers mots collent.',
  skipped: (n) =>
    plural(
      n,
      `${n} ligne a été laissée de côté : personne ne la prononce.`,
      `${n} lignes ont été laissées de côté : personne ne les prononce.`,
    ),
  other: 'L’essentiel ne semble être ni en anglais ni en français. Ce qui est dit dans une autre langue reste sans note.',
  seller: 'Qui vend ?',
  sellerNote: 'Ce sont ses répliques qui sont notées.',
  unnamed: 'Sans nom',
  speaker: (turns, first) => `${turns}. « ${first} »`,
  chooseSeller: 'Indiquez qui vend.',
  callTitle: 'Nom de l’appel',
  callTitleExample: 'Deuxième appel avec la clinique',
  titleMissing: 'Donnez-lui un nom, pour le retrouver.',
  language: 'Langue de l’appel',
  rubric: 'Grille de notation',
  facts: 'Ce qui était vrai (si vous voulez)',
  factsNote:
    'Prix, conditions, limites : une ligne pour chaque. Les paroles du vendeur y sont confrontées, comme à la fiche de l’entraînement.',
  mark: 'Noter cet appel',
  starting: 'Un instant…',
  another: 'Prendre une autre transcription',

  real: 'Vrai appel',
  with: (others) => `avec ${others}`,
  reading: 'Lecture de l’appel',
  readingBody: 'Vous pouvez quitter la page, cela continue.',
  progress: (done, of) => `${done} répliques lues sur ${of}`,
  ratios: 'L’échange en chiffres',
  openToClosed: (ratio) =>
    `Pour chaque question fermée, à laquelle on répond par oui ou par non, vous en avez posé ${ratio} ouvertes.`,
  reflections: (ratio) => `Pour chaque question posée, vous avez redit ${ratio} fois ce que vous aviez entendu.`,
  transcript: 'Mot pour mot',
  transcriptNote: 'Les notes s’appuient sur les mots soulignés. Ouvrez une note pour savoir pourquoi.',
  trustNote: 'Pas de courbe de confiance ici : ce qu’a pensé un vrai client n’est pas dans la transcription.',
  factSheet: 'Ce qui était vrai',
  download: 'Télécharger pour lire',
  remove: 'Supprimer cet appel',
  removeBody: 'Les paroles et leurs notes disparaissent pour de bon, y compris pour les coachs à qui vous l’avez remis.',
  removeYes: 'Supprimer',
  removeNo: 'Garder',

  where: (line, column) => (column === null ? `Ligne ${line} : ` : `Ligne ${line}, colonne ${column} : `),
  problems: {
    empty: () => 'il n’y a rien dedans. Choisissez un fichier qui contient l’échange, ou collez-le.',
    'too-large': (found) =>
      `le fichier est trop lourd (${found || 'plus de 8 Mo'}). Exportez-le sans l’heure de chaque mot, ou coupez-le en deux.`,
    'too-long': () => 'c’est trop long. Coupez-le en deux et apportez les parties l’une après l’autre.',
    'not-text': () =>
      'ce n’est pas du texte : peut-être un document Word, un PDF ou un enregistrement. Enregistrez-le ou exportez-le en texte brut, WebVTT, SRT ou JSON.',
    'bad-time': (found) => `« ${found} » n’est pas un temps. Écrivez-le ainsi : 00:12:03.250 --> 00:12:07.100.`,
    'bad-json': (found) =>
      `à partir d’ici, ce n’est plus du JSON (« ${found} »). Exportez-le de nouveau, ou enregistrez-le en texte brut.`,
    'json-shape': () => 'on n’y trouve pas de liste de prises de parole. Chacune doit avoir un « speaker » et un « text ».',
    'json-entry': (found) => `${found} n’a pas de texte. Chaque prise de parole doit avoir un « speaker » et un « text ».`,
    'no-speech': () => 'personne n’y dit rien. Choisissez le fichier qui contient l’échange.',
    'no-speakers': () =>
      'on ne sait pas qui parle. Exportez-le avec les noms, ou écrivez chaque prise de parole sur sa ligne, sous la forme « Nom : paroles ».',
  },
  oneSpeaker: 'Une seule personne y parle. Il faut quelqu’un qui vend et quelqu’un à qui vendre.',
};
