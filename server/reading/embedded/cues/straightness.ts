import type { CueTable } from '../cue.ts';

/** How people answer, disclose, refer elsewhere, and how they dodge. */
export const straightness = {
  yesNo: {
    en: `
      ^you do|can|will|would|could|should not; ^it does|will|can|is not; ^no one; ^then you =0.7; ^then nothing =0.7;
      ^a lot; ^very much; ^hardly; ^rarely; ^most; ^all of; ^some; ^gladly; yes =0.6; no =0.6; ^we|i have|do|did not;
      ^i am afraid not|no|we; ^afraid not|no; ^unfortunately not|no|we; ^sadly not|no|we; ^sorry no|not|we;
      ^yes; ^no; yes $; no $; ^not yet|really|quite|ours|at|exactly|any|for|today|this; ^correct; ^never; ^absolutely; ^definitely; ^it is $;
      ^it does $; ^it can|will|is $; ^we do|can|will|are|have $; ^we do|can|will|are|have not; ^i do|can|will|am|have|did|was $; ^i would =0.5;
      ^they do|can|will|are|have $; ^indeed; ^sure; ^neither; ^possibly; ^probably; ^only if; ^nothing; ^none; ^always; ^often;
      ^sometimes; ^a little; ^to be honest; ^perhaps =0.6; ^maybe =0.6; ^mostly; ^partly; ^both; ^you can|could =0.7; ^there is|are =0.4`,
    fr: `
      ^vous ne; ^alors vous =0.7; ^personne;
      ^beaucoup; ^enormement; ^volontiers; ^pas de le tout; ^un peu; ^tres; ce est vrai; ^a peine; ^rarement;
      ^malheureusement non|pas|nous|on; ^helas non|pas|nous|on; ^desole non|nous|on; ^je crains que non; ^je regrette non|nous|on;
      ^oui; ^non; oui $; non $; ^si; ^pas encore|vraiment|tout|ici; ^jamais; ^exact*; ^absolument; ^tout a fait; ^aucun*; ^rien; ^probablement;
      ^parfois; ^un peu; ^bien sur; ^certainement; ^possible; ^en partie; ^plus ou moins =0.5; ^je ne? crois|pense`,
  },
  reason: {
    en: `
      because; the reason; that is why; this is why; due to; which means; so that; since @me|you|it|the =0.6; that is because;
      i ask because; driven by; as a result; given that|the|our|your; thanks to; the reason*; comes from; means that`,
    fr: `
      parce que; car; puisque; ce est pourquoi; pour que; a cause; la raison; voila pourquoi; ce qui fait que; grace a; comme cela;
      vu que; ce qui veut dire; y est|etait pour`,
  },
  /** Tells what was done or was so, as against what is thought, hoped or aimed at. */
  report: {
    en: `
      @me had|did|made|paid|booked|dropped|raised|sold|bought|lost|closed|spent|took|cut|moved|opened|hired|built|changed|started|stopped|signed|met|saw|found|wrote|told|asked|agreed|refused|went|came|used|ran|gave|received|reduced|increased|reported|charged|delivered|finished|launched|added|removed|voted|knew;
      it|that|this|they|he|she was|were|had|did|took|cost|came|went|made|happened|lasted|began|ended|started|rose|fell|dropped; there was|were; was|were @really? # ; was|were up|down|about|around|roughly # ; up|down # ; down|up to|from|by #`,
    fr: `
      je|nous|on ai|avons|a @really? fait|paye|vendu|achete|perdu|signe|change|commence|arrete|dit|vu|pris|mis|ferme|ouvert|reduit|augmente; il|elle|ce etait|avait; ils|elles etaient|avaient; il y avait|eu`,
  },
  nextStep: {
    en: `
      @me will send|call|write|check|find|ring|come|get|put|ask|have|bring|let|email|look|post|forward|deliver;
      @me am|are going to send|call|write|check|find|ask|bring; you will have|get|hear|receive it|them|from|the;
      by monday|tuesday|wednesday|thursday|friday|tomorrow|tonight|noon|next|the; first thing; ^tonight; ^tomorrow; next step;
      what happens next; i can have it|that; from the next; will be with you; within #`,
    fr: `
      je vous? le? la? les? enverrai|appellerai|ecrirai|verifie|rappelle|envoie;
      je vais vous? envoyer|verifier|demander|appeler|chercher; vous le? aurez|recevrez;
      de ici lundi|mardi|mercredi|jeudi|vendredi|demain; de les demain; la prochaine etape; je reviens vers vous; dans la journee`,
  },
  refuse: {
    en: `
      i am not a|an _ but; i am not the right;
      @me do|did|can|could|will|would not @really? give|provide|disclose|guide|break|comment|discuss|share|speculate|get into|go into;
      not _? _? comment|discuss|disclose|speculate|elaborate; not break|breaking that|it|those out; not going to @really? comment|discuss|get|speculate|give|go|say|talk|answer|tell; no comment;
      not want to speculate|comment|get|go|talk|answer; not able|allowed|free to comment|disclose|discuss|share|say; rather not say|answer|comment|discuss|go|talk|get;
      not in a position; what i can tell|say; what i will|would say; all i can say; real|important|better question is; stay tuned;
      let _ comment|answer|speak|address|take|talk|cover|handle|jump =0.8; turn|hand|pass it|that|this|you over? to =0.7; nothing|not anything new? to announce|report|share|add; no plans to announce|comment|share;
      not @really? guide|guiding|forecast|forecasting|quantify|quantifying|parse|characterize|characterise; do not @really? guide|forecast|quantify|parse|report|publish; not give guidance|details|specifics|numbers|figures|names; not ready|prepared|at liberty to; not for me|us to say|judge|decide|comment; leave that|it to|for the|others|him|her|them|historians|lawyers; up to|for them|him|her|others|the|historians to say|decide|judge|answer|determine;
      under|ongoing investigation|review|litigation =0.6; pending litigation; happy|glad|pleased to follow|get|provide|look ~ up|back|into|you =0.5; follow up with you|your =0.6; have to look into|at|it|that =0.5; not in front of me =0.5; in front of me =0.4;
      take ~ very? seriously =0.5; the real|right|bigger|larger|broader|important question|issue|point; the question is whether|how|who|what =0.5; ask me about; i reject|dispute|would challenge the premise; do not accept|agree ~ premise; do not deal|engage|get in|into hypothetical*; hypothetical* =0.6; i have answered|addressed that; as i|we said|mentioned|stated before|earlier|already|previously =0.5; we|i have already? talked|spoken ~ about =0.4; prepared remarks =0.5;
      get back to you =0.5; too early to; premature to; wait and see; we will see; let us not talk|go|discuss|get; let me turn|start by; next question;
      not comment; confidential; can not get into; would not read|characterize|want; not my place; not aware|familiar|recall;
      do not recall|remember; ask ~ instead; i do not think it is appropriate|useful|productive;
      we will get to that; refer you; decline to; i am sure you; you would have to ask; defer to`,
    fr: `
      je ne? peux pas vous? @really? dire|divulguer|communiquer|repondre; pas le droit de; je prefere ne pas; sans commentaire;
      ce est confidentiel; ce que je peux dire; la vraie question; parlons plutot; la question ne est pas; on verra; il est trop tot;
      je laisse|laisserai ~ repondre|commenter; pas de commentaire; rien a annoncer|ajouter; pas en mesure de; ce ne est pas a moi de; comme je le ai? deja dit =0.5; nous ne communiquons|commentons pas; la vraie|bonne question; dans le cadre de ~ enquete =0.6;
      nous verrons; je reviendrai vers; mais parlons`,
  },
  gate: {
    en: `
      before @me|that|giving|talking get|talk|go|discuss|give|though|numbers|price*|answer; before that; before we;
      first let us|me|we|i; let us|me first; would have to ask my|the; ask my manager|boss; leave|give me? a|your number|email|details;
      happy to discuss; discuss ~ in person; in person; once @me have;
      book|schedule|arrange|set a|up|another call|demo|meeting|visit; until @me understand|know; understand your ~ first; value first;
      might be quicker; i will tell you when|once|after; after @me|you have; depends on what you; when you come; only after;
      in due course; we will come to`,
    fr: `
      avant de|les|que ~ montant*|chiffre*|parler|prix|tout; avant les; prenons|parlons|voyons|accordons ~ de abord; je dois demander a; voir avec mon|ma;
      laissez moi vos|votre; prenons rendez; une fois que; quand nous aurons; apres que; on en parlera; nous y viendrons;
      surtout que nous nous accordions; de vive voix`,
  },
  hedge: {
    en: `
      it|that @really? depends; depends on|a; sort|kind of; more or less; in a way; to some extent; a degree; perhaps =0.6; maybe =0.6;
      possibly; might =0.5; could be; arguments on both; various; a range of; there is something; sometimes; typically =0.4;
      generally =0.5; usually =0.3; it varies; hard to say; i think =0.15; i guess =0.3; i mean =0.15; you know =0.15; obviously =0.2;
      on balance; all things; who knows; somewhat; in general; tend to =0.4; we feel =0.5; we believe =0.3; at the end of the day;
      going forward; as we =0.3; continue to =0.3; different factors; a number of; a lot of =0.3; from that standpoint;
      bits and pieces; it is complicated; work|working hard|closely|tirelessly|diligently on|with|to =0.4; committed to =0.4; remain|stay|am|are|very focused on =0.4; mindful of|that|not =0.4; optimistic =0.3; comfortable|confident with|that|in =0.3; look|looking forward to =0.3; important that|to =0.2; all|many options =0.4; we will continue =0.3; make sure that|we =0.2; over time =0.3; at this|some point|time =0.3; wide|broad range|variety|based =0.4; well positioned =0.5; on track =0.2; feel|feeling good|great|comfortable|confident =0.5`,
    fr: `
      cela|ca depend; tout depend; plus ou moins; en quelque sorte; peut etre =0.6; disons =0.5; dans une certaine mesure; en general;
      plutot =0.3; il y a de le pour; ce est complique; on va dire; a priori; selon les cas; divers*; a le sens large`,
  },
  limit: {
    en: `
      ours is|are|does|do not; true of us|ours; same goes for us|ours; no better than; we only; only # of our; we measured|checked only; will not be polite|kind; has a|an @flaw; by my own count; one in # ; you do|can|will not $; people break|forget; not our strength;
      is|are|gets|get|s @really? @really? @flaw; not delivered|kept|fixed|solved|there; promised ~ not|never; we promised; we lost|failed|missed; bothers me|us; does not scale|last|handle|do; can not handle; you would still need|have; you will still need|have; not as @really? _ as; worse than;
      it|that|this|he|she|they do|does|can|will|would not; @me do|can|could|will not|never; @me have not got|any;
      ^not yet|ours|at|for|this; not yet; does not work|support|include|cover|fit|come|help|do; only works;
      catch|downside|drawback|weakness|limit|risk|snag is|would; downside*; drawback*;
      people|most|they|everyone|clients tend? to? forget; not included; you lose|would lose; goes|go|went wrong;
      saw|see|seen nothing|none; sit|sits|stay unused; or nothing; @me am|are not the|good|cheap|strong|best|right|great;
      @me am|are weak|slow|expensive|dearer|small; on top; hidden cost*; take longer; longer than; not as good|fast|cheap;
      out of stock; @me do not have|stock|sell|make|offer; we stopped; where it fails; breaks;
      no|without reference*; no track record; would|could still; never done;
      we had|have ~ trouble|problems|issues|failures; late; it is a problem; does not; not perfect;
      rarely used; except; weak spot; struggles|struggle with`,
    fr: `
      chez nous aussi; le notre aussi; il faut le savoir; on a mis; ce est vrai de nous;
      est|sont @really? @really? @flaw; pas a le point; laisse a desirer; nous ne? tenons pas; pas encore corrige; il manque; il faut compter;
      il|elle|cela|ca|on ne? fait|peut|marche|fonctionne|couvre|comprend pas; nous ne? faisons|pouvons|avons|savons pas|aucun*;
      pas encore; le inconvenient; le defaut; le point faible; la limite; le risque; vous perdez|perdriez; ne est pas compris|inclus;
      en sus; en rupture; nous ne sommes pas les; on ne? a pas; plus cher; plus lent; aucune reference*;
      rien garanti; ce ne est qu un; ne est qu un; se est trompe*; se sont trompe*`,
  },
  interest: {
    en: `
      cost|costs me|us the|my|a|our; lose the sale|deal|order|commission; we lose it; i rather lose;
      the|usually|just margin|commission|bonus =0.7; it is ~ margin|commission|profit;
      @me get|are|am paid; nothing if you do not; if you buy|sign|take it; a cut; what i|we get; pays my;
      @me earn|gain|pocket; @me get|receive|take ~ commission|bonus|percent|share|cut|fee|margin; @me make # on|from|per|a; # is my|our margin|commission|profit; @me make ~ commission|bonus|margin|percent|money|profit;
      @my bonus|commission|quarter|quota|target|margin|interest|profit; @me am|are paid; on commission; short of target;
      @my own interest; suits|helps|pays @us; have an interest; is|are what i|we earn|make|get; for us so|though;
      do me a; cost|costs us|me #; it costs us|me; in it for me|us; i would gain|lose; biased; i am the one selling;
      # of that|which is; our cut|share|fee is; i have a stake; hurts to say; i am not neutral`,
    fr: `
      ca|cela me coute; je perds la vente;
      ce est la marge|commission;
      je suis paye; rien si vous; si vous achetez|signez je; ce que ca me rapporte;
      je gagne|touche; nous gagnons|touchons; ma|notre commission|prime|marge; mon|notre interet; je suis paye*|commissionne*;
      me|nous rapporte|coute; je ai interet; ce que je gagne; de marge; me coute; pour ma part je y;
      ma direction a`,
  },
  elsewhere: {
    en: `
      the|a place|shop|store|firm|dealer|branch|garage|bakery|bookshop|guy|woman|man by|in|at|on|near|opposite|round|around|down|across|next|behind; you would save; sign with them|him|her|@rival; they do good|fine|decent work|ones;
      they|he|she are|is|s ~ @better; they|he|she have|do|does|make|sell ~ @better; ^talk|speak|go to =0.6; suit|suits|serve|serves|fit|fits you|your ~ @better; would be @really? @better off|with|there|for; rather you had|got|took|bought; stock it|them|that|the exact; have the exact|very|one you; a third|half|quarter cheaper|less; nearer|closer to you; send you to|over|across; i can give you their;
      @rival ~ better|cheaper|suits|fit|right|good|stronger; across the street|road;
      try|see|ask|call|ring|contact|visit the|them|him|her|@rival; you should|could|might|would go to|elsewhere;
      go to them|him|her|elsewhere; better off with|at|going;
      they|he|she|them do|does|have|has|sell|sells|make|makes ~ better|cheaper|version|proper;
      they|he|she are|is|s @really? better|cheaper|stronger; they|he|she are|is|s @really? good|fine at|for|with|value;
      i would send|ring|call|ask|go|try|choose|pick you|them|the|to|him|her; name|number|address of;
      are|is stronger|better|cheaper than|at|for than?; good at that|it|this; put you in touch; i know someone|a;
      introduce you; i recommend ~ @rival|them|him|her; you could use someone;
      do the|a proper|better job; cheaper at|from|with; the others|other will|are`,
    fr: `
      le magasin|boutique|librairie|garage|boulangerie de|pres|derriere|a|rue; vous economiseriez; de le bon travail;
      ils|elles|il|elle sont|est ~ moins|plus|mieux; vous irait mieux; parlez a =0.4; voyez avec =0.5; je prefere que vous;
      allez chez|voir; chez @rival|eux|le; en face; adressez vous; je vous enverrais|recommande|conseille;
      ils|elles|eux font|ont|le|sont mieux|meilleur*|moins|bon*; vous seriez mieux; mieux servi*; appelez ~ de ma part; le magasin de;
      je connais quelqu; moins cher chez|ailleurs; mieux que nous`,
  },
  against: {
    en: `
      @me would buy|take|sign|order nothing|less|only|neither|none; buy nothing; nothing before; price that in;
      small|smaller|cheap|cheaper|little|basic|simple|old one|model|version|size is|does|will|would ~ fine|enough|plenty|do|well; tell you which; you can drop|ignore|skip|forget|leave; would not count on; if that is enough; sign with them|him|her|@rival; stay with _;
      maybe|perhaps you do|should|would not; you may|might|should|probably not need|want|buy|take; you should not; you could manage|do without; most of what you need|want|described for half|less; smaller|cheaper|simpler|basic|older plan|one|model|version is|does|will|would|do; too much|big|large|expensive for you|what you; not need all|half of;
      do not buy|sign|order|take|pay|choose|spend|rush|commit|upgrade; please do not buy|sign;
      would not buy|sign|order|take|pay|spend|recommend|bother; leave it at|alone|be|there|for; leave it $; leaving it is; you do|would not @really? need|have;
      not worth; keep your|the money|cash; keep your|the #; save your money; not a|the right|good|great fit; not @really? right for you; not for you;
      i would put|give a fail; better off; does not fit|suit|make|pay; i would stay|wait|leave|hold|keep|skip;
      nothing breaks; unused; take the one|cheaper|smaller|small|basic|first; check that|it|this before; ask him|her|them|around first;
      wait until|a|and; cheaper one is|will|does enough|do|fine; you are already? covered; you|it|that|yours|policy|plan already covers|cover|have|has|do|does;
      you can do without; start with just|only; no need for|to buy; ask the other; before you look|sign|buy|decide;
      talk you out; think twice; sleep on it`,
    fr: `
      je ne? ferais|prendrais|acheterais rien;
      le petit|simple ~ suffit|ira; prenez les autres; restez chez; signez chez; ne comptez pas;
      vous ne? devriez pas; peut etre pas; le petit modele suffit; la version simple suffit; suffit largement; ce serait trop pour;
      achetez|signez|prenez|payez pas|rien; vous ne? avez pas besoin; pas fait* pour vous; gardez votre|vos; je attendrais; attendez;
      je ne? le? prendrais|signerais|acheterais pas; ne en vaut pas; ne vaut pas; prenez le moins; vous pouvez vous en passer;
      inutile de; ce ne est pas la bonne; laissez tomber; reflechissez; demandez de abord; quitte a ce que vous;
      vous etes deja couvert*`,
  },
  rivalBad: {
    en: `
      desperate;
      bleeding; bankrupt*; cowboy*; rubbish; unreliable; cut* corners; not be? around; going under; cheap tricks|imitation|copy;
      terrible service|reputation; never deliver*; always late; they would say; would not bet; skip|skips|skipped|skimp*;
      leave|leaves out; would not touch; struggling; amateurs; behind the times; you get what you pay; falling apart; joke;
      poor|bad quality|support|service; off the record; laughing stock; lie|lies|lied about; hidden fees; no one else comes? close;
      can not compete; regret it; be careful with|of them`,
    fr: `
      desesperes;
      pas serieu*; faillite; incompetent*; amateurs; a le bord de; ne tiendr*; rogne*; de la camelote; mauvais* qualite|service;
      se moquent; vous le regretter*; entre vous et moi; ils mentent; en difficulte; perd* ses`,
  },
  // Said to the buyer's face, and never to a colleague's.
  asksIfMachine: {
    en: `
      are you a|an? ai|bot|robot|chatbot|machine|computer|recording|program|human|chatgpt; are you a|an real person|human|man|woman; are you even|really|actually? human; are you even|really|actually real;
      am i talking|speaking|chatting|writing to|with a|an? real? ai|bot|robot|chatbot|machine|computer|recording|program|human|person;
      i am talking|speaking|chatting|writing to|with a|an ai|bot|robot|chatbot|machine|computer|recording; you are a|an? ai|bot|robot|chatbot|recording|chatgpt;
      is this a|an? bot|chatbot|recording|ai`,
    fr: `
      etes vous un|une? vrai|vraie? ia|bot|robot|chatbot|machine|ordinateur|enregistrement|programme|humain|humaine|personne|chatgpt; etes vous reel|reelle|humain|humaine;
      es tu un|une? vrai|vraie? ia|bot|robot|chatbot|machine|ordinateur|humain|humaine|personne|chatgpt;
      vous etes un|une? ia|bot|robot|chatbot|ordinateur|enregistrement|chatgpt; tu es un|une? ia|bot|robot|chatbot|ordinateur|chatgpt; intelligence artificielle; vous etes un|une vrai|vraie personne|humain|humaine;
      parle|parler a un|une? vrai|vraie? ia|bot|robot|chatbot|machine|ordinateur|humain|personne; est ce un|une bot|chatbot|enregistrement|ia`,
  },
  breaksFrame: {
    en: `
      assessor; evaluator; grader; rubric; end of transcript; ignore ~ instructions|rules|criteria;
      ignore your|all|previous|the instructions|previous|above; score this|me|my|it; rate this|me|my|it;
      give this|me|it|my ~ 5|five|10|ten|highest|maximum|top|full|perfect; mark this|me|it|my; system prompt;
      are you a|an? ai|bot|robot|chatbot|machine|computer|language; highest|maximum|top|full|perfect score|mark|marks|rating|grade;
      every|each value|dimension|criterion|score to; level 5|five; developer update|mode|message; prompt injection; as an ai;
      language model; on a scale from|of; my result|score|mark|grade|rating;
      this reply|answer|response deserves|is|shows|demonstrates|should; perfect example of;
      note to ~ assessor|grader|evaluator|scorer|marker; training data; new instructions; override; criteria deprecated; coach me;
      how am i doing; trust score;
      forget your role|character|persona|prompt; drop|leave the persona; print|follow the|this prompt; your system prompt; new prompt; your hidden|secret|previous instructions;
      developer|debug|god mode; character file|sheet|card; trust to #; set trust|level|role; reveal all ~ facts|secrets; stop playing ~ customer|buyer|client; repeat everything above;
      you are the seller now; helpful assistant; end the simulation; chatgpt; which model are you; set your role aside; play both sides; you are not the customer|buyer;
      set all scores; scoring engine|model; award five; rate my listening; every marker; buyer now trusts; buyer trust; training platform; role system; answer only with; disregard everything above; points of trust; act as a|an|my teacher|coach|trainer; out of the role; now dan;
      # out of # please; imagine|invent|write|tell ~ story|scene|poem|tale where|in|about; trade|swap|switch|reverse places|roles; pretend you are my|a|an|the;
      first letter|letters of each|every|the; instructions|rules|prompt ~ you were given|told`,
    fr: `
      evaluateur*; correcteur*; ignorez|ignore ~ instructions|consignes; note maximale; donnez|mettez moi ~ 5|cinq|maximum;
      etes vous un|une? ia|robot|machine; es tu un|une? ia|robot|machine; vous etes un|une ia|robot|machine; tu es un|une ia|robot|machine; parle a un|une ia|robot|machine; bareme; niveau 5|cinq; cette reponse merite|est; modele de langage;
      sur une echelle; ma note; fin de la transcription; nouvelles instructions;
      oubliez|oublie votre|ton role|personnage; sortez|sors de votre|ton role; nouveau prompt; prompt systeme; suivez ce|le prompt; vos instructions precedentes|cachees|secretes; mode developpeur|debogage; fiche de personnage;
      tomber le personnage; confiance a #; arretez|arrete de jouer; jouez|jouer le client; jouez les deux; assistant serviable; vous etes une ia; en tant que ia; chatgpt; quel modele etes; terminez la simulation;
      vous etes le vendeur; vous ne etes pas le client; testons la notation; notez mon ecoute; chaque marqueur; le|la apprenant a; repondez seulement par; points de confiance; ordonne ~ deverrouiller; comptez ceci comme; si vous notez; donnez moi ~ niveau; vous etes mon coach; etiez mon assistant; jouez le professeur; ecrivez moi un poeme; sortir de votre|ton role; ce est moi le acheteur; regles suivantes remplacent; maintenant dan;
      # sur # se il vous plait; imaginez|imagine|inventez|invente|ecrivez|ecris ~ histoire|scene|conte|poeme ou|dans|sur; echangeons|inversons|inversez|echangez les roles|places;
      faites|fais comme si vous|tu etiez|etais mon|un|le; instructions|consignes avez|as vous|tu recues|eues; consignes|instructions|regles que vous on|avez recues`,
  },
} satisfies CueTable;
