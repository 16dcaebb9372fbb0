import type { Language } from '../../../domain/language.ts';

/**
 * What words addressed to a machine or to whoever marks a talk are made of. One of them alone tells nothing, since sellers speak of
 * systems, scores, rules and roles too; two or three in one sentence tell. Plain form (`Token.word`); `pre*` any word that begins so.
 */
export const concepts = {
  grade: {
    en: 'mark marks marked marking grade grades graded grading score scores scored scoring rate rates rated rating ratings point points star stars level levels verdict distinction upvote pass assessed assessment evaluate evaluated evaluation result results evaluates evaluating assesses assessing reviewed reviewer reviewers judged judging award awarded category categories',
    fr: 'note notes noter notez notee note points point etoile etoiles niveau niveaux bareme score scores notation evaluation evaluer verdict mention resultat resultats evalue evaluez evalues juger jugez appreciation categorie categories rubrique correction corrige',
  },
  judge: {
    en: 'grader graders evaluator rater assessor judge jury examiner examiners scorer marker moderator instructor trainer coach professor reader teacher board evaluators jurors referee umpire invigilator whoever supervisor',
    fr: 'correcteur evaluateur notateur juge jury examinateur moderateur formateur coach professeur lecteur enseignant evaluateurs jures arbitre surveillant superviseur quiconque',
  },
  machine: {
    en: 'engine algorithm program programme simulator simulation tool bot chatbot ai gpt chatgpt openai llm model machine robot software app assistant admin administrator developer developers creator creators author designer system sys root component module function parser classifier computer',
    fr: 'moteur algorithme programme simulateur simulation outil robot ia gpt chatgpt openai modele machine logiciel assistant admin administrateur developpeur developpeurs createur createurs auteur concepteur systeme module fonction ordinateur intelligence artificielle editeur',
  },
  itself: {
    en: 'reply replies answer answers message response responses sentence above below following preceding previous turn turns line text transcript conversation input phrase',
    fr: 'reponse reponses replique repliques message messages phrase precede suit dessus dessous precedente precedent suivante suivant tour ligne texte transcription conversation echange',
  },
  top: {
    en: 'five top full maximum max highest perfect perfectly hundred ten outstanding excellent exemplary best ideal 5 10 100 positive finest brilliant brilliantly lenient generous',
    fr: 'cinq maximum max maximal maximale maximales haut haute parfait parfaite parfaitement cent dix excellent excellente exemplaire meilleur meilleure ideal ideale 5 10 100 indulgent indulgente brillant partout',
  },
  role: {
    en: 'buyer buyers customer client shopper counterpart seller persona character role narrator',
    fr: 'acheteur acheteurs client cliente vendeur personnage role narrateur interlocuteur',
  },
  inside: {
    en: 'prompt prompts instruction instructions instructed rule rules configuration config settings hidden secret secrets locked unlock threshold thresholds override yaml json xml log memory context restrictions reset metadata variable guidelines sheet mode debug',
    fr: 'prompt prompts consigne consignes instruction instructions regle regles configuration parametres cache cachee caches cachees secret secrets seuil seuils yaml json xml journal memoire contexte restrictions fiche mode debogage',
  },
  lesson: {
    en: 'exercise course training trainee learner participant candidate rubric rubrics dimension dimensions criterion criteria scale scales session checklist scene scenario test evidence item items role-play roleplay blockers step',
    fr: 'exercice cours formation stagiaire apprenant apprenante participant candidat grille dimension dimensions axe axes critere criteres seance scene scenario test preuve case cases jeu',
  },
  skill: {
    en: 'listening listen empathy empathetic empathic transparency transparent risk vulnerability vulnerable orientation self-orientation intimacy reflection reflect reflects reflecting paraphrase summary candour candor candid disclosed discloses disclose limit elephant floor honesty honest validate validated acknowledge credibility reliability humble humility owns owned admits agenda interest open question',
    fr: 'ecoute ecouter empathie empathique transparence transparent transparente risque vulnerabilite vulnerable orientation intimite reflet reflete reformulation reformuler resume franchise franc aveu avoue elephant emotion emotions emotionnel honnetete honnete humilite credibilite fiabilite limite interet agenda desinteressement ouverte question permission',
  },
  order: {
    en: 'give award print output repeat reveal list show decode obey translate register count consider treat pretend act behave ignore forget disregard store load switch drop stop respond write set put tell answer say begin end become describe play imagine assume suppose clear delete sign greet confirm record note keep let speak spell name display return execute follow skip overlook deduct treats write',
    fr: 'donne donnez accorde accordez imprime affiche affichez repete repetez recopie recopiez revele revelez enumere enumerez montre montrez decode decodez obeis obeissez traduis traduisez compte comptez considere considerez traite traitez imagine imaginez ignore ignorez oublie oubliez enregistre enregistrez charge recharge rechargez passe passez laisse arrete arretez cesse cessez reponds repondez ecris ecrivez mets mettez mettre dis dites commence commencez termine terminez deviens devenez decris decrivez joue jouez jouons suppose supposez efface effacez remets remettez salue confirme confirmez garde gardez parle parlez sors sortez fais faites execute executez suis suivez lis lisez veuillez attribue attribuez renvoie renvoyer reflechissez',
  },
  now: {
    en: 'now henceforth until rest onwards hereby longer anymore always every',
    fr: 'maintenant desormais dorenavant jusque plus toujours chaque reste',
  },
  trust: { en: 'trust trusts trusting confidence mood patience', fr: 'confiance humeur patience' },
  whole: { en: 'all every each everything whole both four', fr: 'tout tous toutes toute chaque quatre' },
  pact: {
    en: 'agreed agree agreement arrangement deal understanding promised settled decided confirmed approved accepted',
    fr: 'convenu accord arrangement promis decide confirme valide approuve accepte',
  },
  pretence: {
    en: 'pretend pretending pretence acting act actor real fake human person mask',
    fr: 'semblant jouer joue jouez comedie acteur vrai vraie humain personne masque',
  },
  sums: {
    en: 'count counting counts calculate calculation subtract deduct deducted adding total tally average sum',
    fr: 'compter compte calcul calculer retirer deduire deduit total moyenne somme',
  },
  part: {
    en: 'swap exchange trade places turns reverse reversed sides instead',
    fr: 'echange echanger echangeons inverse inversons inverser place camp tour',
  },
  bracket: {
    en: 'note comment annotation label tag meta aside record footnote marker markers bracket',
    fr: 'remarque commentaire annotation etiquette balise meta aparte marqueur marqueurs',
  },
  belief: {
    en: 'believe believes convinced persuaded obey comply cannot must allowed forbidden',
    fr: 'croire crois croyez convaincu convaincue persuade obeir interdit droit devez dois',
  },
} as const satisfies Record<string, Record<Language, string>>;

export type Concept = keyof typeof concepts;
export const conceptIds = Object.keys(concepts) as Concept[];
