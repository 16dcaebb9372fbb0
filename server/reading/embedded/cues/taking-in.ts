import type { CueTable } from '../cue.ts';

/** How people show that they took in what was said. */
export const takingIn = {
  acknowledge: {
    en: `
      true of us; fair; deserved;
      ^we|i|you|they|it|he|she do|did|have|has|was|were|are|am|is|would|could|will|should $; ^we|i|you|they|it|he|she do|did|have|has|was|were|are|am|is|would|could|should and|but; ^since|in|after|for # =0.3;
      ^true; ^exactly; ^indeed; ^agreed; ^fair enough|point; ^understood; ^of course; ^absolutely =0.6; ^totally =0.5; ^granted;
      ^right =0.5; ^yes =0.4; ^good point; ^point taken; ^noted =0.5; ^got it =0.6; you are @really? @really? right; you have a point;
      i @really? agree; fair point|enough; that is @really? true|fair|right|understandable|reasonable|so; i see =0.5;
      i understand|understood =0.7; i do? hear you =0.5; good|valid|great point; i can @really? see|understand|appreciate|imagine;
      makes|make @really? sense; ^awesome|wonderful|fantastic|perfect|excellent|amazing|lovely|cool|nice =0.6; that|this is|would be|sounds @really? @really? great|awesome|perfect|wonderful|good|nice|true|amazing|lovely =0.7; could not agree more; so true; very true; same here; @me think so too; i appreciate; thank you for telling|saying|sharing|your|the; might|may|could be right;
      good grounds|reason|reasons; ^i know =0.5; no wonder; i would share; i respect; i share your; is reasonable|understandable;
      you make @really? good|valid|great; i think so too; me too =0.6; same here =0.6;
      i definitely|do|really|certainly understand|agree; i know what you mean; i hear what; your|you ~ point;
      as you said|say|point*|mention*|state*; like you said|say; you mentioned|said|told|described;
      that is @really? good|great|wonderful|nice|awesome|interesting|amazing|terrible|awful =0.5;
      i see your|what you|why you|where you; sounds good|great|fair =0.6; ^great =0.3; ^good =0.3; ^wow =0.4; ^oh =0.3;
      ^interesting =0.4`,
    fr: `
      ^moi aussi; ^moi non plus; ce est juste|merite;
      ^ce est vrai; ^je sais; ^en effet;
      vous avez @really? raison; ce est @really? vrai|juste|exact; ^exact; ^exactement; ^en effet; ^effectivement; ^tout a fait;
      je @really? comprends =0.7; je vois =0.5; je vous accorde; je vous le accorde; ^bien sur =0.6; ^entendu =0.6; ^daccord =0.5;
      ^certes =0.5; je suis daccord; je concois; vous dites|disiez|avez dit; comme vous dites|disiez|le dites; ^oui =0.4; je partage;
      bonne remarque; je vous rejoins; ce est comprehensible|legitime|normal =0.7; je vous connais|crois|entends =0.5;
      je te connais =0.5`,
  },
  but: {
    en: `
      but; however; that said; having said that; although =0.6; though =0.4; even so; nevertheless; still =0.3; yet =0.3; luckily;
      but the good news; the good news is; at the same time =0.5; on the other hand =0.5`,
    fr: 'mais; cependant; toutefois; neanmoins; en revanche; pourtant =0.5; cela dit; ceci dit; heureusement',
  },
  /** Ways of beginning a reflection of the other's meaning. */
  reflect: {
    en: `
      you are wondering|asking yourself;
      you have to choose|decide|live|explain|face|tell|carry|justify|wait|watch; that is a lonely|hard|heavy|lot|long;
      ^so _ =0.6; ^then _ =0.5; must feel|be|seem|have been|mean|weigh|miss|hurt|hate|love|dread|wonder|worry|wish; and|then you are|were|have; so now; which means|leaves you;
      it @really? sounds|sounded|looks|seems like|as|that|to; ^sounds like|as|@really; sounds like|as if|as though;
      ^so you|your|it|that|this|there|he|she|they|one|not|the|for|something|what|in|all|on|when|basically|even|nothing;
      ^then it|that|you; you @really? feel|felt|sound|seem|mean|meant|wish|wished|believe|believed|think;
      you are @really? saying|telling|feeling|hoping|wondering|trying|looking|asking|worried|afraid;
      what you are @really? saying|telling|describing; if i understand|understood|hear|heard; in other words; part of you;
      i wonder if|whether; it|that|this @really? must; must have been|felt; what i hear|am hearing; on the|one one? hand;
      it is @really? less about; it is not @really? about; it was never; you say it; you have been|had|got|tried|worked;
      you want|wanted|would like|need|needed; because you; and yet; i imagine|guess|suppose|sense|gather; to you; it is like;
      as if; almost as if`,
    fr: `
      vous vous demandez|dites|posez;
      vous devez choisir|decider|vivre|expliquer|porter; ce est long|lourd|beaucoup;
      doit|doivent vous? @really? etre|faire|manquer|peser|sembler|couter|rester; vous devez @really? etre|avoir|vous =0.7; et vous voila; ce qui vous laisse; et pourtant;
      si je|j comprends; si je vous|te? comprends|entends|suis; ^donc; ^ainsi; vous voulez dire;
      vous vous? sentez|ressentez|semblez|avez|aviez|etes|etiez|voulez|craignez|esperez|auriez|dites; on dirait; ce est donc;
      ce ne est @really? pas; ce ne etait|est; cela|ca doit; ce doit; autrement dit; ce que vous; vous dites; le sentiment; comme si;
      une part de vous; je me demande si; vous souriez|hesitez`,
  },
  summary: {
    en: `
      you were @really? saying|telling|asking;
      to sum up; to summari*; in short; so far; let me recap|repeat|summari*; to recap; if i put that together; you mentioned ~ and;
      all in all; so on one hand; what i have heard; so there are|is; the picture i`,
    fr: `
      vous disiez; vous etiez en train;
      pour resumer; en resume; si je resume; je recapitule; pour recapituler; en somme; bref; jusqu ici`,
  },
  /** Names the buyer as the one who feels; the feeling word comes from the lexicon. */
  yourFeeling: {
    en: `
      you|your|it|that|this ~ @feeling; @feeling for|to you; feel|feels|feeling|felt|sound|sounds|seem|seems|look|looks|are|be|been|must ~ @feeling; ^@feeling $; eat|eats|eating at you; weigh|weighs|weighing on you;
      keep|keeps|keeping you up|awake;
      hard|tough|heavy|difficult|painful|rough|frustrating|disappointing|exhausting|lonely|unfair for|on you;
      that is|sounds|must|was|feels @really? hard|tough|heavy|difficult|painful|rough|frustrating|disappointing|unfair|much|lot;
      making|makes you sweat|nervous; getting you down; been through; a lot to carry|take; on your own; under pressure; sick of;
      tired of; fed up; had enough; on your shoulders`,
    fr: `
      vous ~ @feeling; cela|ca|ce ~ @feeling; vous pese; vous tient a coeur; lourd a porter; dur|difficile|penible|lourd pour vous;
      cela|ca doit etre dur|difficile|penible|lourd|eprouvant; vous empeche de dormir; sous pression; vous en avez assez; ras le bol;
      @feeling`,
  },
} satisfies CueTable;
