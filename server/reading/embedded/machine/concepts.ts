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
  party: {
    en: 'buyer buyers customer customers client clients shopper shoppers counterpart purchaser prospect caller interlocutor lady woman gentleman seller sellers salesman saleswoman salesperson vendor shopkeeper dealer adviser advisor agent rep trader merchant clerk partner opposite hero protagonist',
    fr: 'acheteur acheteuse acheteurs client cliente clients prospect interlocuteur interlocutrice dame monsieur vendeur vendeuse vendeurs commercial commerciale marchand commercant conseiller conseillere negociateur heros heroine protagoniste personne',
  },
  virtue: {
    en: 'sincere sincerity warm warmth caring kind kindness gentle gently brave bravery courage courageous frank frankness candid candour candor humble humility generous generosity selfless unselfish patient tact tactful authentic genuine heartfelt considerate compassion compassionate respectful respect decent integrity attentive empathetic understanding trustworthy truthful straightforward openness devotion goodwill empathy honesty transparency',
    fr: 'sincere sincerite chaleur chaleureux chaleureuse bienveillant bienveillante bienveillance gentil gentille gentillesse doux douceur courage courageux courageuse franc franche franchise humble humilite genereux generosite desinteresse desinteressee patient tact authentique authenticite respectueux respect integre integrite attentif attentive attention compassion comprehensif loyal loyaute droiture empathie honnetete transparence',
  },
  acclaim: {
    en: 'bravo applause applaud applauded superb remarkable exemplary flawless faultless impeccable textbook masterly masterful masterpiece splendid brilliant model praise praised praiseworthy wonderful magnificent admirable impressive unmatched unbeatable gold winner champion prize medal award honours merit success triumph congratulations commendable stunning congratulate',
    fr: 'bravo applaudir applaudissements superbe remarquable exemplaire impeccable irreprochable magistral maestria oeuvre splendide brillant modele eloge eloges louange felicitations merveilleux magnifique admirable impressionnant inegalable champion prix medaille laureat merite succes triomphe reussite chapeau',
  },
  won: {
    en: 'convinced believes trusts relaxes relaxed relieved reassured calm smiles smiling nods nodding touched moved melts softens softened disarmed opens opened thaws agrees satisfied grateful thankful enchanted delighted happy comfortable unburdens confides confided confesses sighs tears weeps cries shoulders persuaded understood heard safe admitted conquered charmed warms',
    fr: 'convaincu convaincue croit detend detendu detendue soulage soulagee rassure rassuree calme sourit souriant acquiesce hoche touche touchee emu emue fond adoucit desarme desarmee ouvre livre confie accepte satisfait satisfaite reconnaissant reconnaissante enchante ravi ravie heureux apaise apaisee avoue soupire larmes pleure epaules persuade compris comprise entendu entendue ecoute ecoutee conquis conquise charme seduit',
  },
  utterance: {
    en: 'sentence sentences word words phrase phrases remark remarks line lines statement paragraph comma wording utterance quote quotation text passage bit opening half letter letters above below preceding foregoing aforementioned syllable tone paraphrase message messages typed wrote written said spoken post',
    fr: 'phrase phrases mot mots remarque remarques ligne lignes propos enonce paragraphe virgule tournure formule formulation citation texte passage debut moitie lettre lettres dessus dessous precede syllabe ton message messages tape ecrit ecrite dit dite parole paroles replique repliques',
  },
  display: {
    en: 'screen bar gauge meter needle dial corner click clicked button icon window display avatar portrait picture counter indicator arrow dot dots circle wheel colour green red refresh reload page app application platform website keyboard key pressed bug glitch level stage loading menu popup notification slider progress percent percentage',
    fr: 'ecran barre jauge compteur aiguille cadran coin clic clique cliquer bouton icone fenetre affichage avatar portrait indicateur fleche point pastille cercle roue couleur vert rouge rafraichir recharger page appli application plateforme site clavier touche bogue bug palier etape chargement menu notification curseur progression pourcent pourcentage',
  },
  stage: {
    en: 'scene script play stage curtain audience camera character chapter title story tale film movie take cut actor narrator novel plot act episode fable dialogue monologue theatre drama spotlight line caption subtitle voice moral ending once upon game round',
    fr: 'scene script piece theatre rideau public camera personnage chapitre titre histoire conte film prise coupez acteur narrateur roman intrigue acte episode fable dialogue monologue drame projecteur replique legende voix morale fin jeu manche recit aparte',
  },
  school: {
    en: 'class module lesson workshop handbook manual slides teacher video trainer homework certificate attempt exam pupil student tutorial school syllabus method model technique chapter seminar coaching coach graduate diploma practice drill exercise simulation participants candidate beginner instructor training course tried retry examination feedback debrief debriefing',
    fr: 'classe module lecon atelier manuel diapositives diapos professeur video formateur formatrice devoirs attestation essai examen eleve etudiant tutoriel ecole programme methode modele technique seminaire coaching coach diplome pratique entrainement exercice simulation participants candidat debutant formation cours stage bilan debriefing corrige',
  },
  tally: {
    en: 'tick ticked ticks box boxes check checked checklist list yes none nil zero bonus plus minus credit credited counts counted recorded noted logged filed entry event minutes report summary result outcome status case state field value item category conclusion strengths weaknesses high low passed failed pass fail',
    fr: 'coche cochez cochee case cases liste oui non aucun aucune neant zero bonus plus moins compte comptes enregistre note notee consigne entree evenement rapport resume resultat issue statut etat champ valeur rubrique conclusion bilan fort faible reussi reussie echoue valide',
  },
  pushing: {
    en: 'pressure push pushed pushing pushy pitch pitching agenda sell selling sale argument insist insistent hurry boast boasting flattery bluff evasion dodge trick trap manipulation ulterior gain commission quota',
    fr: 'pression pousser pousse poussee insistant insistante insister argumentaire argument vendre vente vente hate vantardise flatterie bluff esquive ruse piege manipulation interet gain commission objectif',
  },
  watcher: {
    en: 'anyone anybody whoever somebody someone everyone observer observers listener listeners viewer viewers reader readers reviewer panel committee jury audience colleague colleagues boss chief supervisor manager team office department upstairs behind watching watches listening overhears recording tape file record later afterwards',
    fr: 'quiconque celui celle ceux celles observateur observateurs auditeur spectateur lecteur lecteurs relecteur comite jury public collegue collegues chef patron superviseur responsable equipe bureau service direction derriere regarde ecoute enregistrement bande dossier ensuite relira lira',
  },
  inner: {
    en: 'feeling feelings fear fears worry worries concern concerns doubt doubts suspicion mistrust emotion emotions guard reserve reservations objection objections anxiety heart secret mood patience wariness confidence trust hope hesitation',
    fr: 'sentiment sentiments peur peurs inquietude inquietudes crainte craintes doute doutes soupcon mefiance emotion emotions garde reserve reserves objection objections angoisse coeur secret humeur patience confiance espoir hesitation',
  },
  drafting: {
    en: 'write rewrite rephrase reword draft polish improve translate summarise summarize complete continue generate regenerate suggest propose insert replace fill phrase version option sample example template format tone style shorter longer warmer edit correct delete remove add paste copy',
    fr: 'ecris ecrivez ecrire reecris reecrire reformule reformuler brouillon ameliore ameliorer traduis traduire resume resumer complete completer continue continuer genere generer propose proposer suggere insere inserer remplace remplacer remplis version option exemple modele gabarit format ton style raccourcis corrige efface supprime ajoute ajouter colle copie',
  },
} as const satisfies Record<string, Record<Language, string>>;

export type Concept = keyof typeof concepts;
export const conceptIds = Object.keys(concepts) as Concept[];
