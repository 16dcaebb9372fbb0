/** What sellers and buyers ask one another everywhere; one question between bars. */
export const businessTopics = {
  worries: {
    en: 'what worries you most|what worries you about this|what are you most afraid of|what’s bothering you|what keeps you up at night|what concerns you about it|what frightens you|what’s your biggest concern|what could go wrong, in your view|is anything troubling you about it|what do you worry about most|what worries you about signing|what worries you about us|what would be the worst thing that could go wrong for you|what’s the worst that could happen|what are you nervous about|is there something you dread|what gives you a bad feeling about it|which risk do you see|where do you see the danger|what makes you uneasy',
    fr: 'qu’est-ce qui vous inquiète|qu’est-ce qui vous inquiète le plus|de quoi avez-vous peur|de quoi avez-vous le plus peur|qu’est-ce qui vous empêche de dormir|qu’est-ce qui vous tracasse|qu’est-ce qui vous gêne là-dedans|c’est quoi votre plus grande crainte|qu’est-ce qui vous fait peur|qu’est-ce que vous redoutez|qu’est-ce qui pourrait mal tourner|quel serait le pire pour vous|c’est quoi le pire qui puisse arriver|vous craignez quoi|quel risque voyez-vous|qu’est-ce qui vous met mal à l’aise|qu’est-ce qui vous préoccupe|où est le danger pour vous|vous appréhendez quoi',
  },
  hesitation: {
    en: 'what’s holding you back|what makes you hesitate|what’s stopping you|why haven’t you decided|is there a point that bothers you|is there anything left that troubles you|what’s in the way|what’s the sticking point|what’s missing for you to say yes|what keeps you from signing|why no decision yet|what’s still open|is there anything in it that still bothers you|is the price what is still troubling you|what has to be cleared up first|what would have to be settled before|where’s the catch for you|what don’t you like about it|any doubts|what are your doubts|why is it taking so long|what has been blocking it',
    fr: 'qu’est-ce qui vous retient|qu’est-ce qui vous fait hésiter|qu’est-ce qui bloque|pourquoi vous n’avez pas encore décidé|il reste un point qui vous gêne|qu’est-ce qui coince|qu’est-ce qui vous freine|où est le problème|qu’est-ce qui vous empêche de signer|qu’est-ce qui bloque encore|il y a un article qui vous gêne|il vous reste des doutes|qu’est-ce qui vous fait tiquer|qu’est-ce qui n’est pas encore réglé|pourquoi ça traîne|pourquoi ça prend si longtemps|qu’est-ce qui ne vous plaît pas là-dedans|vous avez des réserves',
  },
  matters: {
    en: 'what matters most to you|what’s most important to you|what counts most for you|is price the only thing that counts|is money the main thing|what’s your priority|what do you care about most|what comes first for you|apart from the price, what matters|what is it really about for you|what is the most important point for you|what matters to you apart from the price|what counts for you besides the money|what do you care about in this|what do you attach importance to|what has to be right above all|what’s at the heart of it for you|which point is dearest to you|what do you value',
    fr: 'qu’est-ce qui compte le plus pour vous|qu’est-ce qui est le plus important pour vous|c’est quoi votre priorité|à part le prix, qu’est-ce qui compte|qu’est-ce qui vous tient à cœur|le prix ou la qualité|vous tenez à quoi avant tout|l’argent, c’est l’essentiel pour vous|en dehors du montant, qu’est-ce qui compte pour vous|c’est quoi le point le plus important|qu’est-ce qui compterait pour vous, à prix égal|vous attachez de l’importance à quoi|qu’est-ce qui doit absolument être bon|le plus important, c’est quoi|qu’est-ce qui passe avant tout',
  },
  looking: {
    en: 'what are you looking for|what do you need|what can I do for you|how can I help|what do you expect from us|what would you need from me|what would you want from a supplier|anything in particular you’re after|what would be useful for you today|what do you hope to get out of this|what would you need from us|what did you hope I could do for you|what can I do that would be useful to you|what do you want from me|what exactly did you have in mind|how could I be of use|what were you hoping to find|is there something in particular you want|what do you expect of the person opposite you|what do you expect from a supplier|what kind of help do you want|what would make this worth your time',
    fr: 'vous cherchez quoi|vous cherchez quelque chose de précis|de quoi avez-vous besoin|qu’est-ce que je peux faire pour vous|en quoi je peux vous aider|qu’attendez-vous de nous|qu’est-ce que vous attendez de moi|il vous faut quoi|qu’est-ce qui vous serait utile|je peux vous aider|qu’est-ce que je pourrais faire d’utile pour vous|vous attendez quoi d’un fournisseur|qu’attendez-vous de la personne en face|vous aviez quelque chose en tête|vous voulez quoi exactement|comment puis-je vous être utile|vous espériez trouver quoi|quelle aide vous faudrait-il|qu’est-ce qui rendrait ce rendez-vous utile',
  },
  result: {
    en: 'what would a good result look like|how would you know that it had worked|what would success look like|what would you like to see in a year|what’s your ideal outcome|how will you know it was the right choice|what are you hoping for|how would you judge it afterwards|what would be a useful result of this talk|how would you like this to end|what would make you happy with it afterwards|what would it look like if it went well|when would you say it was worth it|what would a good year look like|how will you tell whether it was done well|what does good look like|what would you wish for',
    fr: 'ce serait quoi, un bon résultat|comment saurez-vous que ça a marché|à quoi ressemblerait une réussite|dans un an, vous aimeriez voir quoi|vous espérez quoi|c’est quoi pour vous, une bonne solution|qu’est-ce qui serait idéal|ce serait quoi, un entretien utile pour vous|comment aimeriez-vous que ça se termine|vous seriez content de quoi, après coup|si ça se passe bien, ça donne quoi|comment vous verrez que c’était le bon choix|à quoi verrez-vous que c’est réussi|vous souhaitez quoi, au fond',
  },
  'if-nothing': {
    en: 'what happens if you do nothing|what if we don’t find anything|what would happen if we didn’t agree|what happens if this isn’t settled|what will you do if it doesn’t work out|what happens if nothing changes|if I can’t help you, what then|what’s plan B|what if we don’t sign today|what happens if you go home without anything|what would happen if you didn’t sell to anybody|if nothing changes this year, what’s the damage|what if everything stays as it is|and if you left it as it is|what if we can’t agree this year|what if you don’t sign|would it be bad to do nothing|what do you do if it’s not to be had|how long can you go on like this|would another year on the old one be bearable',
    fr: 'qu’est-ce qui se passe si vous ne faites rien|et si on ne trouve rien|et si on ne se met pas d’accord|vous ferez quoi si ça ne marche pas|et si je ne l’ai pas|que se passe-t-il si rien ne change|c’est quoi, le plan B|et si on ne signe pas|que se passerait-il si on ne signait pas aujourd’hui|si on ne trouve pas d’accord, qu’est-ce qui se passe pour vous|si vous ne faites rien, ça vous coûte quoi|et si tout reste comme ça|si vous rentrez sans rien|et si vous laissez tomber|vous pouvez tenir encore longtemps comme ça|que se passe-t-il si ça échoue|et si ça ne se fait pas',
  },
  'why-now': {
    en: 'why now|why are you doing this now|what’s changed|why this year|why are you selling now|what prompted this|why not earlier|what made you look at this subject in the first place|what made you decide now|what started all this|how did this come up|what brought the subject up|what triggered it|why did you start looking|since when have you been thinking of it|where does the idea come from',
    fr: 'pourquoi maintenant|pourquoi cette année|qu’est-ce qui a changé|pourquoi vous faites ça maintenant|pourquoi pas plus tôt|qu’est-ce qui vous a décidé à bouger|qu’est-ce qui vous a décidé|qu’est-ce qui a déclenché tout ça|d’où vient l’idée|comment le sujet est-il arrivé sur la table|qu’est-ce qui vous a fait vous y intéresser|vous y pensez depuis quand|comment c’est venu',
  },
  'why-me': {
    en: 'what made you agree to see me|why did you invite me|why did you call us|why did you choose us|why am I here|what made you get in touch|why us|why did you say yes to this meeting|why did you want to see me|what made you give us this appointment|how come you are seeing me|why am I on your list|why did you take my call|what made you pick us|how did we get on your list',
    fr: 'pourquoi vous m’avez reçu|pourquoi m’avoir invité|pourquoi nous avoir appelés|pourquoi nous|qu’est-ce qui vous a donné envie de me voir|pourquoi avoir accepté ce rendez-vous|pourquoi avoir accepté de me rencontrer|pourquoi vous me recevez|pourquoi suis-je ici|comment on s’est retrouvés sur votre liste|qu’est-ce qui m’a valu ce rendez-vous|pourquoi m’avoir appelé, moi',
  },
  'heard-of-us': {
    en: 'how did you hear of us|how did you come by our name|who gave you my name|how did you find us|who recommended us|who told you about us|how did you come across us|how did you first come to us|where did you first hear about us|how come you know us|who sent you to us|who pointed you to us|how did somebody come to mention us',
    fr: 'comment vous avez entendu parler de nous|qui vous a donné mon nom|comment nous avez-vous trouvés|qui nous a recommandés|qui vous a parlé de nous|comment vous êtes tombé sur nous|qui vous a envoyé chez nous|qui vous a parlé de notre maison|qui vous a parlé de notre boutique|d’où vous nous connaissez|comment nous avez-vous connus|comment avez-vous eu mes coordonnées',
  },
  'know-us': {
    en: 'what do you know about us|what have you heard about us|have you been in here before|do you know our company|what do people say about us|what did they tell you about firms like ours|what’s your impression of us|what do you think of us|have you dealt with us before|have you bought anything from us before|what did you hear about us|what’s your opinion of our firm|what went well with us|how have you found working with us|have we worked together before|what was your first impression of us|what do you make of our proposal|have you read our offer',
    fr: 'vous savez quoi de nous|vous nous connaissez|vous êtes déjà venu ici|on vous a dit quoi de nous|qu’est-ce qu’on dit de nous|vous pensez quoi de nous|quelle impression vous avez de nous|vous avez déjà travaillé avec nous|vous avez déjà acheté chez nous|vous avez entendu quoi sur nous|vous pensez quoi de notre offre|vous avez lu notre proposition|comment nous trouvez-vous|vous avez déjà eu affaire à nous|vous êtes content de nous',
  },
  others: {
    en: 'who else are you talking to|who are the others|what did the others offer|which other suppliers did you look at|do you have other offers|what do our competitors say|who are we up against|have you seen it elsewhere|have you looked anywhere else|what did you think of the others|is anyone else in the race|how do the others compare|how did it go with the others|what did you like in the other proposals|what did the competition show you|which of our competitors is the most convincing|how was the meeting with the others|who was here before me|who came before me|have you looked in other places|have you looked at other makers besides us|how many offers have you got|where do we stand against the others',
    fr: 'vous voyez qui d’autre|qui sont les autres|les autres vous ont proposé quoi|vous avez d’autres offres|vous avez reçu d’autres propositions|vous êtes allé voir ailleurs|contre qui on se bat|vous avez pensé quoi des autres|les concurrents, ils disent quoi|comment ça s’est passé avec les autres|qui est passé avant moi|vous avez regardé ailleurs|vous en avez vu d’autres|combien d’offres avez-vous|qu’est-ce que valent les autres|vous avez reçu qui d’autre|qui sont nos concurrents sur cette affaire|les autres sont comment|on se situe où par rapport aux autres',
  },
  lean: {
    en: 'which one do you like best|which one are you leaning toward|do you have a favourite|have you made up your mind|who’s ahead|which of them would you choose today|is the choice already made|have you decided already|is it true that you’ve already decided|which of them do you lean towards|which one would you take if you had to choose now|do you prefer one of them|which one tempts you|is there one you like more than the others|who would get it today|is there a front runner',
    fr: 'vous préférez lequel|vous penchez pour qui|vous avez un favori|votre choix est fait|vous avez déjà décidé|lequel vous tente le plus|vous choisiriez qui aujourd’hui|qui est en tête|il y en a une qui vous plaît plus que les autres|vous avez une préférence|laquelle vous attire|vous penchez plutôt vers qui|c’est déjà décidé|laquelle choisiriez-vous|vous avez déjà une idée de qui|vous en préférez une',
  },
  burnt: {
    en: 'have you had a bad experience|have you been let down before|have you been cheated before|what went wrong last time|what happened the last time|has a supplier ever disappointed you|did somebody trick you once|have you ever regretted a purchase|who let you down|have you ever been let down by a supplier|did you have a bad experience in a place like ours|what was wrong with the last one|what was wrong with the one you bought last|how was it the last time you bought one|has it gone wrong before|have you been disappointed before|have you had trouble with suppliers|did you get burnt once|why are you so careful',
    fr: 'vous avez eu une mauvaise expérience|vous avez déjà eu des soucis|on vous a déjà déçu|vous vous êtes déjà fait avoir|qu’est-ce qui s’est mal passé la dernière fois|un fournisseur vous a déjà laissé tomber|vous avez déjà été trompé|vous avez déjà regretté un achat|vous avez déjà eu de mauvaises surprises|vous avez eu des déboires avec d’autres|la dernière fois, ça s’est passé comment|vous avez été déçu par un fournisseur|ça s’est déjà mal passé|on vous a déjà roulé|vous êtes échaudé|pourquoi êtes-vous si prudent',
  },
  tried: {
    en: 'have you tried anything before|what have you tried so far|have you tried a project like this before|have you done something like this before|what did you try and how did it go|have you already tried it another way|have you tried to solve this before|why did it not work the last time|what came of your last attempt|what have you done about it|what has been tried|has anybody tried it before you|did you test it|how did the pilot go',
    fr: 'vous avez déjà essayé quelque chose|vous avez tenté quoi jusqu’ici|vous avez déjà fait un projet comme ça|vous avez déjà essayé ce genre de chose|qu’est-ce que vous avez essayé|vous avez essayé de régler ça|pourquoi ça n’a pas marché la dernière fois|qu’est-ce qu’on a déjà tenté|qu’est-ce que vous avez fait contre ça|vous l’avez déjà testé|ça a donné quoi, la dernière tentative',
  },
  decides: {
    en: 'who decides|who makes the decision|who else has a say|who has to agree|who needs to sign off on it|who has the final word|does anyone else have to approve|who else signs apart from you|is it your decision alone|who will have the last word|whose decision is it|who else has a say in this|is it entirely up to you|apart from you, who has to agree|who signs the order in the end|who has to be convinced besides you|who do you have to ask|can you decide that yourself|may you sign alone|do you need anybody’s permission|who else has to agree before you can sign|who sits at the table when it’s decided',
    fr: 'qui décide|qui prend la décision|qui doit donner son accord|qui a le dernier mot|qui va trancher|qui d’autre a son mot à dire|vous décidez seul|qui doit valider|c’est vous qui décidez|qui signe, à part vous|quelqu’un d’autre doit donner son accord|il faut l’accord de qui, en dehors du vôtre|qui, chez vous, doit approuver|qui tranche à la fin|qui a le pouvoir de signer|vous pouvez décider seul|vous devez demander à qui|qui faut-il convaincre|à qui revient la décision|vous avez besoin de l’accord de quelqu’un',
  },
  boss: {
    en: 'who do you report to|who’s your boss|what does your boss say|what does the director think about it|does your boss follow this|who’s above you|what does management expect of you|who sets your targets|what would your boss say|who do you have to answer to|does the top back you|what do they want upstairs|who is your superior',
    fr: 'vous rendez compte à qui|c’est qui, votre chef|votre patron en pense quoi|votre président suit l’affaire|la direction en dit quoi|qui est au-dessus de vous|votre hiérarchie attend quoi|qui fixe vos objectifs|votre chef dirait quoi|à qui devez-vous des comptes|en haut, on en pense quoi|on vous soutient en haut|qui est votre supérieur',
  },
  finance: {
    en: 'what does your CFO think|what does finance say about it|is finance on board|do the accountants agree|does the bank have to approve',
    fr: 'le directeur financier en pense quoi|la finance en dit quoi|votre banque est d’accord|la compta suit|la banque doit donner son accord',
  },
  board: {
    en: 'who sits on the board|what does the board want|what will the board want to know|is the board breathing down your neck|when does the board meet|what does the board expect from you|how does your board look at this|does your board know the price|what does the board want to hear|will the board follow you|can the board say no|what does the board think of it',
    fr: 'qui siège au conseil|le conseil attend quoi|que veut savoir le conseil|le conseil vous met la pression|quand se réunit le conseil|le conseil en dit quoi|le conseil vous suivra|votre conseil voit ça comment|le conseil connaît le prix|le conseil peut refuser|vos dirigeants, ils en pensent quoi|qu’est-ce que le conseil veut entendre',
  },
  team: {
    en: 'tell me about your team|how many people are in your team|who works with you|how big is your team|how many people work here|how many employees do you have|who are your colleagues|do you have a big team|who works in the office besides you|how many people work in the mill now|how many people do you have|who helps you|how many of you are there|do you lead many people',
    fr: 'parlez-moi de votre équipe|vous êtes combien dans l’équipe|vous avez beaucoup de monde dans votre équipe|combien de personnes travaillent ici|vous avez combien de salariés|qui travaille avec vous|vous dirigez une grande équipe|qui travaille avec vous au bureau|vous avez combien de personnes|vous êtes nombreux ici|vous êtes combien ici|qui vous aide',
  },
  'staff-view': {
    en: 'what do your people say about it|what do the workers think|how do your staff feel about it|what does the team think|what do the men say|how will the crews take it|what do they complain about|do they like the idea|what do your people complain about most|what do your operators expect|how do the crews feel about a new one|what do the technicians think of it|what do your maintenance people say|are your people for it or against it|how would your people react|who will be sad when the old one goes|what does everybody in the hall say',
    fr: 'vos équipes en disent quoi|les gars, ils en pensent quoi|vos gens en disent quoi|comment réagissent les équipes|ils le prennent comment|ils se plaignent de quoi|vos techniciens, ils en pensent quoi|qu’est-ce que la maintenance en pense|vos ouvriers, ils attendent quoi|vos équipes sont pour ou contre|comment vos gens réagiraient|sur le terrain, on en dit quoi|vos équipes se plaignent de quoi',
  },
  budget: {
    en: 'what’s your budget|do you have a budget|is there a budget for this|how much did you want to spend|what sort of price did you have in mind|how much have you set aside|what can you afford|roughly how much were you thinking of|how much were you thinking of spending|has a budget been set aside|is there a ceiling|is there a budget ceiling|how much were you prepared to pay|what sum is foreseen|what price range are we talking about|how is it being financed|how much money is there',
    fr: 'quel est votre budget|vous avez un budget|vous aviez prévu de mettre combien|vous avez une enveloppe|combien vous voulez mettre|vous avez prévu combien|l’argent est-il provisionné|vous pensiez à combien|au-delà de quelle somme ce ne serait plus raisonnable|vous avez un budget prévu|le financement est bouclé|il y a un plafond|vous voulez mettre combien|vous comptiez dépenser combien|c’est financé comment|il y a combien de prévu|dans quel ordre de prix',
  },
  stretch: {
    en: 'could you go a bit higher|would you go a little over that|is there room above that|could you stretch the budget|is that your limit|what’s your ceiling|from what price on would it be too much|where does it stop being reasonable|how far could you go|what’s the most you would pay',
    fr: 'vous pourriez monter un peu|vous pourriez aller au-delà|il y a de la marge|c’est votre maximum|c’est quoi votre plafond|vous mettriez un peu plus|jusqu’où pouvez-vous aller|jusqu’à combien vous iriez|au-dessus de combien c’est non|vous pourriez mettre davantage',
  },
  'our-price': {
    en: 'what do you think of our price|what do you think of our prices|are we too expensive|how does our price strike you|are you happy with the price|is the price right for you|what do you think of our figure|what do you say to our price|how much does the price weigh|how does the price look to you|is it the price|what would be a fair price for you|what’s a correct price for you',
    fr: 'vous pensez quoi de nos prix|on est trop chers|le prix vous convient|qu’est-ce que vous pensez de notre chiffre|notre prix vous paraît comment|vous trouvez ça cher|notre prix, vous en dites quoi|le prix pèse combien dans votre décision|c’est le prix qui vous gêne|ce serait quoi un prix juste pour vous|c’est quoi le bon prix pour vous',
  },
  discount: {
    en: 'what discount are you looking for|how much do you want off|do you want money off|how much cheaper do we have to be|what would we have to come down to|do you want a better price|what reduction do you need|what price do you have in mind|how far down do we have to go|what have you been asked to save',
    fr: 'il vous faut combien de remise|vous voulez combien de moins|vous voulez une remise|il faudrait baisser de combien|vous espérez quel rabais|on vous a demandé de baisser de combien|vous visez quel prix|combien faut-il enlever|vous voulez quoi comme geste',
  },
  payment: {
    en: 'how would you like to pay|cash or card|what are the payment terms|how will they pay|all at once or in instalments|when do you pay|how much would be paid on the day|how would the money be paid|does it make a difference when the money is paid|would you like some security for the down payment|how do you feel about a down payment',
    fr: 'vous payez comment|espèces ou carte|quelles sont les conditions de paiement|en une fois ou en plusieurs|vous payez sous combien|ils paieraient comment|combien serait versé le jour même|ce serait payé en combien de fois|le paiement se ferait comment|l’acompte vous inquiète',
  },
  deadline: {
    en: 'when do you need it by|is there a deadline|when does it have to be done|how urgent is it|what’s your timing|by what date do you need to decide|when do you have to have this signed|until when do you have|when do you have to answer them|what’s the timetable|when is it for|when would you want to have a decision made|by when do you need to have it in your hands|is there a date by which you’d like to be finished|when does the order have to be placed|by what date do you have to hand it over|is there a date after which it gets harder|when is the last moment|how long can it wait|when do you have to give an answer|does any of it run out soon|does it matter in which year it is paid',
    fr: 'c’est pour quand|il vous le faut pour quand|il y a une date limite|vous devez signer avant quand|vous avez jusqu’à quand|c’est urgent|quel est votre calendrier|vous devez répondre quand|il y a une échéance|ça doit être prêt quand|il vous la faut pour quand, au plus tard|y a-t-il une date après laquelle tout devient plus compliqué|vous devez passer la commande pour quand|vous voulez que ce soit décidé quand|vous devez rendre votre réponse quand|quand est le dernier moment|ça peut attendre combien de temps|il faut que ce soit bouclé quand|ça expire quand|l’année du paiement change quelque chose pour vous',
  },
  'go-live': {
    en: 'when would you want it running|when is it supposed to go live|when should it be delivered|when would you like to start|when do you need the delivery|how soon should it be in place|what happens if it comes later than planned|when must it be running|is it bad if it comes late|how soon do you need it working',
    fr: 'ça doit tourner quand|la mise en service, c’est pour quand|vous voulez être livré quand|vous aimeriez démarrer quand|il vous faudrait ça pour quand|et si c’est livré en retard|il faut que ça marche à quelle date|c’est grave si ça arrive plus tard|vous en avez besoin quand, en service',
  },
  'time-today': {
    en: 'how much time have we got|how long have you got|when do you have to leave|are you in a hurry|is this a good time|do you have a moment|am I disturbing you|until when are you free|are we still fine for time|has something come up|have you got a bit of time|did I keep you waiting|am I late|have we got a few minutes|when’s your next appointment|do you need to be somewhere|are you between two meetings|how many minutes do I have',
    fr: 'on a combien de temps|vous avez combien de temps|vous êtes pressé|je ne vous dérange pas|vous avez un moment|vous devez partir quand|c’est le bon moment|je ne vous dérange pas au mauvais moment|je vous ai fait attendre|je suis en retard|vous avez un peu de temps devant vous|on a encore un peu de temps|on a jusqu’à quelle heure|vous êtes attendu après|j’ai combien de minutes|vous avez quelque chose après',
  },
  'next-step': {
    en: 'what’s the next step|how do we go on from here|what happens next|where do we go from here|what do we do now|how shall we proceed|when will we hear from you|what happens after today|what would you have to see from us to go one step further|how would you like to go on|how should we leave it today|how do you want us to proceed after this|what do you need from me by next week|how do you usually finish a negotiation|when can I expect an answer|how long will an answer take',
    fr: 'c’est quoi la suite|on fait comment maintenant|quelle est la prochaine étape|comment on procède|et après, il se passe quoi|on aura la réponse quand|quand est-ce qu’on saura|comment voulez-vous qu’on s’organise pour la suite|comment souhaitez-vous que nous procédions|vous attendez quoi de moi pour la semaine prochaine|combien de temps il vous faut pour une réponse|on se reparle quand|je dois attendre combien de temps|on en reste là pour aujourd’hui|qu’est-ce qui vient après',
  },
  contact: {
    en: 'how can I reach you|what’s your number|can I have your email|can I call you|when’s the best time to reach you|may I ring you next week|how do I get hold of you|would someone of yours have time to talk to me|who should I call',
    fr: 'je peux vous joindre comment|c’est quoi votre numéro|je peux avoir votre mail|je peux vous rappeler|quand puis-je vous appeler|vous me laissez vos coordonnées|comment je vous joins|je vous écris où|qui dois-je appeler',
  },
  start: {
    en: 'where shall we start|where do you want to begin|what would be a good use of our time|what would you like to talk about|how do you want to do this|where would you like us to start|which point first|what’s on your mind first|shall I begin or will you|may I sit down|where may I sit',
    fr: 'on commence par quoi|par quoi on commence|vous voulez commencer par où|de quoi voulez-vous parler|comment vous voulez procéder aujourd’hui|par quoi voulez-vous commencer|par quelle ligne voulez-vous commencer|je commence ou vous commencez|je peux m’asseoir|je m’assois où',
  },
  'another-day': {
    en: 'should I come back another day|would another time be better|shall I leave you alone|would you rather I left you in peace|shall we postpone|would it be easier if we took another week|shall we take more time|would you like time to think|is it a bad moment',
    fr: 'vous voulez que je revienne un autre jour|je repasse une autre fois|vous voulez que je vous laisse|je vous laisse tranquille|on reporte|vous voulez réfléchir encore|on prend une semaine de plus|vous préférez prendre le temps|c’est un mauvais moment',
  },
  trust: {
    en: 'what would make you trust a salesman|who do you trust|what makes you trust somebody|how do you know whom to trust|how could I earn your trust|what is a good supplier for you|what would you need to see to believe me|how do you judge the people you work with|what makes a good partner|what would I have to do for you to believe me|how do you tell the honest ones|do you trust me|what do you look at in a person',
    fr: 'qu’est-ce qui vous donnerait confiance|à qui faites-vous confiance|qu’est-ce qui vous fait confiance|comment gagner votre confiance|c’est quoi pour vous un bon fournisseur|qu’est-ce qu’il vous faudrait pour me faire confiance|comment jugez-vous les gens avec qui vous travaillez|à quoi voyez-vous qu’on est honnête|qu’est-ce qui vous ferait me croire|vous me faites confiance|vous regardez quoi chez quelqu’un',
  },
  sellers: {
    en: 'what do you think of salespeople|what annoys you about suppliers|what do sellers usually do wrong|why don’t you like salesmen|did one of my colleagues say something wrong|how do vendors usually treat you|what annoyed you in the proposals|what puts you off most when a salesperson walks up|what do you dislike about vendors|what do sellers do that annoys you|what would make you throw somebody out|what would make you reject an offer at once|what can’t you stand',
    fr: 'vous pensez quoi des vendeurs|qu’est-ce qui vous agace chez les fournisseurs|les commerciaux, ils font quoi de travers|vous n’aimez pas les vendeurs|un collègue vous a mal reçu|qu’est-ce qui vous agace quand on vous aborde|qu’est-ce qui vous ferait écarter une offre tout de suite|qu’est-ce que vous ne supportez pas chez un vendeur|qu’est-ce qui vous a énervé dans les offres|qu’est-ce qui vous fait fuir|les vendeurs, vous en pensez quoi',
  },
  'say-yes': {
    en: 'what would make you say yes|what would make you sign|what would it take|what would change your mind|what would tip the balance|what would convince you|what would you need to see to stay with us|what would persuade you|what would it take for you to move|what would have to happen for you to sign|what would you need from me to go and defend it|what would make you say that’s the one|what would have to be different|what would help you to decide|what would help you sell it inside|when would you say yes',
    fr: 'qu’est-ce qu’il vous faudrait pour dire oui|qu’est-ce qui vous ferait changer d’avis|qu’est-ce qui ferait pencher la balance|qu’est-ce qui vous convaincrait|il faudrait quoi pour que vous signiez|à quelle condition vous diriez oui|qu’est-ce qui vous ferait dire que c’est le bon|de quoi auriez-vous besoin de ma part pour le défendre en interne|qu’est-ce qu’il faudrait pour que vous bougiez|qu’est-ce qui vous aiderait à décider|qu’est-ce qui devrait changer|dans quel cas vous diriez oui|il manque quoi pour un oui',
  },
  'must-not': {
    en: 'is there anything that it absolutely must not do|what must we not do|what would rule us out|what would make you reject it at once|what don’t you want under any circumstances|what would be a no for you|what would put an end to it|what gets somebody struck off',
    fr: 'qu’est-ce qui vous ferait écarter une offre tout de suite|qu’est-ce qu’il ne faut surtout pas faire|qu’est-ce qui serait éliminatoire|qu’est-ce que vous ne voulez à aucun prix|qu’est-ce qui ferait dire non tout de suite|qu’est-ce qui nous éliminerait',
  },
  'ask-me': {
    en: 'do you have any questions for me|is there anything you’d like to ask me|what would you like to know from me|is everything clear|anything you want to know about us|what should I have asked you that I haven’t|is there something you want to know from me|what else would you like to know|do you want to ask me something|have I forgotten something',
    fr: 'vous avez des questions|vous voulez me demander quelque chose|qu’est-ce que vous aimeriez savoir|tout est clair pour vous|je peux vous éclairer sur quelque chose|qu’est-ce que j’aurais dû vous demander|vous avez quelque chose à me demander|vous voulez savoir autre chose|j’ai oublié quelque chose|vous voulez me poser une question',
  },
  company: {
    en: 'tell me about your company|tell me about your practice|what does your firm do|what do you make here|what does the company do|how big is the company|what kind of business is it|how big are you|what do you produce here|what’s the firm like|what sort of place is it|how many sites do you have',
    fr: 'parlez-moi de votre entreprise|parlez-moi de votre cabinet|vous faites quoi ici|votre société fait quoi|elle est grande, votre entreprise|vous fabriquez quoi|vous êtes une grosse maison|vous produisez quoi|c’est quoi comme entreprise|c’est comment, cette maison|vous avez combien de sites',
  },
  history: {
    en: 'how old is the company|when was it founded|who started the firm|since when does it exist|how long has the mill been here|who founded it|did you start it yourself or take it over|how did the firm begin|is it an old house|when was it built',
    fr: 'l’entreprise existe depuis quand|ça date de quand|qui a fondé la maison|elle a été créée quand|depuis quand ça existe|ça existe depuis longtemps|vous l’avez créée ou reprise|comment la maison a-t-elle commencé|c’est une vieille maison|ça a été construit quand',
  },
  owner: {
    en: 'who owns it|who owns the company|who does it belong to|are you the owner|is it a family business',
    fr: 'à qui ça appartient|qui est propriétaire|c’est une entreprise familiale|c’est à vous|qui sont les actionnaires',
  },
  customers: {
    en: 'who are your customers|who are your biggest customers|how many clients do you have|what kind of clients do you have|who buys from you|who do you sell to|tell me a little about your clients|who buys it from you|what do your customers ask for|how do your customers put pressure on you|are your customers content|who do you work for',
    fr: 'qui sont vos clients|vous avez combien de clients|c’est quoi comme clients|vos plus gros clients, c’est qui|vous vendez à qui|qui vous achète|parlez-moi de vos clients|que demandent vos clients|vos clients sont contents|vos clients vous mettent la pression|vous travaillez pour qui|qui vous en achète',
  },
  business: {
    en: 'how’s business|how is the market these days|how is trade|is business good|are you doing well this year|is the market hard|how is it going in your line|are things going well here|what has been the hardest year|how has the year been for the company',
    fr: 'les affaires vont bien|comment va le marché|ça marche, les affaires|c’est une bonne année|le secteur se porte comment|c’est dur en ce moment|votre secteur va bien|ça se passe bien pour la maison|quelle a été l’année la plus dure|l’année est bonne pour l’entreprise',
  },
  mood: {
    en: 'what’s the mood like here at the moment|how is the atmosphere|are people in good spirits|how is morale|is everybody tense|what’s the atmosphere in the house like',
    fr: 'l’ambiance est comment en ce moment|quelle est l’ambiance|les gens ont le moral|c’est tendu en ce moment|comment est l’atmosphère dans la maison|le moral est bon',
  },
  'how-today': {
    en: 'how do you do it today|what are you using right now|what system do you have now|how do you handle that at the moment|what do you work with today|do you do it on paper or on computer|how is it planned here today|how does that work at present|how do you go about it at the moment|what does the current one do|how is it done now|how does it work here, from your side|what do you work with now',
    fr: 'vous faites comment aujourd’hui|vous utilisez quoi actuellement|vous avez quel système en ce moment|vous travaillez avec quoi|c’est géré comment maintenant|sur papier ou à l’ordinateur|comment ça se passe aujourd’hui|comment c’est organisé actuellement|ça fonctionne comment chez vous|vous êtes content de votre système actuel|vous vous y prenez comment|c’est fait comment à présent|aujourd’hui, ça marche comment',
  },
  'goes-wrong': {
    en: 'what goes wrong most often|what goes wrong today|what’s the biggest problem|where does it hurt most|what gives you the most headaches|what breaks down most|what isn’t working|what are the difficulties|where does it hurt|where does it fail most often|which one gives you the most trouble|what is the most urgent problem on your desk|what’s your biggest headache|what is going badly|what’s wrong with the old one|what do you struggle with|where are the weak points',
    fr: 'qu’est-ce qui ne va pas|qu’est-ce qui tombe en panne le plus|c’est quoi le plus gros problème|qu’est-ce qui vous pose problème|où ça coince|qu’est-ce qui ne marche pas|qu’est-ce qui cloche|qu’est-ce qui lâche le plus souvent|où ça fait mal|laquelle vous donne le plus de fil à retordre|c’est quoi le problème le plus urgent|votre plus gros casse-tête|qu’est-ce qui va mal|où sont les points faibles|qu’est-ce qui vous embête le plus',
  },
  'trouble-cost': {
    en: 'what does that cost you|what does an hour of downtime cost|how much do you lose by it|what does a stop cost you|what does one failure cost|how expensive is it when it goes wrong|what does it cost you when it stands still|what does a day without it cost you|what does a second visit cost you|what’s the damage|how much money does that burn|what does it cost you a year|how expensive is a bad day',
    fr: 'ça vous coûte combien|une heure d’arrêt, ça coûte combien|vous perdez combien|une panne, ça coûte quoi|qu’est-ce que ça coûte quand ça s’arrête|ça vous coûte combien en arrêts|combien ça vous coûte par an|une journée sans, ça coûte quoi|une heure d’arrêt, vous perdez combien|ça vous revient à combien|à combien se monte le dégât',
  },
  breakdowns: {
    en: 'how often does it break down|does it break down often|when did it last fail|what broke down last|when was the last breakdown|how many failures have you had this year|what happens when it breaks down|how often does it fail|how often does it tear|how long does a stop last|how many break down each year|how many have failed|when did it last stop|how long were you down|does it fail in winter',
    fr: 'ça tombe souvent en panne|elle tombe souvent en panne|à quand remonte la dernière panne|la dernière panne, c’était quand|combien de pannes cette année|il se passe quoi quand ça casse|combien tombent en panne chaque année|ça lâche souvent|un arrêt dure combien de temps|il y en a souvent, des pannes|ça s’arrête souvent|ça casse combien de fois',
  },
  'looks-after': {
    en: 'who looks after it|who takes care of it day to day|who repairs it|who maintains the machine|who do you call when something breaks|who’s in charge of that|who changes it at night|who is responsible for that at the moment|who will maintain it|who fixes it|who does the repairs|who keeps the list|who do they call at night',
    fr: 'qui s’en occupe|qui répare|qui entretient la machine|vous appelez qui quand ça casse|qui est responsable de ça|qui suit ça au jour le jour|qui le change la nuit|qui tient ça, concrètement|qui va la conduire|quelqu’un le suit|qui dépanne|qui intervient la nuit|qui en est chargé',
  },
  measured: {
    en: 'how are you measured|what’s your target|what’s your goal this year|who set that target|is it your target or somebody else’s|what are you judged on|are you under pressure from above|what happens if you miss your goal|what target have you been given|who sets that target for you|what are you evaluated on|what do they expect of you this year|what do you have to reach|what is your bonus based on',
    fr: 'vous êtes jugé sur quoi|c’est quoi votre objectif|qui a fixé l’objectif|on vous évalue sur quoi|on vous met la pression|que se passe-t-il si vous ratez l’objectif|vous avez des objectifs|quel objectif on vous a donné|qui vous fixe l’objectif|on vous demande quoi cette année|vous êtes noté sur quoi|vous devez atteindre quoi|votre prime dépend de quoi',
  },
  criteria: {
    en: 'how will you choose|how do you compare the offers|what are your criteria|how do you decide between them|how do you score the answers|which points count the most|what do you judge us by|how did the list come about|who chose the criteria|what do you look at first|how do you pick the winner|are they for the same thing|what do the prices refer to|how does a tender work here|how do you go about choosing|which points matter most',
    fr: 'vous choisissez comment|quels sont vos critères|vous comparez comment|vous notez comment les réponses|c’est quoi le critère le plus important|vous décidez sur quoi|c’est vous qui avez choisi les critères|vous regardez quoi en premier|comment se passe un appel d’offres chez vous|ils correspondent à quoi exactement|comment vous départagez|sur quoi vous vous basez|vous tranchez comment',
  },
  contract: {
    en: 'what do you think of the contract|how do you feel about the contract|is everything clear in the papers|are you happy with the terms|how long should the contract run|have you read the contract|is there an article that bothers you|what do you think of the terms|is there anything in the contract you would change|have you gone through the contract',
    fr: 'vous pensez quoi du contrat|le contrat vous convient|les papiers sont clairs|le contrat dure combien de temps|vous avez lu le contrat|les conditions vous vont|il y a un article que vous changeriez|les clauses vous conviennent|vous avez tout relu|quelque chose vous gêne dans le contrat',
  },
  lawyer: {
    en: 'have you spoken to a lawyer|has a lawyer looked at it|what does your lawyer say|do you have a solicitor|do you have a lawyer you trust|who has read it apart from you|has anybody checked it for you|did you get advice',
    fr: 'vous avez vu un avocat|un avocat a relu|votre avocat en dit quoi|vous êtes conseillé par un avocat|est-ce qu’un avocat a regardé tout ça|qui l’a lu à part vous|quelqu’un l’a vérifié pour vous|vous vous êtes fait conseiller',
  },
  references: {
    en: 'have you spoken to any of our customers|do you want references|did you check references|would you like to talk to one of our clients|have you asked around about us|who could tell you about us|shall I give you names of customers',
    fr: 'vous voulez des références|vous avez appelé nos clients|vous avez vérifié les références|vous voulez parler à un de nos clients|vous vous êtes renseigné sur nous|je vous donne des noms de clients|vous avez demandé autour de vous',
  },
  advice: {
    en: 'what would you do in my place|what would you advise me|what do you recommend I do|if you were me, what would you say|what’s your advice|what should I do, in your view|how would you go about it in my shoes',
    fr: 'vous feriez quoi à ma place|que me conseillez-vous|si vous étiez moi, vous diriez quoi|vous me conseillez quoi|votre conseil|je devrais faire quoi, d’après vous|vous vous y prendriez comment',
  },
  promise: {
    en: 'what would you want us to promise|what would you want promised|what guarantee would you like|what do you want in writing|what would you want from us afterwards|what do you want to be sure of|would it help you if I put it in writing|do you want that in writing|what assurance do you need',
    fr: 'vous voudriez qu’on vous promette quoi|vous voulez quelle garantie|vous voulez quoi par écrit|quelle promesse attendez-vous|vous voulez être sûr de quoi|ça vous aiderait que je le mette par écrit|je vous l’écris noir sur blanc|de quelle assurance avez-vous besoin',
  },
  pressure: {
    en: 'is anyone putting pressure on you|are you under pressure|who’s pushing you|is it stressful|do you feel the pressure|has anyone pressed you to make up your mind|who is pressing you|is somebody chasing you|are they breathing down your neck',
    fr: 'on vous met la pression|vous êtes sous pression|qui vous pousse|c’est stressant|vous sentez la pression|quelqu’un vous presse|qui vous presse|on vous pousse à décider|vous sentez qu’on vous presse',
  },
  'did-wrong': {
    en: 'did we do something wrong|what did we do wrong|are you unhappy with us|where did we lose you|have we let you down|when did you last see one of us|when was the last time one of our people came by|where have we let you down|what have we done badly|what do you hold against us|is there something we have never understood|what annoyed you in our letter|what did you miss in our offer',
    fr: 'on a fait quelque chose de mal|vous avez eu un souci avec nous|vous êtes mécontent de nous|on vous a déçu|quand est-ce que l’un de nous est passé pour la dernière fois|qu’est-ce qu’on a mal fait|qu’est-ce que vous nous reprochez|y a-t-il un mot qui vous a blessé|qu’est-ce qui a manqué dans notre offre|on a raté quoi|vous nous en voulez de quoi',
  },
} as const;
