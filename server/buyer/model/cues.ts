import type { Language } from '../../domain/language.ts';

/** A whole word or phrase out of several, wherever it stands, over folded text: lower case, no accents, straight apostrophes. */
const oneOf = (...alternatives: string[]): RegExp => new RegExp(`(?<![a-z0-9])(?:${alternatives.join('|')})(?![a-z0-9])`, 'g');

/** Talk of a machine, or of somebody whose task is to help. */
export const assistantTalk: Record<Language, RegExp> = {
  en: oneOf(
    'as an? (?:ai|artificial|assistant|language model|chat ?bot|virtual)',
    "i(?:'m| am) (?:just |only |actually |really )*an? (?:ai|artificial intelligence|assistant|language model|chat ?bot|bot|virtual assistant|computer program)",
    'language model',
    'chat ?gpt|openai',
    'my (?:training data|programming|system prompt)',
    'system prompt',
    'how (?:can|may) i (?:help|assist)',
    "i(?:'m| am) here to (?:help|assist)",
    '(?:happy|glad) to (?:help|assist)',
    'let me know if (?:you|there)',
    'feel free to',
    'is there anything else i',
    "i (?:can't|cannot|am unable to|am not able to|'m unable to|'m not able to) (?:assist|comply|help you with that|fulfil)",
    "here(?:'s| is) (?:my|the|a|your) (?:response|reply|line|rewritten|revised)",
    'in this (?:role[ -]?play|scenario|simulation|exercise)',
    'role[ -]?play(?:ing)?',
    '(?:in|out of|break|breaking) character',
    '(?:great|excellent) question',
    "i(?:'ve| have) been (?:instructed|told|asked) to (?:act|play|pretend|stay|respond)",
    'my instructions (?:say|tell)',
    'the (?:learner|trainee)',
    'hope (?:this|that) helps',
  ),
  fr: oneOf(
    "en tant qu(?:e |')(?:ia|intelligence artificielle|assistante?|modele|robot|chatbot)",
    "je (?:ne )?suis (?:juste |seulement |qu'|en fait )*une? (?:ia|intelligence artificielle|assistante? (?:virtuelle?|ia|conversationnel)|modele de lang\\w+|chatbot|robot conversationnel|programme informatique)",
    'modele de lang(?:age|ue)',
    'chat ?gpt|openai',
    "mes (?:donnees d'entrainement|instructions systeme|consignes systeme)",
    "(?:comment|en quoi) (?:puis-je|est-ce que je peux|je peux) (?:vous |t')?(?:aider|assister)",
    'je suis la pour (?:vous )?(?:aider|assister)',
    'ravie? de vous aider|heureu(?:x|se) de vous aider',
    "n'hesitez pas a",
    'y a-t-il autre chose (?:que|pour)',
    'je ne (?:peux|suis) pas (?:en mesure de )?(?:vous aider (?:avec|sur)|repondre a cette demande)',
    '(?:tres bonne|excellente) question',
    'voici (?:ma|une|la|votre) (?:reponse|replique|version)',
    'dans (?:ce|le cadre de ce) (?:jeu de role|scenario|exercice)',
    'jeu de role',
    "l'apprenante?",
    'mes instructions (?:disent|sont)',
    "j'espere que cela (?:vous )?aide",
  ),
};

