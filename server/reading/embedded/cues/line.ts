import type { CueTable } from '../cue.ts';

/** How the other side's line shows what kind of turn it is. */
export const line = {
  price: {
    en: `
      how much; price*; pricing; cost*; fee; fees; rate; rates; charge; what do i pay; the number; your number|figure; expensive;
      discount*; budget; terms; per month|unit|year|seat|user; rebate; surcharge; all in; afford; quote; match it; total; cheaper;
      money`,
    fr: `
      combien; prix; tarif*; cout*; coute*; frais; honoraires; votre chiffre; remise*; ristourne*; budget; cher; par mois|an|unite;
      montant*; conditions; devis; moins cher; rabais`,
  },
  straight: {
    en: `
      they say you|your; i hear|heard you|that you; people say; i was|am told you|your; is it true;
      why are you @really? nice|kind|helpful|friendly; commission; what is the catch; catch; in it for you; why should i trust|believe; are you honest|lying; be honest; honestly;
      the truth; what is wrong with; why you; who is better; any|any one better; better than you; your bonus; do you earn|make|get;
      what do you gain|earn|make; straight answer; why the hurry; not telling me; is yours; would you buy;
      what went wrong; i have asked twice; yes or no; your interest; would you truly|really; why are you telling;
      competitor* ~ cheaper|better; weakness*; downside*; what could go wrong; does not it do; who should i;
      cheaper elsewhere; do you believe`,
    fr: `
      on me a|dit que vous; on dit que vous; il parait; est ce vrai;
      commission; le piege; ou est le; a y gagner; votre interet; auriez interet; soyez franc|honnete; franchement; la verite;
      pourquoi vous; mieux que vous; votre prime; ce que vous ne; ne me dites pas; que gagnez; vous y gagnez; oui ou non; vous touchez;
      une reponse claire; ce que devient|est devenu`,
  },
  worry: {
    en: `
      finished; out of a job; get|got|do|did this|it wrong; if i ~ wrong|fail|lose; can not pay; keeps failing;
      worr*; concern*; risk*; afraid; nervous; anxious; if this|it goes|went wrong; goes wrong; what if; my name on it; not sure;
      can not afford; too late; lose my job; keep me awake|up; problem; trouble; fail*; scared; doubt*; late; burnt|burned; hard to;
      struggl*; stuck; behind; pressure; under pressure; leaving over; falling; breaking; broke; down; not working; losing; lost;
      deadline; too much; steep; i can not; no one knows; something feels off; i do not know; alone; on my own; to explain it`,
    fr: `
      si je me trompe; je suis fini*; je perds ma place;
      inquiet*; inquietude*; souci*; risque*; peur; crain*; angoiss*; si cela|ca tourne|rate|echoue; mal tourner; mon nom; pas sur*;
      perdre mon; probleme*; echec*; doute*; retard; difficile; coince*; sous pression; trop tard; tout seul; seul; je ne sais pas`,
  },
  objection: {
    en: `
      nothing works|worked|happens|changed; does not work; keeps breaking|crashing|failing; wasted; you make it sound; you do not even;
      apology; apologi*; complain*; let us|me|them down; still waiting; have been waiting; never called|answered|replied|came; always have a reason; arrogant; you lot;
      too expensive|dear|much|complicated|long; not interested; i do not need|want|trust|believe|buy|see|think; no thanks|thank;
      not convinced; you people; you lot; all the same; heard that|it before; joke; not here to buy; i am just looking;
      why should; cheaper; is at #; steep; or we stop; match it; not good enough; we already have; no time; i have to think;
      need to consult; nonsense; i doubt; ridiculous; that is not; you are expensive; do not give me; speech;
      unacceptable; sure $; are you even listening; you told me; you wrote; no marketing; empty`,
    fr: `
      rien ne marche|fonctionne; me faire avoir; vous ne savez meme;
      excuses; plainte*; toujours pas; jamais rappele|repondu; decus;
      trop cher|long|complique; pas interesse*; je ne? veux|crois|pense|vois pas; non merci; pas convaincu*; vous etes tous;
      tous les memes; deja entendu; arnaque; je ne suis pas la pour; moins cher; pas question; je dois reflechir|consulter;
      ne me convient; ridicule; inacceptable; je doute; vous nous avez`,
  },
  feeling: {
    en: `
      cost|costs me my; was a friend; my friend; i do not sleep;
      fire|flood|burglary|theft|bankruptcy; accident; laid off; made redundant; got fired|sued; stroke; heart attack; like family; does not speak|talk to me; ne me parle; thirty years;
      joke about it; empty; down badly; let us|me down; still hurts|stings; disappointed; we lost; i am scared|afraid;
      @negfeeling; @me am|was|feel|felt @feeling; drives me; i love|hate|miss; i cried; heartbr*; died; dead; passed away; illness;
      cancer; divorce*; left me; left on; i promised; lonely; it hurts;
      i do not know why i; i am fed up|tired; sigh*; for nothing; never asked|asks; hospital;
      funeral; twenty|thirty* _? years; crying; tears; broke my heart; i can not take; sick of; kills me; it cost me;
      he has not asked; i waited`,
    fr: `
      me a coute; etait un|une ami*; je ne dors;
      incendie; inondation; accident; licencie*; cambriol*; ne me parle plus; comme une famille;
      vide; decus; partie vivre; nous avons perdu; me fait peur;
      @negfeeling; je suis @feeling; je me sens; me rend; je deteste; mort; decede*; deuil; hopital; maladie; divorce; echoue;
      le sentiment; humili*; me fait mal; pleur*; il me manque; je en ai marre`,
  },
  confidence: {
    en: `
      i have not told; no one knows; i have never told; between us|you and me; to be honest|frank; i will be upfront|honest|frank;
      my @kin; @my @really? @kin; i am ashamed; when i was; personally; my own; i grew up; my name; i lost; i picked;
      it was my; i have decided; i have more or less; i admit; confess; my life|health|marriage|divorce|deputy|first;
      i do not know why; i was hoping to think; our|my name; i have only; since @my; i promised;
      for his|her first; think aloud; she does not know; cost me`,
    fr: `
      entre nous; je ne ai rien dit; personne ne sait; @my @kin; je vous avoue; pour etre franc|honnete; ma vie; mon propre;
      je ai honte; quand je etais; je vous confie; je ai le sentiment; ma sante`,
  },
  invitation: {
    en: `
      ask me; tell me; go on; go ahead; what do you think; i am listening; the floor; convince me; come in; sit; have a seat;
      you have ~ minutes; shoot; fire away; explain; remind me; walk me; your turn; i would like your; give me your;
      say what you; come closer; help me; i was hoping; just give me`,
    fr: `
      dites moi; je vous ecoute; allez y; installons nous; asseyez vous; entrez; commencons; parlez moi; votre avis; expliquez;
      que en pensez; racontez; a vous; on se tutoie`,
  },
  smallTalk: {
    en: `
      do you like; you like; have you been; first time in|here; neighbourhood; your trip|journey; where are you from; resistance; starters;
      weather; lunch; wine; aperitif; digestif; coffee; exhibition; museum; hotel; paris; holiday*; dessert; restaurant;
      menu; the tables; taxi; family in; weekend; football; afternoon $; morning $; how are you; you know ~ a little;
      train; garden; you eat; do you like; your flight; nice to meet; hello; hi; spring; summer; it is a long time;
      the english`,
    fr: `
      vous aimez; vous connaissez; quartier; ville; ou habitez;
      temps; dejeuner; vin; aperitif; cafe; exposition; musee; hotel; vacances; poisson; plat; dessert; restaurant; carte;
      train; jardin; bonjour; comment allez; bel endroit; votre francais; week end; ete; on se tutoie; vous connaissez paris`,
  },
  farewell: {
    en: `
      goodbye; bye; i have to go|run|leave; i must go|leave|run; time is up; we are done; we stop here; let us leave it; that is all;
      i am leaving; see you; good day; thank you for your time; i will think about it; we are finished;
      have taken up; thank you ~ kind`,
    fr: `
      a le revoir; a le revoir; je dois y? partir|aller|filer; je vous laisse; ce sera tout; restons en la; bonne journee|soiree;
      a bientot; le temps est`,
  },
  /** Asks for something without a question mark. */
  request: {
    en: `
      i would like|love to speak|see|know|hear|talk|understand|meet; i want|need to speak|see|know|hear|talk|understand; convince|persuade my|him|her|them;
      they say you; i hear|heard you|that you; i was|am told you;
      tell me; give me; i want|need to know; i would like to know; i would like your; remind me; explain; your version;
      your number|figure|price; match it; fill in; send me; show me; name one|two|a; which country|one $; per ~ how much; go on then;
      convince me; i wonder|wondered|wondering; curious; can you; could you; ^price $; ^the price $; wants me to explain; ^answer ~ question`,
    fr: `
      je voudrais|aimerais parler|voir|rencontrer|comprendre; je veux|dois parler|voir|comprendre;
      on me a dit que vous; il parait que vous;
      dites moi; donnez moi; je veux|voudrais savoir; expliquez; votre chiffre; montrez moi; envoyez; deux noms; rappelez moi;
      je aimerais savoir; je me demande; commencons par`,
  },
} satisfies CueTable;
