/** What sellers and buyers ask one another everywhere; one question between bars. */
export const businessTopics = {
  worries: {
    en: 'what worries you most|what worries you about this|what are you most afraid of|what’s bothering you|what keeps you up at night|what concerns you about it|what frightens you|what’s your biggest concern|what could go wrong, in your view|is anything troubling you about it',
    fr: 'qu’est-ce qui vous inquiète|qu’est-ce qui vous inquiète le plus|de quoi avez-vous peur|de quoi avez-vous le plus peur|qu’est-ce qui vous empêche de dormir|qu’est-ce qui vous tracasse|qu’est-ce qui vous gêne là-dedans|c’est quoi votre plus grande crainte|qu’est-ce qui vous fait peur',
  },
  hesitation: {
    en: 'what’s holding you back|what makes you hesitate|what’s stopping you|why haven’t you decided|is there a point that bothers you|is there anything left that troubles you|what’s in the way|what’s the sticking point|what’s missing for you to say yes',
    fr: 'qu’est-ce qui vous retient|qu’est-ce qui vous fait hésiter|qu’est-ce qui bloque|pourquoi vous n’avez pas encore décidé|il reste un point qui vous gêne|qu’est-ce qui coince|qu’est-ce qui vous freine|où est le problème',
  },
  matters: {
    en: 'what matters most to you|what’s most important to you|what counts most for you|is price the only thing that counts|is money the main thing|what’s your priority|what do you care about most|what comes first for you|apart from the price, what matters|what is it really about for you',
    fr: 'qu’est-ce qui compte le plus pour vous|qu’est-ce qui est le plus important pour vous|c’est quoi votre priorité|à part le prix, qu’est-ce qui compte|qu’est-ce qui vous tient à cœur|le prix ou la qualité|vous tenez à quoi avant tout|l’argent, c’est l’essentiel pour vous',
  },
  looking: {
    en: 'what are you looking for|what do you need|what can I do for you|how can I help|what do you expect from us|what would you need from me|what would you want from a supplier|anything in particular you’re after|what would be useful for you today|what do you hope to get out of this|what would you need from us',
    fr: 'vous cherchez quoi|vous cherchez quelque chose de précis|de quoi avez-vous besoin|qu’est-ce que je peux faire pour vous|en quoi je peux vous aider|qu’attendez-vous de nous|qu’est-ce que vous attendez de moi|il vous faut quoi|qu’est-ce qui vous serait utile|je peux vous aider',
  },
  result: {
    en: 'what would a good result look like|how would you know that it had worked|what would success look like|what would you like to see in a year|what’s your ideal outcome|how will you know it was the right choice|what are you hoping for|how would you judge it afterwards',
    fr: 'ce serait quoi, un bon résultat|comment saurez-vous que ça a marché|à quoi ressemblerait une réussite|dans un an, vous aimeriez voir quoi|vous espérez quoi|c’est quoi pour vous, une bonne solution|qu’est-ce qui serait idéal',
  },
  'if-nothing': {
    en: 'what happens if you do nothing|what if we don’t find anything|what would happen if we didn’t agree|what happens if this isn’t settled|what will you do if it doesn’t work out|what happens if nothing changes|if I can’t help you, what then|what’s plan B|what if we don’t sign today',
    fr: 'qu’est-ce qui se passe si vous ne faites rien|et si on ne trouve rien|et si on ne se met pas d’accord|vous ferez quoi si ça ne marche pas|et si je ne l’ai pas|que se passe-t-il si rien ne change|c’est quoi, le plan B|et si on ne signe pas',
  },
  'why-now': {
    en: 'why now|why are you doing this now|what’s changed|why this year|why are you selling now|what prompted this|why not earlier',
    fr: 'pourquoi maintenant|pourquoi cette année|qu’est-ce qui a changé|pourquoi vous faites ça maintenant|pourquoi pas plus tôt|qu’est-ce qui vous a décidé à bouger',
  },
  'why-me': {
    en: 'what made you agree to see me|why did you invite me|why did you call us|why did you choose us|why am I here|what made you get in touch|why us|why did you say yes to this meeting',
    fr: 'pourquoi vous m’avez reçu|pourquoi m’avoir invité|pourquoi nous avoir appelés|pourquoi nous|qu’est-ce qui vous a donné envie de me voir|pourquoi avoir accepté ce rendez-vous',
  },
  'heard-of-us': {
    en: 'how did you hear of us|how did you come by our name|who gave you my name|how did you find us|who recommended us|who told you about us|how did you come across us|how did you first come to us',
    fr: 'comment vous avez entendu parler de nous|qui vous a donné mon nom|comment nous avez-vous trouvés|qui nous a recommandés|qui vous a parlé de nous|comment vous êtes tombé sur nous',
  },
  'know-us': {
    en: 'what do you know about us|what have you heard about us|have you been in here before|do you know our company|what do people say about us|what did they tell you about firms like ours|what’s your impression of us|what do you think of us|have you dealt with us before',
    fr: 'vous savez quoi de nous|vous nous connaissez|vous êtes déjà venu ici|on vous a dit quoi de nous|qu’est-ce qu’on dit de nous|vous pensez quoi de nous|quelle impression vous avez de nous|vous avez déjà travaillé avec nous',
  },
  others: {
    en: 'who else are you talking to|who are the others|what did the others offer|which other suppliers did you look at|do you have other offers|what do our competitors say|who are we up against|have you seen it elsewhere|have you looked anywhere else|what did you think of the others|is anyone else in the race',
    fr: 'vous voyez qui d’autre|qui sont les autres|les autres vous ont proposé quoi|vous avez d’autres offres|vous avez reçu d’autres propositions|vous êtes allé voir ailleurs|contre qui on se bat|vous avez pensé quoi des autres|les concurrents, ils disent quoi',
  },
  lean: {
    en: 'which one do you like best|which one are you leaning toward|do you have a favourite|have you made up your mind|who’s ahead|which of them would you choose today|is the choice already made|have you decided already',
    fr: 'vous préférez lequel|vous penchez pour qui|vous avez un favori|votre choix est fait|vous avez déjà décidé|lequel vous tente le plus|vous choisiriez qui aujourd’hui|qui est en tête',
  },
  burnt: {
    en: 'have you had a bad experience|have you been let down before|have you been cheated before|what went wrong last time|what happened the last time|has a supplier ever disappointed you|did somebody trick you once|have you ever regretted a purchase|who let you down',
    fr: 'vous avez eu une mauvaise expérience|vous avez déjà eu des soucis|on vous a déjà déçu|vous vous êtes déjà fait avoir|qu’est-ce qui s’est mal passé la dernière fois|un fournisseur vous a déjà laissé tomber|vous avez déjà été trompé|vous avez déjà regretté un achat',
  },
  tried: {
    en: 'have you tried anything before|what have you tried so far|have you tried a project like this before|have you done something like this before|what did you try and how did it go|have you already tried it another way',
    fr: 'vous avez déjà essayé quelque chose|vous avez tenté quoi jusqu’ici|vous avez déjà fait un projet comme ça|vous avez déjà essayé ce genre de chose|qu’est-ce que vous avez essayé',
  },
  decides: {
    en: 'who decides|who makes the decision|who else has a say|who has to agree|who needs to sign off on it|who has the final word|does anyone else have to approve|who else signs apart from you|is it your decision alone|who will have the last word|whose decision is it',
    fr: 'qui décide|qui prend la décision|qui doit donner son accord|qui a le dernier mot|qui va trancher|qui d’autre a son mot à dire|vous décidez seul|qui doit valider|c’est vous qui décidez|qui signe, à part vous',
  },
  boss: {
    en: 'who do you report to|who’s your boss|what does your boss say|what does the director think about it|does your boss follow this|who’s above you|what does management expect of you',
    fr: 'vous rendez compte à qui|c’est qui, votre chef|votre patron en pense quoi|votre président suit l’affaire|la direction en dit quoi|qui est au-dessus de vous|votre hiérarchie attend quoi',
  },
  finance: {
    en: 'what does your CFO think|what does finance say about it|is finance on board|do the accountants agree|does the bank have to approve',
    fr: 'le directeur financier en pense quoi|la finance en dit quoi|votre banque est d’accord|la compta suit|la banque doit donner son accord',
  },
  board: {
    en: 'who sits on the board|what does the board want|what will the board want to know|is the board breathing down your neck|when does the board meet|what does the board expect from you',
    fr: 'qui siège au conseil|le conseil attend quoi|que veut savoir le conseil|le conseil vous met la pression|quand se réunit le conseil|le conseil en dit quoi',
  },
  team: {
    en: 'tell me about your team|how many people are in your team|who works with you|how big is your team|how many people work here|how many employees do you have|who are your colleagues',
    fr: 'parlez-moi de votre équipe|vous êtes combien dans l’équipe|vous avez beaucoup de monde dans votre équipe|combien de personnes travaillent ici|vous avez combien de salariés|qui travaille avec vous',
  },
  'staff-view': {
    en: 'what do your people say about it|what do the workers think|how do your staff feel about it|what does the team think|what do the men say|how will the crews take it|what do they complain about|do they like the idea',
    fr: 'vos équipes en disent quoi|les gars, ils en pensent quoi|vos gens en disent quoi|comment réagissent les équipes|ils le prennent comment|ils se plaignent de quoi',
  },
  budget: {
    en: 'what’s your budget|do you have a budget|is there a budget for this|how much did you want to spend|what sort of price did you have in mind|how much have you set aside|what can you afford|roughly how much were you thinking of',
    fr: 'quel est votre budget|vous avez un budget|vous aviez prévu de mettre combien|vous avez une enveloppe|combien vous voulez mettre|vous avez prévu combien|l’argent est-il provisionné|vous pensiez à combien',
  },
  stretch: {
    en: 'could you go a bit higher|would you go a little over that|is there room above that|could you stretch the budget|is that your limit|what’s your ceiling',
    fr: 'vous pourriez monter un peu|vous pourriez aller au-delà|il y a de la marge|c’est votre maximum|c’est quoi votre plafond|vous mettriez un peu plus',
  },
  'our-price': {
    en: 'what do you think of our price|what do you think of our prices|are we too expensive|how does our price strike you|are you happy with the price|is the price right for you|what do you think of our figure',
    fr: 'vous pensez quoi de nos prix|on est trop chers|le prix vous convient|qu’est-ce que vous pensez de notre chiffre|notre prix vous paraît comment|vous trouvez ça cher',
  },
  discount: {
    en: 'what discount are you looking for|how much do you want off|do you want money off|how much cheaper do we have to be|what would we have to come down to|do you want a better price',
    fr: 'il vous faut combien de remise|vous voulez combien de moins|vous voulez une remise|il faudrait baisser de combien|vous espérez quel rabais',
  },
  payment: {
    en: 'how would you like to pay|cash or card|what are the payment terms|how will they pay|all at once or in instalments|when do you pay',
    fr: 'vous payez comment|espèces ou carte|quelles sont les conditions de paiement|en une fois ou en plusieurs|vous payez sous combien|ils paieraient comment',
  },
  deadline: {
    en: 'when do you need it by|is there a deadline|when does it have to be done|how urgent is it|what’s your timing|by what date do you need to decide|when do you have to have this signed|until when do you have|when do you have to answer them|what’s the timetable|when is it for',
    fr: 'c’est pour quand|il vous le faut pour quand|il y a une date limite|vous devez signer avant quand|vous avez jusqu’à quand|c’est urgent|quel est votre calendrier|vous devez répondre quand|il y a une échéance|ça doit être prêt quand',
  },
  'go-live': {
    en: 'when would you want it running|when is it supposed to go live|when should it be delivered|when would you like to start|when do you need the delivery|how soon should it be in place',
    fr: 'ça doit tourner quand|la mise en service, c’est pour quand|vous voulez être livré quand|vous aimeriez démarrer quand|il vous faudrait ça pour quand',
  },
  'time-today': {
    en: 'how much time have we got|how long have you got|when do you have to leave|are you in a hurry|is this a good time|do you have a moment|am I disturbing you|until when are you free',
    fr: 'on a combien de temps|vous avez combien de temps|vous êtes pressé|je ne vous dérange pas|vous avez un moment|vous devez partir quand|c’est le bon moment',
  },
  'next-step': {
    en: 'what’s the next step|how do we go on from here|what happens next|where do we go from here|what do we do now|how shall we proceed|when will we hear from you|what happens after today',
    fr: 'c’est quoi la suite|on fait comment maintenant|quelle est la prochaine étape|comment on procède|et après, il se passe quoi|on aura la réponse quand|quand est-ce qu’on saura',
  },
  contact: {
    en: 'how can I reach you|what’s your number|can I have your email|can I call you|when’s the best time to reach you|may I ring you next week',
    fr: 'je peux vous joindre comment|c’est quoi votre numéro|je peux avoir votre mail|je peux vous rappeler|quand puis-je vous appeler|vous me laissez vos coordonnées',
  },
  start: {
    en: 'where shall we start|where do you want to begin|what would be a good use of our time|what would you like to talk about|how do you want to do this',
    fr: 'on commence par quoi|par quoi on commence|vous voulez commencer par où|de quoi voulez-vous parler|comment vous voulez procéder aujourd’hui',
  },
  'another-day': {
    en: 'should I come back another day|would another time be better|shall I leave you alone|would you rather I left you in peace|shall we postpone',
    fr: 'vous voulez que je revienne un autre jour|je repasse une autre fois|vous voulez que je vous laisse|je vous laisse tranquille|on reporte',
  },
  trust: {
    en: 'what would make you trust a salesman|who do you trust|what makes you trust somebody|how do you know whom to trust|how could I earn your trust|what is a good supplier for you',
    fr: 'qu’est-ce qui vous donnerait confiance|à qui faites-vous confiance|qu’est-ce qui vous fait confiance|comment gagner votre confiance|c’est quoi pour vous un bon fournisseur',
  },
  sellers: {
    en: 'what do you think of salespeople|what annoys you about suppliers|what do sellers usually do wrong|why don’t you like salesmen|did one of my colleagues say something wrong|how do vendors usually treat you',
    fr: 'vous pensez quoi des vendeurs|qu’est-ce qui vous agace chez les fournisseurs|les commerciaux, ils font quoi de travers|vous n’aimez pas les vendeurs|un collègue vous a mal reçu',
  },
  'say-yes': {
    en: 'what would make you say yes|what would make you sign|what would it take|what would change your mind|what would tip the balance|what would convince you|what would you need to see to stay with us|what would persuade you',
    fr: 'qu’est-ce qu’il vous faudrait pour dire oui|qu’est-ce qui vous ferait changer d’avis|qu’est-ce qui ferait pencher la balance|qu’est-ce qui vous convaincrait|il faudrait quoi pour que vous signiez|à quelle condition vous diriez oui',
  },
  'ask-me': {
    en: 'do you have any questions for me|is there anything you’d like to ask me|what would you like to know from me|is everything clear|anything you want to know about us',
    fr: 'vous avez des questions|vous voulez me demander quelque chose|qu’est-ce que vous aimeriez savoir|tout est clair pour vous|je peux vous éclairer sur quelque chose',
  },
  company: {
    en: 'tell me about your company|tell me about your practice|what does your firm do|what do you make here|what does the company do|how big is the company|what kind of business is it',
    fr: 'parlez-moi de votre entreprise|parlez-moi de votre cabinet|vous faites quoi ici|votre société fait quoi|elle est grande, votre entreprise|vous fabriquez quoi',
  },
  history: {
    en: 'how old is the company|when was it founded|who started the firm|since when does it exist|how long has the mill been here|who founded it',
    fr: 'l’entreprise existe depuis quand|ça date de quand|qui a fondé la maison|elle a été créée quand|depuis quand ça existe|ça existe depuis longtemps',
  },
  owner: {
    en: 'who owns it|who owns the company|who does it belong to|are you the owner|is it a family business',
    fr: 'à qui ça appartient|qui est propriétaire|c’est une entreprise familiale|c’est à vous|qui sont les actionnaires',
  },
  customers: {
    en: 'who are your customers|who are your biggest customers|how many clients do you have|what kind of clients do you have|who buys from you|who do you sell to',
    fr: 'qui sont vos clients|vous avez combien de clients|c’est quoi comme clients|vos plus gros clients, c’est qui|vous vendez à qui|qui vous achète',
  },
  business: {
    en: 'how’s business|how is the market these days|how is trade|is business good|are you doing well this year|is the market hard',
    fr: 'les affaires vont bien|comment va le marché|ça marche, les affaires|c’est une bonne année|le secteur se porte comment|c’est dur en ce moment',
  },
  'how-today': {
    en: 'how do you do it today|what are you using right now|what system do you have now|how do you handle that at the moment|what do you work with today|do you do it on paper or on computer',
    fr: 'vous faites comment aujourd’hui|vous utilisez quoi actuellement|vous avez quel système en ce moment|vous travaillez avec quoi|c’est géré comment maintenant|sur papier ou à l’ordinateur',
  },
  'goes-wrong': {
    en: 'what goes wrong most often|what goes wrong today|what’s the biggest problem|where does it hurt most|what gives you the most headaches|what breaks down most|what isn’t working|what are the difficulties',
    fr: 'qu’est-ce qui ne va pas|qu’est-ce qui tombe en panne le plus|c’est quoi le plus gros problème|qu’est-ce qui vous pose problème|où ça coince|qu’est-ce qui ne marche pas|qu’est-ce qui cloche',
  },
  'trouble-cost': {
    en: 'what does that cost you|what does an hour of downtime cost|how much do you lose by it|what does a stop cost you|what does one failure cost|how expensive is it when it goes wrong',
    fr: 'ça vous coûte combien|une heure d’arrêt, ça coûte combien|vous perdez combien|une panne, ça coûte quoi|qu’est-ce que ça coûte quand ça s’arrête',
  },
  breakdowns: {
    en: 'how often does it break down|does it break down often|when did it last fail|what broke down last|when was the last breakdown|how many failures have you had this year|what happens when it breaks down',
    fr: 'ça tombe souvent en panne|elle tombe souvent en panne|à quand remonte la dernière panne|la dernière panne, c’était quand|combien de pannes cette année|il se passe quoi quand ça casse',
  },
  'looks-after': {
    en: 'who looks after it|who takes care of it day to day|who repairs it|who maintains the machine|who do you call when something breaks|who’s in charge of that',
    fr: 'qui s’en occupe|qui répare|qui entretient la machine|vous appelez qui quand ça casse|qui est responsable de ça|qui suit ça au jour le jour',
  },
  measured: {
    en: 'how are you measured|what’s your target|what’s your goal this year|who set that target|is it your target or somebody else’s|what are you judged on|are you under pressure from above|what happens if you miss your goal',
    fr: 'vous êtes jugé sur quoi|c’est quoi votre objectif|qui a fixé l’objectif|on vous évalue sur quoi|on vous met la pression|que se passe-t-il si vous ratez l’objectif|vous avez des objectifs',
  },
  criteria: {
    en: 'how will you choose|how do you compare the offers|what are your criteria|how do you decide between them|how do you score the answers|which points count the most|what do you judge us by',
    fr: 'vous choisissez comment|quels sont vos critères|vous comparez comment|vous notez comment les réponses|c’est quoi le critère le plus important|vous décidez sur quoi',
  },
  contract: {
    en: 'what do you think of the contract|how do you feel about the contract|is everything clear in the papers|are you happy with the terms|how long should the contract run|have you read the contract',
    fr: 'vous pensez quoi du contrat|le contrat vous convient|les papiers sont clairs|le contrat dure combien de temps|vous avez lu le contrat|les conditions vous vont',
  },
  lawyer: {
    en: 'have you spoken to a lawyer|has a lawyer looked at it|what does your lawyer say|do you have a solicitor',
    fr: 'vous avez vu un avocat|un avocat a relu|votre avocat en dit quoi|vous êtes conseillé par un avocat',
  },
  references: {
    en: 'have you spoken to any of our customers|do you want references|did you check references|would you like to talk to one of our clients',
    fr: 'vous voulez des références|vous avez appelé nos clients|vous avez vérifié les références|vous voulez parler à un de nos clients',
  },
  advice: {
    en: 'what would you do in my place|what would you advise me|what do you recommend I do|if you were me, what would you say',
    fr: 'vous feriez quoi à ma place|que me conseillez-vous|si vous étiez moi, vous diriez quoi|vous me conseillez quoi',
  },
  promise: {
    en: 'what would you want us to promise|what would you want promised|what guarantee would you like|what do you want in writing',
    fr: 'vous voudriez qu’on vous promette quoi|vous voulez quelle garantie|vous voulez quoi par écrit|quelle promesse attendez-vous',
  },
  pressure: {
    en: 'is anyone putting pressure on you|are you under pressure|who’s pushing you|is it stressful|do you feel the pressure',
    fr: 'on vous met la pression|vous êtes sous pression|qui vous pousse|c’est stressant|vous sentez la pression',
  },
  'did-wrong': {
    en: 'did we do something wrong|what did we do wrong|are you unhappy with us|where did we lose you|have we let you down|when did you last see one of us|when was the last time one of our people came by',
    fr: 'on a fait quelque chose de mal|vous avez eu un souci avec nous|vous êtes mécontent de nous|on vous a déçu|quand est-ce que l’un de nous est passé pour la dernière fois',
  },
} as const;