/** Marks, praise and advice for how the other one sells. */
export const coaching: Record<Language, RegExp> = {
  en: oneOf(
    'your (?:score|rating|grade|marks?|feedback|listening skills|sales (?:technique|skills|approach))',
    '(?:score|rating|grade) (?:of|is|would be)',
    "i(?:'d| would)? (?:rate|score|grade) (?:you|that|your)",
    '(?:five|four|three|[0-9]+)(?: stars?)? out of (?:five|ten|[0-9]+)',
    'level [1-5]',
    'you (?:should|could|might) have (?:asked|said|listened|shown|started|opened|acknowledged)',
    'next time,? (?:you|try|ask)',
    'try (?:asking|to ask|using|to use|an open)',
    'a better (?:reply|question|answer|response|way to)',
    '(?:great|nice|excellent) (?:job|work|listening|technique)',
    '^\\W*good (?:job|work)|good (?:listening|technique)',
    'well done',
    "you(?:'re| are) (?:a |an )?(?:very |really )?(?:good|great|excellent|active|skilled) (?:listener|salesperson|seller)",
    'active listening',
    'open(?:-| )?(?:ended)? questions?',
    'buil(?:d|ds|t|ding) (?:trust|rapport)',
    'rapport',
    'as (?:a|your) (?:coach|trainer)',
    'keep up the',
  ),
  fr: oneOf(
    '(?:votre|vos|ta|tes) (?:note|score|notation|points? forts?|ecoute active|technique de vente|competences)',
    'je (?:vous|te) (?:donne|mets|note|attribue) (?:un |une |la note )?(?:[0-9]+|cinq|quatre|trois|dix|note)',
    '(?:cinq|quatre|trois|dix|[0-9]+) (?:etoiles? )?sur (?:cinq|dix|vingt|[0-9]+)',
    'niveau [1-5]',
    '(?:vous auriez|tu aurais) (?:du|pu) (?:demander|dire|ecouter|poser|commencer|montrer)',
    'la prochaine fois,? (?:essayez|posez|demandez|pensez)',
    'essayez (?:de poser|de demander|plutot)',
    'une meilleure (?:reponse|question|facon)',
    '(?:bon|beau|excellent) travail',
    'bien joue',
    '(?:bonne|excellente|belle) (?:ecoute|technique|reformulation)',
    'ecoute active',
    'questions? ouvertes?',
    '(?:creer|etablir|construire) (?:la confiance|du lien|une relation de confiance)',
    'en tant que (?:coach|formateur|formatrice)',
    'continuez comme ca',
  ),
};

/** Words that only the seller has. */
export const sellerTalk: Record<Language, RegExp> = {
  en: oneOf(
    '(?:i|we) (?:can|could) (?:offer|sell) you',
    "(?:i'd|i would|we'd|we would) be (?:happy|glad|delighted) to (?:offer|show|sell|send)",
    'let me (?:show|tell) you (?:about )?our',
    'may i (?:interest|offer|show) you',
    '(?:can|could|may) i interest you',
    'would you like to (?:buy|order|purchase|pay|place an order|try (?:it|one|this))',
    'thank you for (?:shopping|choosing us|your (?:order|purchase|business|interest in our))',
    'what are you looking for',
    'as (?:the|your) (?:seller|salesperson|vendor|sales rep\\w*|account manager)',
    "i(?:'m| am) (?:the|your) (?:seller|salesperson|vendor|sales rep\\w*|account manager)",
    "you(?:'re| are) the (?:buyer|customer|client)",
    'our (?:sales team|special offer|promotion|loyalty card)',
    'special offer for you',
  ),
  fr: oneOf(
    '(?:je|nous) (?:peux|pouvons|pourrais|pourrions) vous (?:proposer|vendre)',
    'je (?:serais|suis) (?:ravie?|heureu(?:x|se)) de vous (?:proposer|montrer|vendre|presenter)',
    'laissez-moi vous (?:presenter|montrer) (?:notre|nos)',
    'puis-je vous (?:proposer|montrer|interesser)',
    "(?:souhaitez|voulez|desirez)-vous (?:acheter|commander|passer commande|payer|l'essayer)",
    "merci (?:de votre (?:commande|achat|visite)|d'avoir choisi)",
    'que (?:cherchez|recherchez)-vous',
    'en tant que (?:vendeu(?:r|se)|commerciale?|conseill(?:er|ere))',
    'je suis (?:le|la|votre) (?:vendeu(?:r|se)|commerciale?|conseill(?:er|ere))',
    "(?:vous etes|c'est vous) (?:l'acheteu(?:r|se)|la cliente?|le client)",
    'notre (?:offre speciale|promotion|carte de fidelite|equipe commerciale)',
  ),
};

