import type { CueTable } from '../cue.ts';

/** Greetings, thanks, small talk, promises, business, and address. */
export const manners = {
  greet: {
    en: `
      ^hi; ^hello; ^hey; good morning|afternoon|evening; ^morning; ^afternoon; ^evening; nice|good|pleased to meet|see; how are you;
      welcome; pleased to`,
    fr: '^bonjour; ^bonsoir; ^salut; enchante*; ravi* de vous; comment allez vous; bienvenue; mes hommages',
  },
  leave: {
    en: `
      goodbye; bye; see you; take care; have a good|nice|lovely|great; speak soon; talk soon; i must|should go $; i better|should be off|going $; i would|had better go|be; that is it for|from me; i will leave you;
      i will|should|must let you go|get|be; let you get back|on; good night; until next; thanks for your time; thank you for your time; i will be off`,
    fr: `
      ne vous retiens|retiendrai pas; je y vais $; je file $; je me sauve;
      a le revoir; a le revoir; a bientot; bonne journee|soiree|fin|continuation; a la prochaine; je vous laisse $; je dois|vais vous laisser; je vous quitte;
      bon retour; merci de votre temps`,
  },
  thank: {
    en: 'thank you; thanks; much appreciated; i am grateful; cheers',
    fr: 'merci; je vous remercie; ce est gentil; je vous en remercie',
  },
  smallTalk: {
    en: `
      weather; rain*; sun; sunny; lunch; dinner; coffee; tea; wine; food; holiday*; weekend; football; traffic; train; flight; journey;
      trip; restaurant; menu; garden; dog; cat; museum; exhibition; book; film; music; weather; paris; london; family; children; hotel;
      town; city; cooking; cheese; delicious; sport; goats; summer; winter; spring; snow; beautiful`,
    fr: `
      temps; pluie; soleil; dejeuner; diner; cafe; vin; cuisine; vacances; week end; match; train; voyage; restaurant; carte; jardin;
      chien; chat; musee; exposition; livre; film; musique; paris; famille; enfants; hotel; ville; fromage; delicieu*; plat; sauce;
      terrasse; quartier; ete; hiver; printemps; neige; bel endroit`,
  },
  courteous: {
    en: `
      please; if you would; would you mind; with pleasure; after you; may i; i would be delighted; my pleasure; you are very kind;
      how kind; sir; madam`,
    fr: `
      s il vous plait; je vous en prie; je vous prie; avec plaisir; volontiers; monsieur; madame; maitre; cher maitre; puis je;
      si vous le voulez; je vous remercie; apres vous; permettez`,
  },
  business: {
    en: `
      contract; price; pricing; invoice; deal; proposal; offer; settlement; case; dispute; litigation; agreement; numbers; figures;
      business; quote; order; terms; the file; claim; payment; million; product; solution; project`,
    fr: `
      contrat; prix; facture; proposition; offre; transaction; affaire; dossier; litige; accord; chiffre*; montant*; commande;
      conditions; reclamation; paiement; million*; note de; notre affaire; produit; projet; provision`,
  },
  promise: {
    en: `
      @me will @really? send|call|write|check|find|ring|come|get|bring|let|email|look|ask|make|do|have|deliver|post; i promise;
      you have my word; @me am going to; you will have it; you will hear; i will`,
    fr: `
      je vous? le? la? les? enverrai|appellerai|ecrirai|rappellerai|dirai|ferai; je vais vous?; je vous le promets;
      vous avez ma parole; je me engage; vous le? aurez; promis`,
  },
  kept: {
    en: `
      as i? promised; as agreed; i said i would; i promised you; here is the|what ~ promised|asked; as you asked;
      i have checked|asked|found|brought; i found out; i did what`,
    fr: 'comme promis|convenu; je vous avais promis; comme je vous le avais; voici ce que; je me suis renseigne*; je ai verifie',
  },
  familiar: {
    en: 'sweetie; sweetheart; babe; listen|look|now|come|sorry|oh darling|honey',
    fr: 'tu; toi; ton; ta; tes; te =0.7; alors|dites|ecoutez|bonjour|allez|oui|non ma belle|jolie|petite|cherie; ma cocotte|poulette; mon coco|chou',
  },
} satisfies CueTable;
