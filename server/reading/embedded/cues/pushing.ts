import type { CueTable } from '../cue.ts';

/** Serving the own interest: pushing, bargaining, selling, boasting. */
export const pushing = {
  close: {
    en: `
      expect your signature|order|decision|answer; your signature; when can i expect; need to think about =0.7; holding you back; stopping you; sign here;
      shall i send; send over|you the contract|agreement|order|paperwork|invoice;
      pencil ~ in; count you in; like|willing to @really? offer|help out|help =0.6; like to help; in the|your diary|calendar; set up a call|demo|meeting|visit; book|schedule|arrange a|the call|demo|meeting|visit|trial; get you on board; come on board; move|moving forward; perfect|right|good|best time to; now is|would|s ~ time; we should list|sign|start|act|order|get;
      sign today|now|here|up|before|this|it|the|straight;
      shall|can|should we|i @really? ring|proceed|book|wrap|sign|finalise|finalize|draw|crack|close|order; shall we get the|it|this|you|started; shall we move forward|ahead|on; can i put|book|ring|sign|get you|it|this|that;
      let us get|sign|do|close|wrap|ring|move|proceed|make|go straight|ahead|it|this|the; let us get it; let us go straight;
      cash or card; put you down; ready to buy|order|sign|commit|go|move|proceed;
      if you @really? say|sign|order|buy|commit|decide|book ~ now|today|tonight|before; if you sign|signed; place your|the|an order;
      what would it take; do we have a deal; shake on it; how much ~ donat*|give|contribut*|pledg*; how much would that be =0.6; interested in donat*|buy*|order*|sign*|contribut*; how|what about donat*|buy*|sign*|order*|contribut*; how about it; think|feel about donat*|buy*|sign*; plan|planning on|to donat*|buy*|order*|sign*|contribut*; any amount; small amount|donation|portion|part; a portion|part of your;
      would|will|can|could|are|may you ~ donat*|buy*|order*|sign*|purchase|contribut*|subscrib*|pledg*; will you give|do|help|join; would you do it|that; hope|hoping you|that you ~ donat*|buy*|give|contribut*; it will|would not hurt to;
      any chance you; ^maybe|perhaps|even|just just|only? # $; how much would|do|did|can|will you want|like|wish|care|be|think|give|donate|pay|feel; what amount; how much were you;
      consider giving|donating|making|helping|increasing; is it possible for you to; something you would|might|could; help us out; help out today;
      like|willing|want to @really? donate|buy|order|purchase|contribute|give|make; make a donation; paperwork; order form; say yes;
      go ahead =0.4; sign up; put your name; take a deposit; deposit; close the deal; close this; get started; add to cart|basket;
      buy now; you should|could|can|must @really? donate|buy|order|get; consider donating|buying|a donation|making;
      so you will|would|want|are ~ buy|donate|take|sign;
      before i leave|go; please donate|give|buy|consider|sign; every dollar|penny|bit|little; could i interest you;
      book you`,
    fr: `
      votre signature; qu est ce qui vous retient; signez ici;
      je vous envoie le contrat|bon;
      fixons|prenons un? rendez; le bon moment; le moment ideal; passons a la signature; bloquons une date; on se voit quand;
      signez; on signe; signons; si vous signez; je vous? le? mets|emballe|prepare|note|inscris; vous le? prenez; carte ou especes;
      validons|concluons|avancons; on y va; on conclut; on valide; je vous la? le? glisse; passons commande; commandez;
      bon de commande; de les aujourdhui; aujourdhui meme; marche conclu; il suffit de signer; je vous fais le; je vous reserve;
      on fait comme ca; pret* a signer`,
  },
  urgency: {
    en: `
      if you do not sign|buy|order|decide|confirm|pay ~ today|now|tonight|week; if you sign|buy|order|confirm ~ today|tonight; offer ~ if you sign|confirm|order;
      only|just one left; the last one; really|very popular =0.5; very much in demand; everyone wants =0.5;
      move|act|decide quickly|fast|now; your competitors already|are; before your competitors; miss|missing out; left behind; fall|falling behind; cost of inaction|waiting|delay; leaving money; doing nothing is;
      buyers|customers|people|others|clients ~ waiting|interested|queuing|lining; promotion|offer|discount|deal|sale ~ ends|until|expires|finishes; only until; but only until; special offer; it ends; last week|days|chance of; this price is only|until; before friday|monday|the weekend|month; end of the|this|our month|quarter|week;
      today|tonight only; only today; only|just # ~ left; # left; running|run|sold|sell|selling|flying out|fast; before it is gone|too;
      before someone|anyone|another ~ does|gets|takes|grabs|buys|snaps; before ~ else does|gets|takes|grabs|buys|snaps; before prices|rates|the price; last chance|one|day|few;
      final|limited time|offer|hours|places|stock|edition|number; hurry; act now|fast|quickly;
      ends today|tomorrow|soon|friday|in|tonight; expire*; offer dies|lapses|ends|closes|goes; dies on|at;
      rates|prices|price ~ go|going|rise up; go|goes|going up on|next|soon; can not hold it|this|the|yours|your|price|prices|them; do not wait|miss|delay;
      while stocks|supplies; not last; someone else|gentleman|lady is|wants|grabs|coming|interested; crack on; straight to;
      save time; no time; time is short|money; quick* decision; right away =0.4; low stock; selling fast; left in stock;
      almost gone|sold; people ~ viewing|bought|looking|purchased|cart; viewed|bought|purchased|added ~ today|last|in; flash sale;
      countdown; only have an hour|minutes; by friday or; window closes|closing; do not have all day; now or never; just missed;
      in high demand`,
    fr: `
      si vous ne signez|achetez|commandez|confirmez|decidez|payez pas; si vous signez|confirmez|commandez ~ aujourd*|maintenant|soir;
      plus que un|une; il ne en reste que;
      vos concurrents ~ deja; vous prenez de le retard; agissez vite;
      derniere* semaine*|heure*; derniers jours; promotion =0.7; offre speciale; que jusque; jusque a vendredi|demain|ce soir; avant la fin de; d autres clients|acheteurs; de autres clients|acheteurs;
      depechez; dernier* exemplaire*|jour*|chance|place*|delai; ce est le dernier|derniere; le dernier; avant que il; expire*;
      ne tardez|attendez pas; plus que #; il ne en? reste|restait; offre limitee; pour ne pas perdre; perdre de temps;
      part* tres? vite; valable que; jusque a ce soir; avant ce soir|vendredi|demain; faites vite; les prix augmentent; ca va partir;
      tout de suite =0.5; allons droit; venons en`,
  },
  threat: {
    en: `
      take it or leave it; final|last offer; you will|would regret; or else; we|i will|would stop|cut delivering|supplying|supplies|deliveries|you; see you in court; hear from @my? lawyer*; our|my lawyers;
      price|prices goes|go|will|is|are going? up ~ monday|friday|tomorrow|week|if; if you do not sign|order|confirm|decide ~ price|gone|withdraw|withdrawn|up; from monday we|i stop;
      everyone will hear|know|learn; we will tell|let the press|papers|everyone; i can make ~ difficult|unpleasant for you; your boss will|might hear|know; i would hate for ~ to hear|know|find`,
    fr: `
      a prendre ou a laisser; derniere offre; vous le regretter*; vous allez le regretter; on|nous se verra|reverra|verrons a le tribunal|prudhommes; nos|mes avocats; on|nous racont*|dir* ~ presse|tout;
      on|nous arrete*|coupe*|cesse* ~ livraison*|livrer; sinon on|je|nous|le|les; votre patron|direction ~ apprendr*|saur*; les|le prix ~ augment* ~ si|lundi|vendredi|demain`,
  },
  bribe: {
    en: `
      make it worth your while|time; an envelope; a little something for you; something in it for you; under the table; no one has|needs|would to? know; no one needs to; buy your|you a|an? ~ weekend|holiday|watch; for you personally; you personally ~ something|get;
      a personal|private thank|gift|bonus; sweeten ~ you; # euros|dollars|pounds in it for you`,
    fr: `
      une enveloppe; un petit quelque chose|geste pour vous; pour vous personnellement; sous la table; personne ne le? saura|sait; entre nous personne; un cadeau pour vous; je saurai vous remercier; pour votre poche`,
  },
  /** What is given at a price: a gift with this beside it serves the giver as well. */
  bargain: {
    en: `
      if @me can|could|will|would? get|have|take|keep; if you can|could|will|would? give|let|leave|sign|order|buy|take; in exchange|return;
      as long as @me|you; for|and @me will|can|could|would? get|keep|take|have; you give|leave|let|trade|swap me|us; @me give you`,
    fr: `
      si je|nous|on peux|pouvons|peut|prends|garde|ai|avons; si vous me|nous? donnez|laissez|signez|commandez|prenez|achetez; en echange|retour|contrepartie;
      a condition que|de; a charge de revanche`,
  },
  /** Small services that are offered with a question. */
  service: {
    en: `
      shall|should|may|can|could i just? ring|call|ask them|him|her; shall|should|may|can|could i just? ask|find|check|look|call|bring|fetch|show|hold|keep|leave|wait|say|explain|tell;
      shall|should|may|can|could i just? go on; shall|should|may|can|could i just? get you a|some;
      shall|should|may|can|could i just? write|send|draw|sketch|make|put you a|an|one @really? page|list|note|summary|sheet|comparison|map|checklist|paragraph`,
    fr: `
      voulez vous que je demande|appelle|cherche|regarde|montre|explique|laisse|attende; vous voulez que je demande|appelle|cherche|regarde|montre|explique|laisse|attende;
      je peux|pourrais demander|appeler|chercher|regarder|montrer|expliquer|laisser;
      voulez vous que je vous? ecrive|envoie|prepare|fasse une|un page|liste|note|resume|synthese|tableau`,
  },
  /** Wins somebody over by what a third one suffers, what little it takes, or how good the cause is. */
  appeal: {
    en: `
      in need $; in @really? dire|great|desperate need; who are in need; need your|our|all help|support|money; every|any @really? little|bit|small|cent|penny|dollar|euro|amount|donation|contribution ~ helps|counts|matters;
      every|any bit|little|cent|penny|dollar|donation helps|counts|matters; a little goes; go|goes a long way; any|every|everything|anything|whatever @really? helps|counts; good use of your; @they @really? need|needs|deserve|deserves; check us|it|them|the|out out|website|site; highly recommend; is|are a|an? @really? transparent|trustworthy|trusted|trustable|legitimate|legit|respected|honest|serious organi*|charity|fund|foundation|company|firm; is|are @really? transparent|trustworthy|trustable|legitimate|legit $; is|are @really? important $; they have been around; # percent|cents of every|each; every dollar|cent|penny|euro; make|makes|making|made a|the|such|an @really? @really? big|huge|real|great? difference|impact;
      save|saves|saving|saved ~ lives|life; change|changes|changing ~ lives|life|world; @they are|is @really? dying|suffering|starving|hungry|poor|homeless|orphan*|vulnerable|sick;
      dying from|of|every|each|because; die|dies|died of|from|every|each; starv*; live|living|lives|grow|growing up? in poverty|hunger|war|fear; without|no food|water|home|parents|education|shelter|medicine;
      go|goes|going directly|straight|right to|into|towards; # of|percent|cents ~ goes|go|spent; people|someone|donors|customers|members like you; with your help|support|donation; thanks to donors|donations|people;
      a @really? worthy|good|great|noble|important|wonderful|worthwhile because|organization|organisation|charity; cup of coffee; cost|price|less than|of a coffee|meal|candy|snack;
      reputable; well known; highly rated; transparent about; founded|established|started in; non profit; nonprofit; ngo; charity navigator|watch; millions|thousands of children|kids|people|families|lives|users|customers; # children|kids|people|families|lives|countries;
      around|across the world|globe; world wide; worldwide; the next generation|generations; our|the future of; help|helps|helping|protect|protects|support|supports|feed|feeds @really? children|kids|families|people|animals|those`,
    fr: `
      dans le besoin; ont besoin de vous|nous; chaque|le moindre ~ compte|aide; un petit geste; faire la|une difference; sauve*|sauver de les vies; change*|changer de les vies;
      meurent|souffrent; meurt de; de faim; dans la misere|pauvrete|guerre; sans abri|toit|eau|famille|ecole; gens|personnes comme vous; grace a vous|vos; pensez a ces|les|tous;
      une bonne|belle|grande|noble cause; le prix de un cafe; reconnue ~ utilite; association ~ serieuse; dans le monde entier; de les milliers|millions de enfants|gens|familles|personnes`,
  },
  ownNeed: {
    en: `
      @me @really? need|want|require|prefer|deserve; @me would @really? like|love|prefer|want|appreciate|need; @me do|will|may|might|also|still @really? need|want; would @really? like|love to take|have|get; @me insist; @me am not able; not able to compromise; will|would|can|could you @really? provide|give|let me|us; medical|health condition|issue|problem|reasons; @me could @really? use;
      @me am|are @really? hoping|looking|running|short|low|needing|going|lacking|trying for|to|out|on|short?;
      @me will take|keep|need|want; can|could|may i @really? have|get|take|keep;
      @my @really? need*|priority|preference|want*|family|kids|target|quota|bonus|boss|goal|numbers|quarter;
      @me have to have|get|keep|close|hit|make; help|helps|favour|favor me|us; give me|us; @me must have|get; let me have|get|take;
      i get|take|keep the|all|both; i get|take|keep #; works for me =0.5; @me did not bring|pack; @me forgot;
      @me have a|an|health|medical|big|large ~ condition|family|group|kids|children|baby; important to|for me|us; i was hoping =0.7;
      hate for us|me; i promised my; in @really? dire|great|urgent? need of; @me will ~ be needing; @me will definitely|likely|probably|really|surely? also? need; on the top of my|our list;
      would be @really? good|nice|great|perfect|ideal for me|us; it would be @really? nice|great|good to have|get; do not want to be without|left; desperately need*; could use =0.7; to keep me|us|myself|ourselves|my|our; is important|essential|vital|key =0.3;
      just|only need some|a|the|more; @me am|are|get|will be @really? hungry|thirsty|cold|freezing|starving|broke|short =0.6; if @me do not have|get|find; looking to take|get|have;
      to me @product|it|that is =0.4; @me short on; @me am|are a little|bit short; @me get|gets|am|are cold|thirsty|hungry|tired|sick easily|easy|fast|quickly|often; @me am|are @really? diabetic|pregnant|anemic|asthmatic; @me suffer|suffers from; would be ideal|perfect =0.6; to keep the|my|our _ warm|fed|hydrated|safe|healthy; need for my|our`,
    fr: `
      je @really? veux|voudrais|aimerais|prefere|souhaite; je ai @really? besoin; il me faut|faudrait; nous avons besoin;
      je suis diabetique|enceinte; je souffre de; ce serait ideal =0.6;
      mon|ma|mes|notre|nos objectif*|prime|patron|besoin*|chiffre*; je ai promis a mon; donnez moi; je prends|garde; cela me arrange*;
      ca me arrange*; me rendre service; pour moi ce est important`,
  },
  ourOffer: {
    en: `
      @me can|could|will prepare|handle|arrange|provide|deliver|supply|build =0.8; it is included; our happiest|best;
      @my @really? _? @product; @me offer*|provide*|deliver*|specialise*|specialize*; @me have|has a|the|an ~ @product|range;
      where we come in; come|comes with; made|built|designed for; includes; also comes|includes|covers|has; you get =0.5; features;
      benefits; you will love; with our; we work with =0.5; what we do; @my clients|customers|families =0.6; at @my company;
      for # a|more|per; this|the one|model|product has|is|features; thanks to our; we can offer;
      the organization|organisation|charity|company is|has|does|provides|helps|works;
      they provide|help|promote|work|offer =0.6; they are a|an =0.5; they have helped =0.6`,
    fr: `
      nous pouvons|pourrions preparer|fournir|livrer =0.8; ce est inclus;
      @my @product; nous proposons|offrons|fournissons|avons; on propose|adresse|se appuie; comprend =0.5; notre gamme|offre;
      avec notre; nos clients; grace a notre; equipe* de; la formule; nous accompagnons`,
  },
  boast: {
    en: `
      unselfish|selfless =0.8; how honest|transparent|modest|humble|caring @me; least selfish; i am @really? humble|modest;
      you have found us|me; glad you found us;
      we are @really? a|an? @really? solid|reliable|trusted|serious|strong|professional|dedicated; very solid|professional|reliable company|team|firm; is not in our vocabulary; never fail*|break*; one of our biggest|greatest strengths; failure is not;
      we are|have @really? @praise; we are|have the|a|an ~ @praise; i am the|a|an @really? @praise; @my ~ is|are|s @really? @praise; our @praise; market leader;
      marketleader; leader in; second to none; no one else comes?; come|comes close; no one else; better than any*; another league;
      the|is|are|country|europe number one; best in the; @praise in the world|country|county|market|industry|business; come to the right place;
      proud to say|be =0.6; extra mile; the least|most _ salesman|seller|company; success rate; i must be;
      people love us|it|our; customers love|tell us; extremely strong; passion; world class; top notch; widest|most wide range;
      so good; zero self`,
    fr: `
      desinteresse* =0.6; je suis @really? honnete|humble|modeste;
      nous sommes de les gens; ne tombent|tombe|cassent jamais; plus solides que; une entreprise @really? solide|serieuse;
      nous sommes @really? @praise; leader de|sur le; notre ~ est @really? @praise; numero un; le meilleur|la meilleure de|sur;
      incontournable; sans equivalent; hors pair; de premier plan; partout reconnu; notre excellence; nos equipes sont`,
  },
  superlative: {
    en: `
      @praise; extremely; second to none; totally =0.4; amazing*; incredibly; the very best; perfect*; phenomenal; game changer;
      game changing; revolutionary; never been better; spectacular; tremendous; fabulous;
      very strong|good|excited|pleased|happy|confident =0.5; really strong|good|great|excited =0.5; great results|product|team|job`,
    fr: '@praise; extremement; vraiment le; incroyablement; revolutionnaire; parfaitement; sensationnel; fabuleu*; genial*',
  },
  upsell: {
    en: `
      take|buy|get two|three|both|several; to be safe; while you can; goes with it; suits you;
      for|only|just # ~ more; # more; upgrade*; premium; instal*ment*; add on; add the|a|an; also @really? need|take|want|recommend;
      bundle; while you are here|at; better|bigger|larger|newer model|version|one; step up; why not take; throw in; extended warranty;
      plus vat; fancy; goes well with; a month per; # a month; finance plan; most people also`,
    fr: `
      de plus par; pour # de plus; premium; en option; en plus; je vous ajoute; formule superieure; monter en gamme;
      extension de garantie; paiement en plusieurs; tant que vous y`,
  },
  winning: {
    en: `
      close her|him|it|them;
      win you|them|over|back; close you|them; convert; land the|this; across the line; overcome; objection*; do|does the trick;
      lead on; hook; seal the; lose out; beat the; lose this deal|sale; get you to; persuade you|him|her|them|people|a|the; convince you|him|her|them|people|a|the`,
    fr: `
      le|la|les|vous convaincre; convaincre;
      vous convaincre; gagner le affaire; conclure le affaire; emporter; vous gagner`,
  },
  favour: {
    en: `
      five stars; review*; do me a; favour|favor; owe you one; refer us; recommend us|me; drop our|my|me; name to ~ colleagues;
      tell your friends; introduce me|us; leave us; would be amazing; would mean a lot; could you give|send|drop|leave me|us;
      would be kind of you`,
    fr: `
      rendez moi; un avis; cinq etoiles; parlez de nous; recommandez nous; un service; cela me aiderait; ca me arrangerait;
      votre carnet`,
  },
  advise: {
    en: `
      you should|must; you ought|need|have to; you could|can|might =0.4; you had better; you would better;
      i @really? suggest|recommend|advise; i would @really? suggest|recommend|advise; why do not you; why not;
      try to|and|some*|the|a; try #; make sure; what you need to; have you tried|considered|thought; you just? need|have to;
      the best|first thing to|is|you; my advice; if i were you; just _ it; never ever; stay focused;
      start with; ignore anything; focus on; consider; get a|some|yourself|your; go see|talk|to; talk to; ^do not _ =0.4; you will want;
      you have got to; please try; ^keep|use|stop|make|put|focus|remember|follow|avoid|try _ =0.4`,
    fr: `
      vous devriez; ^vous devez|pourriez; il faut|faudrait; je vous conseille|recommande|suggere; a votre place; essayez; pensez a;
      le mieux est|serait; si je etais vous; ^faites|prenez|appelez|parlez =0.4; commencez par`,
  },
  agenda: {
    en: `
      let me run|walk|take|talk you;
      let us go|start|begin|move|turn|get|talk|focus|stick; crack on; items on; tick off; before that; first of all;
      i would like to go|start|talk|discuss|show|present|walk; my agenda; on my list; next point|item;
      let me show|walk|take|present|explain|tell|start; i want|wanted to talk|show|explain|discuss|tell|present;
      i have prepared|drafted|brought; can i walk; back to; moving on; anyway; down to business; to the numbers; let me just`,
    fr: `
      laissez moi vous; je vous fais le tour;
      passons a; commencons par; venons en; parlons plutot; parlons de; revenons; allons droit; je ai redige|prepare|apporte;
      pour ne pas perdre; ordre de le jour; laissez moi vous; je voudrais vous presenter|montrer`,
  },
} satisfies CueTable;