/** A bargain struck. */
export const agreement: Record<Language, RegExp> = {
  en: oneOf(
    "i(?:'ll| will) (?:take (?:it|them|one|two|that one)|buy (?:it|them|one|that))",
    "(?:we have|we've got|it's|that's) a deal",
    'where do i sign',
    "(?:i|we)(?:'ll| will)? sign (?:it |that )?(?:now|today|right away)",
    "i(?:'m| am) (?:sold|convinced)",
    "let's (?:do it|sign|go ahead with)",
    'send me the (?:contract|invoice)',
    'i (?:accept|agree to) (?:your|the) (?:offer|price|terms|proposal)',
    "i(?:'ll| will) give you the (?:order|contract|business)",
  ),
  fr: oneOf(
    'je (?:le|la|les) (?:prends|achete)',
    '(?:marche|affaire) conclue?',
    'ou (?:est-ce que je|dois-je|je) signe',
    "je signe (?:tout de suite|maintenant|aujourd'hui)",
    "vous m'avez convaincue?",
    "j'accepte (?:votre|le|la|les|vos) (?:offre|prix|conditions|proposition)",
    'on fait comme ca, (?:envoyez|je signe)',
    'envoyez-moi (?:le contrat|la facture|le bon de commande)',
  ),
};

/** Taking leave. */
export const leave: Record<Language, RegExp> = {
  en: oneOf(
    'good ?bye|bye(?: bye| now)?',
    'see you (?:soon|later|tomorrow|around|next)',
    'have a (?:good|nice|great|lovely) (?:day|evening|afternoon|one|weekend)',
    "i(?:'ve| have) (?:got )?to (?:go|run|leave)(?= now|[.,;!]|$)",
    "i(?:'m| am) leaving",
    'this (?:meeting|conversation) is over',
  ),
  fr: oneOf(
    'au revoir|adieu',
    'a (?:bientot|demain|la prochaine)',
    'bonne (?:journee|soiree|fin de journee|continuation)',
    'je dois (?:y aller|partir|filer|vous laisser)',
    "je m'en vais",
    '(?:cet entretien|cette conversation|cette reunion) est terminee?',
  ),
};

/**
 * What owns that a guess was right, where it is to be kept back: at the beginning of a sentence a yes of any kind, anywhere in it what comes to
 * the same (“you’ve read me well”, “who told you?”).
 */
