import type { CueTable } from '../cue.ts';

/** How people own up, disclose, sympathise, and how they hide. */
export const candour = {
  notKnowing: {
    en: `
      @me @really? do not @really? know; @me have no idea|answer; @me am|are @really? not @really? sure|certain =0.8;
      @me can|could not @really? tell|say|explain|answer|promise; @me will find out; @me will|would|must have to check|ask|look =0.4;
      @me do|did not have the|an|that|a answer|figure|number; no idea; hard|difficult to say =0.4; never thought about|of =0.6;
      beyond me; out of my depth; not my field|area|strength; wish i knew; @me had|have not thought|checked|looked|seen|read;
      @me would|might be guessing; it is a guess; i still can|could not; no one knows =0.5; @me may|might be wrong; @me could be wrong;
      what i do not know; not know yet; @me never understood|knew|learned`,
    fr: `
      je ne? sais pas; je ne? ai aucune idee; je ignore; je ne? suis pas @really? sur|sure|certain*; aucune idee;
      je ne? peux|pourrais|saurais pas? vous? dire; je ne? connais pas; je dois verifier =0.4; je vais me renseigner; on ne? sait pas;
      nous ne? savons pas; je peux me tromper; je ne y connais rien; je ne ai pas la reponse`,
  },
  ownMistake: {
    en: `
      on purpose; hoping you would not|never; the honest answer; @me was|were hiding|avoiding|dodging; did not want you to; did not dare;
      it|that was @crude of|from @us; we|i was|were @crude; we|i delivered|arrived|came|answered|replied late; fed up with us; had enough of us; can not blame them|you; do not blame them|you; should have had; deserved better; no excuse;
      that is our|my fault; our own fault|doing; no one called|told|rang you; did not keep our|my word|promise; broke our|my word|promise; misjudged; nor did|have we;
      @my @really? mistake|fault|bad|error|doing|oversight|failure; @me was|were @really? wrong|late|careless|clumsy|slow;
      @me got it|that|this|you wrong; @me should have|not; ^that was|is me; it was|is me; that is|was on me|us; @me ~ let you down;
      owe you an? apology|explanation|answer; @me @really? regret; @me was not|were not listening|paying|honest|straight|clear;
      @me @really? have? @fail it? that? you? the? your? our? #; @me @fail; @me had|have @fail;
      @me had|have looked|done|been|said|given|told|checked ~ wrong;
      @me did not do|check|listen|deliver|call|tell|keep|read|ask|explain|say|think|see =0.7; to blame; blame myself;
      @me did it|that|this? badly|poorly|wrong; @me misled|lied|hid|oversold|exaggerat*; was a disgrace|shame|disaster|mess;
      @me made @really? mistake|mistakes|error|mess; @me made a|the|some @really? mistake|error|mess|bad; fault is|was mine|ours;
      @me was the one who|that; @me could have =0.5; wrong of me|us; heard myself;
      caught myself; @me did wrong; my fault; lost it because|since; i kept telling|saying|assuming; i assumed =0.6; by us;
      signed by us|our`,
    fr: `
      expres =0.7; je esperais que vous ne; je ne osais pas; je ai evite|cache;
      ce etait @crude de notre|ma; on|nous ~ en retard; on|nous a|avons livre ~ retard; ils en ont eu assez; vous auriez de le avoir; aucune excuse; sans excuse; vous meritiez mieux;
      nous ne? avons pas tenu; ai pas tenu; personne ne vous a; nous vous avons laisse*; ma responsabilite; notre responsabilite;
      ma|notre faute|erreur; je me suis trompe*; nous nous sommes trompe*; je ai|avais eu tort; je ai @fail; nous avons @fail;
      on a @fail; je aurais|aurai pu; nous aurions pu; ce est moi qui; ce etait moi; je regrette;
      je vous devais|dois cette|une explication|excuse*|verite; je ne ai pas ecoute|verifie|tenu|rappele|dit|fait; la faute est a|la;
      par chez? nous; etait une honte; mea culpa; je reconnais; nous avons eu tort;
      je suis responsable; tort de`,
  },
  discomfort: {
    en: `
      @me am|are|is|was|were|feel|felt @really? @really? @uneasy;
      this|that|it is|was @really? hard|awkward|uncomfortable|difficult|embarrassing|painful|strange for|to me|us|say|admit|ask|tell;
      hurts to; hurts me|us; hate to say|admit|tell; do not like saying|admitting|telling; @me am|was|feel @really? ashame*;
      @me have|had been @uneasy; not @really? proud; i feel|felt @really? bad|small|stupid|foolish|sick;
      scares|frightens|embarrasses|worries|bothers|troubles me; @me struggle* =0.7; find it|this|that hard|difficult|awkward;
      never learned|learnt; confess =0.6; must|have to|will admit =0.5; i admit =0.6; it is not easy;
      i do not find it easy; it costs me to; uncomfortable to; i was dreading; i dread; what scares|worries me; haunts me; keeps me awake|up;
      @uneasy of my|me|myself; i would be lying`,
    fr: `
      je @really? suis|etais|serais @really? @uneasy; je me sens|sentais @really? @uneasy; je ai|avais|aurais honte|peur|mal|les;
      ce est @really? dur|difficile|genant|penible a|pour dire|moi|avouer; me met|mettait mal|gene; je avoue =0.6;
      je dois|vais avouer|reconnaitre =0.6; je ne suis pas fier*; cela|ca me coute|gene|fait; me deplait|pese|gene|coute;
      pas facile de|a dire|avouer; je ne en dors; me fait honte|peur`,
  },
  ownFeeling: {
    en: `
       he|she meant a lot to me|us;
      me too =0.6; so am|do i =0.6;
      @me @really? am|are|is|was|were|feel|felt|get|got|be @really? @really? @feeling; @me have|had been @really? @feeling;
      @me @really? love|loved|hate|hated|fear|feared|enjoy|enjoyed|adore|adored =0.9; i @really? miss|missed him|her|them|you|it|my|being|having|that;
      @me @really? hope|hoped|wish|wished =0.5; @me @really? liked|like him|her|them|you|that|this =0.5;
      made|makes|make me @really? @feeling|feel|smile|laugh|cry|sick|happy|sad; @me would be @really? @feeling|sorry; my heart|stomach;
      @me can|could|did not stand|sleep|stop|bear|take; @me @really? want|wanted to cry|scream|die|hug;
      @me cried|cry|wept|laughed|broke; me too =0.3; @me am|was in pain|tears|love|shock;
      hurts|hurt|scared|kills|killed|broke|breaks me|my; @feeling me; @me appreciate =0.3; @me @really? feel|felt =0.5;
      @me do|did not feel|want|like|care =0.4; @me care* =0.5; @me @really? worry|worried; it @really? hurt|hurts|sucks|sucked;
      came as a shock; @me need|needed to be|get =0.3`,
    fr: `
      me|nous manque*;
      moi aussi =0.6; moi non plus =0.6;
      je @really? suis|etais|serais @really? @feeling; je me sens|sentais @really? @feeling;
      je @really? aime|adore|deteste|regrette|espere =0.7; me rend|rendait @feeling; je ai|avais peur|honte|mal|hate;
      me fait|faisait plaisir|peine|mal|peur|rire|pleurer; cela|ca me touche|emeut|plait; je suis @really? desole* =0.5;
      je en ai assez|marre; je pleure; mon coeur`,
  },
  selfStory: {
    en: `
      
      we were|lived|married|grew|met|went =0.3; i am|was|were|have|had|did|do|used|went|got|came|left|lost|grew|lived|worked|started|spent|found|tried|learned|learnt|stopped|took|made|met|moved|married|remember|thought|knew|told|saw|heard|felt|said|asked|kept|let|put|ran|sat|stood|wrote|bought|sold =0.5;
      @my @kin; when i was; i used to; i grew up; i remember; my own; my first|second|last; i never =0.6; i once; i too;
      i am a|an|the =0.5; i have been =0.6; happened to me; for me =0.4; in my case|life|experience; where i come from; as an? _ myself;
      i am not good|much|really =0.6; myself =0.5`,
    fr: `
      je ai|avais|suis|etais =0.4; @my @kin; quand je etais; moi aussi; je me souviens; mon premier|propre; chez moi; a mon age;
      je pars|prends a? la? retraite; dans ma vie; ma propre; je ne ai jamais`,
  },
  apology: {
    en: 'sorry; i|we do? apologi*; my|our apologies; forgive me; i beg your pardon; excuse me =0.3',
    fr: 'desole*; pardon; je me excuse; mes|nos excuses; excusez moi|nous; veuillez me? excuser; navre*; pardonnez',
  },
  sympathy: {
    en: `
      that is|what a shame|pity;
      sorry to hear|learn|read|see; sorry that you|this|it|happened; sorry you; sorry for your|you|his|her;
      sorry about your|that|this =0.8; sorry this; my condolences; feel for you; my heart goes|breaks; thinking of you; my thoughts;
      how awful|terrible|sad|horrible|dreadful|frustrating|hard;
      that is|sounds @really? awful|terrible|sad|horrible|dreadful|rough|hard|tough|heartbreaking|scary; poor you; i wish you; sending;
      i am here for you; you are not alone; oh no`,
    fr: `
      ce est dommage; quel dommage;
      desole* de entendre|apprendre|pour; navre* de; mes condoleances; je pense a vous; de tout coeur; quelle tristesse;
      cela doit etre dur; ca doit etre dur; comment va; je compatis; vous ne etes pas seul*`,
  },
  warm: {
    en: `
      take care; good luck; all the best; congratulat*; wish you; hope ~ you|he|she|it|they|things|everything; hugs; hug;
      stay strong|safe; proud of you; bless; ha; haha; lol; my pleasure; you are welcome; you got this; well done; good for you;
      good job; great job; lovely; hang in there; you deserve; glad you|to|that|it|we; nice to; pleased to; with pleasure;
      thank you so|very; best wishes; get well; how kind; i am rooting; cheers; delighted; love that|it|this;
      you are @really? brave|strong|kind|good|doing; it will get better; keep going; awesome; what a nice|lovely|good`,
    fr: `
      prenez soin; bon courage; bonne chance; felicitations; bravo; je vous souhaite; avec plaisir; volontiers; a le plaisir; ravi* de;
      quel plaisir; je suis content* pour; vous meritez; enchante*; de rien; ce est gentil; bonne continuation; quel bel*;
      quelle belle`,
  },
  canned: {
    en: `
      @me totally|completely|fully|absolutely|certainly|perfectly|really? understand ~ how|your|frustrat*|concern*|feel*|that;
      @me totally|completely|fully|absolutely|perfectly|certainly understand|get|hear; i know @really? exactly? how you feel;
      @me hear you; @me hear what you; i feel your pain; thank you for sharing; @me appreciate your concern*|honesty|feedback|patience;
      it|that must be @really? frustrating|hard|difficult|tough; totally fair|valid; your feelings are; valid concern*;
      great|good|excellent question =0.6; value your|you; @me honour|honor; how frustrating that must; @me validate;
      i truly|deeply care; i am here to listen`,
    fr: `
      je comprends tout a fait|parfaitement|totalement|tres|completement; je vous comprends parfaitement|tout|tellement;
      je comprends @really? votre|vos; je vous entends; merci de votre partage|confiance; je sais ce que vous ressentez;
      excellente|bonne question =0.6; je entends votre`,
  },
  soothe: {
    en: `
      do not worry; not to worry; no need to worry; nothing ~ to worry|lose; lose sleep; rest assured; no worries =0.4;
      will not go wrong; you will be @really? fine|happy|okay|delighted|safe; it will|is going to be @really? fine|okay|alright;
      everything will be; relax; calm down; trust me; capable|good|safe hands; @me am|are|s here $; @me can? assure you; be reassured;
      you have nothing to; leave it|that to|with us|me; you are covered =0.5; every step of the way; there is nothing there;
      at your side; ^stop worrying; got you covered`,
    fr: `
      ne vous inquietez pas; pas de souci|probleme|panique; soyez rassure*|tranquille|sans; rassurez vous; tout ira|va bien;
      ne vous en faites; faites moi|nous confiance; nous sommes la; on est la; mais non; a vos cotes; aucun souci|probleme;
      aucune inquietude; vous pouvez compter`,
  },
  minimise: {
    en: `
      it is @really? an investment; not even notice|feel it;
      come on; that happens; it happens; these things|stuff happen; not a? big deal; no big deal; not that|so bad; could be worse;
      chin up; cheer up; bright side; do not be @really? hard|sensitive|negative|silly|dramatic; get over it; move on; at least =0.3;
      lots|plenty of people; many people|owners|clients|customers would|have|feel =0.4; overreact*; worry too much;
      it is only|just a =0.6; it is only|just # =0.6; you will laugh; every one feels|has|goes|does =0.5; time heals; worse things;
      just a _; it is what it is; not the end of`,
    fr: `
      ce est un investissement; ne le|la sentirez; ne vous en rendrez;
      ce ne est rien; ce est pas|rien grave; pas grave; ca arrive; cela arrive; il y a pire; ne exager*; ce ne est qu; ce ne est que;
      on ne va pas y; a le moins =0.3; ca passera; cela passera; allons allons; ne soyez pas si; pas la mort; tout le monde =0.4`,
  },
  defend: {
    en: `
      are you sure it is|was|were not|that|your; was it not your; maybe you|your people|side =0.6;
      @me have been @really? busy; you know how it|things is|are; there must be a|some @really? misunderstanding|mistake; think there must be;
      @me am|are|was only|just trying|doing|following|saying; no need to be|get|shout; was|were not @really? involved; not involved personally; both sides; like every one|anyone else; same for every one; have to cover our|costs; that is how it works; every one makes; not only us; people always;
      market|industry standard; with al*? due respect; not my|our fault|problem|job|policy|decision; no one else complain*|said|says;
      you should have told|said|asked|read|checked|called|mentioned; as i already? said; like i said; that is not @really? fair|true|accurate; that is unfair; which you would know;
      you would know; if you had; i|we never said; our policy; in the contract|terms; would not they; well they would; every one else;
      no other client|customer; you must have; you misunderst*; you are wrong|mistaken; nothing to do with us|me; should trust us|me;
      we are different; we are not like; standard $; standard practice; i am just doing; no one told me;
      they all say that; actually $`,
    fr: `
      etes vous sur* que; ce est peut etre vous|vos;
      vous savez ce que ce est; il doit y avoir une? erreur|malentendu; je ai ete tres pris;
      je ne y suis pour rien; je ne etais pas la =0.6; de les deux cotes; comme tout le monde; il faut bien; la qualite a un prix; les rumeurs; je fais mon travail; pas besoin de;
      avec tout le respect; sauf votre respect; ce ne est pas ma|notre faute; comme je le? ai? deja? dit|disais;
      je ne ai jamais dit; ce est faux|injuste; ce est la politique|norme; le marche est; tout le monde fait; vous vous trompez;
      personne ne se est plaint; ce est dans le contrat; nous ne sommes pas comme`,
  },
  disagree: {
    en: `
      @me @really? disagree; @me do not @really? agree|think so|believe so; push back; may i argue|disagree;
      i would argue|challenge|defend|question|caution; see it|that|things differently; beg to differ; i am not sure i agree|that|it;
      @me do not think|believe =0.6; i would say no; i would not =0.5; i doubt =0.5; i have to disagree|say no; not the whole;
      there i disagree; argue against; i would be careful`,
    fr: `
      je ne? suis pas @really? daccord; je vois ~ autrement|differemment; permettez moi de vous? contredire;
      je ne? crois|pense|partage pas; je ne en suis pas; je me permets de`,
  },
  elephant: {
    en: `
      i sound|seem|look|must =0.7; you must think|have heard|wonder; i know how this|that|it|i; i realise|realize how|that i; like the other|others; you should not trust|believe|take me|my; you have no reason to; check what i say; do not take my word; one more salesman|seller|vendor; i am the third|fourth|next;
      i @really? notice|noticed|noticing; you keep|kept; second|third|fourth time you; you said ~ twice; said ~ lightly; you say it;
      elephant; we both know; you do not @really? trust me|us; i would not @really? trust|believe ~ either; i would distrust;
      in your place|shoes i; i get|have the feeling|impression|sense; i sense; you went|have gone|gone quiet; you hesitat*;
      i may be imagining; what we are not saying; not being said; between us =0.5; i am here|paid to sell;
      i am @really? selling|the salesman|the seller|biased; take ~ pinch of salt; i said ~ twice; i heard that; you smile*;
      i can tell|see you =0.5; you have heard that|this|it before; makes you wonder; you look|sound like =0.5; you and i`,
    fr: `
      je dois vous paraitre|sembler; vous devez vous dire|penser; vous ne? avez aucune raison; ne me croyez pas; verifiez ce que je; encore un vendeur; je sais ce que vous;
      vous souriez|hesitez|soupirez; je remarque|sens|devine; deux|trois fois; je vous sens; vous ne me? faites|avez pas confiance;
      entre nous; le vrai sujet; on ne se dit; ce qui nous separe; ce est donc le; je vois bien que; a votre place je;
      je ai le impression|sentiment`,
  },
  flatter: {
    en: `
      has|have good|great|excellent|fine taste;
      such a|an @really? lovely|good|nice|great|wonderful|valued|special|charming; lovely|valued|special|favourite customer|client|guest; for a customer|client like you;
      you are @really? @really? @praise|smart|clever|intelligent|wise|savvy|sharp|persistent|beautiful|elegant|generous|kind|special;
      you are @really? clearly|obviously? a|an? @praise|good|lovely|super|brilliant father|mother|dad|mum|mom|parent|man|woman|person|boss|manager|leader;
      i like that; i like your; someone like you|yourself; man|woman|person|leader of your; most impressive;
      would do well; such a good|great|wonderful|smart; great|excellent|brilliant|fantastic question =0.6;
      what a @really? great|wonderful|brilliant|clever|smart|fantastic; you have @really? great|excellent|impeccable|wonderful taste;
      i admire you; you must be the; impressive; brilliant; your wonderful|beautiful|impressive|amazing`,
    fr: `
      a bon gout; avez bon gout; vous etes un|une @praise|super|bon|bonne|sacre|sacree papa|maman|pere|mere|chef|patron|patronne|femme|homme|cliente|client;
      pour vous =0.4; une cliente|client comme;
      vous etes @really? gentil*|intelligent*|elegant*|brillant*|perspicace*|genereu*|@praise; je suis admirati*; je vous admire;
      excellente|magnifique|belle question =0.6; quelle intelligence; quelqu un comme vous; une personne comme vous;
      votre magnifique|superbe|excellent*; le plus beau; les plus belles; quelle chance`,
  },
  bluff: {
    en: `
      @me am|are @really? 100|absolutely|completely|totally? sure|certain|positive|confident|convinced; definitely =0.3;
      without a? doubt; no doubt; i promise; absolutely =0.3; i swear; ask any one|around|my; undoubtedly;
      of course @me can|do|will =0.6; no problem at all =0.4; nothing is impossible; we can do anything;
      never ever`,
    fr: `
      je vous? assure; sans aucun doute; aucun doute; promis jure; je vous? le? promets; je vous? jure; absolument =0.3;
      evidemment =0.3; sans probleme; forcement =0.3; croyez moi`,
  },
  guarantee: {
    en: `
      can not get|go ~ wrong; with us you; nothing can|will go;
      @me can|will|do? guarantee; guaranteed; will not go wrong; can not go wrong; success rate; risk free; zero|no risk;
      will definitely; you will see results|savings; 100 percent; always works; never fails; every time; will find something you`,
    fr: `
      avec nous vous ne; rien ne peut;
      je vous? garanti*; resultat* garanti*; promis jure; sans risque; zero risque; aucun risque; ca marche toujours; a coup sur`,
  },
  credential: {
    en: `
      # @really? happy|satisfied|delighted customers|clients|users; star rating|reviews; offices in; founded in; customers worldwide|in # ; thousands|hundreds of customers|clients|these|them|companies; done hundreds|thousands; never miss; highest standards; delivery|uptime|satisfaction rate;
      @me have|been ~ # years; i hold an?; mba; phd; certified; certification*; award*; fortune; years ~ experience; years in the;
      market leader; leader in; for|since ~ # years; @me have made|done|been ~ # years; personally led; trusted by;
      our clients include; with experience in; anyone with; accredited; experts who; team of experts; our experts;
      we work|worked with ~ #; proven track|record|method*|solution*|results|approach|technology; more than #; recognised|recognized; deployments; presented at; best selling author`,
    fr: `
      # clients|utilisateurs|entreprises satisfait*; fonde*|cree* en; de les milliers|centaines de clients; a les normes;
      depuis # ans|annees; ans ~ experience; certifi*; certification*; diplome*; leader ~ marche; numero un; partenaires de premier;
      comite scientifique; nos experts; plus de # clients|projets|references; reconnu*; prime*`,
  },
  jargon: {
    en: `
      synerg*; leverage*; holistic*; end to end; best in class; value add*; vertical*; agnostic; move the needle;
      ecosystem*; seamless*; robust; scalab*; paradigm; disruptive; transformation*; cutting edge; state of the art; turnkey;
      stakeholder*; outcomes; empower*; deep dive; circle back; low hanging; mission critical; maturity; roadmap; framework*;
      methodolog*; deliverable*; go to market; value proposition; thought leader*; strategic* partner*; win win; touch base; bandwidth;
      actionable; granular*; omnichannel; proactive*; next generation; alignment; optimi*; streamline*; kpi*; roi;
      use case*; world class; enterprise grade; ai powered; digital journey`,
    fr: `
      synergie*; holistique*; verticalis*; agnostique*; ecosysteme*; transposable*; conduite de le changement;
      maturite; feuille de route; accompagnement dedie; valeur ajoutee; gagnant gagnant; disrupti*; scalab*; methodologi*; cle en main;
      sur mesure =0.4; transformation*; optimis*; levier*; kpi; roi; transverse*; approche`,
  },
  insult: {
    en: `
      you are @really? an? idiot|stupid|liar|fool|moron|clown|ridiculous|pathetic|dumb|crazy|useless|ignorant|loser|cheap;
      you @really? idiot|moron|fool|liar|bastard; shut up; fuck you|off; go to hell; screw you; get lost; piss off; do not be stupid;
      you are a|an? @really? old? cow|pig|miser|witch|hag|rat|snake|donkey|goat|crook|thief; you @really? old fool|cow|goat; you are an? @really? incompetent|arrogant|clueless|hopeless|useless; incompetent woman|man|people|lot; you @really? old? cow|pig|miser|witch|hag|rat|crook|thief;
      waste of my time; wasting my time; you are the problem; fuck this|that; get out of my|our; you are a joke; are you stupid|deaf|blind|crazy;
      whoever made|wrote|did|drew this|that|it ~ can|could not count|read|write|add|think; you are too old|stupid|slow|dumb|emotional|senile to`,
    fr: `
      vous etes @really? un|une? idiot*|stupide*|bete*|menteu*|ridicule*|nul*|imbecile*|cretin*|escroc*; vous etes bon pour; degagez; allez vous faire; ta gueule; fermez la; va te faire; allez|va a le? diable; allez|va a le diable; imbecile*;
      vieille sorciere|vache|bique|peau; vieux radin|fou|schnock|grigou; espece de; vous etes un|une @really? vieux|vieille|grosse|sale; connard*; vous me faites perdre; tu es con*;
      celui|celle qui a fait|ecrit ~ ne? sait pas compter|lire|ecrire; vous etes trop vieux|vieille|bete|stupide|lent|lente pour`,
  },
} satisfies CueTable;
