/** What people ask anyone about themselves and their life; one question between bars. */
export const personTopics = {
  'how-are-you': {
    en: 'how are you|how are you doing|how are you keeping|how have you been|how are things|how’s it going|are you well|are you alright|everything okay with you|hello, how do you do|how is life treating you',
    fr: 'comment allez-vous|ça va|vous allez bien|comment vous portez-vous|tout va bien|la forme|comment ça va depuis|ça va comme vous voulez|vous êtes en forme',
  },
  day: {
    en: 'how’s your day going|how is your day|busy day|rough day|long day|have you had a good day|how has your day been so far|how’s your week|is it always this hectic|are you very busy|have you got a lot on',
    fr: 'comment se passe votre journée|grosse journée|vous avez passé une bonne journée|dure journée|comment se passe votre semaine|vous êtes débordé|beaucoup de travail en ce moment|vous avez beaucoup à faire|bonne semaine',
  },
  weather: {
    en: 'terrible weather, isn’t it|is it still raining|how’s the weather|nice weather today|did you get wet|cold out there|what’s the weather like with you|does it always rain here',
    fr: 'sale temps|il pleut toujours|quel temps fait-il chez vous|il fait quel temps|il fait froid dehors|beau temps|vous avez pris la pluie|quel temps|il pleut souvent ici',
  },
  journey: {
    en: 'how did you get here|did you come far|was the journey alright|did you walk|do you drive to work|how long is your commute|did you come by car|how was the trip',
    fr: 'vous êtes venu comment|vous avez fait bonne route|vous venez de loin|le trajet s’est bien passé|vous êtes venu à pied|vous avez un long trajet|vous venez en voiture ou en métro',
  },
  origin: {
    en: 'where are you from|are you from here|where did you grow up|were you born here|are you a local|are you from round here|have you always lived here|where do you come from originally|what part of the country are you from|is that an accent',
    fr: 'vous êtes d’ici|vous venez d’où|vous êtes né ici|vous avez grandi où|vous êtes du coin|d’où êtes-vous|vous êtes de la région|vous êtes originaire d’où|vous avez toujours vécu ici|c’est quoi votre accent',
  },
  home: {
    en: 'where do you live|do you live near here|do you live around here|do you live in town|have you got far to go home|is your home close by|house or flat|what’s it like where you live',
    fr: 'vous habitez où|vous habitez le coin|vous habitez dans le quartier|vous vivez ici|vous êtes du quartier|vous logez loin|maison ou appartement|vous habitez loin d’ici',
  },
  childhood: {
    en: 'what was your childhood like|what were you like as a child|what did you want to be when you were little|what did you dream of as a kid|were you a good pupil',
    fr: 'vous étiez comment, enfant|vous vouliez faire quoi quand vous étiez petit|c’était comment, votre enfance|vous rêviez de quoi, gamin|vous étiez bon élève',
  },
  age: {
    en: 'how old are you|may I ask your age|what year were you born|how old are you, if it isn’t rude|when’s your birthday|you must be about fifty',
    fr: 'quel âge avez-vous|vous avez quel âge|je peux vous demander votre âge|vous êtes né en quelle année|c’est quand, votre anniversaire|sans indiscrétion, vous avez quel âge',
  },
  name: {
    en: 'what’s your name|may I know your name|what should I call you|who am I speaking to|how do you pronounce your name|remind me of your name|can I call you by your first name',
    fr: 'comment vous appelez-vous|c’est quoi votre nom|votre nom, c’est|à qui ai-je l’honneur|comment ça se prononce, votre nom|je vous appelle comment|vous êtes monsieur',
  },
  role: {
    en: 'what do you do|what do you do exactly|what do you do for a living|what’s your job|what is your role here|what does your work involve|what line of work are you in|what are you responsible for|what’s your trade|who are you exactly',
    fr: 'vous faites quoi dans la vie|quel est votre métier|c’est quoi votre travail|vous faites quoi exactement|en quoi consiste votre travail|vous travaillez dans quoi|vous avez quel poste|vous êtes dans quoi|quel est votre rôle',
  },
  tenure: {
    en: 'how long have you been here|how long have you worked here|how long have you been in this job|how long have you been doing this|when did you start here|how long have you been in charge|have you been with the company long|how long have you been in business|since when have you been running this|how many years have you done this',
    fr: 'vous êtes là depuis longtemps|vous travaillez ici depuis combien de temps|ça fait longtemps que vous êtes ici|ça fait combien de temps que vous faites ça|vous êtes en poste depuis quand|vous dirigez depuis longtemps|vous êtes installé depuis combien de temps|vous êtes dans la maison depuis quand|depuis combien d’années',
  },
  'before-this': {
    en: 'what did you do before|where did you work before this|what did you do before you came here|what’s your background|where were you before|what was your first job|have you always done this|what’s your career been',
    fr: 'vous faisiez quoi avant|et avant, vous étiez où|vous travailliez où avant|quel est votre parcours|c’était quoi, votre premier travail|vous avez toujours fait ça|vous venez de quel milieu',
  },
  'came-to-it': {
    en: 'how did you get into this|how did you end up in this line of work|what made you choose this job|why did you become that|how did you become director|how did you come to do this|did you always want to do this|what brought you to this work',
    fr: 'comment êtes-vous arrivé dans ce métier|pourquoi ce métier|comment en êtes-vous venu là|vous avez toujours voulu faire ça|qu’est-ce qui vous a amené à ça|comment êtes-vous devenu directeur|vous êtes tombé dedans comment',
  },
  'likes-job': {
    en: 'do you like your job|do you enjoy the job|do you enjoy what you do|what do you like about your work|what’s the best part of your job|do you still like the work|do you actually like doing this|are you happy in your work|is it fun',
    fr: 'vous aimez votre travail|ça vous plaît, ce que vous faites|qu’est-ce que vous aimez dans ce métier|ça vous plaît toujours|le métier vous plaît|vous vous plaisez ici|c’est quoi le plus agréable dans votre travail|vous êtes heureux dans votre boulot',
  },
  family: {
    en: 'do you have a family|do you have family|how’s the family|tell me about your family|who’s at home|do you live alone|is there a family waiting for you',
    fr: 'vous avez une famille|vous avez de la famille|et la famille, ça va|parlez-moi de votre famille|vous vivez seul|quelqu’un vous attend à la maison',
  },
  spouse: {
    en: 'are you married|do you have a husband or wife|what does your wife do|what does your husband do|is there a Mrs|do you have a partner|how did you meet your wife|how did you two meet',
    fr: 'vous êtes marié|vous avez un mari|vous avez une femme|votre femme fait quoi|votre mari fait quoi|vous vivez en couple|il y a une madame',
  },
  'spouse-view': {
    en: 'what does your wife say|what does your husband think about it|have you talked to your wife about it|does your wife agree|what do they say at home',
    fr: 'votre femme en dit quoi|votre mari, il en pense quoi|vous en avez parlé à votre femme|vous en avez parlé à la maison|qu’est-ce qu’on en dit chez vous|vous en avez causé avec votre femme',
  },
  children: {
    en: 'do you have children|do you have kids|have you got any kids|how old are your children|are you a father|are you a mother|do you have any other kids at home|sons or daughters|what do your children do',
    fr: 'vous avez des enfants|vous avez combien d’enfants|vos enfants ont quel âge|vous êtes papa|vous êtes maman|vous en avez d’autres à la maison|garçons ou filles|ils font quoi, vos enfants',
  },
  parents: {
    en: 'what did your father do|are your parents still alive|was your father in the trade|what did your parents do|do you get it from your mother',
    fr: 'votre père faisait quoi|vous avez encore vos parents|vos parents faisaient quoi|votre père était du métier|ça vous vient de votre mère',
  },
  pets: {
    en: 'do you have a dog|do you have any pets|is that your dog|cats or dogs|have you got animals at home',
    fr: 'vous avez un chien|vous avez des animaux|c’est votre chien|chien ou chat|vous avez des bêtes à la maison',
  },
  hobbies: {
    en: 'what do you do in your spare time|do you have any hobbies|what do you do when you’re not working|what do you do for fun|how do you relax|what do you do after work|what do you do on Sundays|what do you enjoy outside work|do you hunt or fish|do you play any sport',
    fr: 'vous faites quoi de votre temps libre|vous avez des loisirs|vous faites quoi quand vous ne travaillez pas|vous vous détendez comment|vous avez une passion|vous faites quoi le dimanche|vous faites du sport|vous allez à la pêche|qu’est-ce qui vous amuse',
  },
  weekend: {
    en: 'what are you doing this weekend|any plans for the weekend|how was your weekend|what do you do at weekends|did you have a nice weekend',
    fr: 'vous faites quoi ce week-end|le week-end, vous faites quoi|vous avez passé un bon week-end|des projets pour le week-end|c’était bien, votre week-end',
  },
  holidays: {
    en: 'are you going away this summer|where do you go on holiday|when do you take time off|do you ever get time off|have you any holiday planned|when was your last holiday|do you travel much',
    fr: 'vous partez en vacances|vous partez cet été|vous allez où en vacances|vous prenez des congés|vos dernières vacances, c’était quand|vous voyagez beaucoup|vous partez quand vous reposer',
  },
  reading: {
    en: 'what are you reading at the moment|do you read a lot|any book you’d recommend|who’s your favourite author',
    fr: 'vous lisez quoi en ce moment|vous lisez beaucoup|un livre à me conseiller|vous avez un auteur préféré',
  },
  music: {
    en: 'do you play an instrument|do you like music|what music do you listen to|do you sing',
    fr: 'vous jouez d’un instrument|vous aimez la musique|vous écoutez quoi comme musique|vous chantez',
  },
  sport: {
    en: 'do you do any sport|do you follow the football|did you watch the match|do you play any sport|how do you keep fit',
    fr: 'vous faites du sport|vous suivez le foot|vous avez vu le match|vous jouez à quelque chose|comment vous gardez la forme',
  },
  lunch: {
    en: 'have you had lunch|did you get any lunch|what did you have for lunch|have you eaten|are you hungry|where do you eat around here',
    fr: 'vous avez déjeuné|vous avez mangé quoi|vous avez eu le temps de manger|vous avez faim|vous mangez où le midi',
  },
  coffee: {
    en: 'would you like a coffee|could I have a coffee|is the coffee any good|can I get you anything to drink|tea or coffee',
    fr: 'vous voulez un café|je pourrais avoir un café|il est bon, le café|je vous offre quelque chose à boire|thé ou café',
  },
  sleep: {
    en: 'do you sleep well|how do you sleep|did you sleep well|when did you last sleep properly|do you lie awake',
    fr: 'vous dormez bien|vous avez bien dormi|vous dormez comment|ça vous empêche de dormir',
  },
  health: {
    en: 'how’s your health|are you in good health|are you keeping well|is your heart alright|have you seen a doctor|does it hurt',
    fr: 'et la santé|vous êtes en bonne santé|la santé, ça va|vous avez vu un médecin|vous avez mal',
  },
  after: {
    en: 'when do you retire|how long until you retire|what will you do when you retire|what will you do afterwards|what will you do with yourself after|what are your plans for later|do you look forward to retirement|will you miss it',
    fr: 'vous partez quand à la retraite|qu’est-ce que vous ferez après|vous ferez quoi à la retraite|la retraite, c’est pour quand|vous avez des projets pour la suite|ça va vous manquer|et après, vous ferez quoi de vos journées',
  },
  languages: {
    en: 'how many languages do you speak|where did you learn English|your English is very good|do you speak English',
    fr: 'vous parlez combien de langues|où avez-vous appris l’anglais|vous parlez très bien anglais|vous parlez anglais',
  },
  christmas: {
    en: 'are you ready for Christmas|what are you doing for Christmas|have you done your Christmas shopping|where do you spend Christmas',
    fr: 'vous êtes prêt pour Noël|vous faites quoi pour Noël|les cadeaux de Noël sont faits|vous passez les fêtes où',
  },
  news: {
    en: 'what do you think about politics|did you see the news|have you read the papers today|what do you make of what’s going on in the world',
    fr: 'vous pensez quoi de la politique|vous avez vu les nouvelles|vous avez lu le journal|que pensez-vous de ce qui se passe dans le monde',
  },
  ai: {
    en: 'what do you think about AI|what do you think of all this AI talk|do you use artificial intelligence|are robots going to take over',
    fr: 'vous pensez quoi de l’intelligence artificielle|et l’IA, vous en pensez quoi|vous utilisez l’IA|les robots vont tout remplacer',
  },
  yourself: {
    en: 'tell me about yourself|tell me a bit about yourself|what sort of person are you|how would you describe yourself|what would your friends say about you',
    fr: 'parlez-moi de vous|parlez-moi un peu de vous|vous êtes quelqu’un de comment|comment vous décririez-vous|vos amis diraient quoi de vous',
  },
  proud: {
    en: 'what are you proud of|what are you most proud of|what’s your greatest success|what was your best day here',
    fr: 'de quoi êtes-vous fier|quelle est votre plus grande fierté|votre plus belle réussite|votre meilleur souvenir ici',
  },
  regret: {
    en: 'do you regret anything|what do you regret|what would you do differently|is there anything you’d take back',
    fr: 'vous regrettez quelque chose|des regrets|que feriez-vous autrement|vous referiez pareil',
  },
  feelings: {
    en: 'how do you feel about it|how does that make you feel|what’s it like for you|how do you feel about all this|are you feeling the strain',
    fr: 'comment vous sentez-vous dans tout ça|vous le vivez comment|qu’est-ce que ça vous fait|vous ressentez quoi',
  },
  place: {
    en: 'nice office|what can you see from the window|what’s this room|how long has the office been like this|is this your office|what’s that thing there',
    fr: 'c’est votre bureau|on voit quoi de la fenêtre|belle vue|c’est quoi, cette pièce|c’est quoi, cet objet',
  },
} as const;