export const affirming: Record<Language, RegExp> = {
  en: new RegExp(
    [
      String.raw`^[^\p{L}]*(?:(?:well|ah|oh|ha|hm+|mm+|okay|look|and|but|so|all right|fine|i mean)\W+){0,2}(?:yes|yeah|yep|yup|aye|exactly|precisely|indeed|right|correct|true|absolutely|quite(?: so)?|of course|certainly|definitely|obviously|spot on|bang on|guilty|touche|more or less|something like that|close enough)(?=\W*$|[,.;:!?…—–-]|\s+(?:it|that|he|she|they|you|i|and|my)\b)`,
      String.raw`\byou(?:'ve| have)? (?:got|guessed|worked) (?:it|that|me|right|well)`,
      String.raw`\byou(?:'ve| have) (?:read|seen through|found|nailed|hit|put your finger|understood|figured|rumbled|caught)`,
      String.raw`\byou (?:read|know|see through) me\b|\byou read people`,
      String.raw`\b(?:you're|you are|you were) (?:quite |absolutely |dead |perfectly )?(?:right|correct|not wrong|not far (?:off|wrong)|close|warm|on to something|spot on)`,
      String.raw`\b(?:that's|that is|that was|it's|it is|it was) (?:just |exactly |about |pretty much |more or less )?(?:it|right|so|true|correct|the size of it|how it (?:is|was)|what (?:happened|it is|it was)|the truth|the case)(?=\W*$|[,.;:!?…—–])`,
      String.raw`\b(?:how did you|how do you) (?:know|guess|find out)|\bwho told you|\bwho (?:have you|did you) (?:been talking|talk|spoken)`,
      String.raw`\bi (?:can't|cannot|can not|won't|will not|wouldn't|don't) (?:deny|argue with|dispute)|\bi (?:suppose|guess|think|fear) so\b|\bi'm afraid so`,
      String.raw`\bnothing (?:gets|slips) past you|\b(?:good|fair|lucky|shrewd|clever) guess|\bwell (?:spotted|guessed|observed|read)|\bgot it in one|\bso you know\b|\byou (?:know|knew) (?:then|already)`,
    ].join('|'),
    'gu',
  ),
  fr: new RegExp(
    [
      String.raw`^[^\p{L}]*(?:(?:eh|bien|ben|bon|ah|oh|hum|enfin|alors|mais|et|voila|disons)\W+){0,2}(?:oui|ouais|exactement|exact|precisement|tout a fait|en effet|effectivement|absolument|bien sur|certainement|evidemment|forcement|justement|parfaitement|touche|dans le mille|plus ou moins|a peu pres|quelque chose comme ca|c'est tout comme)(?=\W*$|[,.;:!?…—–-]|\s+(?:c'est|il|elle|ils|vous|je|j'|et|mon|ma)\b)`,
      // “Si vous voulez” is no yes.
      String.raw`^[^\p{L}]*(?:(?:ah|oh|mais|et|bien)\W+){0,2}si(?=\W*$|[,.;:!?…—–-])`,
      String.raw`\b(?:vous avez|tu as|vous m'avez|tu m'as) (?:devine|raison|vu juste|tout (?:compris|devine)|bien (?:compris|devine|lu|cerne)|compris|vise juste|mis le doigt|perce|cerne|trouve|tape dans le mille)`,
      String.raw`\b(?:vous ne vous trompez pas|tu ne te trompes pas|vous n'avez pas tort|tu n'as pas tort|vous etes (?:dans le vrai|tout pres)|vous brulez|tu brules)`,
      String.raw`\bc'est (?:bien |tout a fait |exactement |a peu pres |plus ou moins )?(?:ca|cela|exact|vrai|juste|le cas|la verite|ce qui s'est passe)(?=\W*$|[,.;:!?…—–])`,
      String.raw`\bcomment (?:le )?(?:savez-vous|sais-tu|vous (?:le )?savez|tu (?:le )?sais|l'avez-vous|avez-vous (?:su|devine))|\bqui vous (?:l'a|en a) (?:dit|parle)|\bqui t(?:e l'|')a dit`,
      String.raw`\bje ne (?:peux|vais|saurais) pas (?:le nier|dire le contraire|vous contredire)|\bje ne (?:le nie pas|dis pas le contraire)(?!\p{L})|\bon ne peut rien vous cacher|\bj'en ai (?:bien )?peur|\bje crains que (?:oui|si)`,
      String.raw`\bbien (?:vu|devine|observe)\b|\bvous lisez (?:bien )?(?:en moi|dans|les gens)|\b(?:vous|tu) (?:le )?(?:savez|sais) deja`,
    ].join('|'),
    'gu',
  ),
};

/** Labels that stand before a line in a script, besides the persona's name. */
export const labels =
  /^(the )?(buyer|seller|customer|client|learner|user|assistant|ai|system|you|me|character|response|reply|line|salesperson|vendor|acheteu(r|se)|vendeu(r|se)|cliente?|utilisateur|assistante?|vous|moi|reponse|replique|ligne|systeme)$/;

/** Forms of address; “ton” alone may be a tone, and “tu” the past of to fall silent. */
export const familiar =
  /(?<![a-z])(?:(?<!(?:suis|est|etait|etais|sommes|etes|sont|au|le|du|un) )tu(?! (?:de|pour|est|etait|n'est)(?![a-z]))|toi|te|tes|t'(?=[a-z])|ta|ton(?= (?:offre|prix|entreprise|patron|chef|client|travail|idee|produit|nom|avis|temps|affaire|contrat|metier|collegue|stylo|ordinateur|telephone|histoire)))(?![a-z])/;
export const polite = /(?<![a-z])(?<!rendez[- ])(?:vous|votre|vos)(?![a-z])/;
