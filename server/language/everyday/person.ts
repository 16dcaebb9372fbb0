/** What people ask anyone about themselves and their life; one question between bars. */
export const personTopics = {
  'how-are-you': {
    en: 'how are you|how are you doing|how are you keeping|how have you been|how are things|how’s it going|are you well|are you alright|everything okay with you|hello, how do you do|how is life treating you|how has this year been for you|how has your morning been|how are things with you|how’s everything up there|all well with you|how are you feeling today|have you been well since we last spoke|are you holding up|how’s life|how are you getting on|how’s everything|are you having a good one|how’s the morning treating you|hope you’re well',
    fr: 'comment allez-vous|ça va|vous allez bien|comment vous portez-vous|tout va bien|la forme|comment ça va depuis|ça va comme vous voulez|vous êtes en forme|comment allez-vous depuis tout ce temps|votre matinée se passe bien|comment ça se passe chez vous|vous tenez le coup|vous vous portez bien|et vous, ça va|comment s’est passée votre année|ça va mieux|pas trop fatigué|vous allez comment|comment ça va aujourd’hui|j’espère que vous allez bien|tout se passe bien pour vous|ça roule',
  },
  day: {
    en: 'how’s your day going|how is your day|busy day|rough day|long day|have you had a good day|how has your day been so far|how’s your week|is it always this hectic|are you very busy|have you got a lot on|how many meetings do you have today|has it been a long day already|what kind of day is it today|what have you got on today|am I your first today|is your diary full|how full is your day|tiring day|has it been a long one|are you rushed off your feet|hectic today|long day at the office|what have you been up to today|how’s it been today|is it one of those days',
    fr: 'comment se passe votre journée|grosse journée|vous avez passé une bonne journée|dure journée|comment se passe votre semaine|vous êtes débordé|beaucoup de travail en ce moment|vous avez beaucoup à faire|bonne semaine|vous avez beaucoup de réunions aujourd’hui|votre journée a été longue|c’est une journée chargée|vous avez déjà vu du monde aujourd’hui|vous avez quoi au programme|vous courez partout aujourd’hui|journée fatigante|la journée a été longue|vous n’arrêtez pas|ça a été, aujourd’hui|vous avez fait quoi aujourd’hui|c’est la course|une journée comme les autres',
  },
  weather: {
    en: 'terrible weather, isn’t it|is it still raining|how’s the weather|nice weather today|did you get wet|cold out there|what’s the weather like with you|does it always rain here|is it still pouring|what’s the weather doing|quite a storm today|how do you cope with all this rain|is it cold where you are|is it always this grey|did the rain catch you|what a night|nasty out there, isn’t it|awful rain, isn’t it',
    fr: 'sale temps|il pleut toujours|quel temps fait-il chez vous|il fait quel temps|il fait froid dehors|beau temps|vous avez pris la pluie|quel temps|il pleut souvent ici|vous avez réussi à passer entre les gouttes|quelle pluie|vous êtes trempé|ça souffle aujourd’hui|il fait beau chez vous|vous avez du soleil|c’est toujours aussi gris ici|quel temps de chien|ça tombe, dehors|quel temps pourri|il fait moche, hein',
  },
  journey: {
    en: 'how did you get here|did you come far|was the journey alright|did you walk|do you drive to work|how long is your commute|did you come by car|how was the trip|have you come far|have you come far in this weather|was it a long way here|was it a long walk|did you find a parking space|did you find us easily|how was the traffic|was the traffic bad this morning|how do you get to work|how do you get home|do you cycle or take the bus|how long does it take you to get here',
    fr: 'vous êtes venu comment|vous avez fait bonne route|vous venez de loin|le trajet s’est bien passé|vous êtes venu à pied|vous avez un long trajet|vous venez en voiture ou en métro|vous avez fait un long chemin pour venir|vous avez trouvé facilement|vous avez trouvé de quoi vous garer|vous êtes garé loin|la circulation était bonne|il y avait des bouchons|vous mettez combien de temps pour venir|vous venez comment le matin|vous rentrez comment|vous prenez le train ou la voiture',
  },
  origin: {
    en: 'where are you from|are you from here|where did you grow up|were you born here|are you a local|are you from round here|have you always lived here|where do you come from originally|what part of the country are you from|is that an accent|are you from this region|do you come from this town yourself|is this where you grew up|are you a native|where’s your family from|were you born in this town|have you always been here|do you come from the area|have you always lived round here|where’s home for you originally|are you local|so you’re from these parts',
    fr: 'vous êtes d’ici|vous venez d’où|vous êtes né ici|vous avez grandi où|vous êtes du coin|d’où êtes-vous|vous êtes de la région|vous êtes originaire d’où|vous avez toujours vécu ici|c’est quoi votre accent|vous êtes de la ville|vous êtes natif du pays|vous venez de la région|vous êtes d’origine d’ici|votre famille est d’ici|c’est ici que vous avez grandi|vous êtes né dans cette ville|vous êtes du pays|vous n’êtes pas d’ici, si|vous êtes né par ici|c’est votre région, ici',
  },
  home: {
    en: 'where do you live|do you live near here|do you live around here|do you live in town|have you got far to go home|is your home close by|house or flat|what’s it like where you live|how far away do you live|what’s your neighbourhood like|do you live on your own place|is it nice where you live|do you live by the water|are you from this neighbourhood|is it far, where you live|do you live locally|whereabouts do you live',
    fr: 'vous habitez où|vous habitez le coin|vous habitez dans le quartier|vous vivez ici|vous êtes du quartier|vous logez loin|maison ou appartement|vous habitez loin d’ici|c’est comment, chez vous|vous êtes bien logé|votre quartier est agréable|vous habitez une maison|vous habitez au bord de l’eau|vous êtes loin de chez vous|c’est loin, chez vous|vous êtes du quartier ou pas|vous habitez par ici',
  },
  childhood: {
    en: 'what was your childhood like|what were you like as a child|what did you want to be when you were little|what did you dream of as a kid|were you a good pupil|what did you play with as a child|did you dream of this when you were young|what sort of boy were you|what sort of girl were you|what games did you like when you were small',
    fr: 'vous étiez comment, enfant|vous vouliez faire quoi quand vous étiez petit|c’était comment, votre enfance|vous rêviez de quoi, gamin|vous étiez bon élève|vous jouiez à quoi, petit|vous en rêviez quand vous étiez jeune|quel genre d’enfant étiez-vous|vous aimiez l’école',
  },
  age: {
    en: 'how old are you|may I ask your age|what year were you born|how old are you, if it isn’t rude|you must be about fifty|how old would you be|do you mind telling me your age|which year are you',
    fr: 'quel âge avez-vous|vous avez quel âge|je peux vous demander votre âge|vous êtes né en quelle année|c’est quand, votre anniversaire|sans indiscrétion, vous avez quel âge|vous avez quel âge maintenant|vous êtes de quelle année|ça vous fait quel âge',
  },
  name: {
    en: 'what’s your name|may I know your name|what should I call you|who am I speaking to|how do you pronounce your name|remind me of your name|can I call you by your first name|have I got your name right|may I call you by your first name|how should I address you|what do people call you',
    fr: 'comment vous appelez-vous|c’est quoi votre nom|votre nom, c’est|à qui ai-je l’honneur|comment ça se prononce, votre nom|je vous appelle comment|vous êtes monsieur|j’ai bien votre nom|je peux vous appeler par votre prénom|comment dois-je vous appeler|on vous appelle comment ici',
  },
  role: {
    en: 'what do you do|what do you do exactly|what do you do for a living|what’s your job|what is your role here|what does your work involve|what line of work are you in|what are you responsible for|what’s your trade|who are you exactly|what kind of work do you do|what does a job like yours consist of|what are you in charge of|what exactly is your position|what do you look after here|may I ask what you do for work|what does your job look like|what do you do on an ordinary day|what does a typical day look like|what do you actually do all day|what’s your part in all this|what’s your line of business|what are you in, workwise|what falls under you',
    fr: 'vous faites quoi dans la vie|quel est votre métier|c’est quoi votre travail|vous faites quoi exactement|en quoi consiste votre travail|vous travaillez dans quoi|vous avez quel poste|vous êtes dans quoi|quel est votre rôle|c’est quoi, votre métier|vous vous occupez de quoi|vous êtes responsable de quoi|votre poste, c’est quoi au juste|ça consiste en quoi, ce que vous faites|vous faites quoi toute la journée|vous êtes dans quelle branche|à quoi ressemble votre journée type|c’est quoi une journée normale pour vous|qu’est-ce que vous faites comme travail|vous êtes dans quel métier|c’est quoi, votre partie là-dedans|vous faites quoi, vous, ici|dans la vie, vous faites quoi',
  },
  tenure: {
    en: 'how long have you been here|how long have you worked here|how long have you been in this job|how long have you been doing this|when did you start here|how long have you been in charge|have you been with the company long|how long have you been in business|since when have you been running this|how many years have you done this|how long have you held this post|how long have you been in this position|how long have you been doing that job|how long have you had it|have you been at it long|have you been here for many years|when did you join|when did you take over|have you worked here long|have you been here a long time|how many years is it now|how long have you been running it|been here long|have you been in the job for long|how long is it that you’ve been doing this|when did you begin here|are you new here',
    fr: 'vous êtes là depuis longtemps|vous travaillez ici depuis combien de temps|ça fait longtemps que vous êtes ici|ça fait combien de temps que vous faites ça|vous êtes en poste depuis quand|vous dirigez depuis longtemps|vous êtes installé depuis combien de temps|vous êtes dans la maison depuis quand|depuis combien d’années|ça fait longtemps que vous exercez ce métier|vous occupez ce poste depuis quand|vous êtes entré ici quand|vous faites ce métier depuis longtemps|vous êtes aux commandes depuis quand|cela fait combien d’années|vous avez de l’ancienneté|ça fait longtemps que vous travaillez là|vous tenez la boutique depuis quand|vous dirigez ça depuis quand|vous êtes arrivé quand|vous êtes nouveau ici|combien de temps que vous êtes à ce poste|ça fait combien d’années maintenant|vous êtes là depuis le début',
  },
  'before-this': {
    en: 'what did you do before|where did you work before this|what did you do before you came here|what’s your background|where were you before|what was your first job|have you always done this|what’s your career been|what did you do before you took this job|where were you before you came here|what was your last job|did you start somewhere else|what did you learn first|what did you train as|what did you study|what were you doing before|what’s your story|where did you work previously|what did you come from|were you always in this business',
    fr: 'vous faisiez quoi avant|et avant, vous étiez où|vous travailliez où avant|quel est votre parcours|c’était quoi, votre premier travail|vous avez toujours fait ça|vous venez de quel milieu|vous étiez où avant d’arriver ici|vous avez commencé comment|quel était votre poste précédent|vous avez fait quoi comme études|vous avez une formation de quoi|vous avez commencé par quoi|avant ce poste, vous faisiez quoi|vous faisiez quoi, auparavant|vous veniez d’où, professionnellement|vous avez un peu bougé avant|vous avez toujours été dans cette branche',
  },
  'came-to-it': {
    en: 'how did you get into this|how did you end up in this line of work|what made you choose this job|why did you become that|how did you become director|how did you come to do this|did you always want to do this|what brought you to this work|how did you come to this profession|how did you become what you are|what led you to this work|why did you go into this trade|how did you get to where you are|by what path did you come to this job|how does one end up doing that|was it always the plan|did you fall into it by chance|how did you get started|how did you come to work here|how did you first get into this|what took you into this line|what got you into it in the first place|how did you find your way into this job|was it what you set out to do',
    fr: 'comment êtes-vous arrivé dans ce métier|pourquoi ce métier|comment en êtes-vous venu là|vous avez toujours voulu faire ça|qu’est-ce qui vous a amené à ça|comment êtes-vous devenu directeur|vous êtes tombé dedans comment|par quel chemin êtes-vous arrivé à ce poste|comment êtes-vous venu à ce métier|qu’est-ce qui vous a conduit là|comment on en arrive à faire ça|c’était une vocation|pourquoi avoir choisi ça|comment avez-vous atterri ici|vous êtes arrivé là par hasard|comment vous avez commencé là-dedans|qu’est-ce qui vous a mené ici|vous êtes venu à ça comment|comment on en vient à faire ce métier-là|au départ, vous vouliez faire ça|comment vous êtes entré dans la maison',
  },
  'likes-job': {
    en: 'do you like your job|do you enjoy the job|do you enjoy what you do|what do you like about your work|what’s the best part of your job|do you still like the work|do you actually like doing this|are you happy in your work|is it fun|what do you enjoy about your work|what do you like best about what you do|what have you enjoyed most all these years|what gives you pleasure in this job|what’s the nicest part|what do you find satisfying|do you still enjoy it after all these years|what keeps you in this job|what do you love about it|what do you enjoy most here|are you happy here|do you like working here|what makes it worth getting up for',
    fr: 'vous aimez votre travail|ça vous plaît, ce que vous faites|qu’est-ce que vous aimez dans ce métier|ça vous plaît toujours|le métier vous plaît|vous vous plaisez ici|c’est quoi le plus agréable dans votre travail|vous êtes heureux dans votre boulot|qu’est-ce qui vous plaît le plus dans ce métier|vous y prenez du plaisir|qu’est-ce qui vous plaît là-dedans|vous avez encore du plaisir à le faire|le meilleur moment de votre travail|qu’est-ce qui vous fait rester|vous aimez toujours ça, après toutes ces années|vous êtes bien ici|ça vous plaît de travailler là|qu’est-ce qui vous fait lever le matin|vous aimez ce que vous faites',
  },
  'dislikes-job': {
    en: 'what don’t you like about your job|what do you like least about your work|is there a part of your job that you could do without|is there something in the job that you find unpleasant|what is the worst part of your job|what annoys you at work|what won’t you miss about the work|what’s tedious about it|what wears you out in this job|and what do you enjoy less|what is the downside of the job',
    fr: 'qu’est-ce que vous aimez le moins dans votre travail|qu’est-ce qui vous pèse|et à l’inverse, qu’est-ce qui vous pèse|qu’est-ce qui vous déplaît dans ce métier|de quoi vous passeriez-vous|le pire dans votre métier|qu’est-ce qui est pénible dans votre travail|il y a quelque chose de désagréable dans ce travail|qu’est-ce qui vous fatigue le plus|et le mauvais côté du métier',
  },
  'ten-years': {
    en: 'where do you see yourself in ten years|how do you see it in ten years|what will this place be like in ten years|how do you see the future of the company|what does the future look like here|where will you all be in ten years|does it have a future',
    fr: 'vous vous voyez où dans dix ans|comment voyez-vous la maison dans dix ans|ce sera comment ici dans dix ans|comment voyez-vous l’avenir|quel avenir pour l’entreprise|ça a de l’avenir|où en serez-vous dans dix ans',
  },
  family: {
    en: 'do you have a family|do you have family|how’s the family|tell me about your family|who’s at home|do you live alone|is there a family waiting for you|is somebody waiting for you at home|how is everyone at home|who’s waiting for you|do you have relatives here|what is your family situation|how’s the family doing|have you got anybody at home|have you got a family',
    fr: 'vous avez une famille|vous avez de la famille|et la famille, ça va|parlez-moi de votre famille|vous vivez seul|quelqu’un vous attend à la maison|tout le monde va bien chez vous|on vous attend ce soir|il y a quelqu’un à la maison|comment va la famille|vous avez des proches ici|vous avez de la famille par ici|vous êtes seul à la maison|il y a du monde à la maison',
  },
  spouse: {
    en: 'are you married|do you have a husband or wife|what does your wife do|what does your husband do|is there a Mrs|do you have a partner|how did you meet your wife|how did you two meet|is there somebody in your life|how long have you been married|what does your partner do for a living|is that your wife in the photo|is that your husband in the picture|whose picture is that',
    fr: 'vous êtes marié|vous avez un mari|vous avez une femme|votre femme fait quoi|votre mari fait quoi|vous vivez en couple|il y a une madame|vous êtes marié depuis longtemps|il y a quelqu’un dans votre vie|que fait votre conjoint|c’est votre femme sur la photo|c’est votre mari sur la photo|votre épouse travaille',
  },
  'spouse-view': {
    en: 'what does your wife say|what does your husband think about it|have you talked to your wife about it|does your wife agree|what do they say at home|what does your family say about all this|what does your family think|did you talk it over at home|what does your husband say|does your wife know',
    fr: 'votre femme en dit quoi|votre mari, il en pense quoi|vous en avez parlé à votre femme|vous en avez parlé à la maison|qu’est-ce qu’on en dit chez vous|vous en avez causé avec votre femme|votre famille en pense quoi|vous en parlez chez vous|votre conjoint est d’accord|votre femme est au courant',
  },
  children: {
    en: 'do you have children|do you have kids|have you got any kids|how old are your children|are you a father|are you a mother|do you have any other kids at home|sons or daughters|what do your children do|do you have more than one child|have you got sons or daughters|how many children do you have|are your children grown up|do you have children who might follow you|are your children interested in it|what does your daughter do|what does your son do|any kids|have you got little ones|do your children live nearby|what are the kids up to',
    fr: 'vous avez des enfants|vous avez combien d’enfants|vos enfants ont quel âge|vous êtes papa|vous êtes maman|vous en avez d’autres à la maison|garçons ou filles|ils font quoi, vos enfants|vous avez plusieurs enfants|vos enfants sont grands|vos enfants, ça les intéresse|vos enfants prendront la suite|votre fille fait quoi|votre fils fait quoi|vous êtes père de famille|vous êtes mère de famille|vous avez des petits|ils sont grands, vos enfants|vos enfants font quoi maintenant',
  },
  parents: {
    en: 'what did your father do|are your parents still alive|was your father in the trade|what did your parents do|do you get it from your mother|what did your father do for a living|what was your mother like|did your parents do the same work|are your mother and father still around',
    fr: 'votre père faisait quoi|vous avez encore vos parents|vos parents faisaient quoi|votre père était du métier|ça vous vient de votre mère|que faisaient vos parents|votre mère travaillait|vos parents vivent toujours|vous tenez ça de votre père',
  },
  pets: {
    en: 'do you have a dog|do you have any pets|is that your dog|cats or dogs|have you got animals at home',
    fr: 'vous avez un chien|vous avez des animaux|c’est votre chien|chien ou chat|vous avez des bêtes à la maison',
  },
  hobbies: {
    en: 'what do you do in your spare time|do you have any hobbies|what do you do when you’re not working|what do you do for fun|how do you relax|what do you do after work|what do you do on Sundays|what do you enjoy outside work|do you hunt or fish|do you play any sport|what do you do on a free Sunday|what do you do when you have an evening off|what do you do to switch off|how do you spend your free time|if you had a free afternoon, what would you do with it|what do you get up to when you’re off|what would you rather be doing|do you have a passion outside work|what do you do when you get home|what do you like doing when you’re not at work|how do you unwind|what do you do when you have a bit of time|what keeps you busy outside of work|do you get any time for yourself',
    fr: 'vous faites quoi de votre temps libre|vous avez des loisirs|vous faites quoi quand vous ne travaillez pas|vous vous détendez comment|vous avez une passion|vous faites quoi le dimanche|vous faites du sport|vous allez à la pêche|qu’est-ce qui vous amuse|que faites-vous de vos dimanches|vous occupez vos soirées comment|si vous aviez un après-midi libre, vous en feriez quoi|vous faites quoi pour décompresser|qu’est-ce que vous faites quand vous êtes libre|vous avez un passe-temps|vous faites quoi de vos soirées|en dehors du travail, vous aimez quoi|qu’est-ce que vous aimez faire en dehors|vous avez du temps pour vous|vous faites quoi pour vous changer les idées|quand vous avez un moment, vous faites quoi|il vous reste du temps pour vivre|c’est quoi, vos plaisirs',
  },
  weekend: {
    en: 'what are you doing this weekend|any plans for the weekend|how was your weekend|what do you do at weekends|did you have a nice weekend|what’s on for the weekend|what are you up to on Saturday|what do you do of a Sunday|do you work at weekends|is the weekend yours',
    fr: 'vous faites quoi ce week-end|le week-end, vous faites quoi|vous avez passé un bon week-end|des projets pour le week-end|c’était bien, votre week-end|vous faites quoi samedi|vous travaillez le week-end|vos week-ends sont à vous|et dimanche, vous faites quoi',
  },
  holidays: {
    en: 'are you going away this summer|where do you go on holiday|when do you take time off|do you ever get time off|have you any holiday planned|when was your last holiday|do you travel much|where did you go last summer|do you take holidays at all|when did you last get away|do you like to travel|where would you like to go',
    fr: 'vous partez en vacances|vous partez cet été|vous allez où en vacances|vous prenez des congés|vos dernières vacances, c’était quand|vous voyagez beaucoup|vous partez quand vous reposer|vous êtes parti où l’été dernier|vous arrivez à prendre des vacances|vous aimez voyager|où aimeriez-vous aller|vous partez souvent',
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
    en: 'have you had lunch|did you get any lunch|what did you have for lunch|have you eaten|are you hungry|where do you eat around here|what’s good to eat round here|where do you have lunch|what did you eat today|is there a canteen|do you get a lunch break|where do people eat here',
    fr: 'vous avez déjeuné|vous avez mangé quoi|vous avez eu le temps de manger|vous avez faim|vous mangez où le midi|on mange bien par ici|vous déjeunez où|il y a une cantine|vous avez pris le temps de déjeuner|vous mangez sur place',
  },
  coffee: {
    en: 'would you like a coffee|could I have a coffee|is the coffee any good|can I get you anything to drink|tea or coffee|may I pour myself a cup|who are the other cups for|shall I get us some coffee|do you drink coffee or tea|would you like another cup',
    fr: 'vous voulez un café|je pourrais avoir un café|il est bon, le café|je vous offre quelque chose à boire|thé ou café|je peux me servir un café|c’est pour qui, les autres tasses|on prend un café|vous prenez du sucre|encore une tasse',
  },
  sleep: {
    en: 'do you sleep well|how do you sleep|did you sleep well|when did you last sleep properly|do you lie awake|did you have a good night|are you a good sleeper|do you sleep at all these days|are you sleeping|what keeps you awake',
    fr: 'vous dormez bien|vous avez bien dormi|vous dormez comment|ça vous empêche de dormir|vous avez passé une bonne nuit|vous arrivez à dormir|vos nuits sont bonnes|vous êtes du matin',
  },
  health: {
    en: 'how’s your health|are you in good health|are you keeping well|is your heart alright|have you seen a doctor|does it hurt|how are you physically|is your health alright|how’s the knee|have you been ill|are you fit',
    fr: 'et la santé|vous êtes en bonne santé|la santé, ça va|vous avez vu un médecin|vous avez mal|comment va la santé|vous êtes en forme physiquement|vous avez été malade|et votre genou|votre santé tient',
  },
  after: {
    en: 'when do you retire|how long until you retire|what will you do when you retire|what will you do afterwards|what will you do with yourself after|what are your plans for later|do you look forward to retirement|will you miss it|what will you do once it’s over|what are your plans once you stop|will you still be in this job in two years|how many years have you got left|where do you see yourself in five years|how long do you mean to go on|when do you mean to stop|would you like to retire|what will you do on the first free Monday|what will you do with your time|what comes after for you|what are you going to do with all that time|have you got plans for when you’re done|and what’s next for you',
    fr: 'vous partez quand à la retraite|qu’est-ce que vous ferez après|vous ferez quoi à la retraite|la retraite, c’est pour quand|vous avez des projets pour la suite|ça va vous manquer|et après, vous ferez quoi de vos journées|vous serez toujours à ce poste dans deux ans|il vous reste combien d’années|vous vous voyez où dans cinq ans|vous comptez continuer longtemps|qu’est-ce que vous ferez une fois à la retraite|vous pensez arrêter quand|vous êtes bientôt à la retraite|après tout ça, vous ferez quoi|vous allez faire quoi de votre temps|et la suite, pour vous|vous allez vous occuper comment|vous avez des idées pour après',
  },
  languages: {
    en: 'how many languages do you speak|where did you learn English|your English is very good|do you speak English|shall we speak English or French|would you rather we spoke French|which language do you prefer|can we do this in English|do you speak the language|is English all right for you',
    fr: 'vous parlez combien de langues|où avez-vous appris l’anglais|vous parlez très bien anglais|vous parlez anglais|vous préférez qu’on parle français|on parle français ou anglais|dans quelle langue préférez-vous parler|l’anglais vous convient|on continue en français',
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
    en: 'tell me about yourself|tell me a bit about yourself|what sort of person are you|how would you describe yourself|what would your friends say about you|what kind of person would you say you are|what are you like to work with|what should I know about you|what would your colleagues say about you',
    fr: 'parlez-moi de vous|parlez-moi un peu de vous|vous êtes quelqu’un de comment|comment vous décririez-vous|vos amis diraient quoi de vous|quel genre de personne êtes-vous|vous êtes comment, au travail|qu’est-ce que je devrais savoir de vous|vos collègues diraient quoi de vous',
  },
  proud: {
    en: 'what are you proud of|what are you most proud of|what’s your greatest success|what was your best day here|what has gone really well|what’s the best thing you’ve done here|what are you happiest about|what would you like to be remembered for',
    fr: 'de quoi êtes-vous fier|quelle est votre plus grande fierté|votre plus belle réussite|votre meilleur souvenir ici|qu’est-ce que vous avez le mieux réussi|de quoi êtes-vous content|qu’est-ce qui vous rend fier|on se souviendra de vous pour quoi',
  },
  regret: {
    en: 'do you regret anything|what do you regret|what would you do differently|is there anything you’d take back|what was your biggest mistake|is there something you wish you had done|would you do it all again|what would you not do again',
    fr: 'vous regrettez quelque chose|des regrets|que feriez-vous autrement|vous referiez pareil|votre plus grosse erreur|il y a quelque chose que vous auriez aimé faire|vous recommenceriez|qu’est-ce que vous ne referiez pas',
  },
  feelings: {
    en: 'how do you feel about it|how does that make you feel|what’s it like for you|how do you feel about all this|are you feeling the strain|what was it like for you personally|how do you personally see it|does it weigh on you|how do you take all this|how hard is it for you|does it make you angry|how are you finding all this|what’s it been like for you|how do you live with that|is it hard on you|how are you taking it',
    fr: 'comment vous sentez-vous dans tout ça|vous le vivez comment|qu’est-ce que ça vous fait|vous ressentez quoi|ça vous pèse|comment vivez-vous ça personnellement|ça vous a touché de près|vous le prenez comment|ça vous met en colère|c’est dur pour vous|vous le vivez bien|ça doit vous faire quelque chose|comment vous vous sentez avec ça|c’est pesant, pour vous|ça n’est pas trop dur',
  },
  place: {
    en: 'nice office|what can you see from the window|what’s this room|how long has the office been like this|is this your office|what’s that thing there|that’s a fine view|what’s that on the wall|whose office is this|how do you like this room|do you like working in this room|what is that on your desk|what’s this place like|do you spend much time in here|how long have you had this room',
    fr: 'c’est votre bureau|on voit quoi de la fenêtre|belle vue|c’est quoi, cette pièce|c’est quoi, cet objet|vous avez une belle vue|c’est quoi, au mur|c’est quoi, sur votre bureau|vous êtes bien dans ce bureau|c’est joli ici|c’est comment, ici|vous passez beaucoup de temps ici|vous avez ce bureau depuis longtemps',
  },
} as const;
